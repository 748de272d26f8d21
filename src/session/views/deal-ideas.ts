import type { Term } from '../../engine/inputs.ts';
import { termRefusal, termRefusals } from '../../engine/terms.ts';
import type { GameView } from '../types.ts';

/** A deal that somebody has thought of, as far as it can be agreed now. */
export interface DealIdeaView {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  /** All others that must agree. */
  readonly with: readonly number[];
  readonly terms: readonly Term[];
}

/** Deals of the scenario that the seat could put on the table now; a person can put together any other. */
export function dealIdeas({ scenario, observation }: GameView): DealIdeaView[] {
  const { actor, q } = observation;
  return scenario.deals.flatMap((idea) => {
    if (!idea.parties.includes(actor)) return [];
    const others = idea.parties.filter((party) => party !== actor);
    const parties = [actor, ...others];
    const terms = idea.terms.filter((term) => !termRefusal(scenario, parties, term, q));
    // What is left when some of it is so already may be no deal any more, or promises alone.
    if (terms[0] !== idea.terms[0] || termRefusals(scenario, parties, terms, q).length > 0) return [];
    const { id, name, about } = idea;
    return [{ id, name, about, with: others, terms }];
  });
}
