import type { GameEvent } from '../engine/events.ts';
import type {
  AnswerKind,
  CrisisMove,
  Prompt,
  Proposal,
  Reaction,
  Refusal,
  Stance,
  Term,
} from '../engine/inputs.ts';
import type { Observation } from '../engine/observe.ts';
import type { OutcomeClass, World } from '../engine/world.ts';
import type { PolicyId, Reasoning } from '../policies/types.ts';
import type { GameRecord } from '../record/types.ts';
import type { Result } from '../base/result.ts';
import type { Scenario } from '../scenario/types.ts';

/** Who decides for an actor. */
export type SeatKind = 'person' | PolicyId;

/**
 * How much of the simulated states' minds a person sees: their full reasons at once, what one could know (what was done
 * and said, and ranges), or acts alone. At the end everything is open.
 */
export const OPENNESS = ['open', 'inferred', 'sealed'] as const;
export type Openness = (typeof OPENNESS)[number];

/** What a new game needs. */
export interface GameSetup {
  readonly scenario: Scenario;
  readonly seed: string;
  /** By actor. */
  readonly seats: readonly SeatKind[];
  /** Who plays, as they wrote it: it goes into the record that they hand in. */
  readonly by?: string;
  /** `inferred` unless it says otherwise. */
  readonly openness?: Openness;
  /** So many first turns are played as they were in fact, the person's seat too. */
  readonly turnsInFact?: number;
}

/** What a person has put together for this turn and not yet sealed. */
export interface Draft {
  readonly orders: readonly number[];
  readonly answers: Readonly<Record<number, AnswerKind>>;
  /** Terms of counter-offers, by offer. */
  readonly counters: Readonly<Record<number, readonly Term[]>>;
  /** The deal that goes on the table with the orders. */
  readonly proposal: Proposal | undefined;
}

/** Drafts by seat. */
export type Drafts = Readonly<Record<number, Draft>>;

/** One simulated state's decision, with its reasons: what "why did they do that?" reads. */
export interface Explained {
  readonly turn: number;
  readonly step: number;
  readonly actor: number;
  readonly kind: Prompt['kind'];
  readonly reasonings: readonly Reasoning[];
}

/** An event as one seat may see it, with when it happened. `index` is its place in the whole log. */
export interface Seen {
  readonly index: number;
  readonly turn: number;
  readonly step: number;
  readonly event: GameEvent;
  /** This seat has it only as an unconfirmed report. */
  readonly unconfirmed: boolean;
}

/** An immutable picture of a game as the person's seat may see it; a new one after every command. */
export interface GameView {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly seats: readonly SeatKind[];
  /** The person's actor; -1 when only policies play. */
  readonly seat: number;
  readonly observation: Observation;
  /** What the person owes now; `undefined` when the game is over. */
  readonly prompt: Prompt | undefined;
  readonly draft: Draft;
  /** Everything this seat has seen so far, oldest first. */
  readonly seen: readonly Seen[];
  /** Where in `seen` the latest command's events begin: what a reel plays. */
  readonly fresh: number;
  /** What the seat saw (its observation's quantities) at the start of every turn so far, first turn first. */
  readonly history: readonly (readonly number[])[];
  /** `open` once the game is over. */
  readonly openness: Openness;
  /** Reasons of the simulated states; none unless the game is open. */
  readonly explained: readonly Explained[];
  readonly outcome: OutcomeClass | undefined;
  /** Only once the game is over: everything in the open. */
  readonly final: FinalView | undefined;
}

/** What is revealed at the end. */
export interface FinalView {
  readonly world: World;
  /** The world at the start of every turn, then the last. */
  readonly worlds: readonly World[];
  /** The whole log. */
  readonly log: readonly Seen[];
  /** Score 0-100 by actor, the region last. */
  readonly scores: readonly number[];
  readonly record: GameRecord;
}

/** A live game without a screen. Commands never throw on bad input; they refuse with coded reasons. */
export interface Game {
  view(): GameView;
  subscribe(listener: () => void): () => void;
  /** Adds a concrete action to the draft, or says why not. */
  addOrder(action: number): Result<void, readonly Refusal[]>;
  removeOrder(action: number): void;
  answer(offer: number, answer: AnswerKind): Result<void, readonly Refusal[]>;
  /** Answers an offer with other terms. */
  counter(offer: number, terms: readonly Term[]): Result<void, readonly Refusal[]>;
  /** Puts a deal into the draft in place of the one that is there; `undefined` takes that out. */
  propose(proposal: Proposal | undefined): Result<void, readonly Refusal[]>;
  /** Why an action could not be added now; empty when it could. */
  refusals(action: number): readonly Refusal[];
  /** Hands in the draft; the simulated states decide and the turn is resolved up to the next prompt. */
  seal(): Result<void, readonly Refusal[]>;
  react(choice: Reaction): Result<void, readonly Refusal[]>;
  /** What the seat declares in a crisis of others. */
  declare(stance: Stance): Result<void, readonly Refusal[]>;
  /** A move in a crisis; a way back may carry terms. */
  move(move: CrisisMove, terms?: readonly Term[]): Result<void, readonly Refusal[]>;
  /**
   * Lets one slow policy decide ahead what it will owe when the person hands in, or find its reasons for what a record
   * holds already; returns how many such decisions are left. Nobody has to call it: what is left is done when it is due.
   */
  think(): number;
  /** The game so far: a save, and once it is over the whole. */
  record(): GameRecord;
  /** What persons have put together for this turn, by seat; one that has sealed while others think is among them. */
  drafts(): Drafts;
  /** Takes drafts up again where they still may be; what may not is left out. */
  restore(drafts: Drafts): void;
}
