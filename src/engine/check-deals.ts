import type { Scenario } from '../scenario/types.ts';
import { costOfTerms } from './deals.ts';
import type { Answer, MoveInput, OrdersInput, Proposal, Refusal, RefusalCode, Term } from './inputs.ts';
import type { Observation } from './observe.ts';
import { isDeal, isTerm, MOST_PROPOSALS, termRefusals } from './terms.ts';
import type { Offer } from './world.ts';

/** Whether something is a list of lists of integers, whoever sent it. */
export function isTermList(value: unknown): value is readonly Term[] {
  return Array.isArray(value) && value.every((term) => Array.isArray(term) && term.every(Number.isInteger));
}

/** Whether something has the form of a proposal, whoever sent it. */
export function isProposal(value: unknown): value is Proposal {
  if (typeof value !== 'object' || value === null) return false;
  const { addressees, terms, deadline } = value as Record<string, unknown>;
  return (
    Array.isArray(addressees) &&
    addressees.every(Number.isInteger) &&
    isTermList(terms) &&
    Number.isInteger(deadline)
  );
}

/** What is wrong with the deals that a seat would put on the table. */
export function proposalRefusals(
  scenario: Scenario,
  observation: Observation,
  proposals: readonly Proposal[],
): Refusal[] {
  if (proposals.length === 0) return [];
  const refusals: Refusal[] = [];
  if (proposals.length > MOST_PROPOSALS)
    refusals.push(illegal('illegal_too_many_proposals', { limit: MOST_PROPOSALS }));
  for (const proposal of proposals) refusals.push(...dealRefusals(scenario, observation, proposal));
  return refusals;
}

/** What is wrong with one deal that a seat would put on the table, capital aside. */
export function dealRefusals(
  scenario: Scenario,
  { actor, turn, q }: Observation,
  { addressees, terms, deadline }: Proposal,
): Refusal[] {
  const unknown = unknownTerm(scenario, terms);
  if (unknown) return [unknown];
  const refusals: Refusal[] = [];
  const distinct = new Set(addressees);
  if (
    distinct.size === 0 ||
    distinct.size < addressees.length ||
    distinct.has(actor) ||
    addressees.some((addressee) => scenario.actors[addressee] === undefined)
  )
    refusals.push(illegal('illegal_terms_nobody', { term: 0 }));
  const last = turn + scenario.model.deal_deadline;
  if (deadline <= turn || deadline > last)
    refusals.push(illegal('illegal_deadline', { from: turn + 1, to: last }));
  refusals.push(...termRefusals(scenario, [actor, ...addressees], terms, q));
  return refusals;
}

/** What is wrong with a counter-offer: an act's offer is accepted or refused, and new terms must be new. */
export function counterRefusals(
  scenario: Scenario,
  { actor, q }: Observation,
  offer: Offer,
  { terms }: Answer,
): Refusal[] {
  if (!isDeal(offer.terms)) return [illegal('illegal_counter', { offer: offer.id })];
  if (!terms) return [illegal('illegal_no_terms', {})];
  const unknown = unknownTerm(scenario, terms);
  if (unknown) return [unknown];
  const others = [offer.proposer, ...offer.addressees.filter((addressee) => addressee !== actor)];
  return termRefusals(scenario, [actor, ...others], terms, q);
}

/** What is wrong with what a way out of a crisis asks beside a return to before: terms of a deal between the two sides. */
export function wayBackRefusals(
  scenario: Scenario,
  { q, crisis }: Observation,
  { move, terms }: MoveInput,
): Refusal[] {
  if (!terms || terms.length === 0) return [];
  if (move !== 'off_ramp' || !crisis) return [illegal('illegal_proposal', {})];
  const unknown = unknownTerm(scenario, terms);
  if (unknown) return [unknown];
  const own = crisis.mover;
  return termRefusals(scenario, [crisis.sides[own], crisis.sides[1 - own]], terms, q, true);
}

/** Capital for the deals of an input: those proposed, those accepted, and counter-offers. */
export function dealCosts(scenario: Scenario, { actor, q, offers }: Observation, input: OrdersInput): number {
  let cost = 0;
  const ofTerms = (terms: readonly Term[]) =>
    terms.every((term) => isTerm(scenario, term)) ? costOfTerms(scenario, terms, actor, q) : 0;
  for (const { terms } of input.proposals) cost += scenario.model.deal_cost + ofTerms(terms);
  for (const { offer: id, answer, terms } of input.answers) {
    const offer = answer === 'accept' ? offers.find((candidate) => candidate.id === id) : undefined;
    if (offer && isDeal(offer.terms)) cost += ofTerms(offer.terms);
    else if (answer === 'counter' && terms) cost += ofTerms(terms);
  }
  return cost;
}

function unknownTerm(scenario: Scenario, terms: readonly Term[]): Refusal | undefined {
  const at = terms.findIndex((term) => !isTerm(scenario, term));
  return at < 0 ? undefined : { class: 'invalid', code: 'invalid_term', data: { term: at + 1 } };
}

function illegal(code: RefusalCode, data: Refusal['data']): Refusal {
  return { class: 'illegal', code, data };
}
