import type { Belief, World } from './world.ts';

/**
 * A world's beliefs stand in order of slot, then actor. A turn moves hundreds of slots, and most of them nobody is
 * wrong about: finding that out must not cost a walk over everything that anybody believes.
 */

/** Where the beliefs of a slot begin, or would. */
export function firstOf(beliefs: readonly Belief[], slot: number): number {
  let low = 0;
  let count = beliefs.length;
  while (count > 0) {
    const half = count >> 1;
    // All ones where it lies behind the middle, without a branch: which half it is cannot be foreseen.
    const behind = (beliefs[low + half].slot - slot) >> 31;
    low += (half + 1) & behind;
    count = half + ((count - 1 - half - half) & behind);
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

/** Whether anybody believes of a slot what is not so. */
export function isDoubted(beliefs: readonly Belief[], slot: number): boolean {
  const at = firstOf(beliefs, slot);
  return at < beliefs.length && beliefs[at].slot === slot;
}

/** What a state holds a slot to be. */
export function valueFor(world: Pick<World, 'q' | 'beliefs'>, actor: number, slot: number): number {
  const { beliefs, q } = world;
  for (let at = firstOf(beliefs, slot); at < beliefs.length && beliefs[at].slot === slot; at++)
    if (beliefs[at].actor === actor) return beliefs[at].value;
  return q[slot];
}

/** Who believes of a slot what is so, as a bit mask. */
export function knowersOf(beliefs: readonly Belief[], slot: number, all: number): number {
  let known = all;
  for (let at = firstOf(beliefs, slot); at < beliefs.length && beliefs[at].slot === slot; at++)
    known &= ~(1 << beliefs[at].actor);
  return known;
}

/**
 * Puts a belief in its place; what its holder believed of the slot before gives way to it, but began when that did. The
 * list keeps the belief that it is given.
 */
export function addBelief(beliefs: Belief[], belief: Belief): void {
  let at = firstOf(beliefs, belief.slot);
  while (at < beliefs.length && beliefs[at].slot === belief.slot && beliefs[at].actor < belief.actor) at++;
  const held = beliefs[at];
  if (at === beliefs.length || held.slot !== belief.slot || held.actor !== belief.actor) {
    // Moved by hand, here and below: `splice` makes a list each time of what it takes out.
    beliefs.push(belief);
    for (let i = beliefs.length - 1; i > at; i--) beliefs[i] = beliefs[i - 1];
    beliefs[at] = belief;
    return;
  }
  held.value = belief.value;
  held.reported = belief.reported;
  held.until = belief.until;
}

/**
 * The same for all of a mask, of one slot: `values` and `reported` by actor. Where one is wrong about a slot mostly half of them are,
 * and what stands behind them in the list is moved once.
 */
export function addBeliefs(
  beliefs: Belief[],
  slot: number,
  actors: number,
  values: readonly number[],
  reported: readonly number[],
  until: number,
  began: number,
): void {
  const from = firstOf(beliefs, slot);
  let end = from;
  let fresh = actors;
  for (; end < beliefs.length && beliefs[end].slot === slot; end++) {
    const held = beliefs[end];
    const { actor } = held;
    if ((actors & (1 << actor)) === 0) continue;
    fresh &= ~(1 << actor);
    held.value = values[actor];
    held.reported = reported[actor];
    held.until = until;
  }
  if (fresh === 0) return;
  const length = beliefs.length;
  // Room at the end for each, whatever stands there for now.
  for (let left = fresh; left !== 0; left &= left - 1) beliefs.push(NOBODY);
  const more = beliefs.length - length;
  for (let at = length - 1; at >= end; at--) beliefs[at + more] = beliefs[at];
  // From the last on, so that those who held something already find their place among them.
  let next = end + more - 1;
  for (let at = end - 1; fresh !== 0; next--) {
    const actor = 31 - Math.clz32(fresh);
    if (at >= from && beliefs[at].actor > actor) {
      beliefs[next] = beliefs[at--];
      continue;
    }
    beliefs[next] = { actor, slot, value: values[actor], reported: reported[actor], until, began };
    fresh &= ~(1 << actor);
  }
}

const NOBODY: Belief = { actor: -1, slot: -1, value: 0, reported: 0, until: 0, began: 0 };

/** Ends what those of a mask believe of a slot. */
export function dropBeliefs(beliefs: Belief[], slot: number, known: number): void {
  if (beliefs.length === 0) return;
  const from = firstOf(beliefs, slot);
  let kept = from;
  let at = from;
  for (; at < beliefs.length && beliefs[at].slot === slot; at++)
    if ((known & (1 << beliefs[at].actor)) === 0) beliefs[kept++] = beliefs[at];
  if (kept < at) closeUp(beliefs, kept, at);
}

/** Ends what was believed until a turn, or one before it. */
export function dropBeliefsUntil(beliefs: Belief[], turn: number): void {
  let kept = 0;
  for (let at = 0; at < beliefs.length; at++) if (beliefs[at].until > turn) beliefs[kept++] = beliefs[at];
  closeUp(beliefs, kept, beliefs.length);
}

/** Moves what stands from `from` on down to `to`. */
function closeUp(beliefs: Belief[], to: number, from: number): void {
  const length = beliefs.length - (from - to);
  for (let at = to; at < length; at++) beliefs[at] = beliefs[at + from - to];
  while (beliefs.length > length) beliefs.pop();
}

/**
 * By slot: 0 where nobody believes anything else than what is so, as it stands now, else where the beliefs of it begin, counted from 1.
 * The next call writes it anew.
 */
export function doubtedSlots({ q, beliefs }: Pick<World, 'q' | 'beliefs'>): Uint16Array {
  if (doubts.length !== q.length) doubts = new Uint16Array(q.length);
  else doubts.fill(0);
  for (let i = beliefs.length - 1; i >= 0; i--) doubts[beliefs[i].slot] = i + 1;
  return doubts;
}

/** The list given last. */
let doubts = new Uint16Array(0);
