import { chanceIn10000, emit, everyone, setSlot, shiftSlot, type Run } from './run.ts';
import type { Effect } from '../scenario/types.ts';
import type { ModelCause } from './events.ts';

/** Dated events of this turn and random ones whose chance comes up; each fires once. */
export function fireInjects(run: Run): void {
  const { scenario, world } = run;
  scenario.injects.forEach((inject, i) => {
    if (world.fired[i] > 0 || world.turn < inject.from || world.turn > inject.to) return;
    if (inject.when !== undefined && inject.when.degree(world.q) <= 0) return;
    if (inject.chance < 100 && !chanceIn10000(run, 'event', -1, -1, i, inject.chance * 100)) return;
    emit(run, { kind: 'inject', inject: i, turn: world.turn });
    applyEffects(run, inject.effects, 'inject', (effect, chance) =>
      chanceIn10000(run, 'success', -1, -1, i * 16 + effect, chance),
    );
  });
}

/** Effects that nobody ordered, applied one after the other; `comesTrue` draws for those that have a chance. */
export function applyEffects(
  run: Run,
  effects: readonly Effect[],
  why: ModelCause,
  comesTrue: (effect: number, chance: number) => boolean,
): void {
  effects.forEach((effect, i) => {
    if (effect.chance < 100 && !comesTrue(i, effect.chance * 100)) return;
    if (effect.kind === 'add' || effect.kind === 'shift') return shiftSlot(run, effect.slot, effect.by, why);
    const by = effect.to - run.world.q[effect.slot];
    setSlot(run, effect.slot, effect.to, everyone(run.scenario), [{ kind: 'model', why, by }]);
  });
}
