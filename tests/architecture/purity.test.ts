import { describe, expect, test } from 'vitest';
import { BANNED_GLOBALS, BANNED_MEMBERS, EXACT_MATH, HOST_GLOBALS } from '../../tools/layers/bans.ts';
import { readModules } from '../../tools/layers/files.ts';
import { checkPurity, impuritySentence, isCore } from '../../tools/layers/purity.ts';
import { parseModule } from '../../tools/layers/syntax.ts';
import { CORE } from '../../tools/layers/table.ts';
import { ROOT } from './planted.ts';

test('the core of this project has no clock, no ambient luck, no inexact maths, no locale, no host', () => {
  expect(checkPurity(readModules(ROOT, 'src')).map(impuritySentence)).toEqual([]);
});

/** The forbidden things found in a text that stands in one folder of `src`. */
function found(text: string, folder = 'engine'): string[] {
  return checkPurity([parseModule(`src/${folder}/planted.ts`, text)]).map((impurity) => impurity.what);
}

describe('planted violations', () => {
  for (const name of Object.keys(BANNED_GLOBALS)) {
    test(`${name}, used or shadowed`, () => {
      expect(found(`export const x = ${name};`)).toEqual([name]);
      expect(found(`export const f = (${name}) => 1;`)).toEqual([name]);
      expect(found(`export const y = { ${name} };`)).toContain(name);
    });
  }

  for (const name of Object.keys(HOST_GLOBALS)) {
    test(`${name}, unless it is the module's own word`, () => {
      expect(found(`export const x = ${name};`)).toEqual([name]);
      expect(found(`export const x = ${name}.y(1);`)).toEqual([name]);
      expect(found(`export type X = typeof ${name};`)).toEqual([name]);
      expect(found(`export const f = (${name}: number) => ${name} + 1;`)).toEqual([]);
      expect(found(`const { a: [${name} = 1] } = b; f(${name});`)).toEqual([]);
    });
  }

  for (const name of Object.keys(BANNED_MEMBERS)) {
    test(`.${name}`, () => {
      expect(found(`a.${name}(b);`)).toEqual([`.${name}`]);
      expect(found(`a?.${name}(b);`)).toEqual([`.${name}`]);
      expect(found(`a['${name}'](b);`)).toEqual([`.${name}`]);
      expect(found(`const { ${name} } = a;`)).toEqual([`.${name}`]);
    });
  }

  for (const name of Object.getOwnPropertyNames(Math).filter((member) => !EXACT_MATH.has(member))) {
    test(`Math.${name}`, () => expect(found(`export const x = Math.${name};`)).toEqual([`Math.${name}`]));
  }

  test.each<[name: string, text: string, what: string]>([
    ['the clock', 'const now = Date.now();', 'Date'],
    ['a new date', 'const now = new Date();', 'Date'],
    ['a date as a type', 'let when: Date;', 'Date'],
    ['a date in a type argument', 'const dates = new Map<string, Date>();', 'Date'],
    ['the type of a clock', 'type Clock = typeof performance;', 'performance'],
    ['a power', 'const x = 2 ** 10;', '**'],
    ['a power and assignment', 'x **= 2;', '**='],
    ['Math taken apart', 'const { exp } = Math;', 'Math as a value'],
    ['Math by a computed name', `const x = Math['exp'](1);`, 'Math as a value'],
    ['Math under another name', 'const M = Math;', 'Math as a value'],
    ['Math handed on', 'f(Math);', 'Math as a value'],
    ['for-in', 'for (const key in table) f(key);', 'for-in'],
    ['import.meta', 'const here = import.meta.url;', 'import.meta'],
    ['a host reached by globalThis', `globalThis['Da' + 'te'].now();`, 'globalThis'],
    ['an optional call', 'performance?.now();', 'performance'],
    ['a default value', 'export function f(now = Date.now()) { return now; }', 'Date'],
    ['a name in a template', 'const s = `at ${Date.now()}`;', 'Date'],
    ['code from text', `new Function('return 1');`, 'Function'],
    [
      'a generator without seed',
      `import seedrandom from 'seedrandom'; seedrandom();`,
      'an unseeded generator',
    ],
    ['alea without seed', `import r from 'seedrandom'; r.alea();`, 'an unseeded generator'],
    ['new alea without seed', `import r from 'seedrandom'; new r.alea();`, 'an unseeded generator'],
    ['a wish declared', 'declare const document2: { title: string };', 'declare'],
    ['a silenced check', '// @ts-ignore\nf();', '@ts-ignore'],
    ['an expected error', '// @ts-expect-error because\nf();', '@ts-expect-error'],
    ['a file that is not checked', '// @ts-nocheck\nf();', '@ts-nocheck'],
    ['types pulled in', '/// <reference types="node" />\nf();', '/ <reference types="node" /'],
    ['a library pulled in', '/// <reference lib="dom" />\nf();', '/ <reference lib="dom" /'],
  ])('%s', (_name, text, what) => {
    expect(found(text)).toContain(what);
  });

  test('in every folder of the core, and only there', () => {
    for (const folder of CORE) expect(found('Date.now();', folder)).toEqual(['Date']);
    for (const folder of ['session', 'workers', 'words', 'ui/map', 'cli']) {
      expect(found('Date.now();', folder)).toEqual([]);
    }
    expect(isCore('src/analysis/deep/a.ts')).toBe(true);
    expect(isCore('src/baseball/a.ts')).toBe(false);
  });

  test('with place and advice', () => {
    const [line] = checkPurity([parseModule('src/base/a.ts', 'const a = 1;\nconst b = Math.random();')]);
    expect(impuritySentence(line)).toMatch(/^src\/base\/a\.ts:2:11 Math\.random - draw from the keyed dice/);
  });
});

describe('what is allowed', () => {
  test.each([
    ['words in comments and strings', `// Date.now() and Math.random()\nconst s = 'new Date() ** 2';`],
    ['exact maths', 'const x = Math.floor(7 / 2) + Math.imul(3, 4) + Math.max(1, 2);'],
    ['for-of over arrays, maps and sets', 'for (const [k, v] of new Map([[1, 2]])) f(k, v);'],
    [
      'members that only share a name',
      `const x = event.Date; const y = { process: 1, 'Date': 2 }; y.process;`,
    ],
    ['type members that only share a name', 'interface Row { readonly Date: string; process(): void }'],
    ['a YAML document', 'for (const document of documents) f(document); let g: (window: number) => void;'],
    ['an import by another name', `import { process as advance } from './a.ts'; advance();`],
    ['a seeded generator', `import r from 'seedrandom'; r.alea('seed');`],
    ['sorting by code units', 'names.sort(); names.sort((a, b) => (a < b ? -1 : 1));'],
  ])('%s', (_name, text) => {
    expect(found(text)).toEqual([]);
  });
});
