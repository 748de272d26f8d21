import { divideRound } from '../base/integer.ts';
import { dealRefusals } from '../engine/check-deals.ts';
import { breachesOf, costOfTerms } from '../engine/deals.ts';
import type { Answer, Proposal, Term } from '../engine/inputs.ts';
import type { Observation } from '../engine/observe.ts';
import { concerns, isDeal, issueOf, termRefusals, TERM } from '../engine/terms.ts';
import type { Offer } from '../engine/world.ts';
import { degreeAt } from '../scenario/kernel.ts';
import type { DealIdea } from '../scenario/deal-types.ts';
import type { Action, Scenario } from '../scenario/types.ts';
import { worth } from './appraise.ts';
import { rankOf } from './choose.ts';
import type { Reason, Reasoning, Weighed } from './types.ts';

/** Approval at which an audience asks for nothing more. */
const CONTENT = 80;
/** Turns for which a promise counts in full; a shorter one counts by its share of them. */
const LONG = 4;
/** Terms that a counter-offer may grow to. */
const GROWN = 5;

/**
 * The score of a deal for one of its parties, from what somebody believes of the world: what its terms do to the party's
 * ranked priorities, what the promises of others keep from happening to it, what its own promises keep it from doing, what its
 * audiences say, and how far it trusts the rest. Rule sets are public, so anybody can reckon it for anybody. The parts
 * are the reasons, and they add up.
 */
export function weighDeal(
  scenario: Scenario,
  believed: readonly number[],
  judge: number,
  parties: readonly number[],
  terms: readonly Term[],
  reasons: Reason[] | null,
): number {
  const { layout, model, actions } = scenario;
  let score = 0;
  const say = (kind: Reason['kind'], amount: number, index: number, from?: number, to?: number) => {
    if (amount === 0) return;
    score += amount;
    reasons?.push(from === undefined ? { kind, amount, index } : { kind, amount, index, from, to });
  };
  const q = believed.slice();
  for (const term of terms) {
    const issue = issueOf(term);
    if (issue >= 0 && !(term[0] === TERM.open && q[layout.issue[issue]] >= term[2]))
      q[layout.issue[issue]] = term[2];
    if (term[0] === TERM.act) tryAct(scenario, actions[term[1]], q);
  }
  for (const a of parties)
    for (const b of parties)
      if (a < b) q[layout.tension[a][b]] = Math.max(0, q[layout.tension[a][b]] - model.deal_tension);
  eachPriority(scenario, judge, believed, q, (amount, index, from, to) =>
    say('priority', amount, index, from, to),
  );
  let distrust = 0;
  for (const term of terms) {
    if (term[0] !== TERM.stop) continue;
    const share = Math.imul(model.policy_promise, Math.min(LONG, term[3]));
    const value = divideRound(Math.imul(forgone(scenario, believed, judge, term), share), 100 * LONG);
    say(term[1] === judge ? 'own_promise' : 'their_promise', value, term[1]);
  }
  const track = layout.track[judge];
  let hardline = 0 - model.deal_hardline;
  let pragmatic = model.deal_pragmatic;
  for (const [kind, index] of terms) {
    if (kind !== TERM.act) continue;
    hardline += actions[index].approval[judge].hardline;
    pragmatic += actions[index].approval[judge].pragmatic;
  }
  const room = (slot: number) => Math.imul(Math.max(0, CONTENT - believed[slot]), model.policy_audience);
  say(
    'audience',
    divideRound(Math.imul(hardline, room(track.hardline)), 1000) +
      divideRound(Math.imul(pragmatic, room(track.pragmatic)), 1000),
    -1,
  );
  for (const other of parties) if (other !== judge) distrust += believed[layout.memory[judge][other]];
  const trust = divideRound(Math.imul(distrust, model.policy_trust), 100 * (parties.length - 1));
  say('trust', trust, -1);
  // Who does not trust the other may trust the one who vouches for it.
  if (trust < 0 && terms.some(([kind, by]) => kind === TERM.guarantee && by !== judge))
    say('guarantee', 0 - divideRound(trust, 2), -1);
  return score;
}

function tryAct(scenario: Scenario, action: Action, q: number[]): void {
  const { low, high } = scenario.layout;
  const put = (slot: number, value: number) => {
    q[slot] = value < low[slot] ? low[slot] : value > high[slot] ? high[slot] : value;
  };
  action.expected.slots.forEach((slot, i) => put(slot, q[slot] + action.expected.by[i]));
  action.sets.slots.forEach((slot, i) => {
    const to = action.sets.to[i];
    const mode = action.sets.mode[i];
    if (mode === 'by') put(slot, q[slot] + to);
    else if (mode === 'to' || (mode === 'raise' ? to > q[slot] : to < q[slot])) put(slot, to);
  });
}

