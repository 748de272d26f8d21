import { expect, test } from 'vitest';
import { advance, initialWorld, observe } from '../../src/engine/index.ts';
import type { Reason } from '../../src/policies/index.ts';
import { decideReaction } from '../../src/policies/brink.ts';
import { tiny } from '../support/scenarios.ts';

// What a state really tolerates beyond a line is its own secret; its policy goes by it, and by the stated line of others.

const scenario = tiny();
const line = scenario.lines.findIndex(({ id }) => id === 'bridge_taken');
const { owner, against } = scenario.lines[line];

/** What the owner's doctrine weighs when its line is crossed and it bears so much. */
function reactionOf(tolerance: number): { reasons: readonly Reason[]; passed: readonly { score: number }[] } {
  const world = initialWorld(scenario, 'bears it');
  advance(scenario, world, [], null);
  const { slots } = scenario.lines[line].crossed;
  world.q[slots[0]] = scenario.layout.high[slots[0]];
  world.crossings = [{ line, mover: against[0], known: -1 }];
  world.tolerance[line] = tolerance;
  const { reasonings } = decideReaction(scenario, observe(scenario, world, owner), line, () => 9999, true);
  const [{ reasons, passedOver }] = reasonings!;
  return { reasons, passed: passedOver };
}

test('a line crossed by no more than is borne speaks for letting it pass and against a crisis', () => {
  const bears = reactionOf(100);
  const not = reactionOf(0);
  const total = ({ reasons, passed }: ReturnType<typeof reactionOf>) =>
    reasons.reduce((sum, { amount }) => sum + amount, 0) + passed.reduce((sum, { score }) => sum + score, 0);
  // Of the three choices a crisis loses the number of the model, and letting it pass gains half of it.
  const { crisis_tolerance: number } = scenario.model;
  expect(total(bears) - total(not)).toBe(number / 2 - number);
});

test('bounds of the scenario hold, and seeds differ', () => {
  const drawn = Array.from({ length: 40 }, (_, n) => initialWorld(scenario, `bounds ${n}`).tolerance);
  const [low, high] = scenario.lines[line].tolerance;
  expect(drawn.every((list) => list[line] >= low && list[line] <= high)).toBe(true);
  expect(new Set(drawn.map((list) => list[line])).size).toBeGreaterThan(10);
  expect(drawn.every((list) => list.every((value, at) => at === line || value === 0))).toBe(true);
});
