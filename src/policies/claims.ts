import { divideRound } from '../base/integer.ts';
import type { Observation } from '../engine/observe.ts';
import { perScenario } from '../scenario/per-scenario.ts';
import type { Action, Scenario } from '../scenario/types.ts';
import type { Reason } from './types.ts';

/**
 * What a state makes of an act by what it knows of contested claims: it does not say what it knows not to be so, keeps from
 * what would bring to light what is so of itself, and welcomes whatever would clear it of what is said. `undefined` for a
 * state that knows nothing of any.
 */
export function weighKnown(
  scenario: Scenario,
  observation: Observation,
): ((action: Action) => readonly Reason[]) | undefined {
  const { claims, model } = scenario;
  if (claims.length === 0 || model.policy_claim === 0) return undefined;
  const { accusers, found, actor } = observation;
  // Most states know of none, for most of a game.
  if (!knowsOfAny(claims, found, actor)) return undefined;
  const known = observation.claims;
  const good = divideRound(model.policy_claim, 2);
  const amountOf = (action: Action, index: number): number => {
    const claim = claims[index];
    const t = action.template.index;
    if (known[index] < 0) return 0;
    if (claim.accuses[t] && action.target === claim.about)
      return known[index] === 1 ? good : 0 - model.policy_claim;
    const own = claim.about === actor && (action.actor === actor || action.partner === actor);
    if (!own || claim.examines[t] === 0 || found[index] > 0) return 0;
    if (known[index] === 1) return 0 - model.policy_claim;
    return accusers[index] === 0 ? 0 : good;
  };
  return (action) => {
    const reasons: Reason[] = [];
    for (let index = 0; index < claims.length; index++) {
      const amount = amountOf(action, index);
      if (amount !== 0) reasons.push({ kind: 'claim', amount, index });
    }
    return reasons;
  };
}

/** Whether a state knows of any claim whether it is so. */
function knowsOfAny(claims: Scenario['claims'], found: readonly number[], actor: number): boolean {
  for (let i = 0; i < claims.length; i++)
    if (found[i] > 0 || (claims[i].known & (1 << actor)) !== 0) return true;
  return false;
}

/** By action: 1 where any claim is said, or looked into, by acts of its kind; the others are not weighed by claims. */
export const touchesClaims = perScenario(({ actions, claims }) =>
  Uint8Array.from(actions, ({ template }) =>
    claims.some(({ accuses, examines }) => accuses[template.index] || examines[template.index] > 0) ? 1 : 0,
  ),
);
