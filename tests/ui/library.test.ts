import { beforeAll, describe, expect, test } from 'vitest';
import {
  createGame,
  createTable,
  forkRecord,
  loadGame,
  RULES_VERSION,
  type Game,
  type GameRecord,
  type SeatKind,
} from '../../src/session/index.ts';
import { asKept } from '../../src/ui/saves/form.ts';
import { gameFiles } from '../../src/ui/saves/game-files.ts';
import { mergedWith } from '../../src/ui/saves/library.ts';
import { faultText } from '../../src/ui/store/faults.ts';
import { branchesOf, gameName, keptOf, nameOf, strangeness, type KeptGame } from '../../src/ui/store/kept.ts';
import { momentFragment, splitMoment } from '../../src/ui/store/moment-link.ts';
import { errorOf, valueOf } from '../support/results.ts';
import { autumn, tiny } from '../support/scenarios.ts';

// Games as the library of the browser keeps them, reads them from files, and tells them from one another.
const scenario = tiny();
const seats = scenario.actors.map((_, a): SeatKind => (a === 0 ? 'person' : 'doctrine'));
const begin = (seed = 'library') => createGame({ scenario, seed, seats });

/** Hands in the same thing at every prompt. */
function go(game: Game, steps: number): Game {
  for (let i = 0; i < steps && game.view().prompt; i++) {
    const { kind } = game.view().prompt!;
    if (kind === 'orders') game.seal();
    else if (kind === 'reaction') game.react('pass');
    else if (kind === 'stance') game.declare('stay_out');
    else game.move('hold');
  }
  return game;
}

const kept = (game: Game, id = 'a', more: Partial<KeptGame> = {}): KeptGame => ({
  ...keptOf(game, { id, name: id }, 7),
  ...more,
});

describe('what is kept of a game', () => {
  test('its log grows with it, and tells everything once it is over', () => {
    const game = begin();
    let before: KeptGame['told'] = [];
    for (let step = 0; game.view().prompt; step++) {
      const now = keptOf(game, { id: 'a', name: 'a' }, step, before);
      expect(now.told).toEqual(keptOf(game, { id: 'a', name: 'a' }, step).told);
      expect(now.told.length).toBeGreaterThanOrEqual(before.length);
      before = now.told;
      go(game, 1);
    }
    const { told, summary } = keptOf(game, { id: 'a', name: 'a' }, 0, before);
    expect(summary.over).toBe(true);
    expect(told).toHaveLength(game.view().final!.worlds.length);
    expect(told.flatMap(({ lines }) => lines).length).toBeGreaterThan(10);
    expect(told.flatMap(({ lines }) => lines).join('')).not.toMatch(/[{}]/);
  });

  test('it comes back from a store as it was, and nothing else does', () => {
    const game = kept(go(begin(), 3));
    expect(asKept(JSON.parse(JSON.stringify(game)), 'a')).toEqual(game);
    for (const wrong of [
      null,
      5,
      'x',
      [],
      {},
      { record: {} },
      { ...game, record: { ...game.record, seed: 5 } },
    ])
      expect(asKept(wrong, 'a')).toBeUndefined();
    const odd = asKept({ ...game, name: 5, told: [{ lines: 'no' }, 5], at: 'x', parent: [], more: 1 }, 'a')!;
    expect(odd).toMatchObject({ name: game.record.seed, told: [], at: 0 });
    expect(Object.keys(odd)).not.toContain('more');
  });

  test('what cannot be played here is known without playing it', () => {
    const game = kept(go(begin(), 1));
    const as = (record: Partial<GameRecord>) =>
      strangeness({ record: { ...game.record, ...record } }, [scenario]);
    expect(as({})).toBeUndefined();
    expect(as({ rulesVersion: RULES_VERSION + 1 })).toBe('rules');
    expect(as({ scenario: 'elsewhere' })).toBe('scenario');
    expect(as({ scenarioHash: '0' })).toBe('changed');
    expect(as({ scenarioHash: '0', overrides: { 'model.x': 1 } })).toBeUndefined();
  });
});

