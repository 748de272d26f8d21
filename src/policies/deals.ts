import { dealRefusals } from '../engine/check-deals.ts';
import { breachesOf, costOfTerms } from '../engine/deals.ts';
import type { Answer, Proposal, Term } from '../engine/inputs.ts';
import type { Observation } from '../engine/observe.ts';
import { isDeal, issueOf, termRefusals, TERM } from '../engine/terms.ts';
import type { Offer } from '../engine/world.ts';
import type { DealIdea } from '../scenario/deal-types.ts';
import { perScenario } from '../scenario/per-scenario.ts';
import type { Scenario } from '../scenario/types.ts';
import { rankOf } from './choose.ts';
import type { Reason, Reasoning, Weighed } from './types.ts';
import { forgone, LONG, weighDeal } from './weigh-deal.ts';

/** Terms that a counter-offer may grow to. */
const GROWN = 5;

/** What a seat does about deals in a turn: what it proposes, what it answers, and why. */
export interface Dealing {
  readonly proposals: readonly Proposal[];
  readonly answers: readonly Answer[];
  /** Capital that it takes. */
  readonly cost: number;
  readonly reasonings: readonly Reasoning[];
  /** What the deal that it proposes is worth to it, and the part of the capital that goes into it. */
  readonly proposed: { readonly score: number; readonly cost: number } | undefined;
}

/** The same without the deal that it would have proposed. */
export function withoutProposal(dealing: Dealing): Dealing {
  const { cost, proposed, reasonings } = dealing;
  return {
    proposals: [],
    answers: dealing.answers,
    cost: cost - (proposed?.cost ?? 0),
    reasonings: reasonings.filter(({ choice }) => choice.kind !== 'deal'),
    proposed: undefined,
  };
}

const NOTHING: Dealing = { proposals: [], answers: [], cost: 0, reasonings: [], proposed: undefined };

/**
 * Weighs the offers of deals before a seat, and one idea of its own: each turn another, so that thinking of deals costs
 * next to nothing where none fits, and what was refused is not asked again at once.
 */
export function considerDeals(scenario: Scenario, observation: Observation, withReasons: boolean): Dealing {
  const { offers, actor, turn } = observation;
  const own = ideas(scenario)[actor];
  const offered = offers.some((offer) => isDeal(offer.terms));
  if (!offered && own.length === 0) return NOTHING;
  const reasonings: Reasoning[] | null = withReasons ? [] : null;
  let capital = observation.q[scenario.layout.track[actor].capital];
  const before = capital;
  const answers: Answer[] = [];
  for (const offer of offers) {
    const place = offer.addressees.indexOf(actor);
    if (!isDeal(offer.terms) || place < 0 || offer.answers[place] !== 0) continue;
    const answer = answerDeal(scenario, observation, offer, capital, reasonings);
    const terms = answer.answer === 'accept' ? offer.terms : (answer.terms ?? []);
    capital -= costOfTerms(scenario, terms, actor, observation.q);
    answers.push(answer);
  }
  const answered = before - capital;
  const found =
    own.length === 0
      ? undefined
      : propose(scenario, observation, own[turn % own.length], capital, reasonings);
  const spent = found
    ? scenario.model.deal_cost + costOfTerms(scenario, found.proposal.terms, actor, observation.q)
    : 0;
  return {
    proposals: found ? [found.proposal] : [],
    answers,
    cost: answered + spent,
    reasonings: reasonings ?? [],
    proposed: found && { score: found.score, cost: spent },
  };
}

/** Every deal that a seat could well propose now, for who tries out more than one. */
export function possibleProposals(scenario: Scenario, observation: Observation): readonly Proposal[] {
  const capital = observation.q[scenario.layout.track[observation.actor].capital];
  return ideas(scenario)[observation.actor].flatMap(
    (idea) => propose(scenario, observation, idea, capital, null)?.proposal ?? [],
  );
}

/** By state: the deals that it may think of. */
const ideas = perScenario(({ actors, deals }) =>
  actors.map((_, a): readonly DealIdea[] => deals.filter(({ proposers }) => proposers.includes(a))),
);

function propose(
  scenario: Scenario,
  observation: Observation,
  { parties, terms, when }: DealIdea,
  capital: number,
  reasonings: Reasoning[] | null,
): { readonly proposal: Proposal; readonly score: number } | undefined {
  const { actor, q, turn, deals, offers } = observation;
  const { model } = scenario;
  if (when !== undefined && when.degree(q) <= 0) return undefined;
  const cost = model.deal_cost + costOfTerms(scenario, terms, actor, q);
  if (cost > capital || clashes(terms, parties, deals, offers)) return undefined;
  const reasons: Reason[] | null = reasonings && [];
  const price = 0 - Math.imul(cost, model.policy_cost);
  const score = weighDeal(scenario, q, actor, parties, terms, reasons) + price;
  if (score <= model.policy_idle) return undefined;
  const others = parties.filter((party) => party !== actor);
  // Nobody offers what the other side, as far as its rules are known, can only refuse.
  if (!others.every((other) => weighDeal(scenario, q, other, parties, terms, null) > 0)) return undefined;
  const proposal = { addressees: others, terms, deadline: turn + model.deal_deadline };
  if (dealRefusals(scenario, observation, proposal).length > 0) return undefined;
  if (reasons) {
    if (price !== 0) reasons.push({ kind: 'cost', amount: price, index: -1 });
    reasonings?.push(
      reasoning({ kind: 'deal', addressees: others, terms }, score, reasons, [
        { choice: { kind: 'nothing' }, score: model.policy_idle },
      ]),
    );
  }
  return { proposal, score };
}

