import type { GameEvent } from '../engine/events.ts';
import { STEP, type World } from '../engine/world.ts';
import type { Scenario, Sources } from '../scenario/types.ts';
import type { Sayable } from '../words/say.ts';

/** One entry of a whole log: what happened, and when. */
export interface LogEntry {
  readonly index: number;
  readonly turn: number;
  readonly event: GameEvent;
}

/** Why something was done: one line of the answer, with where it is known from. */
export interface SaidReason {
  readonly says: Sayable;
  readonly amount: number;
  /** Of the priority that it is about, 0 for other reasons. */
  readonly rank: number;
  readonly sources: Sources;
}

/** What one state thought of another at some moment, as it could tell from what it had seen. */
export interface Thought {
  /** Ends of the range in which its resolve seemed to lie, 0-100. */
  readonly low: number;
  readonly high: number;
  readonly aim: 'security' | 'unclear' | 'gain';
}

/** What a state held at some moment that was not so: a quantity, what it took it to be, and what it was. */
export interface Mistake {
  readonly slot: number;
  readonly held: number;
  readonly was: number;
}

/** What only the session can tell of the log, by place in it; whoever asks for a report brings it. */
export interface Teller {
  readonly entry: (index: number) => {
    readonly says: Sayable;
    readonly sources: Sources;
    readonly hot: boolean;
  };
  /** Weightiest first; empty where a person decided. */
  readonly reasons: (index: number) => readonly SaidReason[];
  readonly change: (slot: number, from: number, to: number) => Sayable;
  /** What a state thought of another once the entry before `index` had happened. */
  readonly thought: (index: number, reader: number, about: number) => Thought;
  /** What a state then held wrongly of issues, ground and forces. */
  readonly mistakes: (index: number, reader: number) => readonly Mistake[];
  /** What a state then knew of each contested claim: 1 that it was so, 0 that it was not, -1 neither. */
  readonly claims: (index: number, reader: number) => readonly number[];
}

/** A game that is over, everything in the open: what a debrief is made of. */
export interface FinishedGame {
  readonly scenario: Scenario;
  readonly seed: string;
  /** By actor. */
  readonly seats: readonly string[];
  /** The person's actor, -1 when only policies played. */
  readonly seat: number;
  /** True where the reader is that person: the words then say "you". */
  readonly mine: boolean;
  readonly log: readonly LogEntry[];
  /** The last world. */
  readonly world: World;
  /** Score 0-100 by actor, the region last. */
  readonly scores: readonly number[];
  readonly tell: Teller;
}

/** The dyads the scenario is about, each with its actors in the order of the scenario, as the map names them. */
export function subjectDyads({ subject }: Scenario): readonly (readonly [number, number])[] {
  return subject.dyads.map(([a, b]) => (a < b ? [a, b] : [b, a]));
}

/** Turns that were played. */
export function turnsPlayed(game: FinishedGame): number {
  return game.world.turn;
}

/**
 * The quantities at the moment each turn is scored, first turn first, with those at the start before them: entry t is
 * turn t. Scores are taken there, before tension and rungs return, so a grid drawn from these adds up to the scores.
 */
export function quantitiesByTurn(game: FinishedGame): readonly (readonly number[])[] {
  return fold(game).scored;
}

/** The same at the very end of each turn: what the tests of the outcome read, and what the next turn begins with. */
export function closingByTurn(game: FinishedGame): readonly (readonly number[])[] {
  return fold(game).closing;
}

/** The same as the orders of each turn were given, its news come: what the map showed. Entry t is turn t, 0 the start. */
export function openingByTurn(game: FinishedGame): readonly (readonly number[])[] {
  return fold(game).opening;
}

interface Folded {
  readonly opening: readonly (readonly number[])[];
  readonly scored: readonly (readonly number[])[];
  readonly closing: readonly (readonly number[])[];
}

const folds = new WeakMap<FinishedGame, Folded>();

function fold(game: FinishedGame): Folded {
  const known = folds.get(game);
  if (known) return known;
  const { layout } = game.scenario;
  const q = layout.start.slice();
  const scored = [q.slice()];
  const closing: number[][] = [];
  const opening = [q.slice()];
  for (const { event } of game.log) {
    if (event.kind === 'change') q[event.slot] = event.to;
    else if (event.kind === 'step' && event.step === STEP.orders) opening.push(q.slice());
    else if (event.kind === 'scored') scored.push(q.slice());
    else if (event.kind === 'turn') {
      closing.push(q.slice());
      q[layout.turn] = event.turn;
    }
  }
  closing.push(q);
  const folded = { opening, scored, closing };
  folds.set(game, folded);
  return folded;
}