describe('two windows on one game', () => {
  test('the one that goes on is kept over what was there, the one that stays behind takes nothing away', () => {
    const game = begin();
    const [early, late] = [kept(go(game, 1)), kept(go(game, 2))];
    expect(mergedWith(undefined, early, 'b')).toBe(early);
    expect(mergedWith(early, late, 'b')).toEqual(late);
    expect(mergedWith(late, early, 'b')).toBe(late);
    expect(mergedWith({ ...early, name: 'Named meanwhile' }, late, 'b').name).toBe('Named meanwhile');
  });

  test('what is played otherwise becomes a fork, and both are there', () => {
    const here = begin();
    const there = begin();
    go(here, 1);
    go(there, 1);
    const { prompt } = here.view();
    expect(prompt?.kind).toBe('orders');
    here.addOrder(scenario.actionByKey.get('arden telephone:berin')!);
    go(here, 1);
    go(there, 1);
    const merged = mergedWith(kept(there), kept(here), 'b');
    expect(merged).toMatchObject({ id: 'b', parent: { id: 'a', turn: prompt!.turn, step: 0 } });
    expect(merged.record).toEqual(here.record());
    expect(valueOf(loadGame(scenario, merged.record)).record()).toEqual(here.record());
  });
});

describe('trees of forks', () => {
  const ids = (branches: ReturnType<typeof branchesOf>): unknown[] =>
    branches.map(({ game, forks }) => [game.id, ...ids(forks)]);
  const one = (id: string, at: number, parent?: string): KeptGame =>
    kept(begin(), id, { at, ...(parent && { parent: { id: parent, turn: 1, step: 0 } }) });

  test('a fork stands under its origin, the latest first, and an orphan by itself', () => {
    const games = [
      one('a', 1),
      one('b', 2, 'a'),
      one('c', 3, 'b'),
      one('d', 9),
      one('e', 4, 'a'),
      one('f', 0, 'gone'),
    ];
    expect(ids(branchesOf(games))).toEqual([['d'], ['a', ['e'], ['b', ['c']]], ['f']]);
  });

  test('games of a hostile file that name one another in a ring, or themselves, are all shown once', () => {
    const games = [one('a', 1, 'b'), one('b', 2, 'a'), one('c', 3, 'c'), one('d', 4)];
    const flat = JSON.stringify(ids(branchesOf(games)));
    for (const { id } of games) expect(flat.split(`"${id}"`)).toHaveLength(2);
  });
});

