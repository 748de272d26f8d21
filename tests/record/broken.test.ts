import { deflateSync, strToU8 } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordGame } from '../../src/analysis/play.ts';
import {
  fromLink,
  linkAsks,
  parseRecord,
  replay,
  toLink,
  type Divergence,
  type GameRecord,
} from '../../src/record/index.ts';
import { errorOf } from '../support/results.ts';
import { mixedSeats } from '../support/invariants.ts';
import { scenarioOf, tiny } from '../support/scenarios.ts';

// A broken, foreign or tampered record or link: the cause is named, and nothing is played on.
const scenario = tiny();
const { record } = recordGame(scenario, 'broken', mixedSeats(scenario, 5));

function divergence(changed: unknown): Divergence {
  const parsed = parseRecord(JSON.stringify(changed));
  if (!parsed.ok) return parsed.error;
  return errorOf(replay(parsed.value, scenario));
}

/** The record with one entry of its journal changed; `pick` says which. */
function withEntry(pick: (entry: GameRecord['journal'][number]) => boolean, change: object): GameRecord {
  const at = record.journal.findIndex(pick);
  expect(at).toBeGreaterThanOrEqual(0);
  return {
    ...record,
    journal: record.journal.map((entry, i) => (i === at ? ({ ...entry, ...change } as never) : entry)),
  };
}

test('the record itself is sound', () => {
  expect(replay(record, scenario).ok).toBe(true);
});

test.each([
  ['no JSON', 'record_not_json', '{"araxes": 1, "journal": ['],
  ['an empty file', 'record_not_json', ''],
  ['another JSON file', 'record_not_ours', '{"name": "araxes"}'],
  ['a list', 'record_not_ours', '[1]'],
  ['far too long', 'record_too_long', ' '.repeat(2_000_001)],
  ['a form of the future', 'record_future', '{"araxes": 2, "games": []}'],
  ['lists in lists in lists', 'record_too_deep', `{"araxes": 1, "journal": ${'['.repeat(900_000)}`],
  ['objects in objects', 'record_too_deep', `{"araxes": 1, "seats": ${'{"a":'.repeat(200_000)}`],
])('%s: %s', (_, code, text) => {
  const parsed = parseRecord(text);
  expect(parsed.ok ? undefined : parsed.error.code).toBe(code);
});

test.each([
  'scenario',
  'scenarioHash',
  'rulesVersion',
  'overrides',
  'seed',
  'seats',
  'journal',
  'hashes',
  'finished',
] as const)('a record without its %s', (field) => {
  expect(divergence({ ...record, [field]: undefined })).toEqual({
    code: 'record_shape',
    turn: 0,
    found: field,
  });
  expect(divergence({ ...record, [field]: { x: [] } })).toMatchObject({ code: 'record_shape', found: field });
});

test('another version of the rules is said plainly', () => {
  expect(divergence({ ...record, rulesVersion: 99 })).toMatchObject({
    code: 'record_rules_version',
    turn: 0,
    found: '99',
  });
});

test('a game of another scenario, and one whose scenario has changed since', () => {
  expect(divergence({ ...record, scenario: 'autumn-2021' })).toMatchObject({
    code: 'record_other_scenario',
    found: 'autumn-2021',
    expected: '_tiny',
  });
  expect(divergence({ ...record, scenarioHash: '0'.repeat(14) })).toMatchObject({
    code: 'record_scenario_changed',
    expected: scenario.hash,
  });
  const other = scenarioOf('_tiny', { set: { 'model.tension_limit': 9 } });
  const result = replay(record, other);
  expect(result.ok ? undefined : result.error.code).toBe('record_scenario_changed');
});

test('a tampered order is found in its turn', () => {
  const pick = (entry: GameRecord['journal'][number]) =>
    entry.turn === 3 && entry.kind === 'orders' && entry.orders.length > 0;
  expect(divergence(withEntry(pick, { orders: [] }))).toMatchObject({ code: 'record_hash_differs', turn: 3 });
});

test('a tampered hash names its turn, and what was expected and found', () => {
  const hashes = record.hashes.map((hash, i) => (i === 2 ? '00000000000000' : hash));
  expect(divergence({ ...record, hashes })).toEqual({
    code: 'record_hash_differs',
    turn: 3,
    expected: '00000000000000',
    found: record.hashes[2],
  });
});

test('another seed is found in the first turn', () => {
  expect(divergence({ ...record, seed: 'other' })).toMatchObject({ turn: 1 });
});

test('an input that names nothing, and one that was not allowed', () => {
  const first = (entry: GameRecord['journal'][number]) => entry.kind === 'orders' && entry.turn === 2;
  const codeOf = (change: object) => {
    const { code, turn, seat } = divergence(withEntry(first, change));
    return [code, turn, seat];
  };
  expect(codeOf({ orders: ['nuke:berin'] })).toEqual(['record_unreadable_input', 2, 'arden']);
  expect(codeOf({ seat: 'atlantis' })).toEqual(['record_unreadable_input', 2, 'atlantis']);
  expect(codeOf({ kind: 'bribe' })).toEqual(['record_unreadable_input', 2, 'arden']);
  expect(codeOf({ orders: 'drill' })).toEqual(['record_unreadable_input', 2, 'arden']);
  expect(codeOf({ answers: [{ offer: 1, answer: 'perhaps' }] })).toEqual([
    'record_unreadable_input',
    2,
    'arden',
  ]);
  expect(codeOf({ kind: 'reaction', line: 'two_armies', choice: 'sulk' })).toEqual([
    'record_unreadable_input',
    2,
    'arden',
  ]);
  expect(codeOf({ kind: 'move', move: 'fly' })).toEqual(['record_unreadable_input', 2, 'arden']);
  expect(codeOf({ orders: ['open_sky:berin'] })).toEqual(['record_illegal_input', 2, 'arden']);
  expect(codeOf({ kind: 'move', move: 'hold' })).toEqual(['record_illegal_input', 2, 'arden']);
  expect(codeOf({ seat: 'berin' })[0]).toMatch(/^record_(illegal|unreadable)_input$/);
});

