import type { Priority } from '../../scenario/types.ts';
import type { GameView } from '../types.ts';
import { causesOf } from './causes.ts';
import { turnedParts } from './conditions.ts';
import { priorityView, type PriorityView } from './dossier.ts';
import type { EventCard } from './feed.ts';
import { phrase, type Phrase } from './phrase.ts';

/** A priority of the seat that a turn won or lost, with what moved the things that it reads. */
export interface Turned {
  readonly priority: Pick<PriorityView, 'id' | 'rank' | 'says'>;
  readonly won: boolean;
  /** What it asks for that came to be so, or is so no longer. */
  readonly what: readonly Phrase[];
  /** Entries of the feed that pushed that way, in its order; none where nothing that the seat saw did it. */
  readonly by: readonly EventCard[];
  /** What else did, of which no event tells. */
  readonly also: readonly Phrase[];
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
    const causes = decisive(priority, before, after, won).map((slot) =>
      causesOf(view, turn, slot, before[slot], after[slot]),
    );
    const by = new Set(causes.flatMap(({ cards }) => cards));
    const also = new Set(causes.flatMap(({ model }) => model));
    const { id, rank, says } = priorityView(view, priority);
    return [
      {
        priority: { id, rank, says },
        won,
        what: turnedParts(scenario, priority.holds, before, after),
        by: [...by].sort((a, b) => a.index - b.index),
        also: [...also].map((why) => phrase(`cause.${why}`)),
      },
    ];
  });
}

/** What turned it: the things without whose change it would stand as before, else those of its changes that alone would turn it, else all. */
function decisive(
  { holds }: Priority,
  before: readonly number[],
  after: readonly number[],
  won: boolean,
): readonly number[] {
  const changed = holds.slots.filter((slot) => before[slot] !== after[slot]);
  const turns = (from: readonly number[], to: readonly number[], wanted: boolean) =>
    changed.filter((slot) => {
      const tried = from.slice();
      tried[slot] = to[slot];
      return holds.degree(tried) > 0 === wanted;
    });
  const needed = turns(after, before, !won);
  if (needed.length > 0) return needed;
  const enough = turns(before, after, won);
  if (enough.length > 0) return enough;
  // Of all that changed, what changed for the worse did not win it.
  return changed.filter((slot) => {
    const tried = before.slice();
    tried[slot] = after[slot];
    const way = holds.degree(tried) - holds.degree(before);
    return won ? way > 0 : way < 0;
  });
}
