import { describe, expect, test } from 'vitest';
import {
  checkText,
  fatefulOrders,
  nameOf,
  orderUses,
  outcomesOf,
  partingsOf,
  rollOf,
  type ClassGame,
  type Digest,
} from '../../src/analysis/class/index.ts';
import { toLink } from '../../src/record/index.ts';
import { createGame } from '../../src/session/index.ts';
import { gradebookCsv, GRADEBOOK_COLUMNS } from '../../src/report/index.ts';
import { handedIn, submitted } from '../support/class.ts';
import { readCsv } from '../support/csv.ts';
import { errorOf, valueOf } from '../support/results.ts';
import { tiny } from '../support/scenarios.ts';

const scenario = tiny();
const find = (id: string) => (id === scenario.id ? scenario : undefined);

describe('a record of the class', () => {
  test('is told in the figures that the game itself ended with, from a file and from a link', () => {
    const record = handedIn(scenario, 'digest', 'random', 'Anna');
    const digest = valueOf(checkText(JSON.stringify(record), find));
    const seats = scenario.actors.map((_, actor) =>
      actor === 0 ? ('random' as const) : ('doctrine' as const),
    );
    const { final } = createGame({ scenario, seed: 'digest', seats }).view();
    expect(digest).toMatchObject({
      by: 'Anna',
      persons: [0],
      outcome: final!.world.outcome,
      scores: final!.scores,
      hashes: record.hashes,
      turns: record.hashes.length,
    });
    expect(digest.tension).toHaveLength(digest.turns + 1);
    expect(digest.orders.length).toBeGreaterThan(0);
    expect(valueOf(checkText(`https://example.org/${toLink(record, scenario)}`, find))).toEqual(digest);
  });

  test('that was tampered with names the turn in which it breaks', () => {
    const record = handedIn(scenario, 'digest', 'random');
    const changed = { ...record, hashes: record.hashes.map((hash, i) => (i === 2 ? '0'.repeat(14) : hash)) };
    expect(errorOf(checkText(JSON.stringify(changed), find))).toMatchObject({
      code: 'record_hash_differs',
      turn: 3,
    });
    const [first] = record.journal.filter(({ turn, kind }) => turn === 2 && kind === 'orders');
    const without = { ...record, journal: record.journal.filter((entry) => entry !== first) };
    expect(errorOf(checkText(JSON.stringify(without), find))).toMatchObject({ turn: 2 });
  });

  test.each([
    ['another scenario', { scenario: 'elsewhere' }, 'unknown_scenario'],
    ['a game that is not over', { finished: false }, 'unfinished'],
    ['other rules', { rulesVersion: 999 }, 'record_rules_version'],
  ])('%s is refused by its code', (_, change, code) => {
    const record = { ...handedIn(scenario, 'digest', 'random'), ...change };
    expect(errorOf(checkText(JSON.stringify(record), find)).code).toBe(code);
  });
});

describe('who hands in', () => {
  const record = handedIn(scenario, 'a', 'random', 'Anna');
  const other = handedIn(scenario, 'b', 'random', 'anna ');

  test('two games of one student: the file changed last counts, and a sentence says so', () => {
    const { games, remarks } = rollOf([
      submitted(scenario, 'new.json', record, 20),
      submitted(scenario, 'old.json', other, 10),
    ]);
    expect(games.map(({ name }) => name)).toEqual(['new.json']);
    expect(remarks).toEqual([
      { kind: 'again', student: 'Anna', names: ['new.json', 'old.json'], counted: 'new.json' },
    ]);
  });

  test('the same game twice counts once', () => {
    const { games, remarks } = rollOf([
      submitted(scenario, 'a.json', record),
      submitted(scenario, 'a (1).json', record),
    ]);
    expect(games).toHaveLength(1);
    expect(remarks).toEqual([{ kind: 'copy', student: 'Anna', names: ['a.json', 'a (1).json'] }]);
  });

  test('two students with one game are told apart, and told', () => {
    const { games, remarks } = rollOf([
      submitted(scenario, 'a.json', record),
      submitted(scenario, 'b.json', { ...record, by: 'Ben' }),
    ]);
    expect(games).toHaveLength(2);
    expect(remarks).toEqual([{ kind: 'alike', students: ['Anna', 'Ben'] }]);
  });

  test('a class folder with other files in it: each is named and left out', () => {
    const { games, remarks } = rollOf([
      submitted(scenario, '.DS_Store', '\u0000\u0001Bud1'),
      submitted(scenario, 'notes.txt', 'bring the map'),
      submitted(scenario, 'package.json', { name: 'package' }),
      submitted(scenario, 'anna.json', record),
      submitted(scenario, 'broken.json', { ...record, hashes: record.hashes.map(() => '0'.repeat(14)) }),
    ]);
    expect(games.map(({ student }) => student)).toEqual(['Anna']);
    expect(remarks.map(({ kind }) => kind)).toEqual(['stranger', 'stranger', 'stranger', 'fault']);
  });

  test.each([
    ['araxes-autumn-2021-Anna Lee.json', 'Anna Lee'],
    ['class 7/araxes-autumn-2021-Anna (2).json', 'Anna'],
    ['anna.json', 'anna'],
    ['araxes-autumn-2021-.json', 'araxes-autumn-2021-'],
  ])('the file %s is of %s', (file, name) => expect(nameOf(file)).toBe(name));
});

