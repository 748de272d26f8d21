import { STEP } from '../../engine/world.ts';
import type { GameView } from '../types.ts';

/** A priority that counts otherwise in the score of a turn than it stands as the next orders are given. */
export interface CountedOtherwise {
  readonly rank: number;
  /** Whether it held as the turn was scored. */
  readonly held: boolean;
}

/**
 * Priorities of the seat that what came after the scoring of a turn has won or lost, as the seat saw it: things settle
 * then, and the next briefing brings news. The debrief counts the turn without these.
 */
export function countedOtherwise(view: GameView, turn: number): CountedOtherwise[] {
  const { scenario, seat, history } = view;
  const after = history[turn];
  // After the last turn no news come, and a moment of a replay has another history.
  if (!view.prompt || seat < 0 || turn < 1 || after === undefined) return [];
  const scored = asScored(view, turn, after);
  return scenario.rules[seat].priorities.flatMap(({ rank, holds }) => {
    const held = holds.degree(scored) > 0;
    return held === holds.degree(after) > 0 ? [] : [{ rank, held }];
  });
}

/** What the seat saw as the turn was scored: the changes that it has seen since then, taken back. */
function asScored({ seen }: GameView, turn: number, after: readonly number[]): number[] {
  const q = after.slice();
  for (const entry of seen.toReversed()) {
    const { event } = entry;
    const settling = entry.turn === turn && entry.step >= STEP.upkeep;
    const news = entry.turn === turn + 1 && entry.step < STEP.orders;
    if ((settling || news) && event.kind === 'change' && q[event.slot] === event.to)
      q[event.slot] = event.from;
  }
  return q;
}
