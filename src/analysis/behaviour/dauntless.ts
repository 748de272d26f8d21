import type { Scenario } from '../../scenario/types.ts';

/** A scenario as the reckless see it; one for each, for the copy is looked at often. */
const seen = new WeakMap<Scenario, Scenario>();

/**
 * A scenario without what makes a state careful: others' red lines, the danger of rungs, how far it said that it would go.
 * Recklessness is no wish for war, it is doctrine's own aims with the risk left out.
 */
export function dauntless(scenario: Scenario): Scenario {
  const known = seen.get(scenario);
  if (known) return known;
  const model = { ...scenario.model, policy_risk: 0, crisis_danger: 0, crisis_cap: 0 };
  const bold = { ...scenario, model };
  seen.set(scenario, bold);
  return bold;
}
