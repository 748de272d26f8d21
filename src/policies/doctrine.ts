import { zeros } from '../base/lists.ts';
import type { Answer, OrdersInput, Prompt, Proposal } from '../engine/inputs.ts';
import type { Observation } from '../engine/observe.ts';
import { mannerOf } from '../engine/orders.ts';
import { isDeal } from '../engine/terms.ts';
import type { Offer } from '../engine/world.ts';
import type { Action, Scenario } from '../scenario/types.ts';
import { Appraisal } from './appraise.ts';
import { chooseNearBest, positive, rankOf } from './choose.ts';
import { decideMove, decideReaction } from './brink.ts';
import { touchesClaims, weighKnown } from './claims.ts';
import { decideStance } from './stance.ts';
import { considerDeals, pledgedActs, withoutProposal, type Dealing } from './deals.ts';
import type { Choice, Decision, Policy, PolicyDice, Reason, Reasoning, Weighed } from './types.ts';
import { weighActs, type Weighing } from './weigh-acts.ts';

/** How many of the alternatives that were passed over are told. */
const PASSED_OVER = 3;
/** The score of what cannot be chosen: below every other, so that it is never among the good. */
const NEVER = -1_000_000_000;

/** Acts that a seat could order: more than any scenario here has; where one has more, the room grows. */
const MANY = 128;
/** Room for what is weighed for one seat; `open` are the scores of what can still be chosen. Nothing of it is kept between two seats. */
const ROOM: Weighing & { readonly open: number[] } = {
  acts: zeros(MANY),
  scores: zeros(MANY),
  open: zeros(MANY),
  costs: zeros(MANY),
  templates: zeros(MANY),
};

/**
 * Scores each concrete action by what it does to ranked priorities one step ahead, by doctrine, reciprocity, cost and
 * risk; draws among the good ones by score; gives reasons.
 */
export const doctrinePolicy: Policy = {
  id: 'doctrine',
  decide(scenario, observation, prompt, dice, withReasons) {
    if (prompt.kind === 'orders') return decideOrders(scenario, observation, dice, withReasons);
    if (prompt.kind === 'reaction')
      return decideReaction(scenario, observation, lineFor(prompt, observation), dice, withReasons);
    if (prompt.kind === 'stance') return decideStance(scenario, observation, dice, withReasons);
    return decideMove(scenario, observation, dice, withReasons);
  },
};

function lineFor(prompt: Prompt, observation: Observation): number {
  return prompt.lines[prompt.seats.indexOf(observation.actor)];
}

function decideOrders(
  scenario: Scenario,
  observation: Observation,
  dice: PolicyDice,
  withReasons: boolean,
): Decision {
  const { actor } = observation;
  const { model, layout } = scenario;
  const manner = mannerOf(scenario, actor, observation.q);
  const { acts, scores, open, costs, templates } = ROOM;
  const count = weighActs(scenario, observation, manner, ROOM);
  const ofClaims = weighKnown(scenario, observation);
  const touching = touchesClaims(scenario);
  if (ofClaims)
    for (let i = 0; i < count; i++)
      if (touching[acts[i]] !== 0)
        for (const { amount } of ofClaims(scenario.actions[acts[i]])) scores[i] += amount;
  const pledged = pledgedActs(scenario, observation, acts, count);
  for (const i of pledged) scores[i] -= model.policy_pledge;
  const chosen: number[] = [];
  const orders: number[] = [];
  const have = observation.q[layout.track[actor].capital];
  const dealing = worthwhile(considerDeals(scenario, observation, withReasons), count, have, model);
  let capital = have - dealing.cost;
  let best = model.policy_idle;
  for (let i = 0; i < count; i++) {
    // What the deals leave nothing for is out.
    const score = lowered(scores[i], (capital - costs[i]) >> 31);
    open[i] = score;
    best += positive(score - best);
  }
  open[count] = model.policy_idle;
  const most = scenario.actors[actor].orders;
  for (let slot = 0; slot < most; slot++) {
    const pick = chooseNearBest(open, best, model.policy_window, dice(slot), count + 1);
    if (pick === count) break;
    chosen.push(pick);
    orders.push(acts[pick]);
    if (slot + 1 === most) break;
    capital -= costs[pick];
    // What can no longer be paid for, and the same act toward somebody else, is out.
    const template = templates[pick];
    best = model.policy_idle;
    for (let i = 0; i < count; i++) {
      const dear = (capital - costs[i]) >> 31;
      const other = templates[i] - template;
      const score = lowered(open[i], dear | ~((other | (0 - other)) >> 31));
      open[i] = score;
      best += positive(score - best);
    }
  }
  const offers = offersTo(observation);
  if (offers.length === 0 && !withReasons)
    return { input: ordersOf(actor, orders, dealing.answers, dealing.proposals) };
  const appraisal = new Appraisal(scenario, observation, manner);
  const reasonings: Reasoning[] = [];
  const answers = answerOffers(scenario, offers, appraisal, withReasons ? reasonings : null);
  for (const answer of dealing.answers) answers.push(answer);
  const input = ordersOf(actor, orders, answers, dealing.proposals);
  if (!withReasons) return { input };
  const told = tellOrders(scenario, observation, appraisal, {
    count,
    chosen,
    pledged,
    claims: (action) => ofClaims?.(action) ?? [],
  });
  return { input, reasonings: [...told, ...reasonings, ...dealing.reasonings] };
}

