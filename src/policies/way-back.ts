import type { Term } from '../engine/inputs.ts';
import type { Observation } from '../engine/observe.ts';
import { afterWayBack, waysBack } from '../engine/way-back.ts';
import type { Scenario } from '../scenario/types.ts';
import { weighDeal } from './weigh-deal.ts';
import type { Reason } from './types.ts';

/** Terms that a side would put beside its way back, and what they are worth to it. */
export interface Asked {
  readonly terms: readonly Term[];
  readonly reasons: readonly Reason[];
}

/**
 * Of the deals that fit the two sides of a crisis the one that is worth most to the side at move, if it is worth anything, and
 * the other, as far as its rules are known, is the better for it too: a retreat that is a deal.
 */
export function bestTerms(scenario: Scenario, observation: Observation): Asked | undefined {
  const crisis = observation.crisis!;
  const { sides, mover } = crisis;
  const after = afterWayBack(observation.q, crisis);
  let best: readonly Term[] | undefined;
  let most = 0;
  for (const terms of waysBack(scenario, observation)) {
    const own = weighDeal(scenario, after, sides[mover], sides, terms, null);
    if (own <= most || weighDeal(scenario, after, sides[1 - mover], sides, terms, null) <= 0) continue;
    most = own;
    best = terms;
  }
  if (!best) return undefined;
  const reasons: Reason[] = [];
  weighDeal(scenario, after, sides[mover], sides, best, reasons);
  return { terms: best, reasons };
}

/** What the terms on the table are worth to the side that may accept them. */
export function valueOfTerms(
  scenario: Scenario,
  { q, actor, crisis }: Observation,
  terms: readonly Term[],
): readonly Reason[] {
  if (terms.length === 0 || !crisis) return [];
  const reasons: Reason[] = [];
  weighDeal(scenario, afterWayBack(q, crisis), actor, crisis.sides, terms, reasons);
  return reasons;
}
