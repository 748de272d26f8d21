import type { GameView } from '../types.ts';
import { latestPeriod } from './feed.ts';
import { bandOf, type Band } from './relations.ts';

/** The tension of one of the pairs that a scenario is about, and how it moved. */
export interface TensionLine {
  readonly a: number;
  readonly b: number;
  readonly tension: number;
  readonly band: Band;
  /** Since the start of turn `since`. */
  readonly change: number;
  /** 0 where nothing can have moved yet. */
  readonly since: number;
}

/**
 * The tension of the pairs that the scenario is about, from how a quantity stood at the start of every turn, then now. While
 * the game goes on it is told how it moved in the latest turn; once it is over, in all of it.
 */
export function tensionsOf(
  view: GameView,
  held: (slot: number) => readonly number[],
): readonly TensionLine[] {
  const { subject, layout } = view.scenario;
  const since = view.final ? 1 : latestPeriod(view);
  return subject.dyads.map(([a, b]) => {
    const values = held(layout.tension[a][b]);
    const tension = values[values.length - 1];
    const change = since > 0 ? tension - values[since - 1] : 0;
    return { a, b, tension, band: bandOf(tension), change, since };
  });
}
