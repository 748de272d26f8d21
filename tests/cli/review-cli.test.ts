import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { araxes } from '../support/cli.ts';

// What a strict reading found on the command line: each of these ended in a stack trace, or with the wrong code.

const folder = mkdtempSync(join(tmpdir(), 'araxes-review-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const one = ['simulate', '_tiny', '--games', '1', '--seed', 'r'];

test.each([
  [
    'a record in a folder that is not there',
    [...one, '--record', join(folder, 'no', 'a.json')],
    'cannot be written',
  ],
  ['a folder for a record', ['replay', folder], 'There is no file'],
  ['a number out of its range', [...one, '--set', 'model.tension_limit=999'], 'outside 0 to 100'],
  ['a weight of nothing', [...one, '--set', 'priority.arden.no_war=0'], 'a weight lies within 1 to 1000'],
])('%s: a sentence, one document with --json, and code 1', async (_, args, says) => {
  const [people, program] = await Promise.all([araxes(...args), araxes(...args, '--json')]);
  expect([people.code, people.out, program.code, program.err]).toEqual([1, '', 1, '']);
  expect(people.err).toContain(says);
  expect(people.err).not.toContain('    at ');
  expect(JSON.parse(program.out)).toMatchObject({
    ok: false,
    errors: [{ code: expect.any(String), message: expect.stringContaining(says) }],
  });
});

test('help is a thing to ask for', async () => {
  const runs = await Promise.all([araxes('help'), araxes('help', 'simulate'), araxes('help', 'fly')]);
  expect(runs.map(({ code }) => code)).toEqual([0, 0, 2]);
  expect(runs[1].out).toContain('--games');
});

test('a number that no integer can be is wrong usage', async () => {
  const run = await araxes(...one, '--set', 'model.tension_limit=99999999999999999999');
  expect([run.code, run.out]).toEqual([2, '']);
  expect(run.err).toContain('too large');
});

test('more workers than games, and a pair the other way round, are taken', async () => {
  const [plain, changed] = await Promise.all([
    araxes(...one, '--json', '--workers', '100000', '--set', 'tension(arden, berin)=60'),
    araxes(...one, '--json', '--set', 'tension(berin, arden)=60'),
  ]);
  expect([plain.code, changed.code]).toEqual([0, 0]);
  const scores = ({ out }: { out: string }) => (JSON.parse(out) as { scores: unknown }).scores;
  expect(scores(changed)).toEqual(scores(plain));
});
