import { expect, test } from 'vitest';
import { createGame, loadGame, type Game, type SeatKind } from '../../src/session/index.ts';
import { valueOf } from '../support/results.ts';
import { tiny } from '../support/scenarios.ts';

// Slow policies decide while the person thinks. Whether, and how far, they have, changes nothing but the waiting.

const scenario = tiny();
const seats = scenario.actors.map((_, a): SeatKind => (a === 0 ? 'person' : a < 3 ? 'planner' : 'doctrine'));

/** Plays some turns, letting the others think so many times before each hand-in. */
function playedWith(thoughts: number, turns = 2): Game {
  const game = createGame({ scenario, seed: 'thinking', seats });
  while (game.view().prompt && game.view().observation.turn <= turns) {
    const { kind } = game.view().prompt!;
    for (let n = 0; n < thoughts; n++) game.think();
    const taken =
      kind === 'orders' ? game.seal() : kind === 'reaction' ? game.react('protest') : game.move('hold');
    expect(taken.ok).toBe(true);
  }
  return game;
}

test('deciding ahead, in part, or not at all comes to the same game with the same reasons', () => {
  const [none, part, all] = [0, 1, 5].map((thoughts) => playedWith(thoughts));
  expect(part.record()).toEqual(none.record());
  expect(all.record()).toEqual(none.record());
  expect(part.view().explained).toEqual(none.view().explained);
  expect(all.view().explained).toEqual(none.view().explained);
});

test('what is left to think about is counted, one decision at a time', () => {
  const game = createGame({ scenario, seed: 'thinking', seats });
  expect([game.think(), game.think(), game.think()]).toEqual([1, 0, 0]);
  expect(game.seal().ok).toBe(true);
});

test('a save with planners opens at once, and their reasons are found afterwards', () => {
  const game = playedWith(5);
  const loaded = valueOf(loadGame(scenario, game.record()));
  const planned = (one: Game) =>
    one.view().explained.filter(({ actor }) => seats[actor] === 'planner').length;
  expect(planned(loaded)).toBe(0);
  let told = 0;
  loaded.subscribe(() => told++);
  while (loaded.think() > 0);
  expect(told).toBeGreaterThan(0);
  expect(planned(loaded)).toBe(planned(game));
  expect(loaded.view().explained).toEqual(game.view().explained);
});
