import { beforeAll, expect, test } from 'vitest';
import {
  ALL_KNOWING,
  createGame,
  differencesOf,
  feedOf,
  momentOf,
  stepAt,
  stopBefore,
  stopsOf,
  turnAt,
  UNITS,
  worldAt,
  type GameView,
  type SeatKind,
} from '../../src/session/index.ts';
import { autumn, tiny } from '../support/scenarios.ts';
import { played } from './played.ts';

// A finished game is replayed from its log: at every position the world is the one that was, and each seat sees what it saw.
let games: readonly GameView[];
beforeAll(() => {
  const watched = (scenario = autumn(), seed = 'river', kind: SeatKind = 'doctrine') =>
    createGame({ scenario, seed, seats: scenario.actors.map(() => kind) }).view();
  games = [watched(), watched(autumn(), 'wild', 'random'), watched(tiny(), 'ford', 'random')];
});

test('the stops of each unit lie among those of the finer ones, from before the first orders to the end', () => {
  for (const game of games) {
    const [turn, phase, event] = UNITS.map((unit) => stopsOf(game, unit));
    expect(turn).toHaveLength(game.final!.worlds.length);
    expect(turn.at(-1)).toBe(game.final!.log.length);
    for (const finer of [phase, event]) {
      expect(finer.length).toBeGreaterThan(turn.length);
      expect(finer[0]).toBe(turn[0]);
      expect(turn.every((stop) => finer.includes(stop))).toBe(true);
      expect([...finer].sort((a, b) => a - b)).toEqual(finer);
    }
    turn.forEach((stop, turns) => expect(turnAt(game, stop)).toBe(turns));
    expect(stopBefore(turn, turn[2] + 1)).toBe(turn[2]);
    expect(stopBefore(turn, 0)).toBe(turn[0]);
  }
});

test('the world after every turn is the one that was played, whichever way it is come to', () => {
  for (const game of games) {
    const stops = stopsOf(game, 'turn');
    for (const stop of stopsOf(game, 'event').toReversed()) worldAt(game, stop);
    game.final!.worlds.forEach((world, turns) => expect(worldAt(game, stops[turns])).toEqual(world));
    expect(stepAt(game, stops.at(-1)!)).toBeGreaterThan(0);
  }
});

test('every seat sees at the start of every turn what it saw when it played', () => {
  const pictures: GameView[] = [];
  const end = played(autumn(), 'iran', 'eyes', 'hawk', (view) => {
    if (view.prompt?.kind === 'orders' && view.draft.orders.length === 0) pictures.push(view);
  });
  const stops = stopsOf(end, 'turn');
  const first = pictures.filter(
    ({ observation }, i) => observation.turn !== pictures[i - 1]?.observation.turn,
  );
  expect(first.length).toBeGreaterThan(7);
  for (const then of first) {
    const moment = momentOf(end, stops[then.observation.turn - 1], then.seat);
    expect(moment.observation.q).toEqual(then.observation.q);
    expect(moment.seen).toEqual(then.seen);
    expect(feedOf(moment, then.observation.turn - 1).map(({ says }) => says)).toEqual(
      feedOf(then, then.observation.turn - 1).map(({ says }) => says),
    );
  }
});

test('nothing that a seat did not see stands in its moments, and the differences name it', () => {
  let mistaken = 0;
  let unseen = 0;
  for (const game of games)
    for (const seat of game.scenario.actors.keys())
      for (const stop of stopsOf(game, 'turn')) {
        const moment = momentOf(game, stop, seat);
        expect(moment.explained).toEqual([]);
        expect(moment.final).toBeUndefined();
        const others = moment.seen.filter(
          ({ event }) => event.kind === 'change' && event.known !== 1 << seat,
        );
        expect(others).toEqual([]);
        const found = differencesOf(game, stop, seat);
        mistaken += found.mistaken.length;
        unseen += found.unseen.length;
        const { q } = worldAt(game, stop);
        for (const one of found.mistaken) {
          expect(one.fact).toBe(q[one.slot]);
          expect(one.believed).toBe(moment.observation.q[one.slot]);
          expect(one.believed).not.toBe(one.fact);
        }
        for (const card of found.unseen)
          expect(moment.seen.some(({ index }) => index === card.index)).toBe(false);
      }
  expect(mistaken).toBeGreaterThan(20);
  expect(unseen).toBeGreaterThan(20);
  const all = differencesOf(games[0], stopsOf(games[0], 'turn')[3], ALL_KNOWING);
  expect(all).toEqual({ mistaken: [], unseen: [], reported: [] });
});

test('a moment is one picture for one position and seat', () => {
  const [game] = games;
  const at = stopsOf(game, 'event')[9];
  expect(momentOf(game, at, 2)).toBe(momentOf(game, at, 2));
  expect(momentOf(game, at, 2)).not.toBe(momentOf(game, at, ALL_KNOWING));
  expect(momentOf(game, game.final!.log.length, ALL_KNOWING).outcome).toBe(game.outcome);
});
