import { perScenario } from '../scenario/per-scenario.ts';
import type { Priority, RedLine, Scenario } from '../scenario/types.ts';

/** The priorities of a state that a line is about: those that read what the line reads. */
export function atStake(scenario: Scenario, line: RedLine, actor: number): readonly Priority[] {
  return stakes(scenario)[line.index][actor];
}

/** By red line, then by state. */
const stakes = perScenario(({ lines, rules }) =>
  lines.map(({ crossed }) => {
    const read = new Set(crossed.slots);
    return rules.map(({ priorities }) =>
      priorities.filter(({ holds }) => holds.slots.some((slot) => read.has(slot))),
    );
  }),
);
