import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { recordGame } from '../../src/analysis/play.ts';
import { findScenario } from '../../src/cli/files.ts';
import { parseRecord, toLink } from '../../src/record/index.ts';
import { araxes, type CliRun } from '../support/cli.ts';
import { valueOf } from '../support/results.ts';
import { handedIn } from '../support/class.ts';
import { ownScenario, ownText, tiny } from '../support/scenarios.ts';

// The command line as a teacher or a script meets it: exit codes 0 done, 1 refused, 2 wrong usage; one JSON document on
// standard output with --json, and nothing else. Each run costs a second, so each tells as much as it can.

const folder = mkdtempSync(join(tmpdir(), 'araxes-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, text?: string) => {
  const path = join(folder, name);
  if (text !== undefined) writeFileSync(path, text);
  return path;
};

/** The one document on standard output, on one line. */
function document(run: CliRun): Record<string, unknown> {
  expect(run.out.endsWith('\n')).toBe(true);
  expect(run.out.trim()).not.toContain('\n');
  return JSON.parse(run.out) as Record<string, unknown>;
}

function withoutTimes(result: Record<string, unknown>): Record<string, unknown> {
  return { ...result, seconds: 0, gamesPerSecond: 0 };
}

test('simulate: the result has the shape that was promised, whatever the number of workers', async () => {
  const record = file('first.json');
  const args = ['simulate', '_tiny', '--games', '30', '--seed', 'cli', '--seat', 'arden=random', '--json'];
  const one = await araxes(...args, '--record', record);
  const two = await araxes(...args, '--workers', '2');
  expect([one.code, two.code, one.err, two.err]).toEqual([0, 0, '', '']);
  const result = document(one);
  expect(withoutTimes(document(two))).toEqual(withoutTimes(result));
  expect(result).toMatchObject({
    scenario: '_tiny',
    games: 30,
    seed: 'cli',
    seconds: expect.any(Number),
    gamesPerSecond: expect.any(Number),
  });
  const keys = (name: string) => Object.keys(result[name] as object);
  const { actors, templates } = tiny();
  expect(keys('outcomes')).toEqual([
    'war',
    'limited-clash',
    'armed-crisis',
    'settlement',
    'thaw',
    'cold-war',
  ]);
  expect(keys('wars')).toContain('arden-berin');
  expect(keys('scores')).toEqual([...actors.map((actor) => actor.id), 'region']);
  expect(keys('actions')).toEqual(templates.map((template) => template.id));
  expect(keys('crises')).toEqual(['victory', 'compromise', 'stalemate', 'defeat']);
  const shares = Object.values(result['outcomes'] as Record<string, number>);
  expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1);
  for (const name of ['actions', 'crises'])
    for (const count of Object.values(result[name] as Record<string, number>))
      expect(Number.isInteger(count)).toBe(true);
  await replays(record);
});

/** The record that simulate wrote replays, as a file and as a link; a changed one does not. */
async function replays(path: string): Promise<void> {
  const value = valueOf(parseRecord(readFileSync(path, 'utf8')));
  const hash = value.hashes.at(-1);
  const [asFile, asLink, tampered] = await Promise.all([
    araxes('replay', path, '--json'),
    araxes('replay', `https://example.org/${toLink(value, tiny())}`, '--json'),
    araxes(
      'replay',
      file(
        'tampered.json',
        JSON.stringify({ ...value, hashes: value.hashes.map((h, i) => (i === 1 ? '0'.repeat(14) : h)) }),
      ),
      '--json',
    ),
  ]);
  expect(document(asFile)).toEqual({ ok: true, turns: value.hashes.length, hash, divergence: null });
  expect(document(asLink)).toEqual(document(asFile));
  expect([asFile.code, asLink.code, tampered.code]).toEqual([0, 0, 1]);
  expect(document(tampered)).toEqual({
    ok: false,
    turns: 1,
    hash: null,
    divergence: { code: 'record_hash_differs', turn: 2, expected: '0'.repeat(14), found: value.hashes[1] },
  });
}

test('replay: who decided, and whether the game was over, are looked at as well', async () => {
  const { record: value } = recordGame(
    tiny(),
    'whose',
    tiny().actors.map(() => 'doctrine'),
  );
  const [first] = Object.keys(value.seats);
  const changed = [
    { ...value, seats: {} },
    { ...value, seats: { ...value.seats, [first]: 'frobnicate' } },
    { ...value, finished: false },
  ];
  const runs = await Promise.all(
    changed.map((one, i) => araxes('replay', file(`whose-${i}.json`, JSON.stringify(one)), '--json')),
  );
  expect(runs.map(({ code }) => code)).toEqual([1, 1, 1]);
  expect(runs.map((run) => document(run).divergence)).toEqual(
    ['seats', 'seats', 'finished'].map((found) => ({ code: 'record_shape', turn: 0, found })),
  );
});

test('validate: warnings are told, and refuse only where that is asked', async () => {
  const odd = file(
    'odd.yaml',
    readFileSync(findScenario('autumn-2021')!, 'utf8').replace(
      'holds: tension(azerbaijan, iran) < 40 && tension(armenia, azerbaijan) < 50',
      'holds: tension(azerbaijan, iran) < 40 && tension(azerbaijan, iran) >= 60',
    ),
  );
  const [lax, strict, program] = await Promise.all([
    araxes('validate', odd),
    araxes('validate', odd, '--strict'),
    araxes('validate', odd, '--json'),
  ]);
  expect([lax.code, strict.code, program.code]).toEqual([0, 1, 0]);
  expect(lax.out).toMatch(/odd\.yaml: valid, 1 warning\n$/);
  expect(lax.err).toMatch(/^.*odd\.yaml:\d+:\d+ warning: rule "peace" can never be true/);
  expect(strict.err).toBe(lax.err);
  const { ok, files } = document(program) as { ok: boolean; files: { warnings: object[] }[] };
  expect([ok, files[0].warnings.length]).toEqual([true, 1]);
});

