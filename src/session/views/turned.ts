import type { Priority } from '../../scenario/types.ts';
import type { GameView } from '../types.ts';
import { priorityView, type PriorityView } from './dossier.ts';
import { feedOf, type EventCard } from './feed.ts';

/** A priority of the seat that a turn won or lost, with what moved the things that it reads. */
export interface Turned {
  readonly priority: Pick<PriorityView, 'id' | 'rank' | 'says'>;
  readonly won: boolean;
  /** Entries of the feed, in its order; none where nothing that the seat saw did it. */
  readonly by: readonly EventCard[];
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
    const slots = decisive(priority, before, after, won);
    const by = feedOf(view, turn).filter(({ changes }) => changes.some(({ slot }) => slots.has(slot)));
    const { id, rank, says } = priorityView(view, priority);
    return [{ priority: { id, rank, says }, won, by }];
  });
}

/** What turned it: the things without whose change it would stand as before, else all of those it reads that changed. */
function decisive(
  { holds }: Priority,
  before: readonly number[],
  after: readonly number[],
  won: boolean,
): ReadonlySet<number> {
  const changed = holds.slots.filter((slot) => before[slot] !== after[slot]);
  const alone = changed.filter((slot) => {
    const without = after.slice();
    without[slot] = before[slot];
    return holds.degree(without) > 0 !== won;
  });
  return new Set(alone.length > 0 ? alone : changed);
}
