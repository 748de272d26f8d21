import type { RedLine } from '../../scenario/types.ts';
import type { GameView } from '../types.ts';
import { heldPhrase } from './crossed-story.ts';
import type { Phrase } from './phrase.ts';
import { whatTurned, type Turning } from './turned.ts';

/** What the person owes a reaction for. */
export interface OwedReaction extends Turning {
  readonly line: RedLine;
  readonly mover: number;
  /** Why that state is held to have moved first. */
  readonly held: Phrase;
}

/** The choice that the person owes because a line of its own is crossed; `undefined` when it owes none. */
export function owedReaction(view: GameView): OwedReaction | undefined {
  const { prompt, seat, scenario, history, observation } = view;
  if (prompt?.kind !== 'reaction') return undefined;
  const index = prompt.lines[prompt.seats.indexOf(seat)];
  const line = scenario.lines[index];
  if (!line) return undefined;
  let mover = line.against[0];
  for (const { event } of view.seen)
    if (event.kind === 'crossed' && event.line === index) mover = event.mover;
  const before = history[prompt.turn - 1] ?? observation.q;
  const turning = whatTurned(view, prompt.turn, line.crossed, before, observation.q);
  return { line, mover, held: heldPhrase(scenario, line, mover), ...turning };
}
