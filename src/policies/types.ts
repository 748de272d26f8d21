import type { Input, Prompt, Term } from '../engine/inputs.ts';
import type { Observation } from '../engine/observe.ts';
import type { Scenario } from '../scenario/types.ts';

export const POLICY_IDS = ['random', 'doctrine', 'planner', 'historical', 'loose'] as const;
export type PolicyId = (typeof POLICY_IDS)[number];

/** Keyed draws for one decision, 0-9999; they have nothing to do with the draws of the game itself. */
export type PolicyDice = (counter: number) => number;

/**
 * One line of the answer to "why did they do that?". `amount` is in points of score and the amounts of a choice add up
 * to its score. `index` points into the scenario by kind: a priority or doctrine line of the actor, a red line of the
 * scenario, or -1.
 */
export interface Reason {
  readonly kind:
    | 'priority'
    | 'doctrine'
    | 'reciprocity'
    | 'pressure'
    | 'ease'
    | 'audience'
    | 'risk'
    | 'emboldened'
    | 'retaliation'
    | 'claim'
    | 'cost'
    | 'repeat'
    | 'idle'
    | 'stake'
    | 'tolerance'
    | 'resolve'
    | 'danger'
    | 'reputation'
    | 'trust'
    | 'doubt'
    | 'outlook'
    | 'history'
    | 'custom'
    | 'calm'
    | 'allies'
    | 'firmness'
    | 'fear'
    | 'deterrence'
    | 'promise'
    | 'restraint'
    | 'affinity'
    | 'entrapment'
    | 'abandonment'
    | 'beyond'
    | 'own_promise'
    | 'their_promise'
    | 'guarantee'
    | 'pledge';
  readonly amount: number;
  readonly index: number;
  /** For priorities: degree before and after, -100..100. */
  readonly from?: number;
  readonly to?: number;
}

/** What was weighed: one concrete action, an answer to an offer, a deal, a counter-offer, a reaction or a crisis move; or doing nothing. */
export type Choice =
  | { readonly kind: 'action'; readonly action: number }
  | {
      readonly kind: 'answer';
      readonly offer: number;
      readonly accept: boolean;
      readonly terms?: readonly Term[];
    }
  | { readonly kind: 'deal'; readonly addressees: readonly number[]; readonly terms: readonly Term[] }
  | { readonly kind: 'counter'; readonly offer: number; readonly terms: readonly Term[] }
  | { readonly kind: 'reaction'; readonly line: number; readonly choice: string }
  | { readonly kind: 'move'; readonly round: number; readonly move: string }
  | { readonly kind: 'stance'; readonly round: number; readonly stance: string }
  | { readonly kind: 'nothing' };

export interface Weighed {
  readonly choice: Choice;
  readonly score: number;
}

/** Why one thing was chosen: its reasons, its place among what was weighed, and the best that was passed over. */
export interface Reasoning {
  readonly choice: Choice;
  readonly score: number;
  readonly reasons: readonly Reason[];
  /** 1 is the best of `of`. */
  readonly rank: number;
  readonly of: number;
  readonly passedOver: readonly Weighed[];
}

export interface Decision {
  readonly input: Input;
  /** One for each order, answer, reaction or move of the input; absent when not asked for. */
  readonly reasonings?: readonly Reasoning[];
}

export interface Policy {
  readonly id: PolicyId;
  /** Deterministic: the same observation, prompt and dice give the same decision, with or without reasons. */
  decide(
    scenario: Scenario,
    observation: Observation,
    prompt: Prompt,
    dice: PolicyDice,
    withReasons: boolean,
  ): Decision;
}