test('validate: errors on standard error for people, in the document for programs', async () => {
  const bad = file(
    'bad.yaml',
    readFileSync(join(import.meta.dirname, '..', 'scenario', 'broken-form.yaml'), 'utf8'),
  );
  const [people, program, good] = await Promise.all([
    araxes('validate', '_tiny', bad),
    araxes('validate', '_tiny', bad, '--json'),
    araxes('validate', 'autumn-2021', '--json'),
  ]);
  expect([people.code, program.code, good.code]).toEqual([1, 1, 0]);
  expect(people.out).toMatch(/^_tiny: valid\n.*bad\.yaml: 24 errors\n$/);
  expect(people.err.trim().split('\n')).toHaveLength(24);
  expect(people.err).toContain(':8:1 file: unknown key "minute" - did you mean "minutes"?');
  expect(program.err).toBe('');
  const { ok, files } = document(program) as { ok: boolean; files: { file: string; errors: object[] }[] };
  expect([ok, files[0].errors.length, files[1].errors.length]).toEqual([false, 0, 24]);
  expect(files[1].errors[0]).toMatchObject({
    line: 2,
    column: 9,
    code: 'shape',
    message: expect.any(String),
  });
  expect(document(good)).toMatchObject({ ok: true, files: [{ file: 'autumn-2021', errors: [] }] });
});

test.each([
  ['no command', [], 2],
  ['an unknown command', ['fly'], 2],
  ['an unknown option', ['validate', '_tiny', '--quietly'], 2],
  ['no seed', ['simulate', '_tiny', '--games', '2'], 2],
  ['no whole number', ['simulate', '_tiny', '--games', '2.5', '--seed', 'a'], 2],
  ['no such policy', ['simulate', '_tiny', '--games', '2', '--seed', 'a', '--policy', 'clever'], 2],
  ['no such scenario', ['simulate', 'nowhere', '--games', '2', '--seed', 'a'], 1],
  ['no such state', ['simulate', '_tiny', '--games', '2', '--seed', 'a', '--seat', 'atlantis=random'], 1],
  [
    'no such number',
    ['simulate', '_tiny', '--games', '2', '--seed', 'a', '--set', 'model.tension_limt=3'],
    1,
  ],
  ['no such rule', ['simulate', '_tiny', '--games', '2', '--seed', 'a', '--without', 'arden.two_army'], 1],
  ['no such file', ['replay', 'nowhere.json'], 1],
] as const)('nothing done: %s', async (_, args, code) => {
  const run = await araxes(...args);
  expect([run.code, run.out]).toEqual([code, '']);
  expect(run.err).not.toBe('');
  expect(run.err).not.toContain('    at ');
});

test('a file that is no record, and help', async () => {
  const [stranger, help] = await Promise.all([
    araxes('replay', 'package.json', '--json'),
    araxes('simulate', '--help'),
  ]);
  expect(stranger.code).toBe(1);
  expect(document(stranger)).toMatchObject({ ok: false, divergence: { code: 'record_not_ours' } });
  expect([help.code, help.err]).toEqual([0, '']);
  expect(help.out).toContain('--games');
});

test('what a run changes is written into its record, and needed to replay it', async () => {
  const path = file('changed.json');
  const args = [
    'simulate',
    '_tiny',
    '--games',
    '1',
    '--seed',
    'changed',
    '--set',
    'model.tension_limit=3',
    '--set',
    'issue.sky=shut',
    '--json',
  ];
  const run = await araxes(...args, '--record', path);
  expect(run.code).toBe(0);
  const record = valueOf(parseRecord(readFileSync(path, 'utf8')));
  expect(record.overrides).toMatchObject({ 'model.tension_limit': 3, 'issue.sky': 'shut' });
  expect(document(await araxes('replay', path, '--json'))).toMatchObject({ ok: true });
  writeFileSync(path, JSON.stringify({ ...record, overrides: {} }));
  expect(document(await araxes('replay', path, '--json'))).toMatchObject({
    ok: false,
    divergence: { code: 'record_scenario_changed' },
  });
});

test('a record of a scenario of one’s own replays where that scenario is not at hand', async () => {
  const text = ownText();
  const scenario = ownScenario(text);
  const written = file('own-record.json');
  const simulated = await araxes(
    'simulate',
    file('my-road.yaml', text),
    '--games',
    '1',
    '--seed',
    'own',
    '--record',
    written,
    '--json',
  );
  expect(simulated.code).toBe(0);
  const record = handedIn(scenario, 'own', 'doctrine', 'Ada');
  const other = { ...record, scenarioText: text.replace('id: my-road', 'id: my-path') };
  const [bySimulate, byStudent, asLink, changed] = await Promise.all([
    araxes('replay', written, '--json'),
    araxes('replay', file('own.json', JSON.stringify(record)), '--json'),
    araxes('replay', toLink(record, scenario), '--json'),
    araxes('replay', file('other.json', JSON.stringify(other)), '--json'),
  ]);
  for (const run of [bySimulate, byStudent, asLink]) expect(document(run)).toMatchObject({ ok: true });
  expect(document(byStudent)).toMatchObject({ hash: record.hashes.at(-1), turns: record.hashes.length });
  expect(changed.code).toBe(1);
  expect(document(changed)).toMatchObject({ ok: false });
});
