import type { Term } from '../engine/inputs.ts';
import type { Observation } from '../engine/observe.ts';
import { afterWayBack, waysBack } from '../engine/way-back.ts';
import type { Scenario } from '../scenario/types.ts';
import type { Scale } from './scale.ts';
import { weighDeal } from './weigh-deal.ts';

/**
 * Of the deals that fit the two sides of a crisis the one that is worth most to the side at move, if it is worth anything, and
 * the other, as far as its rules are known, is the better for it too: a retreat that is a deal.
 */
export function bestTerms(scenario: Scenario, observation: Observation): readonly Term[] | undefined {
  const crisis = observation.crisis!;
  const { sides, mover } = crisis;
  const ways = waysBack(scenario, observation);
  if (ways.length === 0) return undefined;
  const after = afterWayBack(observation.q, crisis);
  let best: readonly Term[] | undefined;
  let most = 0;
  for (const terms of ways) {
    const own = weighDeal(scenario, after, sides[mover], sides, terms, null);
    if (own <= most || weighDeal(scenario, after, sides[1 - mover], sides, terms, null) <= 0) continue;
    most = own;
    best = terms;
  }
  return best;
}

/** Puts on the scale what terms beside a way back are worth to the side that offers or may accept them. */
export function weighTerms(
  scenario: Scenario,
  { q, actor, crisis }: Observation,
  terms: readonly Term[],
  scale: Scale,
): void {
  if (terms.length === 0 || !crisis) return;
  const worth = weighDeal(scenario, afterWayBack(q, crisis), actor, crisis.sides, terms, scale.reasons);
  scale.score = (scale.score + worth) | 0;
}
