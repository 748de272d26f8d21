import type { Scenario } from '../scenario/types.ts';
import { doctrinePolicy } from './doctrine.ts';
import type { Policy } from './types.ts';

/** How many times as far below the best a choice may lie and still be drawn. */
const LOOSENESS = 4;

/** A scenario as a loose hand plays it; one for each, for the copy is looked at often. */
const loosened = new WeakMap<Scenario, Scenario>();

function loosen(scenario: Scenario): Scenario {
  const known = loosened.get(scenario);
  if (known) return known;
  const { policy_window, crisis_window } = scenario.model;
  const model = {
    ...scenario.model,
    policy_window: policy_window * LOOSENESS,
    crisis_window: crisis_window * LOOSENESS,
  };
  const loose = { ...scenario, model };
  loosened.set(scenario, loose);
  return loose;
}

/** Doctrine with a loose hand: it weighs alike and often takes what it likes second or fifth best. */
export const loosePolicy: Policy = {
  id: 'loose',
  decide: (scenario, observation, prompt, dice, withReasons) =>
    doctrinePolicy.decide(loosen(scenario), observation, prompt, dice, withReasons),
};
