import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { playGame } from '../../src/analysis/play.ts';
import type { GameEvent } from '../../src/engine/index.ts';
import type { PolicyId } from '../../src/policies/index.ts';
import { scenarioOf } from '../support/scenarios.ts';

// The long game, replayed as history, shows history: what happens in each quarter is held against the coded events of
// public record. An event is shown by what cites it: a deed that is done, an offer that is taken up, an event that fires.

const scenario = scenarioOf('long-game-2020-2025');
const SEEDS = ['one', 'two', 'three', 'four', 'five', 'six'];

interface Coded {
  readonly id: string;
  readonly turn: number;
  readonly states: readonly string[];
}

const STATES: Readonly<Record<string, string>> = {
  IRN: 'iran',
  AZE: 'azerbaijan',
  ARM: 'armenia',
  TUR: 'turkey',
  ISR: 'israel',
  EU: 'eu',
};

/** Quarters begin on the tenth of February, May, August and November; the first on 10 November 2020. */
function quarterOf(date: string): number {
  const [year, month, day] = date.split('-').map(Number);
  const months = (year - 2020) * 12 + month - 11 - (day < 10 ? 1 : 0);
  return Math.floor(months / 3) + 1;
}

const coded: Coded[] = readFileSync(join(import.meta.dirname, 'coded-events.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [id, date, actor, target] = line.split(',');
    const states = [actor, target].flatMap((code) => (STATES[code] ? [STATES[code]] : []));
    return { id, turn: quarterOf(date), states };
  });

/** Later than it was, and why. */
const LATE: Readonly<Record<string, number>> = {
  // Drivers are held and released in one quarter in fact, and in two here.
  H14: 1,
};

interface Shown {
  readonly id: string;
  readonly turn: number;
  readonly states: readonly string[];
}

/** What a game shows of history, by the ids that are cited. */
function shownBy(seed: string): { shown: Shown[]; log: GameEvent[]; turns: number } {
  const shown: Shown[] = [];
  const log: GameEvent[] = [];
  let turn = 1;
  const seats = scenario.actors.map((): PolicyId => 'historical');
  const world = playGame(scenario, seed, seats, {
    push(event) {
      log.push(event);
      if (event.kind === 'turn') turn = event.turn;
      if (event.kind === 'inject')
        for (const id of scenario.injects[event.inject].sources)
          shown.push({ id, turn: event.turn, states: [] });
      if (event.kind !== 'order') return;
      const { actor, target, partner } = scenario.actions[event.action];
      const states = [actor, target, partner].flatMap((a) => (a < 0 ? [] : [scenario.actors[a].id]));
      const deeds = scenario.history.filter(
        (deed) => deed.action === event.action && Math.max(deed.turn, deed.taken) === turn,
      );
      for (const id of deeds.flatMap(({ sources }) => sources)) shown.push({ id, turn, states });
    },
  });
  return { shown, log, turns: world.turn };
}

test('the quarters of the coded events are those of the calendar', () => {
  expect([quarterOf('2020-11-10'), quarterOf('2021-02-09'), quarterOf('2021-02-10')]).toEqual([1, 1, 2]);
  expect([quarterOf('2021-11-09'), quarterOf('2021-11-10'), quarterOf('2023-05-05')]).toEqual([4, 5, 10]);
  expect(coded.length).toBe(43);
});

describe.each(SEEDS)('with seed %s', (seed) => {
  const { shown, log, turns } = shownBy(seed);

  test('each coded event is seen in its quarter', () => {
    const wrong = coded
      .filter(({ id, turn }) => !shown.some((one) => one.id === id && one.turn === turn + (LATE[id] ?? 0)))
      .map(({ id, turn }) => `${id} in quarter ${turn}`);
    expect(wrong).toEqual([]);
  });

  test('nothing of them is seen in another quarter, or done by others', () => {
    const wrong = shown.filter((one) => {
      const told = coded.filter(({ id }) => id === one.id);
      if (told.length === 0) return false;
      const inTime = told.some(({ turn }) => one.turn === turn + (LATE[one.id] ?? 0));
      const bySame =
        one.states.length === 0 ||
        told.some(({ states }) => states.some((state) => one.states.includes(state)));
      return !inTime || !bySame;
    });
    expect(wrong).toEqual([]);
  });

  test('nothing is done that history does not date, and no crisis is opened', () => {
    const done = log.flatMap((event) => (event.kind === 'order' ? [event.action] : []));
    expect(done.filter((action) => scenario.history.every((deed) => deed.action !== action))).toEqual([]);
    expect(log.filter(({ kind }) => kind === 'crisis_opened')).toEqual([]);
  });

  test('the great turns of it come about', () => {
    const levels = (name: string) =>
      log.flatMap((event) =>
        event.kind === 'change' && scenario.layout.name[event.slot] === name ? [event.to] : [],
      );
    expect(levels('issue.karabakh')).toEqual([1]);
    expect(levels('issue.aras_route')).toEqual([1, 2, 3]);
    expect(levels('issue.lachin_road')).toEqual([1, 2, 0]);
    expect(levels('issue.embassy_in_israel')).toEqual([1, 2]);
    expect(turns).toBeGreaterThanOrEqual(19);
  });
});

test('a planted gap would be found', () => {
  const { shown } = shownBy('one');
  const without = shown.filter(({ id }) => id !== 'H8');
  expect(shown.length).toBeGreaterThan(without.length);
  expect(
    coded.some(({ id, turn }) => id === 'H8' && !without.some((one) => one.id === id && one.turn === turn)),
  ).toBe(true);
});

test('every deed is dated within the game, and those after June 2023 are told apart from the coded ones', () => {
  for (const { turn, taken, says, sources } of scenario.history) {
    expect(Math.max(turn, taken)).toBeLessThanOrEqual(scenario.turns);
    expect(taken === 0 || taken > turn).toBe(true);
    expect(sources.some((id) => id.startsWith('H')) && turn > 10).toBe(false);
    expect(sources.some((id) => id.startsWith('P'))).toBe(
      says.includes('(Public knowledge.)') || sources.includes('P13'),
    );
  }
});
