import type { Quantities, Rule } from '../rules/index.ts';
import type { Outlook } from './outlook.ts';

/**
 * What ensembles read in their thousands, packed into flat lists of integers: acts with what they are weighed by, and
 * rules. Objects would be the same to look at, but lie all over memory, and fetching them is what weighing spends its
 * time on. It says nothing that the scenario does not say.
 */
export interface Kernel {
  /** Acts and rules, see {@link ACT} and {@link degreeAt}. */
  readonly code: Int32Array;
  /** Degrees of all look-ups, one table after the other. */
  readonly degrees: Int8Array;
  /** Rules that are no mere look-ups. */
  readonly closures: readonly Rule['degree'][];
  /** By action: where it begins in `code`. */
  readonly acts: Int32Array;
  /** By actor: what its acts lead to. */
  readonly outlooks: readonly Outlook[];
  /** By actor, the region last: where its priorities' rules begin. */
  readonly holds: readonly (readonly number[])[];
  /** By red line. */
  readonly crossed: readonly number[];
  /** By random or dated event: when it may come, -1 for always. */
  readonly injects: readonly number[];
}

/**
 * Places of an act's numbers, from where it begins. Slots, `addressee`, `target` and `needs` are -1 for none. After them
 * stand, so many times each: own priorities touched (index, rule, weight), those of the addressee (likewise), lines
 * drawn against the actor (line, rule), and what a look-ahead writes (slot, amount, lower and upper bound).
 */
export const ACT = {
  template: 0,
  cost: 1,
  pause: 2,
  goldstein: 3,
  target: 4,
  addressee: 5,
  commitment: 6,
  memory: 7,
  threat: 8,
  hardline: 9,
  pragmatic: 10,
  needs: 11,
  own: 12,
  theirs: 13,
  risks: 14,
  ahead: 15,
  head: 16,
} as const;

/** The degree of a packed rule: the least of its look-ups, or of their opposites, or what its closure says. */
export function degreeAt(kernel: Kernel, at: number, q: Quantities): number {
  const { code, degrees } = kernel;
  const count = code[at];
  if (count < 0) return kernel.closures[-1 - count](q);
  let best = degrees[code[at + 3] + q[code[at + 2]]];
  for (let i = at + 2 * count; i > at + 2; i -= 2) {
    // The lesser of two, without a branch: which it is comes in no order that a processor could foresee.
    const more = degrees[code[i + 1] + q[code[i]]] - best;
    best += more & (more >> 31);
  }
  return code[at + 1] * best;
}
