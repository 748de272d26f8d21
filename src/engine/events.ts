import type { CrisisMove, Reaction, Stance } from './inputs.ts';

/** A set of actors as a bit mask: bit i is actor i. */
export type Mask = number;

/** What changed something: an order (place in the turn's orders), an accepted offer, or a part of the model. */
export type Cause =
  | { readonly kind: 'order'; readonly order: number; readonly by: number }
  | { readonly kind: 'model'; readonly why: ModelCause; readonly by: number };
/** Stands for any cause where none is told: made once, since effects come in their millions. */
export const UNTOLD: Cause = { kind: 'model', why: 'acts', by: 0 };

export const MODEL_CAUSES = [
  'inject',
  'incident',
  'acts', // Goldstein scores of the turn
  'posture',
  'audience',
  'return', // toward a baseline
  'income',
  'decay',
  'war',
  'protest',
  'pass',
  'crisis',
  'revert',
  'cost',
  'breach',
  'deal',
  'broken',
  'found',
  'accused',
] as const;
export type ModelCause = (typeof MODEL_CAUSES)[number];

/** How an order came about. */
export type OrderOrigin = 'ordered' | 'accepted';

/**
 * Everything that happens. Rules propose events, `applyEvent` is the only thing that changes a world, and page, replay
 * and tests read the log of them. `known` masks say who may know; nothing else of an event may reach another seat.
 */
