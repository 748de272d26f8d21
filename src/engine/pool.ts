import { clamp } from '../base/integer.ts';
import type { Layout } from '../scenario/layout.ts';
import { UNTOLD, type Cause, type Mask } from './events.ts';

/**
 * One act's, or the model's, wish to move a slot. All wishes of a phase are read from the world at its start. Each has every
 * field, whatever its kind, and is made by {@link wish}: so to the engine all are of one kind, and reading them is cheap.
 */
export interface Contribution {
  /** `add` and `shift` move by `by`, the others to `to`; `push` and `shift` have a strength. What a kind has no use for is 0. */
  readonly kind: 'add' | 'push' | 'shift' | 'set' | 'raise' | 'lower';
  readonly by: number;
  readonly to: number;
  readonly strength: number;
  readonly cause: Cause;
  readonly known: Mask;
  /** Those outside `known` who have an unconfirmed report of it. */
  readonly reported: Mask;
}

/** A wish by its kind: `amount` is what it moves by, or to. */
export function wish(
  kind: Contribution['kind'],
  amount: number,
  cause: Cause,
  known: Mask,
  reported: Mask = 0,
  strength = 0,
): Contribution {
  const moves = kind === 'add' || kind === 'shift';
  return { kind, by: moves ? amount : 0, to: moves ? 0 : amount, strength, cause, known, reported };
}

/** Where contributions meet: per slot, in no order that matters. */
export class Pool {
  private readonly lists: (Contribution[] | undefined)[];
  /** Tension slots of dyads in which force was used this turn: they may rise without limit. */
  readonly force = new Set<number>();
  /** Bit by bit, 32 slots in each: where something wants to move it. */
  readonly moved: Int32Array;
  /** Amounts and raises that all know of and of which no cause is told, which in ensembles are nearly all: only their sum matters. */
  readonly sums: Int32Array;
  readonly raised: Int32Array;

  /** The mask of who knows of what need not be kept apart; 0 where everything is told with its cause. */
  open: Mask = 0;

  /** The last pool that was done with, if it fits, or a new one: four lists a turn would be half of what a turn costs to pool. */
  static take(slots: number, open: Mask): Pool {
    const pool = spare?.sums.length === slots ? spare : new Pool(slots);
    spare = undefined;
    pool.open = open;
    return pool;
  }

  private constructor(slots: number) {
    this.lists = new Array<Contribution[] | undefined>(slots).fill(undefined);
    this.moved = new Int32Array((slots + 31) >> 5);
    this.sums = new Int32Array(slots);
    this.raised = new Int32Array(slots);
  }

  add(slot: number, contribution: Contribution): void {
    this.moved[slot >> 5] |= 1 << slot;
    const list = this.lists[slot];
    if (list) list.push(contribution);
    else this.lists[slot] = [contribution];
  }

  /** An amount that all know of. */
  addOpen(slot: number, by: number): void {
    this.moved[slot >> 5] |= 1 << slot;
    this.sums[slot] += by;
  }

  /** Lifts a slot to a value above 0, as all know. */
  raiseOpen(slot: number, to: number): void {
    this.moved[slot >> 5] |= 1 << slot;
    if (to > this.raised[slot]) this.raised[slot] = to;
  }

  /** Whether anything wants to move a slot. */
  moves(slot: number): boolean {
    return (this.moved[slot >> 5] & (1 << slot)) !== 0;
  }

  /** Whether nothing but sums and raises that all know of moves a slot. */
  isOpen(slot: number): boolean {
    return this.lists[slot] === undefined;
  }

  /** Empties a slot, once it has been written. */
  done(slot: number): void {
    this.moved[slot >> 5] &= ~(1 << slot);
    this.sums[slot] = 0;
    this.raised[slot] = 0;
    this.lists[slot] = undefined;
  }

  /** What wants to move a slot, or nothing. Sums and raises are then among it, as wishes like others. */
  at(slot: number): readonly Contribution[] | undefined {
    const by = this.sums[slot];
    const to = this.raised[slot];
    if (by !== 0) this.add(slot, wish('add', by, UNTOLD, this.open));
    if (to !== 0) this.add(slot, wish('raise', to, UNTOLD, this.open));
    this.sums[slot] = 0;
    this.raised[slot] = 0;
    return this.lists[slot];
  }
}

/** An empty pool between two turns. */
let spare: Pool | undefined;

/** Gives back a pool whose slots are all done. */
export function giveBack(pool: Pool): void {
  pool.force.clear();
  spare = pool;
}

