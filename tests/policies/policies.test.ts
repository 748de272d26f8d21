import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draw, luckFromSeed } from '../../src/base/dice.ts';
import {
  advance,
  checkInput,
  copyWorld,
  initialWorld,
  observe,
  type Observation,
  type Prompt,
  type World,
} from '../../src/engine/index.ts';
import { ask, policyOf, type PolicyId, type Reason, type Reasoning } from '../../src/policies/index.ts';
import type { Answer } from '../../src/engine/inputs.ts';
import { chooseAmongGood, rankOf } from '../../src/policies/choose.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { mixedSeats } from '../support/invariants.ts';
import { whatIsSeen } from '../support/secrets.ts';
import { autumn, tiny } from '../support/scenarios.ts';

/** Plays games and shows every prompt before it is answered. */
function atEveryPrompt(
  scenario: Scenario,
  games: number,
  look: (world: World, prompt: Prompt) => void,
): void {
  for (let n = 0; n < games; n++) {
    const world = initialWorld(scenario, `policies ${n}`);
    const seats = mixedSeats(scenario, n);
    let prompt = advance(scenario, world, [], null);
    while (prompt.kind !== 'done') {
      const now: Prompt = prompt;
      look(world, now);
      const inputs = now.seats.map((seat) => ask(scenario, world, now, seat, seats[seat], false).input);
      prompt = advance(scenario, world, inputs, null);
    }
  }
}

const RUNS = [
  ['_tiny', tiny, 40],
  ['autumn-2021', autumn, 4],
] as const;

/** Whether a reason's index names something of its kind. */
function pointsAt(scenario: Scenario, seat: number, kind: Reason['kind'], index: number): boolean {
  if (kind === 'priority' || kind === 'outlook') return index in scenario.rules[seat].priorities;
  if (kind === 'doctrine') return index in scenario.rules[seat].doctrine;
  if (kind === 'risk' || kind === 'stake')
    return index < 0 || index in scenario.lines || index in scenario.rules[seat].priorities;
  return Number.isInteger(index);
}

/** Policies that give reasons, with how many games are looked at: the planner takes hundreds of times as long. */
const REASONED = [
  ['_tiny', 'doctrine', tiny, 40],
  ['_tiny', 'historical', tiny, 4],
  ['_tiny', 'planner', tiny, 3],
  ['autumn-2021', 'doctrine', autumn, 4],
  ['autumn-2021', 'historical', autumn, 1],
] as const;

/** Kinds of reasons that must have come up: the few games of the full scenario need not meet a crisis. */
function kindsIn({ id }: Scenario, policy: PolicyId): Reason['kind'][] {
  const always = ['priority', 'doctrine', 'cost', 'reciprocity', 'audience', 'risk'] as const;
  return id === '_tiny' && policy === 'doctrine' ? [...always, 'stake', 'danger'] : [...always];
}

test.each(REASONED)(
  '%s, %s: reasons add up to the score, and point at something',
  (_, policy, scenarioOf, games) => {
    const scenario = scenarioOf();
    const kinds = new Set<string>();
    const choices = new Set<string>();
    atEveryPrompt(scenario, games, (world, prompt) => {
      for (const seat of prompt.seats) {
        const { input, reasonings = [] } = ask(scenario, world, prompt, seat, policy, true);
        // One for each thing that was chosen, or for choosing nothing.
        const chosen =
          input.kind === 'orders'
            ? Math.max(1, input.orders.length) + input.answers.length + input.proposals.length
            : 1;
        expect(reasonings).toHaveLength(chosen);
        for (const told of reasonings) {
          choices.add(told.choice.kind);
          const sum = told.reasons.reduce((total, reason) => total + reason.amount, 0);
          expect(told.score, JSON.stringify([scenario.actors[seat].id, told])).toBe(sum);
          for (const { kind, index, amount } of told.reasons) {
            kinds.add(kind);
            expect(Number.isInteger(amount)).toBe(true);
            expect(pointsAt(scenario, seat, kind, index)).toBe(true);
          }
        }
      }
    });
    for (const kind of policy === 'planner' ? ['outlook'] : kindsIn(scenario, policy))
      expect([...kinds]).toContain(kind);
    for (const kind of policy === 'doctrine' && games > 4
      ? ['action', 'answer', 'reaction', 'move']
      : ['action'])
      expect([...choices]).toContain(kind);
  },
);

test.each(RUNS)(
  '%s: a decision is the same with and without reasons, and each time',
  (_, scenarioOf, games) => {
    const scenario = scenarioOf();
    atEveryPrompt(scenario, games, (world, prompt) => {
      for (const seat of prompt.seats)
        for (const id of ['doctrine', 'random'] as const) {
          const first = ask(scenario, world, prompt, seat, id, false).input;
          expect(ask(scenario, world, prompt, seat, id, true).input).toEqual(first);
          expect(ask(scenario, world, prompt, seat, id, false).input).toEqual(first);
        }
    });
  },
);

