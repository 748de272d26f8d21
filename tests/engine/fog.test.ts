import { addBelief } from '../../src/engine/beliefs.ts';
import { expect, test } from 'vitest';
import {
  advance,
  initialWorld,
  observe,
  type Observation,
  type GameEvent,
  type OrdersInput,
  type World,
} from '../../src/engine/index.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { autumn, tiny } from '../support/scenarios.ts';

// What was done in secret and not learned of leaves no trace in what a state sees, a whole upkeep later: it sees the
// same as in the game in which nothing was done.

interface Played {
  readonly world: World;
  readonly log: readonly GameEvent[];
}

function turnWith(scenario: Scenario, seed: string, actor: number, orders: readonly number[]): Played {
  const world = initialWorld(scenario, seed);
  const log: GameEvent[] = [];
  advance(scenario, world, [], null);
  const inputs = scenario.actors.map((_, seat): OrdersInput => ({
    kind: 'orders',
    seat,
    orders: seat === actor ? orders : [],
    answers: [],
    proposals: [],
  }));
  advance(scenario, world, inputs, log);
  return { world, log };
}

/** All that is seen of the present and of the past. */
function seenNow({
  step,
  q,
  start,
  done,
  offers,
  deals,
  crisis,
  unsure,
  crossings,
  past,
}: Observation): string {
  return JSON.stringify([step, q, start, done, offers, deals, crisis, unsure, crossings, past]);
}

/** What happened in the open because of what is so, whoever knows why: a drone that was lost, a rumour that spread. */
function inTheOpen(log: readonly GameEvent[]): string {
  return JSON.stringify(log.filter(({ kind }) => ['inject', 'incident', 'found'].includes(kind)));
}

test.each([
  ['autumn-2021', autumn],
  ['_tiny', tiny],
] as const)('%s: who has not learned of a covert act sees nothing of it', (_, scenarioOf) => {
  const scenario = scenarioOf();
  const covert = scenario.actions.filter(({ template }) => template.learned < 100 && template.deadline === 0);
  let unaware = 0;
  for (const action of covert)
    for (let n = 0; n < 12; n++) {
      const done = turnWith(scenario, `fog ${n}`, action.actor, [action.index]);
      const nothing = turnWith(scenario, `fog ${n}`, action.actor, []);
      if (inTheOpen(done.log) !== inTheOpen(nothing.log)) continue;
      const order = done.log.find((event) => event.kind === 'order');
      scenario.actors.forEach((actor, seat) => {
        if (!order || order.known & (1 << seat)) return;
        unaware++;
        const [seen, otherwise] = [done, nothing].map(({ world }) => observe(scenario, world, seat));
        const slot = seen.q.findIndex((value, at) => value !== otherwise.q[at]);
        const told = `${action.key}, seen by ${actor.id}: ${scenario.layout.name[slot]}`;
        expect(seenNow(seen) === seenNow(otherwise), told).toBe(true);
      });
    }
  expect(unaware).toBeGreaterThan(20);
});

test('beliefs drift as if they were true, and come to an end', () => {
  const scenario = tiny();
  const { layout } = scenario;
  const world = initialWorld(scenario, 'quiet drift');
  advance(scenario, world, [], null);
  world.q[layout.memory[0][1]] = 40;
  world.q[layout.threat[0][1]] = layout.start[layout.threat[0][1]];
  const wrong = { actor: 0, reported: 0, until: 2 };
  addBelief(world.beliefs, { ...wrong, slot: layout.memory[0][1], value: 0, began: 0 });
  addBelief(world.beliefs, { ...wrong, slot: layout.threat[0][1], value: 50, began: 50 });
  const pass = scenario.actors.map((_, seat): OrdersInput => ({
    kind: 'orders',
    seat,
    orders: [],
    answers: [],
    proposals: [],
  }));
  advance(scenario, world, pass, null);
  const seen = observe(scenario, world, 0).q;
  expect([world.q[layout.memory[0][1]], seen[layout.memory[0][1]]]).toEqual([20, 0]);
  expect([world.q[layout.threat[0][1]], seen[layout.threat[0][1]]]).toEqual([30, 49]);
  advance(scenario, world, pass, null);
  expect(observe(scenario, world, 0).q[layout.memory[0][1]]).toBe(10);
  expect(world.beliefs).toEqual([]);
});
