import type { Belief } from './world.ts';

/**
 * A world's beliefs stand in order of slot, then actor. A turn moves hundreds of slots, and most of them nobody is
 * wrong about: finding that out must not cost a walk over everything that anybody believes.
 */

/** Where the beliefs of a slot begin, or would. */
export function firstOf(beliefs: readonly Belief[], slot: number): number {
  let low = 0;
  let high = beliefs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (beliefs[middle].slot < slot) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What anybody believes of a slot that is not so. */
export function beliefsAt(beliefs: readonly Belief[], slot: number): readonly Belief[] {
  const from = firstOf(beliefs, slot);
  let to = from;
  while (to < beliefs.length && beliefs[to].slot === slot) to++;
  return from === to ? NONE : beliefs.slice(from, to);
}

const NONE: readonly Belief[] = [];

/** Puts a belief in its place; takes the place of what its holder believed of the slot before. */
export function addBelief(beliefs: Belief[], belief: Belief): void {
  let at = firstOf(beliefs, belief.slot);
  while (at < beliefs.length && beliefs[at].slot === belief.slot && beliefs[at].actor < belief.actor) at++;
  const same = at < beliefs.length && beliefs[at].slot === belief.slot && beliefs[at].actor === belief.actor;
  beliefs.splice(at, same ? 1 : 0, belief);
}

/** Ends what those of a mask believe of a slot. */
export function dropBeliefs(beliefs: Belief[], slot: number, known: number): void {
  let at = firstOf(beliefs, slot);
  while (at < beliefs.length && beliefs[at].slot === slot) {
    if ((known & (1 << beliefs[at].actor)) !== 0) beliefs.splice(at, 1);
    else at++;
  }
}