/** Strengths that met on one issue. */
export interface Contest {
  readonly up: number;
  readonly down: number;
}

/**
 * Where a slot ends: amounts are added up and clamped once; opposite pushes on an issue meet by summed strength, and a
 * tie leaves it where it was; control changes hands only when all who would take it agree on whom it goes to.
 */
export function settle(
  layout: Layout,
  slot: number,
  from: number,
  contributions: readonly Contribution[],
  ordered: boolean,
): number {
  const value = isContest(contributions)
    ? meet(from, contributions, ordered).to
    : contributions[0].kind === 'set'
      ? agreed(from, contributions)
      : summed(from, contributions);
  return clamp(value, layout.low[slot], layout.high[slot]);
}

/** The strengths that met, where both sides had any. */
export function contestOf(
  from: number,
  contributions: readonly Contribution[],
  ordered: boolean,
): Contest | undefined {
  if (contributions.length === 1 || !isContest(contributions)) return undefined;
  return meet(from, contributions, ordered).contest;
}

/** Issues are pushed and shifted; nothing else is. */
function isContest(contributions: readonly Contribution[]): boolean {
  const { kind } = contributions[0];
  return kind === 'push' || kind === 'shift';
}

function summed(from: number, contributions: readonly Contribution[]): number {
  let value = from;
  let low = HIGHEST;
  let high = 0 - HIGHEST;
  for (let i = 0; i < contributions.length; i++) {
    const { kind, by, to } = contributions[i];
    if (kind === 'add') value += by;
    else if (kind === 'raise') high = Math.max(high, to);
    else if (kind === 'lower') low = Math.min(low, to);
  }
  // What was done this turn counts after what was agreed: a truce is broken by who goes on.
  return Math.max(Math.min(value, low), high);
}

/** Higher than any slot. */
const HIGHEST = 1 << 29;

function agreed(from: number, contributions: readonly Contribution[]): number {
  const takers = new Set(contributions.map((c) => (c.kind === 'set' ? c.to : from)));
  return takers.size === 1 ? [...takers][0] : from;
}

interface Meeting {
  readonly to: number;
  readonly contest: Contest | undefined;
}

function meet(from: number, contributions: readonly Contribution[], ordered: boolean): Meeting {
  return ordered ? meetOrdered(from, contributions) : meetUnordered(from, contributions);
}

function meetOrdered(from: number, contributions: readonly Contribution[]): Meeting {
  let up = 0;
  let down = 0;
  let stay = 0;
  let top = from;
  let bottom = from;
  let steps = 0;
  for (const c of contributions) {
    if (c.kind !== 'push' && c.kind !== 'shift') continue;
    const to = c.kind === 'push' ? c.to : from + c.by;
    if (c.kind === 'shift') steps += c.by;
    if (to > from) {
      up += c.strength;
      if (to > top) top = to;
    } else if (to < from) {
      down += c.strength;
      if (to < bottom) bottom = to;
    } else stay += c.strength;
  }
  const contested = (up > 0 && down + stay > 0) || (down > 0 && stay > 0);
  // Who would have it stay stands against the stronger side, whichever way that goes.
  const met = down > up ? { up: up + stay, down } : { up, down: down + stay };
  const contest = contested ? met : undefined;
  // Several shifts the same way add up, as amounts do.
  if (up > down + stay) return { to: Math.max(top, steps > 0 ? from + steps : top), contest };
  if (down > up + stay) return { to: Math.min(bottom, steps < 0 ? from + steps : bottom), contest };
  return { to: from, contest };
}

function meetUnordered(from: number, contributions: readonly Contribution[]): Meeting {
  if (isOneWay(contributions)) return { to: contributions[0].to, contest: undefined };
  const strengths = new Map<number, number>();
  for (const c of contributions)
    if (c.kind === 'push') strengths.set(c.to, (strengths.get(c.to) ?? 0) + c.strength);
  const ranked = [...strengths].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (ranked.length === 0) return { to: from, contest: undefined };
  if (ranked.length === 1) return { to: ranked[0][0], contest: undefined };
  const contest = { up: ranked[0][1], down: ranked[1][1] };
  return { to: contest.up === contest.down ? from : ranked[0][0], contest };
}

/** Whether all push the same way: then there is nothing to weigh up. */
function isOneWay(contributions: readonly Contribution[]): boolean {
  for (let i = 0; i < contributions.length; i++)
    if (contributions[i].kind !== 'push' || contributions[i].to !== contributions[0].to) return false;
  return true;
}
