import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseCases } from '../support/case-file.ts';

/** The dossier ends with as many systems that must work. */
const SYSTEMS = 25;

/** Systems that no scenario has yet; this list only gets shorter. */
const NOT_YET = new Set<number>();

const names = readdirSync(import.meta.dirname)
  .filter((name) => name.startsWith('systems') && name.endsWith('.txt'))
  .flatMap((file) => parseCases(readFileSync(join(import.meta.dirname, file), 'utf8'), file))
  .map(({ name }) => name);
const told = new Set(names.map((name) => Number(/^system (\d+): ./.exec(name)?.[1])));

test('each system of the dossier has a case of its name', () => {
  const all = Array.from({ length: SYSTEMS }, (_, i) => i + 1);
  expect(all.filter((n) => !told.has(n) && !NOT_YET.has(n))).toEqual([]);
  expect([...NOT_YET].filter((n) => told.has(n))).toEqual([]);
});

test('every case among them names its system', () => {
  expect([...told].filter((n) => !(n >= 1 && n <= SYSTEMS))).toEqual([]);
});