/** Whether the same is agreed or on the table already, among the same states. */
function clashes(
  terms: readonly Term[],
  parties: readonly number[],
  deals: Observation['deals'],
  offers: readonly Offer[],
): boolean {
  const same = (others: readonly Term[]) =>
    others.some((other) => terms.some((term) => issueOf(term) >= 0 && issueOf(term) === issueOf(other)));
  return (
    deals.some((deal) => parties.every((party) => deal.parties.includes(party)) && same(deal.terms)) ||
    offers.some((offer) => isDeal(offer.terms) && same(offer.terms))
  );
}

function answerDeal(
  scenario: Scenario,
  observation: Observation,
  offer: Offer,
  capital: number,
  reasonings: Reasoning[] | null,
): Answer {
  const { actor, q } = observation;
  const parties = [offer.proposer, ...offer.addressees];
  const reasons: Reason[] = [];
  const cost = costOfTerms(scenario, offer.terms, actor, q);
  const price = 0 - Math.imul(cost, scenario.model.policy_cost);
  const score = weighDeal(scenario, q, actor, parties, offer.terms, reasons) + price;
  if (price !== 0) reasons.push({ kind: 'cost', amount: price, index: -1 });
  const accept = score > 0 && cost <= capital;
  const say = (yes: boolean): Weighed => ({
    choice: { kind: 'answer', offer: offer.id, accept: yes, terms: offer.terms },
    score: yes ? score : 0 - score,
  });
  if (accept) {
    reasonings?.push(reasoning(say(true).choice, score, reasons, [say(false)]));
    return { offer: offer.id, answer: 'accept' };
  }
  const counter = counterTo(scenario, observation, offer, parties, capital);
  if (counter) {
    const why: Reason[] = [];
    const worthIt = weighDeal(scenario, q, actor, parties, counter, why);
    reasonings?.push(
      reasoning({ kind: 'counter', offer: offer.id, terms: counter }, worthIt, why, [say(true)]),
    );
    return { offer: offer.id, answer: 'counter', terms: counter };
  }
  const against = reasons.map(({ kind, amount, index }) => ({ kind, amount: 0 - amount, index }));
  reasonings?.push(reasoning(say(false).choice, 0 - score, against, [say(true)]));
  return { offer: offer.id, answer: 'refuse' };
}

/**
 * The terms without one that is a burden, or with a promise of the proposer that would be a relief: the best of these
 * for the one who counters that leaves the others, as far as their rules are known, better off than no deal.
 */
function counterTo(
  scenario: Scenario,
  { actor, q }: Observation,
  { terms, proposer }: Offer,
  parties: readonly number[],
  capital: number,
): readonly Term[] | undefined {
  const candidates: Term[][] = terms.map((_, i) => terms.filter((__, j) => j !== i));
  if (terms.length < GROWN && !terms.some(([kind, by]) => kind === TERM.stop && by === proposer)) {
    const relief = greatestRelief(scenario, q, actor, proposer);
    if (relief) candidates.push([...terms, relief]);
  }
  const order = [actor, ...parties.filter((party) => party !== actor)];
  let best: readonly Term[] | undefined;
  let most = 0;
  for (const candidate of candidates) {
    if (candidate.length === 0 || costOfTerms(scenario, candidate, actor, q) > capital) continue;
    const own = weighDeal(scenario, q, actor, parties, candidate, null);
    if (own <= most) continue;
    if (order.slice(1).some((other) => weighDeal(scenario, q, other, parties, candidate, null) <= 0))
      continue;
    if (termRefusals(scenario, order, candidate, q).length > 0) continue;
    most = own;
    best = candidate;
  }
  return best;
}

/** The act of another toward a state, hostile, that it would most like to see stopped. */
function greatestRelief(
  scenario: Scenario,
  q: readonly number[],
  judge: number,
  other: number,
): Term | undefined {
  let best: Term | undefined;
  let most = 0;
  for (const index of scenario.actionsOf[other]) {
    const { target, template } = scenario.actions[index];
    if (target !== judge || template.code.goldstein >= 0) continue;
    const term = [TERM.stop, other, template.index, LONG, judge];
    const value = forgone(scenario, q, judge, term);
    if (value > most) [most, best] = [value, term];
  }
  return best;
}

function reasoning(
  choice: Reasoning['choice'],
  score: number,
  reasons: readonly Reason[],
  passedOver: readonly Weighed[],
): Reasoning {
  const sorted = [...reasons].sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  const rank = rankOf([score, ...passedOver.map((weighed) => weighed.score)], score);
  return { choice, score, reasons: sorted, rank, of: 1 + passedOver.length, passedOver };
}

/** Places among the first `count` of `acts` of those that would break a deal, ascending: most turns there is none in force, and nothing to look for. */
export function pledgedActs(
  scenario: Scenario,
  { actor, deals, q, turn }: Observation,
  acts: readonly number[],
  count: number,
): readonly number[] {
  let places: number[] | undefined;
  if (deals.length === 0) return NONE;
  for (const index of breachesOf(scenario, deals, actor, q, turn)) {
    const place = acts.indexOf(index);
    if (place >= 0 && place < count) (places ??= []).push(place);
  }
  return places ? places.sort((a, b) => a - b) : NONE;
}

const NONE: readonly number[] = [];
