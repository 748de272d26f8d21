import { expect, test } from 'vitest';
import { replay } from '../../src/record/index.ts';
import {
  createGame,
  forkPointAt,
  forkPoints,
  forkRecord,
  loadGame,
  sharedPrefix,
  stopsOf,
  type GameRecord,
  type SeatKind,
} from '../../src/session/index.ts';
import { errorOf, valueOf } from '../support/results.ts';
import { tiny } from '../support/scenarios.ts';

// A fork is a prefix of a journal with somebody else in a seat: up to it the same game, from it on another.
const scenario = tiny();
const whole = (seed: string, kind: SeatKind = 'random'): GameRecord =>
  createGame({ scenario, seed, seats: scenario.actors.map(() => kind) }).record();

test('a game forks at every prompt, and goes on from there as it went when nobody changes anything', () => {
  // A game with crises has prompts within its turns.
  const record = Array.from({ length: 40 }, (_, n) => whole(`fork ${n}`)).find((one) =>
    one.journal.some(({ kind }) => kind === 'move'),
  )!;
  const points = forkPoints(record);
  expect(points.some(({ step }) => step > 1)).toBe(true);
  for (const at of points) {
    const fork = valueOf(forkRecord(record, scenario, at, 0));
    expect(fork.finished).toBe(false);
    expect(fork.journal).toEqual(record.journal.slice(0, fork.journal.length));
    const replayed = valueOf(replay(fork, scenario));
    expect([replayed.prompt!.turn, replayed.prompt!.step]).toEqual([at.turn, at.step]);
    const live = valueOf(loadGame(scenario, fork));
    expect(live.view().seats).toEqual(['person', 'random', 'random', 'random']);
    expect(sharedPrefix(live.record(), record)).toBeGreaterThanOrEqual(fork.journal.length);
    const { prompt } = live.view();
    expect(prompt?.seats ?? [0]).toContain(0);
  }
});

test('a replay forks where it stands: at the next prompt of the turn, within a crisis too, and not at the end', () => {
  for (let n = 0; n < 40; n++) {
    const random = scenario.actors.map((): SeatKind => 'random');
    const view = createGame({ scenario, seed: `fork ${n}`, seats: random }).view();
    const points = stopsOf(view, 'event').map((at) => forkPointAt(view, at));
    expect(points.at(-1)).toBeUndefined();
    expect(points[0]).toEqual({ turn: 1, step: 0 });
    const inside = points.findIndex((point) => (point?.step ?? 0) > 1);
    if (inside < 0) continue;
    const at = stopsOf(view, 'event')[inside];
    const fork = valueOf(forkRecord(view.final!.record, scenario, points[inside]!, 0));
    // What has happened at this moment has happened in the fork.
    const again = valueOf(replay(fork, scenario));
    expect(again.log.length).toBeGreaterThanOrEqual(at);
    expect(again.log.slice(0, at)).toEqual(view.final!.log.slice(0, at).map(({ event }) => event));
    return;
  }
  throw new Error('no game among forty had a crisis');
});

test('the seat that is taken is played, and the seat that was played falls to doctrine', () => {
  const seats = scenario.actors.map((_, a): SeatKind => (a === 0 ? 'person' : 'random'));
  const live = createGame({ scenario, seed: 'seats', seats });
  live.seal();
  const fork = valueOf(forkRecord(live.record(), scenario, { turn: 1, step: 0 }, 1));
  expect(Object.values(fork.seats)).toEqual(['doctrine', 'person', 'random', 'random']);
  const again = valueOf(loadGame(scenario, fork));
  expect(again.view().seat).toBe(1);
  expect(again.seal().ok).toBe(true);
  expect(again.record().seed).toBe('seats');
});

test('a save forks where it stands, and not beyond', () => {
  const seats = scenario.actors.map((_, a): SeatKind => (a === 0 ? 'person' : 'doctrine'));
  const live = createGame({ scenario, seed: 'beyond', seats });
  const record = live.record();
  expect(valueOf(forkRecord(record, scenario, { turn: 1, step: 0 }, 2)).journal).toEqual([]);
  expect(errorOf(forkRecord(record, scenario, { turn: 2, step: 0 }, 2))).toEqual({ code: 'fork_beyond' });
  expect(errorOf(forkRecord(record, scenario, { turn: 1, step: 5 }, 2))).toEqual({ code: 'fork_beyond' });
  expect(errorOf(forkRecord(record, scenario, { turn: 1, step: 0 }, 99))).toEqual({ code: 'fork_seat' });
});

test('two games of different starts share nothing', () => {
  expect(sharedPrefix(whole('a'), whole('b'))).toBe(-1);
  const record = whole('a');
  expect(sharedPrefix(record, { ...record, overrides: { 'model.x': 1 } })).toBe(-1);
  expect(sharedPrefix(record, record)).toBe(record.journal.length);
});
