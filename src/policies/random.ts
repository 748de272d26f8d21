import { counterRefusals, dealRefusals } from '../engine/check-deals.ts';
import { legalActions, legalInputs } from '../engine/check.ts';
import type { Answer, Proposal, Term } from '../engine/inputs.ts';
import { costOfTerms } from '../engine/deals.ts';
import type { Observation } from '../engine/observe.ts';
import { isDeal, TERM } from '../engine/terms.ts';
import { barsOf, orderCost } from '../engine/orders.ts';
import type { Offer } from '../engine/world.ts';
import type { Scenario } from '../scenario/types.ts';
import type { Policy, PolicyDice } from './types.ts';

/** Any legal input, drawn evenly: for tests, and as the lower bound of play. Every third turn it proposes a deal. */
export const randomPolicy: Policy = {
  id: 'random',
  decide(scenario, observation, prompt, dice) {
    const { actor } = observation;
    if (prompt.kind !== 'orders') {
      const inputs = legalInputs(scenario, observation, prompt);
      return { input: inputs[drawn(dice, 0, inputs.length)] };
    }
    let capital = observation.q[scenario.layout.track[actor].capital];
    const orders: number[] = [];
    const bars = barsOf(scenario, actor, observation.q);
    const legal = legalActions(scenario, observation);
    const wanted = drawn(dice, 0, scenario.actors[actor].orders + 1);
    for (let slot = 0; slot < wanted; slot++) {
      const open = legal.filter(
        (index) => !orders.includes(index) && orderCost(scenario, scenario.actions[index], bars) <= capital,
      );
      if (open.length === 0) break;
      const order = open[drawn(dice, 1 + slot, open.length)];
      orders.push(order);
      capital -= orderCost(scenario, scenario.actions[order], bars);
    }
    const answers = observation.offers.flatMap((offer): Answer[] => {
      const place = offer.addressees.indexOf(actor);
      if (place < 0 || offer.answers[place] !== 0) return [];
      const answer = anyAnswer(scenario, observation, offer, capital, dice);
      capital -= answer.cost;
      return [answer.answer];
    });
    const proposal = dice(50) < 3333 ? anyProposal(scenario, observation, capital, dice) : undefined;
    return {
      input: { kind: 'orders', seat: actor, orders, answers, proposals: proposal ? [proposal] : [] },
    };
  },
};

/** A place in a list of that length. */
function drawn(dice: PolicyDice, counter: number, length: number): number {
  return Math.floor((dice(counter) * length) / 10000);
}

/** Accepts, refuses or, where one term can be left out, counters. */
function anyAnswer(
  scenario: Scenario,
  observation: Observation,
  offer: Offer,
  capital: number,
  dice: PolicyDice,
): { readonly answer: Answer; readonly cost: number } {
  const { actor, q } = observation;
  const die = dice(100 + offer.id);
  const cost = isDeal(offer.terms) ? costOfTerms(scenario, offer.terms, actor, q) : 0;
  if (die < 5000 && cost <= capital) return { answer: { offer: offer.id, answer: 'accept' }, cost };
  const refuse = { answer: { offer: offer.id, answer: 'refuse' } as const, cost: 0 };
  if (die < 8000 || !isDeal(offer.terms)) return refuse;
  const left = die % offer.terms.length;
  const terms = offer.terms.filter((_, i) => i !== left);
  const counter: Answer = { offer: offer.id, answer: 'counter', terms };
  const price = costOfTerms(scenario, terms, actor, q);
  if (price > capital || counterRefusals(scenario, observation, offer, counter).length > 0) return refuse;
  return { answer: counter, cost: price };
}

/** A deal of the scenario that the seat may think of, or a hostile act of somebody stopped; nothing where that is not allowed. */
function anyProposal(
  scenario: Scenario,
  observation: Observation,
  capital: number,
  dice: PolicyDice,
): Proposal | undefined {
  const { actor, q, turn } = observation;
  const { model } = scenario;
  const ideas = scenario.deals.filter(({ proposers }) => proposers.includes(actor));
  const pick = drawn(dice, 51, ideas.length + 1);
  const idea = ideas[pick];
  const others = scenario.actors.flatMap((_, other) => (other === actor ? [] : [other]));
  const other = others[drawn(dice, 52, others.length)];
  const addressees = idea ? idea.parties.filter((party) => party !== actor) : [other];
  const terms = idea ? idea.terms : anyStop(scenario, actor, other, dice);
  const proposal = { addressees, terms, deadline: turn + model.deal_deadline };
  if (terms.length === 0 || model.deal_cost + costOfTerms(scenario, terms, actor, q) > capital)
    return undefined;
  return dealRefusals(scenario, observation, proposal).length > 0 ? undefined : proposal;
}

/** The other, or oneself, stops something hostile toward the one of the two that it is not. */
function anyStop(scenario: Scenario, actor: number, other: number, dice: PolicyDice): readonly Term[] {
  const [by, toward] = dice(53) < 5000 ? [actor, other] : [other, actor];
  const acts = scenario.actionsOf[by].filter(
    (index) =>
      scenario.actions[index].target === toward && scenario.actions[index].template.code.goldstein < 0,
  );
  if (acts.length === 0) return [];
  const { template } = scenario.actions[acts[drawn(dice, 54, acts.length)]];
  const turns = 1 + drawn(dice, 55, Math.min(4, scenario.model.deal_turns));
  return [[TERM.stop, by, template.index, turns, toward]];
}
