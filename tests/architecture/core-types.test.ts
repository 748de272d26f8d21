import { spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CORE } from '../../tools/layers/table.ts';
import { plant, ROOT } from './planted.ts';

/** What tsc says about one planted file under the core's settings, or under those given. */
function compile(text: string, extend = 'tsconfig.core.json'): string {
  const folder = plant({
    'planted.ts': text,
    'tsconfig.json': JSON.stringify({ extends: join(ROOT, extend), include: ['planted.ts'] }),
  });
  // With the real packages beside it a Node type is refused by the settings and not for want of the package.
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const run = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
  expect(run.error).toBeUndefined();
  return run.stdout;
}

test('the core compiles with the language alone', () => {
  expect(compile('export const x: ReadonlyMap<string, number> = new Map([["a", [3, 4].at(-1) ?? 0]]);')).toBe(
    '',
  );
});

const FOREIGN: readonly [text: string, word: string][] = [
  ['export const x = document.title;', 'document'],
  ['export const x = window.innerWidth;', 'window'],
  ['export let x: HTMLElement;', 'HTMLElement'],
  ['export const x = performance.now();', 'performance'],
  ['export const x = localStorage.length;', 'localStorage'],
  ['export const x = location.href;', 'location'],
  ['export const x = fetch("./a");', 'fetch'],
  ['export const x = setTimeout(() => 1, 2);', 'setTimeout'],
  ['console.log(1); export {};', 'console'],
  ['export const x = process.argv;', 'process'],
  ['export const x = Buffer.from("a");', 'Buffer'],
  ['import { readFileSync } from "node:fs"; export const x = readFileSync;', 'node:fs'],
  ['export const x = import.meta.env.DEV;', 'env'],
  ['export const f = (window: number) => window; export const x = window.innerWidth;', 'window'],
];

test.each(FOREIGN)('refused in the core, fine in the page or the command line: %s', (text, word) => {
  expect(compile(text)).toMatch(new RegExp(`error TS\\d+:.*'${word}'`));
  expect(compile(text, 'tsconfig.json')).toBe('');
});

test('the settings of the core cover every folder of the core', () => {
  const { include } = JSON.parse(readFileSync(join(ROOT, 'tsconfig.core.json'), 'utf8'));
  expect(include).toEqual(CORE.map((folder) => `src/${folder}`));
});
