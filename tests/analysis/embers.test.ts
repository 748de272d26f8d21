import { expect, test } from 'vitest';
import { Embers } from '../../src/analysis/behaviour/embers.ts';
import { measureGames } from '../../src/analysis/behaviour/measure.ts';
import { allSeats } from '../../src/analysis/audit/setting.ts';
import type { GameEvent } from '../../src/engine/events.ts';
import { scenarioOf, tiny } from '../support/scenarios.ts';

// What incidents set alight: counted from events, and held to what the documents expect of the time after the twelve days.

const incident = (actor: number, target: number): GameEvent => ({
  kind: 'incident',
  incident: 0,
  region: 0,
  actor,
  target,
});

test('an incident rekindles what is not let pass in its turn or the next, and each incident once', () => {
  const scenario = tiny();
  const [a, b] = scenario.subject.dyads[0];
  const line = scenario.lines.findIndex(({ owner }) => owner === b);
  const reacted = (mover: number, choice: 'pass' | 'protest'): GameEvent => ({
    kind: 'reacted',
    line,
    mover,
    choice,
    became: choice,
    known: 0,
  });
  const third = scenario.actors.findIndex((_, actor) => actor !== a && actor !== b);
  const embers = new Embers(scenario, a, b);
  const told = () => [embers.incidents, embers.rekindled];

  embers.take(incident(a, third), 1);
  expect(told(), 'between others').toEqual([0, 0]);
  embers.take(incident(a, b), 1);
  embers.take(reacted(a, 'pass'), 1);
  expect(told(), 'let pass').toEqual([1, 0]);
  embers.take(reacted(third, 'protest'), 2);
  expect(told(), 'held against a third').toEqual([1, 0]);
  embers.take(reacted(a, 'protest'), 2);
  expect(told(), 'in the next turn').toEqual([1, 1]);
  embers.take(reacted(a, 'protest'), 2);
  expect(told(), 'once each').toEqual([1, 1]);
  embers.take(incident(b, a), 3);
  embers.take(reacted(a, 'protest'), 5);
  expect(told(), 'too late').toEqual([2, 1]);
});

test('after the twelve days an incident rekindles the quarrel more readily than in 2021 (W14)', () => {
  const share = (id: string) => {
    const scenario = scenarioOf(id);
    const rows = measureGames(scenario, scenario, allSeats(scenario, 'doctrine'), 'embers', 0, 300);
    const incidents = rows.reduce((sum, row) => sum + row.incidents, 0);
    const rekindled = rows.reduce((sum, row) => sum + row.rekindled, 0);
    expect(incidents, id).toBeGreaterThan(15);
    return (100 * rekindled) / incidents;
  };
  const [then, now] = [share('autumn-2021'), share('after-the-twelve-days-2025')];
  expect(now, `${then} % in 2021, ${now} % after the twelve days`).toBeGreaterThan(then + 10);
});
