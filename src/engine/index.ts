export { advance, promptOf } from './advance.ts';
export { applyEvent, dyadIndex } from './apply.ts';
export { checkInput, legalActions, legalInputs, legalReactions, orderRefusals } from './check.ts';
export { canOpenCrisis, CHOSEN_VIOLENCE, legalMoves, roundChance, rungAfter, WAR_RUNG } from './crisis.ts';
export type * from './events.ts';
export { MODEL_CAUSES } from './events.ts';
export { stateHash } from './hash.ts';
export { incidentChance } from './incidents.ts';
export { initialWorld } from './initial.ts';
export * from './inputs.ts';
export { observe, type Observation } from './observe.ts';
export { asks, haveSay, isDeal, issueOf, MOST_PROPOSALS, MOST_TERMS, TERM, termRefusals } from './terms.ts';
export { dealRefusals } from './check-deals.ts';
export { costOfTerms, STANDING } from './deals.ts';
export { actionRefusals, barsOf, isBreach, needsConsent, orderCost, speaks, type Bars } from './orders.ts';
export { CALM, isSettled, outcomeOf, outcomeTests, scores, THAW, type OutcomeTest } from './outcome.ts';
export { heldWeights } from './upkeep.ts';
export * from './world.ts';

/** Raised whenever the same inputs could lead to another world; the changelog says why. */
export const RULES_VERSION = 2;