export type GameEvent =
  | { readonly kind: 'turn'; readonly turn: number }
  | { readonly kind: 'step'; readonly step: number }
  /** Inputs of the prompt at hand are in; the next prompt of the turn counts one higher. */
  | { readonly kind: 'heard' }
  | { readonly kind: 'inject'; readonly inject: number; readonly turn: number }
  /** A chance drawn: odds and dice in ten-thousandths; it comes true when drawn < chance. */
  | {
      readonly kind: 'draw';
      readonly purpose: number;
      readonly actor: number;
      readonly target: number;
      readonly counter: number;
      readonly chance: number;
      readonly drawn: number;
      readonly known: Mask;
    }
  /** An order takes place (or an accepted offer). `order` counts within the turn. */
  | {
      readonly kind: 'order';
      readonly order: number;
      readonly origin: OrderOrigin;
      readonly action: number;
      readonly cost: number;
      /** 1 when the actor's own doctrine avoids it. */
      readonly breach: number;
      readonly known: Mask;
      /** Those who have it only as an unconfirmed report. */
      readonly unconfirmed: Mask;
    }
  /** What an act was to hide has come out, or it turns against its actor. `order` as above. */
  | {
      readonly kind: 'twist';
      readonly order: number;
      readonly action: number;
      readonly twist: 'exposed' | 'backfired';
      readonly known: Mask;
    }
  /** A quantity moves. Those not in `known` go on believing what they believed. */
  | {
      readonly kind: 'change';
      readonly slot: number;
      readonly from: number;
      readonly to: number;
      readonly known: Mask;
      readonly causes: readonly Cause[];
    }
  /** Opposite pushes on one issue met: summed strengths up and down. */
  | {
      readonly kind: 'contest';
      readonly slot: number;
      readonly up: number;
      readonly down: number;
      readonly known: Mask;
    }
  | {
      readonly kind: 'belief';
      readonly actor: number;
      readonly slot: number;
      readonly value: number;
      readonly reported: number;
      readonly until: number;
    }
  | { readonly kind: 'settled'; readonly actor: number; readonly slot: number }
  | {
      readonly kind: 'offered';
      readonly offer: number;
      readonly proposer: number;
      readonly addressees: readonly number[];
      readonly terms: readonly (readonly number[])[];
      readonly deadline: number;
      readonly cost: number;
      readonly known: Mask;
    }
  | { readonly kind: 'answered'; readonly offer: number; readonly actor: number; readonly accepted: number }
  | { readonly kind: 'lapsed'; readonly offer: number }
  /** All have accepted the offer of a deal; it is public, and in force where it asks more than acts done at once. */
  | {
      readonly kind: 'agreed';
      readonly offer: number;
      readonly parties: readonly number[];
      readonly terms: readonly (readonly number[])[];
    }
  /** A party did what it had promised not to do; `term` is the place in the deal's terms. */
  | { readonly kind: 'broke'; readonly deal: number; readonly actor: number; readonly term: number }
  /** Its promise hung on another's, who broke it. */
  | { readonly kind: 'freed'; readonly deal: number; readonly actor: number }
  | {
      readonly kind: 'deal_ended';
      readonly deal: number;
      readonly why: 'expired' | 'replaced' | 'broken';
    }
  | {
      readonly kind: 'struck';
      readonly actor: number;
      readonly target: number;
      readonly mid: number;
      readonly fire: number;
      readonly known: Mask;
      /** Last turn in which it is a secret to those outside `known`. */
      readonly until: number;
    }
  /** `known`: the owner, and those in whose eyes the line is crossed. */
  | {
      readonly kind: 'crossed';
      readonly line: number;
      readonly mover: number;
      readonly degree: number;
      readonly known: Mask;
    }
  | { readonly kind: 'uncrossed'; readonly line: number; readonly known: Mask }
  /** The owner's choice; `became` differs from `choice` when a graver crisis took its place. */
  | {
      readonly kind: 'reacted';
      readonly line: number;
      readonly mover: number;
      readonly choice: Reaction;
      readonly became: Reaction;
      /** Who protests or opens a crisis says so to all; who lets a line pass says nothing to those who do not see it crossed. */
      readonly known: Mask;
    }
  | {
      readonly kind: 'crisis_opened';
      readonly line: number;
      readonly owner: number;
      readonly mover: number;
      readonly rungs: readonly [number, number];
      readonly before: readonly [number, number];
      readonly revert: readonly number[];
    }
  | {
      readonly kind: 'crisis_moved';
      readonly side: number;
      readonly actor: number;
      readonly move: CrisisMove;
      /** Of an off-ramp that is more than a return to before. */
      readonly terms: readonly (readonly number[])[];
      readonly round: number;
      readonly from: number;
      readonly to: number;
    }
  /** A third party declares itself, before this round; `commitment` is the promise it keeps or breaks by it, -1 for none. */
  | {
      readonly kind: 'declared';
      readonly line: number;
      readonly owner: number;
      readonly mover: number;
      readonly actor: number;
      readonly stance: Stance;
      readonly round: number;
      readonly commitment: number;
      readonly cost: number;
    }
  /** Third parties have been heard before this round; `called`: bit mask of the commitments it calls on. */
  | { readonly kind: 'stances_heard'; readonly round: number; readonly called: number }
  /** A promise was kept, or not, in a crisis that called on it. */
  | { readonly kind: 'promise'; readonly commitment: number; readonly kept: number }
  /** One that had declared itself enters the war of the side it stands with. */
  | { readonly kind: 'joined_war'; readonly actor: number; readonly against: number }
  /** An unordered clash (`widened` 0) or chosen violence that widens to war (1). */
  | { readonly kind: 'clash'; readonly widened: number; readonly rungs: readonly [number, number] }
  /** The next side moves, in this round. */
  | { readonly kind: 'passed_on'; readonly round: number; readonly mover: number }
  | {
      readonly kind: 'crisis_ended';
      readonly line: number;
      readonly owner: number;
      readonly mover: number;
      /** Indices in CRISIS_OUTCOMES, owner first. */
      readonly outcomes: readonly [number, number];
      /** Index in VIOLENCE. */
      readonly violence: number;
      readonly peak: number;
      readonly rounds: number;
    }
  /** A state says of another what is contested. */
  | { readonly kind: 'accused'; readonly claim: number; readonly actor: number }
  /** What is so comes out, through a state that looked into it. */
  | { readonly kind: 'found'; readonly claim: number; readonly actor: number; readonly truth: number }
  | {
      readonly kind: 'incident';
      readonly incident: number;
      readonly region: number;
      readonly actor: number;
      readonly target: number;
    }
  | { readonly kind: 'drawn_incidents' }
  /** Weight held this turn, 0-1000, by actor and the region last. */
  | { readonly kind: 'scored'; readonly held: readonly number[] }
  | { readonly kind: 'ended'; readonly outcome: number };

export type EventKind = GameEvent['kind'];
