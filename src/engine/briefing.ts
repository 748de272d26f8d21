import { PURPOSE } from '../base/dice.ts';
import { chanceIn10000, emit, everyone, holdBelief, setSlot, shiftSlot, type Run } from './run.ts';
import { degreeAt } from '../scenario/kernel.ts';
import { perScenario } from '../scenario/per-scenario.ts';
import type { Rumour } from '../scenario/claim.ts';
import type { Effect } from '../scenario/types.ts';
import type { ModelCause } from './events.ts';

/** Dated events of this turn and random ones whose chance comes up; each fires once. */
export function fireInjects(run: Run): void {
  const { scenario, world } = run;
  const { kernel } = scenario;
  for (const i of injectsOf(scenario)[world.turn]) {
    if (world.fired[i] > 0) continue;
    const when = kernel.injects[i];
    if (when >= 0 && degreeAt(kernel, when, world.q) <= 0) continue;
    const inject = scenario.injects[i];
    if (inject.chance < 100 && !chanceIn10000(run, PURPOSE.event, -1, -1, i, inject.chance * 100)) continue;
    emit(run, { kind: 'inject', inject: i, turn: world.turn });
    applyEffects(run, inject.effects, 'inject', (effect, chance) =>
      chanceIn10000(run, PURPOSE.success, -1, -1, i * 16 + effect, chance),
    );
    if (inject.rumour) spread(run, inject.rumour);
  }
}

/** By turn: the events that may come in it. */
const injectsOf = perScenario(({ injects, turns }) =>
  Array.from({ length: turns + 1 }, (_, turn) =>
    injects.flatMap(({ from, to }, i) => (turn < from || turn > to ? [] : [i])),
  ),
);

/**
 * All but those who know better believe a rumour, and know that it is one, until the truth comes out. Whether it is so
 * makes no difference to what they see.
 */
function spread(run: Run, { slot, value, known }: Rumour): void {
  const { scenario, world } = run;
  const until = world.turn + scenario.model.unconfirmed_turns;
  for (let actor = 0; actor < scenario.actors.length; actor++)
    if ((known & (1 << actor)) === 0) holdBelief(run, actor, slot, value, 1, until);
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
