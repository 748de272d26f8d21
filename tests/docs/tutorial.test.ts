import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parseRecord } from '../../src/record/index.ts';
import { examineTexts } from '../../src/scenario/index.ts';
import { readTexts } from '../../src/cli/files.ts';
import { araxes } from '../support/cli.ts';
import { valueOf } from '../support/results.ts';

// docs/tutorial.md from top to bottom: every command is run, every change is made, every message is looked for.

const folder = mkdtempSync(join(tmpdir(), 'araxes-tutorial-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const NAME = 'summer-road';
const scenario = join(folder, NAME);
const file = join(scenario, 'scenario.yaml');

interface Block {
  readonly kind: string;
  readonly text: string;
}

function blocks(path: string): Block[] {
  const text = readFileSync(path, 'utf8');
  return [...text.matchAll(/^```([a-z]+(?: [a-z]+)?)\n([\s\S]*?)^```$/gm)].map(([, kind, inner]) => ({
    kind,
    text: inner,
  }));
}

/** What a command is given here: the scenario by its place, files of games beside it. */
function args(line: string): string[] {
  const words = [...line.matchAll(/"([^"]*)"|\S+/g)].map(([whole, quoted]) => quoted ?? whole);
  expect(words.slice(0, 5)).toEqual(['npm', 'run', '-s', 'araxes', '--']);
  const rest = words.slice(5).map((word) => {
    if (word.endsWith('.json')) return join(folder, word);
    return word === NAME ? scenario : word;
  });
  return rest[0] === 'new' ? ['new', NAME, '--into', folder] : rest;
}

let told = '';
const STEPS: Readonly<Record<string, (text: string, before: string) => Promise<void>>> = {
  sh: (text) => run(text, 0),
  'sh fails': (text) => run(text, 1),
  'yaml find': async (text) => {
    expect(readFileSync(file, 'utf8').split(text), text).toHaveLength(2);
  },
  'yaml make': async (text, before) => {
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(before, () => text),
    );
  },
  'yaml add': async (text) => {
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n${text}`);
  },
  text: async (text) => {
    for (const line of text.trim().split('\n')) expect(told).toContain(line);
  },
};

async function run(text: string, code: number): Promise<void> {
  for (const line of text.trim().split('\n')) {
    const result = await araxes(...args(line));
    told = result.out + result.err;
    expect(result.code, `${line}\n${told}`).toBe(code);
  }
}

test('the tutorial works as it is written', { timeout: 240_000 }, async () => {
  const all = blocks(join(import.meta.dirname, '..', '..', 'docs', 'tutorial.md'));
  expect(all.length).toBeGreaterThan(15);
  for (const [i, { kind, text }] of all.entries()) {
    expect(Object.keys(STEPS)).toContain(kind);
    await STEPS[kind](text, all[i - 1]?.text ?? '');
  }
  const { scenario: made, warnings } = valueOf(examineTexts(readTexts(file)));
  expect([made.title, made.turns, warnings]).toEqual(['Summer 2022: the price of a road', 6, []]);
  expect(made.templates.map(({ id }) => id)).toContain('spend_on_the_road');
  const record = valueOf(parseRecord(readFileSync(join(folder, 'summer-road-game.json'), 'utf8')));
  expect(record.scenario).toBe(NAME);
});

test('new: a second one of the same name, and a name that cannot be', async () => {
  await araxes('new', 'twice', '--into', folder);
  const [again, bad] = await Promise.all([
    araxes('new', 'twice', '--into', folder),
    araxes('new', '../Up', '--into', folder),
  ]);
  expect([again.code, bad.code]).toEqual([1, 1]);
  expect(again.err).toContain('There is already something in');
  expect(bad.err).toContain('lower-case letters, digits and dashes');
});
