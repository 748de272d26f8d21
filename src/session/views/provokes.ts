import type { Action, Scenario } from '../../scenario/types.ts';
import { FAR, stepsUntilTrue } from './distance.ts';

/** A red line of another state that an act moves toward or over. */
export interface Provocation {
  readonly line: number;
  readonly owner: number;
  readonly says: string;
  /** Steps to it now and after; 0 is crossed. */
  readonly from: number;
  readonly to: number;
}

/** The quantities as they would be if an act did what it is expected to do, and nothing else happened. */
export function afterAct(scenario: Scenario, action: Action, q: ArrayLike<number>): number[] {
  const world = Array.from(q);
  const { low, high } = scenario.layout;
  const put = (slot: number, value: number) => {
    world[slot] = Math.max(low[slot], Math.min(high[slot], value));
  };
  action.expected.slots.forEach((slot, i) => put(slot, world[slot] + action.expected.by[i]));
  action.sets.slots.forEach((slot, i) => {
    const { to, mode } = action.sets;
    if (mode[i] === 'by') put(slot, world[slot] + to[i]);
    else if (mode[i] === 'to' || world[slot] < to[i]) put(slot, to[i]);
  });
  return world;
}

/** Lines of other states that the act brings nearer, the gravest first; its own lines are another matter. */
export function provocationsOf(scenario: Scenario, action: Action, q: ArrayLike<number>): Provocation[] {
  const after = afterAct(scenario, action, q);
  return action.lines
    .flatMap((index) => {
      const { owner, crossed, says } = scenario.lines[index];
      if (owner === action.actor) return [];
      const from = stepsUntilTrue(scenario, crossed, q);
      const to = stepsUntilTrue(scenario, crossed, after);
      return to < from && to <= FAR ? [{ line: index, owner, says, from, to }] : [];
    })
    .sort((a, b) => a.to - b.to || a.line - b.line);
}
