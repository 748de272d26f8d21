import type { Domains } from '../rules/index.ts';
import type { Effect, Scenario } from './types.ts';

/** What every quantity of a scenario can become. */
export interface Attainable {
  /** Any value of its scale. */
  readonly scale: Domains;
  /** Only values that something in the scenario can bring about. */
  readonly within: Domains;
  /** Slots that some act can move. */
  readonly moved: ReadonlySet<number>;
}

/**
 * What quantities can become: who holds a region, where forces stand, levels and factors change by nothing but effects;
 * the rest the model moves by itself, to any value.
 */
export function attainableIn(scenario: Scenario): Attainable {
  const { layout, actions, injects, incidents } = scenario;
  const effects = new Map<number, Effect[]>();
  for (const list of [
    ...actions.map((action) => action.effects),
    ...injects.map((inject) => inject.effects),
    ...incidents.flatMap((incident) => [...incident.effects.values()]),
  ])
    for (const effect of list) effects.set(effect.slot, [...(effects.get(effect.slot) ?? []), effect]);
  const byEffects = new Set([
    ...layout.issue,
    ...layout.factor,
    ...layout.controller.filter((slot) => slot >= 0),
    ...layout.posture.flat(),
  ]);
  const scales = new Map<number, readonly number[]>();
  const scale = (slot: number) => memo(scales, slot, () => span(layout.low[slot], layout.high[slot]));
  const values = new Map<number, readonly number[]>();
  return {
    scale,
    within: (slot) =>
      byEffects.has(slot)
        ? memo(values, slot, () =>
            reachedBy(effects.get(slot) ?? [], layout.start[slot], layout.low[slot], layout.high[slot]),
          )
        : scale(slot),
    moved: new Set(actions.flatMap(({ expected, sets }) => [...expected.slots, ...sets.slots])),
  };
}

function memo(
  known: Map<number, readonly number[]>,
  slot: number,
  make: () => readonly number[],
): readonly number[] {
  const made = known.get(slot) ?? make();
  known.set(slot, made);
  return made;
}

function span(low: number, high: number): number[] {
  return Array.from({ length: high - low + 1 }, (_, i) => low + i);
}

function reachedBy(effects: readonly Effect[], start: number, low: number, high: number): number[] {
  const found = new Set([start]);
  // Sets grow while they are walked: each value is taken further once.
  for (const from of found)
    for (const effect of effects) {
      if (effect.kind === 'push' || effect.kind === 'set') found.add(effect.to);
      else if (effect.kind === 'lower') found.add(Math.min(from, effect.to));
      else if (effect.kind === 'shift') found.add(Math.max(low, Math.min(high, from + effect.by)));
      // Several acts of a turn add up, so that any step of that direction can come about.
      else for (const value of effect.by > 0 ? span(from, high) : span(low, from)) found.add(value);
    }
  return [...found].sort((a, b) => a - b);
}
