import type { GameEvent } from '../engine/events.ts';
import type { World } from '../engine/world.ts';
import type { Scenario } from '../scenario/types.ts';

/** One entry of a whole log: what happened, and when. */
export interface LogEntry {
  readonly index: number;
  readonly turn: number;
  readonly event: GameEvent;
}

/** A game that is over, everything in the open: what a debrief is made of. */
export interface FinishedGame {
  readonly scenario: Scenario;
  readonly seed: string;
  /** By actor. */
  readonly seats: readonly string[];
  /** The person's actor, -1 when only policies played. */
  readonly seat: number;
  readonly log: readonly LogEntry[];
  /** The last world. */
  readonly world: World;
  /** Score 0-100 by actor, the region last. */
  readonly scores: readonly number[];
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
  const q = game.scenario.layout.start.slice();
  const taken: number[][] = [q.slice()];
  for (const { event } of game.log) {
    if (event.kind === 'change') q[event.slot] = event.to;
    else if (event.kind === 'turn') q[game.scenario.layout.turn] = event.turn;
    else if (event.kind === 'scored') taken.push(q.slice());
  }
  return taken;
}
