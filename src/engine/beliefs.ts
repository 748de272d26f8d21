import type { Belief, World } from './world.ts';

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

/** By slot: 1 where somebody believes something else than what is so, as it stands now; the next call writes it anew. */
export function doubtedSlots({ q, beliefs }: Pick<World, 'q' | 'beliefs'>): readonly number[] {
  if (doubts.length !== q.length) doubts = new Array<number>(q.length).fill(0);
  else for (let i = 0; i < marked; i++) doubts[doubted[i]] = 0;
  marked = beliefs.length;
  for (let i = 0; i < marked; i++) {
    doubted[i] = beliefs[i].slot;
    doubts[doubted[i]] = 1;
  }
  return doubts;
}

/** The list given last, and the slots that are marked in it: it is long, and nearly all of it nought. */
let doubts: number[] = [];
const doubted: number[] = [];
let marked = 0;