function eachPriority(
  { kernel, rules, model }: Scenario,
  judge: number,
  before: readonly number[],
  after: readonly number[],
  found: (amount: number, index: number, from: number, to: number) => void,
): void {
  const { priorities } = rules[judge];
  kernel.holds[judge].forEach((rule, i) => {
    const from = degreeAt(kernel, rule, before);
    const to = degreeAt(kernel, rule, after);
    if (from !== to)
      found(worth(priorities[i].weight, from, to, model.degree_step, model.flip_step), i, from, to);
  });
}

/**
 * What it is worth to a party that the acts of a promise are not done: of the maker's own, the best that it would lose;
 * of another's, the worst that it is spared.
 */
function forgone(scenario: Scenario, q: readonly number[], judge: number, term: Term): number {
  const { actions, actionsOf, model, kernel, rules } = scenario;
  const { priorities } = rules[judge];
  const holds = kernel.holds[judge];
  let most = 0;
  for (const index of actionsOf[term[1]]) {
    const action = actions[index];
    if (!concerns(action, term)) continue;
    const touched = action.touches[judge];
    if (touched.length === 0 || (action.needs !== undefined && action.needs.degree(q) <= 0)) continue;
    const after = q.slice();
    tryAct(scenario, action, after);
    let sum = 0;
    for (const i of touched) {
      const from = degreeAt(kernel, holds[i], q);
      const to = degreeAt(kernel, holds[i], after);
      if (from !== to) sum += worth(priorities[i].weight, from, to, model.degree_step, model.flip_step);
    }
    if (term[1] === judge ? 0 - sum < most : 0 - sum > most) most = 0 - sum;
  }
  return most;
}

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
    ...dealing,
    proposals: [],
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
  const ideas = ideasOf(scenario, actor);
  const offered = offers.some((offer) => isDeal(offer.terms));
  if (!offered && ideas.length === 0) return NOTHING;
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
    ideas.length === 0
      ? undefined
      : propose(scenario, observation, ideas[turn % ideas.length], capital, reasonings);
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
  return ideasOf(scenario, observation.actor).flatMap(
    (idea) => propose(scenario, observation, idea, capital, null)?.proposal ?? [],
  );
}

/** The deals that a state may think of. */
function ideasOf(scenario: Scenario, actor: number): readonly DealIdea[] {
  let known = IDEAS.get(scenario);
  if (!known) {
    known = scenario.actors.map((_, a) => scenario.deals.filter(({ proposers }) => proposers.includes(a)));
    IDEAS.set(scenario, known);
  }
  return known[actor];
}

const IDEAS = new WeakMap<Scenario, readonly (readonly DealIdea[])[]>();

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
  const reasons: Reason[] = [];
  const price = 0 - Math.imul(cost, model.policy_cost);
  const score = weighDeal(scenario, q, actor, parties, terms, reasons) + price;
  if (score <= model.policy_idle) return undefined;
  const others = parties.filter((party) => party !== actor);
  // Nobody offers what the other side, as far as its rules are known, can only refuse.
  if (!others.every((other) => weighDeal(scenario, q, other, parties, terms, null) > 0)) return undefined;
  const proposal = { addressees: others, terms, deadline: turn + model.deal_deadline };
  if (dealRefusals(scenario, observation, proposal).length > 0) return undefined;
  if (price !== 0) reasons.push({ kind: 'cost', amount: price, index: -1 });
  reasonings?.push(
    reasoning({ kind: 'deal', addressees: others, terms }, score, reasons, [
      { choice: { kind: 'nothing' }, score: model.policy_idle },
    ]),
  );
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

/** Places in `legal` of the acts that would break a deal, ascending: most turns there is none in force, and nothing to look for. */
export function pledgedActs(
  scenario: Scenario,
  { actor, deals, q, turn }: Observation,
  legal: readonly number[],
): readonly number[] {
  let places: number[] | undefined;
  for (const index of breachesOf(scenario, deals, actor, q, turn)) {
    const place = legal.indexOf(index);
    if (place >= 0) (places ??= []).push(place);
  }
  return places ? places.sort((a, b) => a - b) : NONE;
}

const NONE: readonly number[] = [];
