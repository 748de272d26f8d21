import type { Coding } from '../../scenario/types.ts';
import type { GameView, Seen } from '../types.ts';

/** One act or incident of a turn, as a bar: up hostile, down friendly. */
export interface Bar {
  readonly actor: number;
  /** Goldstein score, -10..10. */
  readonly goldstein: number;
  /** Level of hostility, 1-5. */
  readonly mid: number;
  readonly name: string;
  readonly unconfirmed: boolean;
}

/** One turn of the timeline. */
export interface TurnBars {
  readonly turn: number;
  readonly bars: readonly Bar[];
}

/** What the seat saw done in every turn of the scenario so far; later turns are empty. */
export function timelineOf(view: GameView): TurnBars[] {
  const turns = Array.from({ length: view.scenario.turns }, (_, i) => ({ turn: i + 1, bars: [] as Bar[] }));
  for (const seen of view.seen) {
    const bar = barOf(view, seen);
    if (bar) turns[seen.turn - 1]?.bars.push(bar);
  }
  return turns;
}

function barOf(view: GameView, { event, unconfirmed }: Seen): Bar | undefined {
  const { scenario } = view;
  const bar = (actor: number, name: string, { goldstein, mid }: Coding): Bar => ({
    actor,
    name,
    goldstein: goldstein / 10,
    mid,
    unconfirmed,
  });
  if (event.kind === 'order') {
    const { actor, template } = scenario.actions[event.action];
    return bar(actor, template.name, template.code);
  }
  if (event.kind === 'incident') {
    const { name, code } = scenario.incidents[event.incident];
    return bar(event.actor, name, code);
  }
  return undefined;
}
