import { costOfTerms } from '../../engine/deals.ts';
import type { Proposal, Refusal, Term } from '../../engine/inputs.ts';
import { withAnswer, withProposal } from '../drafting.ts';
import type { GameView } from '../types.ts';
import { capitalOf } from './orders.ts';

/** What a deal takes of the seat's political capital, as it is spent when the turn is sealed. */
export interface DealCost {
  /** For putting it on the table; a counter-offer takes nothing. */
  readonly fee: number;
  /** For what the seat itself would do in it. */
  readonly acts: number;
  /** With everything else in the draft. */
  readonly spent: number;
  readonly have: number;
}

/** The cost of a deal as it stands in the builder, in place of the one that the draft may have. */
export function dealCostOf(view: GameView, proposal: Proposal, counterTo?: number): DealCost {
  const { scenario, draft } = view;
  const { terms } = proposal;
  const counter = counterTo !== undefined;
  const drafted = counter ? withAnswer(draft, counterTo, 'counter', terms) : withProposal(draft, proposal);
  const { spent, have } = capitalOf({ ...view, draft: drafted });
  return { fee: counter ? 0 : scenario.model.deal_cost, acts: ownCost(view, terms), spent, have };
}

/** Capital that the seat pays for what it would do itself, when it accepts or puts it forward. */
export function ownCost({ scenario, observation }: GameView, terms: readonly Term[]): number {
  return costOfTerms(scenario, terms, observation.actor, observation.q);
}

/** What is refused for want of capital, beside the rest of the draft. */
export function capitalRefusal(view: GameView, proposal: Proposal, counterTo?: number): Refusal[] {
  const { spent, have } = dealCostOf(view, proposal, counterTo);
  return spent > have ? [{ class: 'illegal', code: 'illegal_capital', data: { cost: spent, have } }] : [];
}
