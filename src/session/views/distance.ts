import type { Rule } from '../../rules/index.ts';
import type { Scenario } from '../../scenario/types.ts';
import { meaningOf } from './slots.ts';

/** Distances are counted up to this many steps; one more stands for "far". */
export const FAR = 5;
/** Points of a scale of a hundred that count as one step. */
const POINTS = 10;
/** Worlds looked at before a distance counts as far; rules name a handful of quantities, so this is rarely met. */
const LOOKED_AT = 4000;

type Cache = Map<string, number>;
const caches = new WeakMap<Rule, Cache>();

/**
 * How many steps it takes to turn a rule over, 1 to `FAR`, or `FAR` + 1. A step is one level of an issue, one step of
 * posture, hostility or rung, ten points of a scale of a hundred, or one change of hands.
 */
export function stepsToTurn(scenario: Scenario, rule: Rule, q: ArrayLike<number>): number {
  let cache = caches.get(rule);
  if (!cache) caches.set(rule, (cache = new Map()));
  const key = rule.slots.map((slot) => q[slot]).join(',');
  const found = cache.get(key);
  if (found !== undefined) return found;
  const steps = search(scenario, rule, q);
  cache.set(key, steps);
  return steps;
}

/** 0 when the rule is true already, else the steps until it is. */
export function stepsUntilTrue(scenario: Scenario, rule: Rule, q: ArrayLike<number>): number {
  return rule.degree(q) > 0 ? 0 : stepsToTurn(scenario, rule, q);
}

function search(scenario: Scenario, rule: Rule, q: ArrayLike<number>): number {
  const world = Array.from(q);
  const truth = rule.degree(world) > 0;
  const movable = rule.slots.filter((slot) => meaningOf(scenario.layout, slot).kind !== 'turn');
  const seen = new Set<string>();
  let ring: number[][] = [movable.map((slot) => world[slot])];
  for (let depth = 1; depth <= FAR; depth++) {
    const next: number[][] = [];
    for (const values of ring)
      for (let i = 0; i < movable.length; i++)
        for (const value of neighbours(scenario, movable[i], values[i])) {
          const moved = values.slice();
          moved[i] = value;
          const key = moved.join(',');
          if (seen.has(key)) continue;
          seen.add(key);
          movable.forEach((slot, j) => (world[slot] = moved[j]));
          if (rule.degree(world) > 0 !== truth) return depth;
          if (seen.size > LOOKED_AT) return FAR + 1;
          next.push(moved);
        }
    ring = next;
  }
  return FAR + 1;
}

/** The values one step away. */
function neighbours(scenario: Scenario, slot: number, value: number): number[] {
  const { layout } = scenario;
  const low = layout.low[slot];
  const high = layout.high[slot];
  const meaning = meaningOf(layout, slot);
  const any =
    meaning.kind === 'controller' || (meaning.kind === 'issue' && !scenario.issues[meaning.issue].ordered);
  if (any) {
    const values: number[] = [];
    for (let v = low; v <= high; v++) if (v !== value) values.push(v);
    return values;
  }
  const step = high - low >= 50 ? POINTS : 1;
  const values: number[] = [];
  if (value < high) values.push(Math.min(high, value + step));
  if (value > low) values.push(Math.max(low, value - step));
  return values;
}