const isAccepted = ({ answer }: Answer) => answer === 'accept';

test.each(RUNS)('%s: what is chosen lies within the window of the best', (_, scenarioOf, games) => {
  const scenario = scenarioOf();
  const { policy_window, crisis_window } = scenario.model;
  let checked = 0;
  const withinWindow = (told: Reasoning, window: number) => {
    checked++;
    const best = Math.max(told.score, ...told.passedOver.map((other) => other.score));
    expect(told.score).toBeGreaterThan(best - window);
    expect(told.rank).toBeLessThanOrEqual(told.of);
    const scores = told.passedOver.map((other) => other.score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  };
  atEveryPrompt(scenario, games, (world, prompt) => {
    for (const seat of prompt.seats) {
      const { input, reasonings } = ask(scenario, world, prompt, seat, 'doctrine', true);
      // The second order is drawn from what the first has left over, in capital too: its best is another. What a deal
      // costs is gone as well.
      const dealt = input.kind === 'orders' && (input.proposals.length > 0 || input.answers.some(isAccepted));
      if (dealt) continue;
      if (prompt.kind === 'orders') withinWindow(reasonings![0], policy_window);
      else withinWindow(reasonings![0], crisis_window);
    }
  });
  expect(checked).toBeGreaterThan(50);
});

test('the draw among the good: within the window, the better the likelier, the best always possible', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -200, max: 200 }), { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 1, max: 60 }),
      fc.nat(9999),
      (scores, window, drawn) => {
        const pick = chooseAmongGood(scores, window, drawn);
        const best = Math.max(...scores);
        expect(scores[pick]).toBeGreaterThan(best - window);
        expect(rankOf(scores, best)).toBe(1);
      },
    ),
    { numRuns: 2000, seed: 51 },
  );
  expect(chooseAmongGood([], 10, 5)).toBe(-1);
  const counts = [0, 0, 0, 0];
  for (let drawn = 0; drawn < 10000; drawn++) counts[chooseAmongGood([20, 15, 10, 0], 20, drawn)]++;
  // Shares by the square of the height above the floor: 400 to 225 to 100, and nothing at the floor itself.
  expect(counts.map((count) => Math.round((count * 725) / 10000))).toEqual([400, 225, 100, 0]);
});

test('a policy changes nothing of what it is shown', () => {
  const scenario = tiny();
  atEveryPrompt(scenario, 10, (world, prompt) => {
    for (const seat of prompt.seats)
      for (const id of ['doctrine', 'random'] as const) {
        const observation = observe(scenario, world, seat);
        const before = whatIsSeen(observation);
        policyOf(id).decide(scenario, observation, prompt, (counter) => (counter * 617) % 10000, true);
        expect(whatIsSeen(observation)).toBe(before);
      }
  });
});

test('what a state does depends on what it sees: not on the aims, resolve and purse of the others', () => {
  const scenario = tiny();
  const luck = luckFromSeed('dice of the test');
  const dice = (counter: number) => draw(luck, 1, 10, 0, 0, counter);
  atEveryPrompt(scenario, 20, (world, prompt) => {
    for (const seat of prompt.seats) {
      const other = copyWorld(world);
      other.lastTurn += 1;
      other.luck = [9, 9, 9, 9];
      scenario.actors.forEach((_, a) => {
        if (a === seat) return;
        other.aim[a] = 1 - other.aim[a];
        other.resolve[a] = 100 - other.resolve[a];
        other.q[scenario.layout.track[a].capital] = 0;
      });
      const decide = (seen: Observation) =>
        policyOf('doctrine').decide(scenario, seen, prompt, dice, false).input;
      expect(decide(observe(scenario, other, seat))).toEqual(decide(observe(scenario, world, seat)));
    }
  });
});

test('the planner hands in what is allowed, the same each time, with and without reasons', () => {
  const scenario = tiny();
  const seats = scenario.actors.map((): PolicyId => 'doctrine');
  for (let n = 0; n < 2; n++) {
    const world = initialWorld(scenario, `planner ${n}`);
    let prompt = advance(scenario, world, [], null);
    while (prompt.kind !== 'done') {
      const now: Prompt = prompt;
      const inputs = now.seats.map((seat) => {
        if (seat > 1) return ask(scenario, world, now, seat, seats[seat], false).input;
        const { input } = ask(scenario, world, now, seat, 'planner', false);
        expect(checkInput(scenario, world, seat, input).ok).toBe(true);
        expect(ask(scenario, world, now, seat, 'planner', true).input).toEqual(input);
        return input;
      });
      prompt = advance(scenario, world, inputs, null);
    }
  }
});
