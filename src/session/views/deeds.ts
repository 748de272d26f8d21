import type { GameView, Seen } from '../types.ts';
import { choicePhrase } from './choices.ts';
import { phrase, type Phrase } from './phrase.ts';

/** Turns after which a deed is no longer what was done lately. */
const LATELY = 3;

/**
 * What one state holds of another's behaviour before an entry of the log, as a reason: the gravest thing that it did in the
 * open of late where the seat saw one, else what it remembers. What was done in secret is left out: whoever it was done to
 * may not know of it.
 */
export function treatment(view: GameView, before: Seen, by: number, to: number, good: boolean): Phrase {
  const { actions, actors } = view.scenario;
  const who = actors[by].name;
  let found: { action: number; turn: number } | undefined;
  let gravest = 0;
  for (const { event, index, turn } of view.seen) {
    if (index >= before.index) break;
    if (event.kind !== 'order' || turn <= before.turn - LATELY || !known(before, turn)) continue;
    const { actor, target, template } = actions[event.action];
    if (actor !== by || target !== to || !isOpen(template)) continue;
    const { goldstein } = template.code;
    if (goldstein > 0 !== good || Math.abs(goldstein) < gravest) continue;
    gravest = Math.abs(goldstein);
    found = { action: event.action, turn };
  }
  const sign = good ? 'good' : 'bad';
  if (!found) return phrase(`reason.memory_${sign}`, { who });
  const what = choicePhrase(view.scenario, { kind: 'action', action: found.action }, to);
  return phrase(`reason.deed_${sign}`, { who, what, turn: found.turn });
}

/** Orders of a turn are given before anybody sees the others'; in reactions and crises all of the turn is known. */
function known({ event, turn }: Seen, at: number): boolean {
  const later = event.kind === 'reacted' || event.kind === 'crisis_moved' || event.kind === 'declared';
  return later ? at <= turn : at < turn;
}

function isOpen({ learned, confirmed, deniable }: Template): boolean {
  return learned === 100 && confirmed === 100 && !deniable;
}

type Template = GameView['scenario']['templates'][number];