/** A class of invented games that share their beginning: hashes by turn, orders by turn. */
function game(
  student: string,
  hashes: string,
  outcome: number,
  own: number,
  actions: readonly number[],
): ClassGame {
  const digest: Digest = {
    ...valueOf(checkText(JSON.stringify(handedIn(scenario, 'shape', 'random')), find)),
    seed: 'one',
    hashes: [...hashes],
    outcome,
    scores: scenario.actors.map(() => own).concat(own),
    orders: actions.map((action, i) => ({ turn: i + 1, actor: 0, action })),
  };
  return { student, digest };
}

describe('a class side by side', () => {
  const [peace] = scenario.actionsOf[0];
  const threat = scenario.actionsOf[0].find(
    (action) => scenario.actions[action].template !== scenario.actions[peace].template,
  )!;
  const games = [
    game('A', 'xyz', 5, 60, [peace, peace, peace]),
    game('B', 'xyz', 5, 60, [peace, peace, peace]),
    game('C', 'xyw', 4, 70, [peace, peace, threat]),
    game('D', 'uvw', 0, 20, [threat, threat, threat]),
    game('E', 'uvw', 1, 30, [threat, threat, threat]),
    game('F', 'uva', 0, 10, [threat, threat, peace]),
  ];

  test('paths part at the first turn whose hashes differ, and again further on', () => {
    const partings = partingsOf(games);
    expect(partings.map(({ turn, branches }) => [turn, branches.map((one) => one.games.length)])).toEqual([
      [1, [3, 3]],
      [3, [2, 1]],
      [3, [2, 1]],
    ]);
    expect(partings[0].branches.map(({ orders }) => orders)).toEqual([[peace], [threat]]);
  });

  test('games of other seeds or seats share no path', () => {
    const apart = games.map((one, i) => ({ ...one, digest: { ...one.digest, seed: `seed ${i}` } }));
    expect(partingsOf(apart)).toEqual([]);
    expect(partingsOf(games.map((one, i) => ({ ...one, digest: { ...one.digest, persons: [i] } })))).toEqual(
      [],
    );
  });

  test('orders are counted by game, and set beside the games without them', () => {
    const uses = orderUses(scenario, games);
    const template = scenario.actions[threat].template.index;
    expect(uses.find((use) => use.template === template)).toEqual({
      template,
      games: 4,
      times: 9,
      bad: 3,
      badWithout: 0,
      without: 2,
      // 32.5 with it, 60 without.
      gain: -275,
    });
    expect(fatefulOrders(uses)).toEqual([]);
    const more = orderUses(scenario, [...games, game('G', 'xyz', 5, 60, [peace])]);
    expect(fatefulOrders(more).map((use) => use.template)).toEqual([template]);
  });

  test('every game is in one outcome', () => {
    expect(outcomesOf(games).map((one) => one.games.length)).toEqual([2, 1, 0, 0, 1, 2]);
  });
});

test('the table for the gradebook has a row a student, and below them what was refused', () => {
  const record = handedIn(scenario, 'a', 'random', '=cmd()');
  const roll = rollOf([
    submitted(scenario, 'b.json', handedIn(scenario, 'b', 'doctrine', 'Ben')),
    submitted(scenario, 'a.json', record),
    submitted(scenario, 'c.json', { ...record, hashes: record.hashes.map(() => '0'.repeat(14)) }),
  ]);
  const text = gradebookCsv(roll, (digest) => find(digest.scenario));
  expect(text.startsWith('\uFEFF')).toBe(true);
  const [head, ...rows] = readCsv(text.slice(1));
  expect(head).toEqual([...GRADEBOOK_COLUMNS]);
  expect(rows.map((row) => row.length)).toEqual([head.length, head.length, head.length]);
  expect(rows.map((row) => row.slice(0, 3))).toEqual([
    ["'=cmd()", 'a.json', 'yes'],
    ['Ben', 'b.json', 'yes'],
    ['', 'c.json', 'no: record_hash_differs'],
  ]);
});
