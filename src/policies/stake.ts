import type { Priority, RedLine, Scenario } from '../scenario/types.ts';

/** The priorities of a state that a line is about: those that read what the line reads. */
export function atStake(scenario: Scenario, line: RedLine, actor: number): readonly Priority[] {
  const slots = new Set(line.crossed.slots);
  return scenario.rules[actor].priorities.filter((priority) =>
    priority.holds.slots.some((slot) => slots.has(slot)),
  );
}
