import { draw } from '../base/dice.ts';
import { clamp } from '../base/integer.ts';
import type { Scenario } from '../scenario/types.ts';
import { applyEvent, changeSlot, changeUndoubted } from './apply.ts';
import { addBelief, addBeliefs, beliefsAt, firstOf, isDoubted } from './beliefs.ts';
import type { Cause, GameEvent, Mask, ModelCause } from './events.ts';
import type { World } from './world.ts';

/**
 * Where events go: a list, or a counter in ensembles. A terse one is spared draws and changes, which are nearly all of
 * them.
 */
export interface EventSink {
  push(event: GameEvent): unknown;
  readonly terse?: boolean;
}

/** One advance under way: what the phases read, and where their events go. */
export interface Run {
  readonly scenario: Scenario;
  readonly world: World;
  readonly log: EventSink | null;
}

export function wantsDetail(run: Run): boolean {
  return run.log !== null && run.log.terse !== true;
}

export const NO_CAUSES: readonly Cause[] = [];

/** Everybody. */
export function everyone(scenario: Scenario): Mask {
  return (1 << scenario.actors.length) - 1;
}

export function emit(run: Run, event: GameEvent): void {
  applyEvent(run.world, event);
  run.log?.push(event);
}

/** What a state believes of a slot from now on, see `Belief`; where nobody reads events none is made of it. */
export function holdBelief(
  run: Run,
  actor: number,
  slot: number,
  value: number,
  reported: number,
  until: number,
): void {
  const { world } = run;
  if (run.log) emit(run, { kind: 'belief', actor, slot, value, reported, until });
  else addBelief(world.beliefs, { actor, slot, value, reported, until, began: world.start[slot] });
}

/** The same of all actors of a mask; `values` and `reported` by actor. */
export function holdBeliefs(
  run: Run,
  actors: Mask,
  slot: number,
  values: readonly number[],
  reported: readonly number[],
  until: number,
): void {
  const { world } = run;
  if (!run.log) return addBeliefs(world.beliefs, slot, actors, values, reported, until, world.start[slot]);
  for (let actor = 0; actors >> actor !== 0; actor++)
    if ((actors & (1 << actor)) !== 0) holdBelief(run, actor, slot, values[actor], reported[actor], until);
}

/**
 * Moves a slot to a value within its bounds; says nothing when it does not move. Who knows that nobody is wrong about the slot
 * says that it is not doubted: then no belief is looked for.
 */
export function setSlot(
  run: Run,
  slot: number,
  value: number,
  known: Mask,
  causes: readonly Cause[],
  doubted = true,
): void {
  const { layout } = run.scenario;
  const from = run.world.q[slot];
  const to = clamp(value, layout.low[slot], layout.high[slot]);
  if (to === from) return;
  if (wantsDetail(run)) emit(run, { kind: 'change', slot, from, to, known, causes });
  else if (doubted) changeSlot(run.world, slot, to, known);
  else changeUndoubted(run.world, slot, to);
}

/**
 * Moves a slot by an amount that the model itself causes. All see it move; who believes something else of the slot goes
 * on doing so, by as much more or less.
 */
export function shiftSlot(run: Run, slot: number, by: number, why: ModelCause): void {
  if (by === 0) return;
  if (run.log === null) shiftUnseen(run.world, run.scenario, slot, by);
  else if (isPlain(run, slot)) moveSlot(run, slot, by, why);
  else driftSlot(run, slot, by, () => by, why);
}

/** Whether nobody believes anything else of a slot, and nobody reads of its changes: then it can just be moved. */
export function isPlain(run: Run, slot: number): boolean {
  return !wantsDetail(run) && !isDoubted(run.world.beliefs, slot);
}

/**
 * Moves a slot as it moves by itself: the truth by `by`, and what somebody believes of it by what `byFrom` gives from
 * there. A belief drifts as if it were true, so that its holder learns nothing by watching it.
 */
export function driftSlot(
  run: Run,
  slot: number,
  by: number,
  byFrom: (value: number) => number,
  why: ModelCause,
): void {
  const { beliefs } = run.world;
  if (run.log === null) return driftUnseen(run.world, run.scenario, slot, by, byFrom, firstOf(beliefs, slot));
  const wrong = beliefsAt(beliefs, slot);
  let known = everyone(run.scenario);
  for (const { actor } of wrong) known &= ~(1 << actor);
  if (by !== 0) {
    const causes: readonly Cause[] = wantsDetail(run) ? [{ kind: 'model', why, by }] : NO_CAUSES;
    setSlot(run, slot, run.world.q[slot] + by, known, causes);
  }
  const { layout } = run.scenario;
  for (const { actor, value, reported, until } of wrong) {
    const moved = clamp(value + byFrom(value), layout.low[slot], layout.high[slot]);
    if (moved !== value) holdBelief(run, actor, slot, moved, reported, until);
  }
}

/**
 * The same where nobody reads events: the truth and all that is believed of it, which begins at `first` in the list of beliefs, are
 * moved where they stand.
 */
export function driftUnseen(
  { q, beliefs }: World,
  { layout: { low, high } }: Scenario,
  slot: number,
  by: number,
  byFrom: (value: number) => number,
  first: number,
): void {
  if (by !== 0) q[slot] = clamp(q[slot] + by, low[slot], high[slot]);
  for (let at = first; at < beliefs.length && beliefs[at].slot === slot; at++) {
    const { value } = beliefs[at];
    const moved = clamp(value + byFrom(value), low[slot], high[slot]);
    if (moved !== value) beliefs[at].value = moved;
  }
}

/** The same by one amount for all. */
function shiftUnseen({ q, beliefs }: World, { layout }: Scenario, slot: number, by: number): void {
  const low = layout.low[slot];
  const high = layout.high[slot];
  q[slot] = clamp(q[slot] + by, low, high);
  for (let at = firstOf(beliefs, slot); at < beliefs.length && beliefs[at].slot === slot; at++)
    beliefs[at].value = clamp(beliefs[at].value + by, low, high);
}

/** The same where nobody believes anything else of the slot. */
export function moveSlot(run: Run, slot: number, by: number, why: ModelCause): void {
  if (by === 0) return;
  const { world, scenario } = run;
  const to = world.q[slot] + by;
  const { low, high } = scenario.layout;
  if (!wantsDetail(run)) changeUndoubted(world, slot, clamp(to, low[slot], high[slot]));
  else setSlot(run, slot, to, everyone(scenario), [{ kind: 'model', why, by }]);
}

/** Raises a slot to a level in the open, unless it is higher already: in truth, and in what anybody believes. */
export function raiseSlot(run: Run, slot: number, level: number, why: ModelCause): void {
  const missing = (value: number) => (value < level ? level - value : 0);
  const by = missing(run.world.q[slot]);
  if (isPlain(run, slot)) moveSlot(run, slot, by, why);
  else driftSlot(run, slot, by, missing, why);
}

/** The world's clocks show every chance (`purpose` by its index, as in `PURPOSE`): draws it, logs it with its odds, and says whether it came true. */
export function chanceIn10000(
  run: Run,
  purpose: number,
  actor: number,
  target: number,
  counter: number,
  chance: number,
  known: Mask = everyone(run.scenario),
): boolean {
  const { world } = run;
  const drawn = draw(world.luck, world.turn, purpose, actor, target, counter);
  if (wantsDetail(run)) emit(run, { kind: 'draw', purpose, actor, target, counter, chance, drawn, known });
  return drawn < chance;
}

/** "1 in n" as ten-thousandths; 0 for never. */
export function oneIn(n: number): number {
  return n <= 0 ? 0 : Math.floor(10000 / n);
}
