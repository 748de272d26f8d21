import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordGame } from '../../src/analysis/play.ts';
import { parseRecord, toLink, type GameRecord } from '../../src/record/index.ts';
import { CSV_COLUMNS } from '../../src/report/index.ts';
import { araxes } from '../support/cli.ts';
import { readCsv } from '../support/csv.ts';
import { valueOf } from '../support/results.ts';
import { tiny } from '../support/scenarios.ts';

const folder = mkdtempSync(join(tmpdir(), 'araxes-export-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = (name: string) => join(folder, name);

let record: GameRecord;
beforeAll(() => {
  const scenario = tiny();
  record = recordGame(
    scenario,
    'export',
    scenario.actors.map(() => 'random' as const),
  ).record;
  writeFileSync(path('game.json'), JSON.stringify(record));
  writeFileSync(
    path('tampered.json'),
    JSON.stringify({ ...record, hashes: record.hashes.map(() => '0'.repeat(14)) }),
  );
  writeFileSync(path('half.json'), JSON.stringify({ ...record, finished: false, journal: [], hashes: [] }));
});

test('events as CSV: to standard output, or to a file and nothing else; a link does as well', async () => {
  const [shown, filed, linked] = await Promise.all([
    araxes('export', path('game.json'), '--csv'),
    araxes('export', path('game.json'), '--csv', '--out', path('game.csv')),
    araxes('export', `https://example.org/${toLink(record, tiny())}`, '--csv'),
  ]);
  expect([shown.code, filed.code, linked.code]).toEqual([0, 0, 0]);
  expect([shown.err, filed.out]).toEqual(['', '']);
  expect(filed.err).toContain('game.csv');
  expect(readFileSync(path('game.csv'), 'utf8')).toBe(shown.out);
  expect(linked.out).toBe(shown.out);
  const [head, ...rows] = readCsv(shown.out);
  expect(head).toEqual([...CSV_COLUMNS]);
  expect(rows.at(-1)?.[head.indexOf('kind')]).toBe('ended');
});

test('the debrief as one page', async () => {
  const run = await araxes('export', path('game.json'), '--html');
  expect([run.code, run.err]).toEqual([0, '']);
  expect(run.out).toMatch(/^<!doctype html>[^]*<\/html>\n$/);
  expect(run.out).not.toContain('<script');
});

test('the record comes out as it went in', async () => {
  const run = await araxes('export', path('game.json'), '--json');
  expect([run.code, run.err]).toEqual([0, '']);
  expect(valueOf(parseRecord(run.out))).toEqual(record);
});

test.each([
  ['no form', ['game.json'], 2],
  ['two forms', ['game.json', '--csv', '--json'], 2],
  ['no record', ['--csv'], 2],
  ['no such file', ['nowhere.json', '--csv'], 1],
  ['a record that was changed', ['tampered.json', '--csv'], 1],
  ['a game that is not over', ['half.json', '--csv'], 1],
  ['a file that cannot be written', ['game.json', '--csv', '--out', path('no/such/folder.csv')], 1],
] as const)('nothing exported: %s', async (_, [first, ...rest], code) => {
  const run = await araxes('export', first.startsWith('--') ? first : path(first), ...rest);
  expect([run.code, run.out]).toEqual([code, '']);
  expect(run.err).not.toBe('');
  expect(run.err).not.toContain('    at ');
});
