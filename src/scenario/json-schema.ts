import { z } from 'zod';
import { auditSchema } from './audit.ts';
import { librarySchema, scenarioSchema } from './shape.ts';

/** A JSON Schema or a part of one: plain data, as an editor reads it. */
export interface JsonSchema {
  readonly [key: string]: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema | readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
}

/** The kinds of file that an author writes, and the form of each. */
const FORMS = { scenario: scenarioSchema, library: librarySchema, audit: auditSchema } as const;
/** Kind of a file: a scenario, a part of the library, or what an audit expects. */
export type FileKind = keyof typeof FORMS;
/** All of {@link FileKind}. */
export const FILE_KINDS = Object.keys(FORMS) as readonly FileKind[];

/**
 * The form of a kind of file as JSON Schema (draft 7, which editors know best), made from the same shapes that check
 * the file. What a shape checks beyond the form, such as which bound is the lower, only the checker knows.
 */
export function jsonSchemaOf(kind: FileKind): JsonSchema {
  return z.toJSONSchema(FORMS[kind], { io: 'input', target: 'draft-7' }) as JsonSchema;
}
