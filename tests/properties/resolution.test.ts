import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  advance,
  checkInput,
  copyWorld,
  initialWorld,
  observe,
  stateHash,
  type GameEvent,
  type Input,
  type OrdersInput,
  type Prompt,
  type World,
} from '../../src/engine/index.ts';
import { ask } from '../../src/policies/index.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { mixedSeats } from '../support/invariants.ts';
import { autumn, tiny } from '../support/scenarios.ts';

// What resolution may not depend on: the order of orders in a list, the order of the lists, and a seat that does nothing.

/** A world in which orders are due, some way into a game, with the orders of all seats. */
interface Moment {
  readonly world: World;
  readonly inputs: readonly OrdersInput[];
}

function momentIn(scenario: Scenario, game: number, turns: number): Moment {
  const world = initialWorld(scenario, `resolution ${game}`);
  const seats = mixedSeats(scenario, game);
  let prompt = advance(scenario, world, [], null);
  const inputsFor = (now: Prompt) =>
    now.seats.map((seat) => ask(scenario, world, now, seat, seats[seat], false).input);
  while (prompt.kind !== 'done' && !(prompt.kind === 'orders' && world.turn > turns))
    prompt = advance(scenario, world, inputsFor(prompt), null);
  const inputs = prompt.kind === 'orders' ? inputsFor(prompt) : [];
  return { world, inputs: inputs.filter((input) => input.kind === 'orders') };
}

/** Turns lists round by a permutation that a number stands for. */
function shuffled<T>(list: readonly T[], by: number): T[] {
  const left = [...list];
  const out: T[] = [];
  let n = by;
  while (left.length > 0) {
    out.push(left.splice(n % left.length, 1)[0]);
    n = Math.floor(n / (left.length + 1)) + 7 * by;
  }
  return out;
}

function resolved(scenario: Scenario, { world }: Moment, inputs: readonly Input[]) {
  const after = copyWorld(world);
  const log: GameEvent[] = [];
  advance(scenario, after, inputs, log);
  return { after, log };
}

const CASES = [
  ['_tiny', tiny, 300],
  ['autumn-2021', autumn, 60],
] as const;
const moment = fc.record({
  game: fc.nat(10_000),
  turns: fc.nat(6),
  by: fc.integer({ min: 1, max: 100_000 }),
});

test.each(CASES)('%s: the order of orders in a list, and of the lists, never matters', (_, of, runs) => {
  const scenario = of();
  let orders = 0;
  fc.assert(
    fc.property(moment, ({ game, turns, by }) => {
      const here = momentIn(scenario, game, turns);
      if (here.inputs.length === 0) return;
      const turned = shuffled(here.inputs, by).map((input) => ({
        ...input,
        orders: shuffled(input.orders, by),
        answers: shuffled(input.answers, by),
        proposals: shuffled(input.proposals, by),
      }));
      const [a, b] = [resolved(scenario, here, here.inputs), resolved(scenario, here, turned)];
      expect(stateHash(b.after)).toBe(stateHash(a.after));
      expect(b.log).toEqual(a.log);
      orders += here.inputs.reduce((sum, input) => sum + input.orders.length, 0);
    }),
    { numRuns: runs, seed: 71 },
  );
  expect(orders).toBeGreaterThan(runs);
});

test.each(CASES)('%s: a seat that does nothing is behind nothing that changes', (_, of, runs) => {
  const scenario = of();
  fc.assert(
    fc.property(moment, ({ game, turns, by }) => {
      const here = momentIn(scenario, game, turns);
      if (here.inputs.length === 0) return;
      const idle = by % scenario.actors.length;
      const inputs = here.inputs.map((input) =>
        input.seat === idle ? { ...input, orders: [], answers: [], proposals: [] } : input,
      );
      expect(checkInput(scenario, here.world, idle, inputs[idle]).ok).toBe(true);
      const { log } = resolved(scenario, here, inputs);
      const next = log.findIndex((event) => event.kind === 'step');
      const resolution = log.slice(0, next < 0 ? log.length : next);
      const byOrder = new Map<number, number>();
      const behind = new Set<number>();
      for (const event of resolution) {
        if (event.kind === 'order') byOrder.set(event.order, scenario.actions[event.action].actor);
        else if (event.kind === 'offered') behind.add(event.proposer);
        else if (event.kind === 'answered') behind.add(event.actor);
      }
      for (const actor of byOrder.values()) behind.add(actor);
      // What changed names the orders behind it, and these their states; an offer of before may be taken up by another.
      for (const event of resolution)
        for (const cause of event.kind === 'change' ? event.causes : [])
          if (cause.kind === 'order') behind.add(byOrder.get(cause.order) ?? idle);
      const accepted = here.world.offers.some(({ proposer }) => proposer === idle);
      expect(behind.has(idle) && !accepted).toBe(false);
    }),
    { numRuns: runs, seed: 72 },
  );
});

test.each(CASES)('%s: where nobody does anything, resolution changes nothing at all', (_, of, runs) => {
  const scenario = of();
  fc.assert(
    fc.property(moment, ({ game, turns }) => {
      const here = momentIn(scenario, game, turns);
      const inputs = here.inputs.map((input) => ({ ...input, orders: [], answers: [], proposals: [] }));
      if (inputs.length === 0) return;
      const { log } = resolved(scenario, here, inputs);
      const kinds = log
        .slice(
          0,
          log.findIndex((event) => event.kind === 'step'),
        )
        .map((event) => event.kind);
      expect([...new Set(kinds)]).toEqual(['heard']);
    }),
    { numRuns: runs, seed: 73 },
  );
});

test.each(CASES)(
  '%s: what only an idle seat has, its purse and its mind, changes nothing for the others',
  (_, of, runs) => {
    const scenario = of();
    fc.assert(
      fc.property(moment, ({ game, turns, by }) => {
        const here = momentIn(scenario, game, turns);
        if (here.inputs.length === 0) return;
        const idle = by % scenario.actors.length;
        const inputs = here.inputs.map((input) =>
          input.seat === idle ? { ...input, orders: [], answers: [], proposals: [] } : input,
        );
        const other = { ...here, world: copyWorld(here.world) };
        other.world.q[scenario.layout.track[idle].capital] = by % 4;
        other.world.aim[idle] = 1 - other.world.aim[idle];
        other.world.resolve[idle] = by % 101;
        const [a, b] = [resolved(scenario, here, inputs), resolved(scenario, other, inputs)];
        for (const seat of scenario.actors.keys()) {
          if (seat === idle) continue;
          const seen = (world: World) => observe(scenario, world, seat).q;
          // Reactions and crises, which do depend on a mind, wait for inputs: nothing of them has happened yet.
          expect(seen(b.after)).toEqual(seen(a.after));
        }
      }),
      { numRuns: runs, seed: 74 },
    );
  },
);
