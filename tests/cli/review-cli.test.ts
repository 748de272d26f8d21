import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { t } from '../../src/words/index.ts';
import { araxes } from '../support/cli.ts';

// What a strict reading found on the command line: each of these ended in a stack trace, or with the wrong code.

const folder = mkdtempSync(join(tmpdir(), 'araxes-review-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const one = ['simulate', '_tiny', '--games', '1', '--seed', 'r'];

/** A file longer than any text can be; it takes no room, for nothing stands in it. */
const huge = join(folder, 'huge.yaml');
writeFileSync(huge, '');
truncateSync(huge, 600_000_000);

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

test('a scenario and a record longer than any text', async () => {
  const [run, record] = await Promise.all([araxes('validate', huge), araxes('replay', huge)]);
  expect([record.code, record.out, record.err.trim()]).toEqual([1, '', t('fault.record_too_long')]);
  expect(run.code).toBe(1);
  expect(run.err).toMatch(/^.*huge\.yaml:1:1 longer than 200,000 characters, and no scenario is\n$/);
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
