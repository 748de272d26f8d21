import type { Scenario } from '../../src/scenario/types.ts';

/** The values of a slot that have names: levels of an issue, holders of a region; undefined for plain numbers. */
function namesOf(scenario: Scenario, slot: number): readonly string[] | undefined {
  const issue = scenario.layout.issueAt[slot];
  if (issue >= 0) return scenario.issues[issue].levels.map((level) => level.id);
  if (scenario.layout.controller.includes(slot))
    return [...scenario.actors.map((actor) => actor.id), 'nobody'];
  return undefined;
}

/** A slot's value as a person writes it. */
export function valueText(scenario: Scenario, slot: number, value: number): string {
  return namesOf(scenario, slot)?.[value] ?? String(value);
}

/** The other way; undefined for what the slot cannot be. */
export function parseValue(scenario: Scenario, slot: number, text: string): number | undefined {
  const names = namesOf(scenario, slot);
  if (names) return names.includes(text) ? names.indexOf(text) : undefined;
  const value = Number(text);
  const { low, high } = scenario.layout;
  return Number.isInteger(value) && value >= low[slot] && value <= high[slot] ? value : undefined;
}

/** The slot of a name as rules write it, whichever way round a symmetric pair is named. */
export function slotNamed(scenario: Scenario, name: string): number | undefined {
  const { slotOf } = scenario.layout;
  const direct = slotOf.get(name);
  if (direct !== undefined) return direct;
  const pair = /^(tension|hostility)\((\w+), (\w+)\)$/.exec(name);
  return pair ? slotOf.get(`${pair[1]}(${pair[3]}, ${pair[2]})`) : undefined;
}
