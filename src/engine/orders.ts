import type { Action, Doctrine, Scenario, Steering } from '../scenario/types.ts';
import type { RefusalCode } from './inputs.ts';
import type { Quantities } from '../rules/index.ts';

/** Whether a line of doctrine speaks in a world. */
export function speaks(doctrine: Doctrine, q: Quantities): boolean {
  return doctrine.when === undefined || doctrine.when.degree(q) > 0;
}

/** What an actor's doctrine avoids now, line by line that speaks: computed once for many actions. */
export type Bars = readonly Steering[];

export function barsOf(scenario: Scenario, actor: number, q: Quantities): Bars {
  return barsAmong(scenario.rules[actor].doctrine.filter((line) => speaks(line, q)));
}

/** The same from lines of doctrine that speak. */
export function barsAmong(speaking: readonly Doctrine[]): Bars {
  const bars: Steering[] = [];
  for (const { avoid } of speaking) if (avoid.templates.size > 0) bars.push(avoid);
  return bars;
}

/** Whether the actor's own doctrine avoids the act now: a person may break it, at a price. */
export function isBreach(action: Action, bars: Bars): boolean {
  for (const bar of bars) if (bar.byTemplate[action.weighing.template]) return true;
  return false;
}

/** Capital that the order costs now, the price of a breach included. */
export function orderCost(scenario: Scenario, action: Action, bars: Bars): number {
  return action.weighing.cost + (isBreach(action, bars) ? scenario.model.breach_cost : 0);
}

/** Whether the act must be offered first: consent stands out, and no commitment strong enough covers it. */
export function needsConsent(scenario: Scenario, action: Action, q: Quantities): boolean {
  const { addressee, commitment } = action.weighing;
  return addressee >= 0 && (commitment < 0 || q[commitment] < scenario.model.commitment_floor);
}

/**
 * Why a concrete action cannot be done now, capital aside; `undefined` when it can. `lastDone` is the last turn it was
 * done, 0 for never.
 */
export function actionRefusal(
  action: Action,
  q: Quantities,
  turn: number,
  lastDone: number,
): RefusalCode | undefined {
  if (lastDone > 0 && turn - lastDone <= action.template.pause) return 'illegal_pause';
  if (action.needs !== undefined && action.needs.degree(q) <= 0) return 'illegal_needs';
  return undefined;
}
