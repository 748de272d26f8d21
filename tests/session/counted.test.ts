import { expect, test } from 'vitest';
import { countedOtherwise, finishedOf, type GameView } from '../../src/session/index.ts';
import { coursesOf } from '../../src/report/index.ts';
import { autumn } from '../support/scenarios.ts';
import { played } from './played.ts';

const scenario = autumn();

// What the feed says of a turn and what the debrief counts for it are taken at two moments: the feed as the next orders
// are given, the debrief as the turn was scored.

test('where the news after a turn turn a priority over, the feed says how the debrief will count it', () => {
  let otherwise = 0;
  for (const [actor, seed] of [
    ['eu', 'aras-52tkq'],
    ['israel', 'aras-wkqct'],
    ['iran', 'counted'],
  ] as const) {
    const told = new Map<number, GameView>();
    const end = played(scenario, actor, seed, 'dove', (view) => {
      if (view.prompt?.kind === 'orders') told.set(view.observation.turn - 1, view);
    });
    const { courses } = coursesOf(finishedOf(end, true)!)[end.seat];
    for (const [turn, view] of told) {
      const counted = new Map(countedOtherwise(view, turn).map(({ rank, held }) => [rank, held]));
      // The debrief counts what was so; where the seat believed otherwise the two may part.
      const certain = scenario.rules[end.seat].priorities.filter(
        ({ holds }) =>
          !end.final!.log.some(({ event }) => event.kind === 'belief' && holds.slots.includes(event.slot)),
      );
      for (const { rank, holds } of turn > 0 ? certain : []) {
        const shown = holds.degree(view.history[turn]) > 0;
        const { held } = courses.find((course) => course.rank === rank)!;
        expect(counted.get(rank) ?? shown, `${actor}, turn ${turn}, ${rank}`).toBe(held[turn]);
      }
      otherwise += counted.size;
    }
    expect(countedOtherwise(end, end.observation.turn)).toEqual([]);
  }
  expect(otherwise).toBeGreaterThan(1);
});
