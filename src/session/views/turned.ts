import type { Rule } from '../../rules/index.ts';
import type { GameView } from '../types.ts';
import { causesOf } from './causes.ts';
import { turnedParts } from './conditions.ts';
import { priorityView, type PriorityView } from './dossier.ts';
import type { EventCard } from './feed.ts';
import { phrase, type Phrase } from './phrase.ts';

/** What turned a rule, and what moved the things that it reads. */
export interface Turning {
  /** What it asks for that came to be so, or is so no longer. */
  readonly what: readonly Phrase[];
  /** Entries of the feed that pushed that way, in its order; none where nothing that the seat saw did it. */
  readonly by: readonly EventCard[];
  /** What else did, of which no event tells. */
  readonly also: readonly Phrase[];
}

/** A priority of the seat that a turn won or lost, with what did it. */
export interface Turned extends Turning {
  readonly priority: Pick<PriorityView, 'id' | 'rank' | 'says'>;
  readonly won: boolean;
}

/** What became of the seat's own priorities in a turn, as it saw them before and after; the most important first. */
export function turnedIn(view: GameView, turn: number): Turned[] {
  const { scenario, history, observation, seat } = view;
  const before = history[turn - 1];
  if (seat < 0 || turn < 1 || before === undefined) return [];
  const after = history[turn] ?? observation.q;
  return scenario.rules[seat].priorities.flatMap((priority): Turned[] => {
    const won = priority.holds.degree(after) > 0;
    if (won === priority.holds.degree(before) > 0) return [];
    const { id, rank, says } = priorityView(view, priority);
    return [{ priority: { id, rank, says }, won, ...whatTurned(view, turn, priority.holds, before, after) }];
  });
}

/** What in a turn made a rule true or false that was not so before, as the seat saw both worlds. */
export function whatTurned(
  view: GameView,
  turn: number,
  rule: Rule,
  before: readonly number[],
  after: readonly number[],
): Turning {
  const causes = decisive(rule, before, after).map((slot) =>
    causesOf(view, turn, slot, before[slot], after[slot]),
  );
  const by = new Set(causes.flatMap(({ cards }) => cards));
  const also = new Set(causes.flatMap(({ model }) => model));
  return {
    what: turnedParts(view.scenario, rule, before, after),
    by: [...by].sort((a, b) => a.index - b.index),
    also: [...also].map((why) => phrase(`cause.${why}`)),
  };
}

/** What turned it: the things without whose change it would stand as before, else those of its changes that alone would turn it, else all. */
function decisive(rule: Rule, before: readonly number[], after: readonly number[]): readonly number[] {
  const won = rule.degree(after) > 0;
  const changed = rule.slots.filter((slot) => before[slot] !== after[slot]);
  const turns = (from: readonly number[], to: readonly number[], wanted: boolean) =>
    changed.filter((slot) => {
      const tried = from.slice();
      tried[slot] = to[slot];
      return rule.degree(tried) > 0 === wanted;
    });
  const needed = turns(after, before, !won);
  if (needed.length > 0) return needed;
  const enough = turns(before, after, won);
  if (enough.length > 0) return enough;
  // Of all that changed, what changed for the worse did not win it.
  return changed.filter((slot) => {
    const tried = before.slice();
    tried[slot] = after[slot];
    const way = rule.degree(tried) - rule.degree(before);
    return won ? way > 0 : way < 0;
  });
}
