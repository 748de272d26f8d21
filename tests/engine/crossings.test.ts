import { expect, test } from 'vitest';
import { addBelief } from '../../src/engine/beliefs.ts';
import { advance, initialWorld, type GameEvent, type OrdersInput } from '../../src/engine/index.ts';
import type { RedLine, Scenario } from '../../src/scenario/types.ts';
import { autumn } from '../support/scenarios.ts';

/** What somebody would have to believe of a slot to see a line crossed that is not. */
function crossing({ layout }: Scenario, { crossed }: RedLine, q: readonly number[], slot: number): number {
  const seen = q.slice();
  for (let value = layout.low[slot]; value <= layout.high[slot]; value++) {
    seen[slot] = value;
    if (value !== q[slot] && crossed.degree(seen) > 0) return value;
  }
  return Number.NaN;
}

test('whoever wrongly sees two lines crossed at once is told of both as it sees them, whatever others see', () => {
  const scenario = autumn();
  const { layout, actors } = scenario;
  const pass = actors.map((_, seat): OrdersInput => ({
    kind: 'orders',
    seat,
    orders: [],
    answers: [],
    proposals: [],
  }));
  let tried = 0;
  for (const { lines } of scenario.rules)
    for (const slot of new Set(lines.flatMap(({ crossed }) => crossed.slots))) {
      const world = initialWorld(scenario, 'two lines');
      advance(scenario, world, [], null);
      const both = lines.filter((line) => !Number.isNaN(crossing(scenario, line, world.q, slot)));
      if (both.length < 2) continue;
      const { owner } = both[0];
      const value = Math.max(...both.map((line) => crossing(scenario, line, world.q, slot)));
      const entry = { slot, reported: 0, until: 5 };
      addBelief(world.beliefs, { ...entry, actor: owner, value, began: value });
      // Another is wrong as well, and sees nothing crossed.
      const near = world.q[slot] + (world.q[slot] < layout.high[slot] ? 1 : -1);
      addBelief(world.beliefs, { ...entry, actor: (owner + 1) % actors.length, value: near, began: near });
      const log: GameEvent[] = [];
      advance(scenario, world, pass, log);
      const seen = world.q.slice();
      seen[slot] = value;
      const told = log.filter((event) => event.kind === 'crossed');
      const own = told.filter(({ line }) => scenario.lines[line].owner === owner);
      expect(own.map(({ degree }) => degree)).toEqual(
        own.map(({ line }) => scenario.lines[line].crossed.degree(seen)),
      );
      tried += own.length > 1 ? 1 : 0;
    }
  expect(tried).toBeGreaterThan(0);
});
