import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { all as en } from '../../src/words/en/all.ts';
import { en as page } from '../../src/words/en/index.ts';
import { has, number, oneIn, parts, t, turnDate, type Key } from '../../src/words/index.ts';
import { REFUSAL_CODES } from '../../src/engine/inputs.ts';

const SRC = join(import.meta.dirname, '..', '..', 'src');

/** Values for every name that a message may ask for: numbers, which ICU takes as text and as plurals alike. */
const anything = new Proxy({} as Record<string, number>, {
  get: () => 2,
  has: () => true,
  ownKeys: () => [],
});

describe('the catalogue', () => {
  test('every message is well-formed ICU and can be filled', () => {
    for (const key of Object.keys(en) as Key[]) {
      const names = [...en[key].matchAll(/\{(\w+)/g)].map(([, name]) => [name, anything[name]]);
      expect(() => t(key, Object.fromEntries(names)), key).not.toThrow();
    }
  });

  test('the page does not carry what only the command line and authors are told', () => {
    const apart = Object.keys(en).filter((key) => !Object.hasOwn(page, key));
    expect(new Set(apart.map((key) => key.split('.')[0]))).toEqual(
      new Set(['format', 'schema', 'cli', 'audit']),
    );
  });

  test('every code of a refused input has a sentence', () => {
    for (const code of REFUSAL_CODES) expect(has(`refusal.${code}`), code).toBe(true);
  });

  test('every sentence that rules and scenarios name is there, and nothing else is', () => {
    const folders = ['base', 'rules', 'scenario', 'cli', 'words'];
    const files = folders.flatMap((folder) =>
      readdirSync(join(SRC, folder), { withFileTypes: true })
        .filter((file) => file.isFile() && file.name.endsWith('.ts'))
        .map((file) => readFileSync(join(SRC, folder, file.name), 'utf8')),
    );
    const named = new Set(
      files.flatMap((text) => [...text.matchAll(/\bsaying\(\s*'(\w+)'/g)].map(([, id]) => id)),
    );
    // Of schemas the sentence is the message; of audits the kind of name is.
    const schemas = ['shape.ts', 'shape-effects.ts', 'shape-names.ts', 'shape-teaching.ts', 'audit.ts'].map(
      (file) => readFileSync(join(SRC, 'scenario', file), 'utf8'),
    );
    for (const text of schemas)
      for (const [, id] of text.matchAll(/, '([a-z0-9_]+)'[,)]/g)) if (has(`diagnostic.${id}`)) named.add(id);
    for (const id of named) expect(has(`diagnostic.${id}`), id).toBe(true);
    const inWords = ['in_rule', 'hint', 'warning'];
    const known = Object.keys(en).flatMap((key) => /^diagnostic\.(\w+)$/.exec(key)?.[1] ?? []);
    expect(known.filter((id) => !named.has(id) && !inWords.includes(id))).toEqual([]);
  });

  test('the core words nothing: no text of two words or more is handed to whoever tells what is wrong', () => {
    const sentence =
      /(?:problem|diagnostic|refuse|fail|regex|refine|saying)\([^;]*?['"`](?:[^'"`\n]*[a-z] [a-z]+ [^'"`\n]*)['"`]/;
    expect(sentence.test("context.problem(at, 'twice', 'a thing said in words')")).toBe(true);
    for (const folder of ['rules', 'scenario'])
      for (const file of readdirSync(join(SRC, folder)))
        expect(
          readFileSync(join(SRC, folder, file), 'utf8').match(sentence)?.[0],
          `${folder}/${file}`,
        ).toBeUndefined();
  });

  test('no message is empty or says a key', () => {
    for (const [key, text] of Object.entries(en)) {
      expect(text.trim(), key).not.toBe('');
      expect(text, key).not.toBe(key);
    }
  });

  test('tags of a message become what their functions make of them', () => {
    expect(parts('shell.name', {}, {})).toEqual(['Araxes']);
  });
});

describe('figures and dates', () => {
  test('chances become counts', () => {
    expect([0, 1, 833, 2000, 10_000].map(oneIn)).toEqual([0, 10_000, 12, 5, 1]);
  });

  test('minus is a minus, plus is shown where asked', () => {
    expect([number(-3), number(3), number(3, true), number(0, true)]).toEqual(['\u22123', '3', '+3', '0']);
  });

  test('turns in the calendar of their scenario', () => {
    expect(turnDate({ from: '2021-09-13', unit: 'week' }, 3)).toBe('27 September\u2009–\u20093 October 2021');
    expect(turnDate({ from: '2023-01-01', unit: 'month' }, 12)).toBe('December 2023');
    expect(turnDate({ from: '2020-10-01', unit: 'quarter' }, 2)).toBe('Q1 2021');
  });
});
