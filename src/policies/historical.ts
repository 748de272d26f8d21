import { legalActions } from '../engine/check.ts';
import { dealCosts } from '../engine/check-deals.ts';
import type { Answer, Input, OrdersInput, Prompt } from '../engine/inputs.ts';
import type { Observation } from '../engine/observe.ts';
import { barsOf, orderCost } from '../engine/orders.ts';
import { isDeal } from '../engine/terms.ts';
import type { Deed, Scenario } from '../scenario/types.ts';
import { doctrinePolicy } from './doctrine.ts';
import type { Choice, Decision, Policy, Reasoning } from './types.ts';

/**
 * Does what its state did, from the history of the scenario, and by doctrine what is not dated. An act that is dated is done
 * in its turns and at no other time; where it cannot be done in this world it is left out, and not made up for later.
 * Where the history is whole (`chronicle`), what it does not date is not done at all: offers are taken up if history has
 * them, a crossed line is protested against, and only a crisis that somebody else opens is met by doctrine.
 */
export const historicalPolicy: Policy = {
  id: 'historical',
  decide(scenario, observation, prompt, dice, withReasons) {
    if (scenario.chronicle) {
      const told = asTold(scenario, observation, prompt, withReasons);
      if (told) return told;
    }
    const doctrine = doctrinePolicy.decide(scenario, observation, prompt, dice, withReasons);
    if (doctrine.input.kind !== 'orders') return doctrine;
    const dated = scenario.history.filter(({ actor }) => actor === observation.actor);
    if (dated.length === 0) return doctrine;
    const deeds = dated.flatMap(({ turn, action }) => (turn === observation.turn ? [action] : []));
    const free = doctrine.input.orders.filter((order) => !isDated(scenario, dated, order));
    const orders = withinMeans(scenario, observation, [...deeds, ...free]);
    const input: OrdersInput = {
      ...doctrine.input,
      orders,
      proposals: affordable(scenario, observation, doctrine.input, orders),
    };
    if (!withReasons) return { input };
    const done = orders.filter((order) => deeds.includes(order));
    const kept = (doctrine.reasonings ?? []).filter(({ choice }) =>
      choice.kind === 'action' ? orders.includes(choice.action) && !done.includes(choice.action) : true,
    );
    // Doing nothing beside what was done in fact needs no reason.
    const others = kept.filter(({ choice }) => choice.kind !== 'nothing' || orders.length === 0);
    // What doctrine would have ordered is dated otherwise: nothing was done, in fact.
    const idle = orders.length === 0 && !others.some(({ choice }) => choice.kind === 'nothing');
    const nothing = idle ? [plain({ kind: 'nothing' }, -1)] : [];
    return { input, reasonings: [...done.map(asInFact), ...nothing, ...others] };
  },
};

/** What a whole history says of this prompt; nothing of a crisis, for it has none. */
function asTold(
  scenario: Scenario,
  observation: Observation,
  prompt: Prompt,
  withReasons: boolean,
): Decision | undefined {
  const { actor, turn, offers } = observation;
  const seat = actor;
  if (prompt.kind === 'reaction') {
    const line = prompt.lines[prompt.seats.indexOf(actor)];
    const input: Input = { kind: 'reaction', seat, line, choice: 'protest' };
    return withReasons
      ? { input, reasonings: [plain({ kind: 'reaction', line, choice: 'protest' }, -1)] }
      : { input };
  }
  if (prompt.kind === 'stance') return { input: { kind: 'stance', seat, stance: 'stay_out' } };
  if (prompt.kind !== 'orders') return undefined;
  const deeds = scenario.history.flatMap((deed) =>
    deed.actor === actor && deed.turn === turn ? [deed.action] : [],
  );
  const orders = withinMeans(scenario, observation, deeds);
  const answers = offers.flatMap((offer): Answer[] => {
    const place = offer.addressees.indexOf(actor);
    if (place < 0 || offer.answers[place] !== 0 || offer.deadline < turn) return [];
    const deed = deedOf(scenario, offer, turn);
    // It was taken up later than this: until then it lies on the table.
    if (deed && deed.taken > turn) return [];
    return [{ offer: offer.id, answer: deed ? 'accept' : 'refuse' }];
  });
  const input: OrdersInput = { kind: 'orders', seat, orders, answers, proposals: [] };
  if (!withReasons) return { input };
  const answered = answers.map(({ offer, answer }) =>
    plain({ kind: 'answer', offer, accept: answer === 'accept' }, -1),
  );
  return { input, reasonings: [...orders.map(asInFact), ...answered] };
}

/** The latest deed of history that an offer is, if it is one: what was not to be is not dated. */
function deedOf(
  { history }: Scenario,
  { proposer, terms }: Observation['offers'][number],
  now: number,
): Deed | undefined {
  if (isDeal(terms)) return undefined;
  return history.findLast(
    ({ actor, action, turn }) => actor === proposer && action === terms[0][1] && turn <= now,
  );
}

/** The deals that the orders leave capital for. */
function affordable(
  scenario: Scenario,
  observation: Observation,
  input: OrdersInput,
  orders: readonly number[],
): OrdersInput['proposals'] {
  const { actor, q } = observation;
  const bars = barsOf(scenario, actor, q);
  const cost = orders.reduce(
    (sum, index) => sum + orderCost(scenario, scenario.actions[index], bars),
    dealCosts(scenario, observation, input),
  );
  return cost > q[scenario.layout.track[actor].capital] ? [] : input.proposals;
}

/** Whether history says when a state does this to that target. */
function isDated({ actions }: Scenario, dated: readonly Deed[], order: number): boolean {
  const { template, target } = actions[order];
  return dated.some(
    ({ action }) => actions[action].template === template && actions[action].target === target,
  );
}

/** The first of these that are legal together: deeds come before what doctrine would add. */
function withinMeans(scenario: Scenario, observation: Observation, wanted: readonly number[]): number[] {
  const { actor, q } = observation;
  const bars = barsOf(scenario, actor, q);
  const legal = legalActions(scenario, observation);
  let capital = q[scenario.layout.track[actor].capital];
  const orders: number[] = [];
  for (const index of wanted) {
    const cost = orderCost(scenario, scenario.actions[index], bars);
    if (orders.length >= scenario.actors[actor].orders || cost > capital) continue;
    if (orders.includes(index) || !legal.includes(index)) continue;
    orders.push(index);
    capital -= cost;
  }
  return orders;
}

/** It weighed nothing: it is what happened. */
function asInFact(action: number): Reasoning {
  return plain({ kind: 'action', action }, action);
}

function plain(choice: Choice, index: number): Reasoning {
  return {
    choice,
    score: 1,
    reasons: [{ kind: 'history', amount: 1, index }],
    rank: 1,
    of: 1,
    passedOver: [],
  };
}