test('one seat twice in a prompt', () => {
  const second = (entry: GameRecord['journal'][number]) => entry.turn === 1 && entry.seat === 'berin';
  expect(divergence(withEntry(second, { seat: 'arden', orders: [], answers: [] }))).toMatchObject({
    code: 'record_illegal_input',
    turn: 1,
  });
});

test('a truncated journal of a finished game, and a hole in it', () => {
  const cut = record.journal.filter((entry) => entry.turn < 3);
  expect(divergence({ ...record, journal: cut })).toMatchObject({ code: 'record_missing_input', turn: 3 });
  const holed = record.journal.filter((entry) => entry.turn !== 2);
  expect(divergence({ ...record, journal: holed })).toMatchObject({ code: 'record_missing_input', turn: 2 });
});

test('a record that goes on after the game was over', () => {
  const last = record.journal.at(-1)!;
  const more = { ...record, journal: [...record.journal, { ...last, turn: last.turn + 1 }] };
  expect(divergence(more)).toMatchObject({ code: 'record_left_over' });
  expect(divergence({ ...record, hashes: [...record.hashes, '00000000000000'] })).toMatchObject({
    code: 'record_left_over',
  });
});

test('a save must carry a hash for every turn that it has played', () => {
  const journal = record.journal.filter((entry) => entry.turn < 4);
  expect(
    divergence({ ...record, journal, hashes: record.hashes.slice(0, 2), finished: false }),
  ).toMatchObject({ code: 'record_hash_differs', turn: 3, expected: '' });
});

test.each([
  ['nothing', '#r='],
  ['foreign characters', '#r=abc%20def'],
  ['no deflate', '#r=AAAA'],
  ['cut in half', toLink(record, scenario).slice(0, 200)],
  ['another prefix', `#x=${toLink(record, scenario).slice(3)}`],
])('a broken link: %s', (_, link) => {
  for (const result of [linkAsks(link), fromLink(link, scenario)])
    expect(result.ok ? undefined : result.error.code).toBe('link_broken');
});

test('a link that is far too long', () => {
  const result = fromLink(`#r=${'A'.repeat(100_001)}`, scenario);
  expect(result.ok ? undefined : result.error.code).toBe('link_too_large');
});

test('keys that programs keep for themselves change nothing but themselves', () => {
  const text = JSON.stringify(record).replace(
    '"overrides":{}',
    '"overrides":{"__proto__":5,"constructor":1},"__proto__":{"finished":false,"admin":true}',
  );
  const parsed = parseRecord(text);
  expect(parsed.ok && Object.hasOwn(parsed.value.overrides, '__proto__')).toBe(true);
  expect(({} as Record<string, unknown>).admin).toBeUndefined();
  expect(Object.getPrototypeOf(parsed.ok && parsed.value)).toBe(Object.prototype);
  expect(divergence(JSON.parse(`{"araxes":1,"__proto__":${JSON.stringify(record)}}`))).toMatchObject({
    code: 'record_shape',
  });
  for (const key of ['__proto__', 'constructor', 'toString'])
    expect(
      divergence(withEntry(({ kind, turn }) => kind === 'orders' && turn === 2, { orders: [key] })),
    ).toMatchObject({ code: 'record_unreadable_input', turn: 2 });
});

test('a link of other rules, and of a scenario that has changed, are told as such and not as damage', () => {
  const codeOf = (other: GameRecord, to = scenario) => {
    const result = fromLink(toLink(other, scenario), to);
    return result.ok ? undefined : result.error.code;
  };
  expect(codeOf({ ...record, rulesVersion: 99 })).toBe('record_rules_version');
  expect(codeOf({ ...record, scenarioHash: '0'.repeat(14) })).toBe('record_scenario_changed');
  expect(codeOf(record)).toBeUndefined();
});

test('a link that unpacks to megabytes', () => {
  const packed = Buffer.from(
    deflateSync(strToU8(`["_tiny"${' '.repeat(5_000_000)}]\n`), { level: 9 }),
  ).toString('base64url');
  const result = fromLink(`#r=${packed}`, scenario);
  expect(result.ok ? undefined : result.error.code).toBe('link_too_large');
});

test('whatever happens to a link on its way, it is refused or it does not replay', () => {
  const link = toLink(record, scenario);
  const place = fc.integer({ min: 3, max: link.length - 1 });
  fc.assert(
    fc.property(place, fc.constantFrom(...'ABCxyz019-_'), (at, char) => {
      const back = fromLink(link.slice(0, at) + char + link.slice(at + 1), scenario);
      expect(!back.ok || foundOut(back.value)).toBe(true);
    }),
    { numRuns: 400, seed: 41 },
  );
});

/** Fails to replay; or differs in nothing that decides the game, as who sat where. */
function foundOut(other: GameRecord): boolean {
  const game = ({ journal, hashes, seed }: GameRecord) => JSON.stringify([journal, hashes, seed]);
  return !replay(other, scenario).ok || game(other) === game(record);
}
