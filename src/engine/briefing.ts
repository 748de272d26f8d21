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
  const coming = injectsOf(scenario)[world.turn];
  for (let at = 0; at < coming.length; at += 3) {
    const i = coming[at];
    if (world.fired[i] > 0) continue;
    const when = coming[at + 1];
    if (when >= 0 && degreeAt(kernel, when, world.q) <= 0) continue;
    const chance = coming[at + 2];
    if (chance < 100 && !chanceIn10000(run, PURPOSE.event, -1, -1, i, chance * 100)) continue;
    const inject = scenario.injects[i];
    emit(run, { kind: 'inject', inject: i, turn: world.turn });
    applyEffects(run, inject.effects, 'inject', (effect, chance) =>
      chanceIn10000(run, PURPOSE.success, -1, -1, i * 16 + effect, chance),
    );
    if (inject.rumour) spread(run, inject.rumour);
  }
}

/** By turn: the events that may come in it, each with its packed rule and its chance. */
const injectsOf = perScenario(({ injects, turns, kernel }) =>
  Array.from({ length: turns + 1 }, (_, turn) =>
    Int32Array.from(
      injects.flatMap(({ from, to, chance }, i) =>
        turn < from || turn > to ? [] : [i, kernel.injects[i], chance],
      ),
    ),
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
  for (let i = 0; i < effects.length; i++) {
    const effect = effects[i];
    if (effect.chance < 100 && !comesTrue(i, effect.chance * 100)) continue;
    if (effect.kind === 'add' || effect.kind === 'shift') {
      shiftSlot(run, effect.slot, effect.by, why);
      continue;
    }
    const by = effect.to - run.world.q[effect.slot];
    setSlot(run, effect.slot, effect.to, everyone(run.scenario), [{ kind: 'model', why, by }]);
  }
}
