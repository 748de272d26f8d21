import type { RedLine, Scenario } from '../../scenario/types.ts';
import type { GameView, Seen } from '../types.ts';
import { standingsOf } from './conditions.ts';
import { phrase, type Phrase } from './phrase.ts';

/** Why a state is held to have moved first where a line is crossed: the rule of the engine, in words. */
export function heldPhrase({ actors }: Scenario, { against, owner }: RedLine, mover: number): Phrase {
  const values = { mover: actors[mover].name, owner: actors[owner].name };
  return phrase(against.length === 1 ? 'crossed.held_only' : 'crossed.held_highest', values);
}

/** What stands behind a line that is said to be crossed: how the things are that it looks at, and why that state is blamed. */
export function crossedStory({ scenario, history, observation }: GameView, { event, turn }: Seen): Phrase[] {
  if (event.kind !== 'crossed') return [];
  const line = scenario.lines[event.line];
  const q = history[turn] ?? observation.q;
  const list = line.crossed.degree(q) > 0 ? standingsOf(scenario, line.crossed, q) : undefined;
  const held = heldPhrase(scenario, line, event.mover);
  return list ? [phrase('crossed.because', { list }), held] : [held];
}
