import { legalActions, legalInputs } from '../engine/check.ts';
import type { Answer } from '../engine/inputs.ts';
import { costOfTerms } from '../engine/deals.ts';
import { isDeal } from '../engine/terms.ts';
import { barsOf, orderCost } from '../engine/orders.ts';
import type { Policy } from './types.ts';

/** Any legal input, drawn evenly: for tests, and as the lower bound of play. */
export const randomPolicy: Policy = {
  id: 'random',
  decide(scenario, observation, prompt, dice) {
    const { actor } = observation;
    if (prompt.kind !== 'orders') {
      const inputs = legalInputs(scenario, observation, prompt);
      return { input: inputs[Math.floor((dice(0) * inputs.length) / 10000)] };
    }
    let capital = observation.q[scenario.layout.track[actor].capital];
    const orders: number[] = [];
    const bars = barsOf(scenario, actor, observation.q);
    const legal = legalActions(scenario, observation);
    const wanted = Math.floor((dice(0) * (scenario.actors[actor].orders + 1)) / 10000);
    for (let slot = 0; slot < wanted; slot++) {
      const open = legal.filter(
        (index) => !orders.includes(index) && orderCost(scenario, scenario.actions[index], bars) <= capital,
      );
      if (open.length === 0) break;
      const order = open[Math.floor((dice(1 + slot) * open.length) / 10000)];
      orders.push(order);
      capital -= orderCost(scenario, scenario.actions[order], bars);
    }
    const answers = observation.offers.flatMap((offer): Answer[] => {
      const place = offer.addressees.indexOf(actor);
      if (place < 0 || offer.answers[place] !== 0) return [];
      const cost = isDeal(offer.terms) ? costOfTerms(scenario, offer.terms, actor, observation.q) : 0;
      const accept = cost <= capital && dice(100 + offer.id) < 5000;
      if (accept) capital -= cost;
      return [{ offer: offer.id, answer: accept ? 'accept' : 'refuse' }];
    });
    return { input: { kind: 'orders', seat: actor, orders, answers, proposals: [] } };
  },
};
