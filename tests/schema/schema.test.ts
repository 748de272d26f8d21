import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { FILE_KINDS, jsonSchemaOf, type FileKind, type JsonSchema } from '../../src/scenario/json-schema.ts';
import { all as en } from '../../src/words/en/all.ts';
import { formatHelp } from '../../src/words/schema.ts';
import { SCHEMA_FOLDER, schemaFiles } from '../../tools/schema/build.ts';
import { modelineOf, scenarioFiles } from '../../tools/schema/modeline.ts';

// The JSON Schemas are made from the shapes by `npm run schema`; an editor that reads them must know the same form.

const ROOT = join(import.meta.dirname, '..', '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

const validators = new Map<FileKind, ValidateFunction>();
function validator(kind: FileKind): ValidateFunction {
  const known = validators.get(kind);
  if (known) return known;
  const made = new Ajv({ allErrors: true, strict: false }).compile(
    JSON.parse(read(`${SCHEMA_FOLDER}/${kind}.json`)) as object,
  );
  validators.set(kind, made);
  return made;
}

test('the schemas are those of the shapes', () => {
  expect(Object.keys(schemaFiles())).toEqual(['scenario.json', 'library.json', 'audit.json']);
  for (const [name, text] of Object.entries(schemaFiles()))
    expect(read(`${SCHEMA_FOLDER}/${name}`) === text, `${name} is old: npm run schema`).toBe(true);
});

test('there are files of every kind', () => {
  const kinds = scenarioFiles().map(({ kind }) => kind);
  for (const kind of FILE_KINDS) expect(kinds, kind).toContain(kind);
  expect(kinds.length).toBeGreaterThan(15);
});

test.each(scenarioFiles().map((file) => [file.path, file] as const))('%s', (path, file) => {
  const text = read(path);
  expect(text.split('\n')[0], 'its first line: npm run schema').toBe(modelineOf(file));
  const validate = validator(file.kind);
  validate(parse(text));
  expect(validate.errors ?? []).toEqual([]);
});

test.each([
  ['an unknown key', 'turns: 6', 'turnings: 6', 'additionalProperties'],
  ['a text for a number', 'turns: 6', 'turns: six', 'type'],
  ['an id with a capital', '  dorn:', '  Dorn:', 'propertyNames'],
  ['a number out of bounds', 'minutes: 10', 'minutes: 1', 'minimum'],
])('refuses what the checker refuses: %s', (_, from, to, keyword) => {
  const text = read('scenarios/_tiny/scenario.yaml');
  expect(text).toContain(from);
  const validate = validator('scenario');
  expect(validate(parse(text.replace(from, to)))).toBe(false);
  expect(validate.errors!.map((error) => error.keyword)).toContain(keyword);
});

/** The way to every key, without the ids that an author chooses. */
function ways(schema: JsonSchema, path: readonly string[] = []): string[][] {
  const parts = [schema.additionalProperties, schema.items, schema.anyOf].flat();
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([key, part]) => [
      [...path, key],
      ...ways(part, [...path, key]),
    ]),
    ...parts.flatMap((part) => (part && typeof part === 'object' ? ways(part as JsonSchema, path) : [])),
  ];
}

test('every key of the format is explained, and nothing else is', () => {
  const all = FILE_KINDS.flatMap((kind) => ways(jsonSchemaOf(kind)));
  for (const way of all) expect(formatHelp(way), way.join('.')).toBeDefined();
  const ends = new Set(all.flatMap((way) => way.map((_, from) => `format.${way.slice(from).join('.')}`)));
  const explained = Object.keys(en).filter((key) => key.startsWith('format.'));
  expect(explained.filter((key) => !ends.has(key))).toEqual([]);
});