/** A score, or that of what cannot be chosen where `out` is all ones: without a branch. */
function lowered(score: number, out: number): number {
  return (score & ~out) | (NEVER & out);
}

/** Made in one place, so that to the engine all are of one kind. */
function ordersOf(
  seat: number,
  orders: readonly number[],
  answers: readonly Answer[],
  proposals: readonly Proposal[],
): OrdersInput {
  return { kind: 'orders', seat, orders, answers, proposals };
}

/** Why those acts were chosen, by what has just been weighed. */
function tellOrders(
  scenario: Scenario,
  { actor, done }: Observation,
  appraisal: Appraisal,
  of: {
    readonly count: number;
    readonly chosen: readonly number[];
    readonly pledged: readonly number[];
    readonly claims: (action: Action) => readonly Reason[];
  },
): Reasoning[] {
  const { model } = scenario;
  const legal = ROOM.acts.slice(0, of.count);
  const taken = new Set(of.chosen.map((i) => legal[i]));
  const weighed: Weighed[] = legal.map((action, i) => ({
    choice: { kind: 'action', action },
    score: ROOM.scores[i],
  }));
  weighed.push({ choice: { kind: 'nothing' }, score: model.policy_idle });
  const all = weighed.map((w) => w.score);
  // What it did beside this is no alternative to it.
  const passed = weighed.filter(({ choice }) =>
    choice.kind === 'action' ? !taken.has(choice.action) : taken.size > 0,
  );
  if (of.chosen.length === 0) {
    const idle: Reason[] = [{ kind: 'idle', amount: model.policy_idle, index: -1 }];
    return [reasoning({ kind: 'nothing' }, model.policy_idle, idle, all, passed)];
  }
  // An actor's actions stand together, so that the first is where its memory of what it did begins.
  const first = scenario.actionsOf[actor][0];
  return of.chosen.map((i): Reasoning => {
    const reasons: Reason[] = [];
    let score = appraisal.order(legal[i], done[legal[i] - first], reasons);
    for (const reason of of.claims(scenario.actions[legal[i]])) {
      score += reason.amount;
      reasons.push(reason);
    }
    if (of.pledged.includes(i)) {
      score -= model.policy_pledge;
      reasons.push({ kind: 'pledge', amount: 0 - model.policy_pledge, index: -1 });
    }
    return reasoning({ kind: 'action', action: legal[i] }, score, reasons, all, passed);
  });
}

/** A deal that would leave nothing for an act which is far better than it is not proposed. */
function worthwhile(
  dealing: Dealing,
  count: number,
  have: number,
  { policy_window }: Scenario['model'],
): Dealing {
  const { proposed, cost } = dealing;
  if (!proposed) return dealing;
  const { scores, costs } = ROOM;
  let best = 0;
  let beside = 0;
  for (let i = 0; i < count; i++) {
    if (costs[i] <= have - cost + proposed.cost && scores[i] > best) best = scores[i];
    if (costs[i] <= have - cost && scores[i] > beside) beside = scores[i];
  }
  return best - beside > proposed.score + policy_window ? withoutProposal(dealing) : dealing;
}

/** Acts that others offer to a seat and that it has not answered yet; deals are not among them. */
function offersTo({ actor, offers }: Observation): readonly Offer[] {
  let open: Offer[] | undefined;
  for (const offer of offers) {
    const place = offer.addressees.indexOf(actor);
    if (place >= 0 && offer.answers[place] === 0 && !isDeal(offer.terms)) (open ??= []).push(offer);
  }
  return open ?? NO_OFFERS;
}

const NO_OFFERS: readonly Offer[] = [];

function answerOffers(
  scenario: Scenario,
  offers: readonly Offer[],
  appraisal: Appraisal,
  reasonings: Reasoning[] | null,
): Answer[] {
  const answers: Answer[] = [];
  for (const offer of offers) {
    const reasons: Reason[] | null = reasonings && [];
    const score = appraisal.acceptance(scenario.actions[offer.terms[0][1]], reasons);
    const accept = score > 0;
    answers.push({ offer: offer.id, answer: accept ? 'accept' : 'refuse' });
    if (!reasons) continue;
    reasonings?.push({
      choice: { kind: 'answer', offer: offer.id, accept, terms: offer.terms },
      score: accept ? score : 0 - score,
      // What speaks against accepting speaks for refusing.
      reasons: accept
        ? reasons
        : reasons.map(({ kind, amount, index }) => ({ kind, amount: -amount, index })),
      rank: 1,
      of: 2,
      passedOver: [
        { choice: { kind: 'answer', offer: offer.id, accept: !accept }, score: accept ? -score : score },
      ],
    });
  }
  return answers;
}

/** Puts a choice beside what was passed over; `all` are the scores of everything weighed. */
function reasoning(
  choice: Choice,
  score: number,
  reasons: readonly Reason[],
  all: readonly number[],
  passed: readonly Weighed[],
): Reasoning {
  return {
    choice,
    score,
    reasons: [...reasons].sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount)),
    rank: rankOf(all, score),
    of: all.length,
    passedOver: [...passed].sort((a, b) => b.score - a.score).slice(0, PASSED_OVER),
  };
}
