import { FILE_KINDS, jsonSchemaOf, type FileKind } from '../../src/scenario/json-schema.ts';
import { t } from '../../src/words/index.ts';
import { described } from '../../src/words/schema.ts';

/** Where the schemas lie, from the root of the project. */
export const SCHEMA_FOLDER = 'scenarios/schema';

/** The text of each file of {@link SCHEMA_FOLDER}, by its name. */
export function schemaFiles(): Record<string, string> {
  return Object.fromEntries(FILE_KINDS.map((kind) => [`${kind}.json`, schemaText(kind)]));
}

function schemaText(kind: FileKind): string {
  const { $schema, ...schema } = described(jsonSchemaOf(kind));
  return `${JSON.stringify({ $schema, title: t(`schema.${kind}`), ...schema }, null, 1)}\n`;
}