describe('files of games', () => {
  let next = 0;
  const files = gameFiles({ scenarios: () => [scenario], newId: () => `new-${next++}`, now: () => 5 });
  const file = (text: string, size = text.length) => ({ size, text: () => Promise.resolve(text) });
  let game: KeptGame;
  let fork: KeptGame;
  beforeAll(() => {
    game = kept(go(begin(), 100));
    const record = valueOf(forkRecord(game.record, scenario, { turn: 2, step: 0 }, 1));
    const parent = { id: 'a', turn: 2, step: 0 };
    fork = { ...kept(valueOf(loadGame(scenario, record)), 'f'), parent };
  });

  test('what was exported comes back, with its forks, beside what is there already', async () => {
    const text = files.write([game, fork]);
    const plain = valueOf(await files.read(file(text), []));
    expect(plain).toEqual({ games: [game, fork], refused: [] });
    const beside = valueOf(await files.read(file(text), ['a', 'f']));
    const [again, under] = beside.games;
    expect(again.id).not.toBe('a');
    expect(again.record).toEqual(game.record);
    expect(under.parent).toEqual({ id: again.id, turn: 2, step: 0 });
  });

  test('a single record is a game too, finished or not', async () => {
    for (const { record } of [game, fork]) {
      const { games } = valueOf(await files.read(file(JSON.stringify(record)), []));
      expect(games).toHaveLength(1);
      expect(games[0].record).toEqual(record);
    }
  });

  test('a record of several teams at one screen says so, and is nobody’s alone', async () => {
    const table = createTable({
      scenario,
      seed: 'teams',
      seats: scenario.actors.map((_, a) => (a < 2 ? 'person' : 'doctrine')),
    });
    table.seal();
    const teams = `${scenario.actors[0].name}, ${scenario.actors[1].name}`;
    expect(nameOf(table.common())).toBe(`One screen: ${teams}, seed teams`);
    const { games } = valueOf(await files.read(file(JSON.stringify(table.record())), []));
    expect(games[0].name).toBe(nameOf(table.common()));
    for (const one of [games[0], kept(table)]) expect(one.summary.actor).toBe('');
    table.sit(1);
    expect(nameOf(table.view())).toBe(nameOf(table.common()));
  });

  test('the names of nine teams leave room for the rest of the name', () => {
    const names = autumn().actors.map(({ name }) => name);
    expect(gameName([], 's')).toBe('Watched, seed s');
    expect(gameName(names.slice(0, 1), 's')).toBe(`${names[0]}, seed s`);
    expect(gameName(names.slice(0, 4), 's')).toBe(`One screen: ${names.slice(0, 4).join(', ')}, seed s`);
    expect(gameName(names, 's')).toBe(`One screen: ${names.slice(0, 3).join(', ')} and 6 more, seed s`);
    expect(gameName(names, 's').length).toBeLessThan(60);
  });

  test('one broken game among good ones is refused alone', async () => {
    const text = JSON.stringify({
      araxesGames: 1,
      games: [game, { ...game, record: { araxes: 1 } }, 5, null],
    });
    const { games, refused } = valueOf(await files.read(file(text), []));
    expect(games).toHaveLength(1);
    expect(refused.map(({ code }) => code)).toEqual(['record_shape', 'record_not_ours', 'record_not_ours']);
  });

  test.each([
    ['cut short', '{"araxesGames": 1, "games": [', 'record_not_json'],
    ['another file', '{"name": "x"}', 'record_not_ours'],
    ['a number', '5', 'record_not_ours'],
    ['a list', '[]', 'record_not_ours'],
    ['a form of the future', '{"araxesGames": 2, "games": []}', 'record_future'],
    ['no games', '{"araxesGames": 1, "games": {}}', 'record_shape'],
    ['too many games', JSON.stringify({ araxesGames: 1, games: Array(501).fill(0) }), 'record_too_long'],
    ['a nest of lists', `{"araxesGames": 1, "games": ${'['.repeat(300_000)}`, 'record_too_deep'],
    [
      'keys that programs keep for themselves',
      '{"__proto__": {"araxesGames": 1, "games": []}}',
      'record_not_ours',
    ],
  ])('%s is refused: %s', async (_, text, code) => {
    const fault = errorOf(await files.read(file(text), []));
    expect(fault.code).toBe(code);
    expect(faultText(fault)).not.toMatch(/[{}]/);
    expect(({} as Record<string, unknown>).araxesGames).toBeUndefined();
  });

  test('a file of a hundred megabytes is not even read', async () => {
    const huge = { size: 100_000_000, text: () => Promise.reject(new Error('it was read')) };
    expect(errorOf(await files.read(huge, [])).code).toBe('record_too_long');
  });

  test('a file that is gone when it is read', async () => {
    const gone = { size: 10, text: () => Promise.reject(new DOMException('gone', 'NotFoundError')) };
    expect(errorOf(await files.read(gone, [])).code).toBe('unreadable_file');
  });
});

describe('a link to a moment', () => {
  test('names the game, the place in its log and the seat', () => {
    const fragment = momentFragment('r=abc_-9', scenario, 57, 1);
    expect(fragment).toBe(`r=abc_-9&m=57&v=${scenario.actors[1].id}`);
    expect(splitMoment(`https://example.org/#${fragment}`)).toEqual({
      game: 'https://example.org/#r=abc_-9',
      moment: { at: 57, eyes: scenario.actors[1].id },
    });
    expect(momentFragment(`#${fragment}`, scenario, 3, -1)).toBe('#r=abc_-9&m=3');
  });

  test('what is no moment is left out, and other texts stay as they are', () => {
    const moments = [
      '#r=abc',
      '#r=abc&m=',
      '#r=abc&m=-1',
      '#r=abc&m=1e9',
      '#r=abc&m=9999999999',
      '#r=abc&v=iran',
    ];
    for (const text of moments) expect(splitMoment(text)).toEqual({ game: '#r=abc', moment: undefined });
    expect(splitMoment('#r=abc&m=5&v=<script>').moment).toEqual({ at: 5, eyes: '' });
    expect(splitMoment('{"a": "b&m=5"}')).toEqual({ game: '{"a": "b&m=5"}', moment: undefined });
  });
});
