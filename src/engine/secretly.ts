import { clamp } from '../base/integer.ts';
import { beliefsAt, knowersOf } from './beliefs.ts';
import type { Mask, ModelCause } from './events.ts';
import { emit, everyone, holdBelief, NO_CAUSES, setSlot, shiftSlot, wantsDetail, type Run } from './run.ts';

/**
 * Moves a slot by an amount of which only some know. The others go on believing what they believed, until it comes out
 * as every secret does (`unconfirmed_turns`).
 */
export function shiftSecretly(run: Run, slot: number, by: number, why: ModelCause, known: Mask): void {
  if (by === 0) return;
  const { scenario, world } = run;
  const all = everyone(scenario);
  if (known === all) return shiftSlot(run, slot, by, why);
  const { low, high } = scenario.layout;
  const from = world.q[slot];
  const to = clamp(from + by, low[slot], high[slot]);
  const held = beliefsAt(world.beliefs, slot);
  const causes = wantsDetail(run) ? [{ kind: 'model', why, by } as const] : NO_CAUSES;
  setSlot(run, slot, to, known & knowersOf(held, slot, all), causes);
  const until = world.turn + scenario.model.unconfirmed_turns;
  for (let actor = 0; actor < scenario.actors.length; actor++) {
    const wrong = held.find((belief) => belief.actor === actor);
    if ((known & (1 << actor)) === 0) {
      if (!wrong) holdBelief(run, actor, slot, from, 0, until);
    } else if (wrong) {
      const value = clamp(wrong.value + by, low[slot], high[slot]);
      if (value !== wrong.value) holdBelief(run, actor, slot, value, wrong.reported, wrong.until);
    }
  }
}

/** Says openly how a slot stands: nobody is left to believe something else of it. */
export function tellAll(run: Run, slot: number): void {
  for (const { actor } of beliefsAt(run.world.beliefs, slot)) emit(run, { kind: 'settled', actor, slot });
}

/** An act of hostility that all have seen. */
export function strikeOpenly(
  run: Run,
  struck: { readonly actor: number; readonly target: number; readonly mid: number; readonly fire: number },
): void {
  emit(run, { kind: 'struck', ...struck, known: everyone(run.scenario), until: 0 });
}
