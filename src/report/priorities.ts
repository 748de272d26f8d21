import type { Priority, Sources } from '../scenario/types.ts';
import { t } from '../words/index.ts';
import { quantitiesByTurn, type FinishedGame } from './game.ts';

/** How one priority fared: `held[t]` is its truth at the start (t 0) and after each turn. */
export interface Course {
  readonly id: string;
  readonly rank: number;
  readonly says: string;
  readonly weight: number;
  readonly held: readonly boolean[];
  readonly end: CourseEnd;
  readonly sources: Sources;
}

/** In the end: never moved, gained or lost at a turn. */
export interface CourseEnd {
  readonly kind: 'held' | 'held_again' | 'won' | 'lost' | 'never';
  /** The turn of the last change, 0 for none. */
  readonly turn: number;
}

/** The course of one actor's priorities, or of the region's. */
export interface Courses {
  /** -1 for the region. */
  readonly actor: number;
  readonly score: number;
  readonly courses: readonly Course[];
}

/** All actors in the scenario's order, the region last. */
export function coursesOf(game: FinishedGame): readonly Courses[] {
  const { scenario, scores } = game;
  const taken = quantitiesByTurn(game);
  const course = (priority: Priority): Course => {
    const held = taken.map((q) => priority.holds.degree(q) > 0);
    const { id, rank, says, weight, sources } = priority;
    return { id, rank, says, weight, sources, held, end: endOf(held) };
  };
  const of = (actor: number, score: number, priorities: readonly Priority[]): Courses => ({
    actor,
    score,
    courses: priorities.map(course),
  });
  return [
    ...scenario.rules.map(({ priorities }, actor) => of(actor, scores[actor], priorities)),
    of(-1, scores[scenario.actors.length], scenario.regionPriorities),
  ];
}

function endOf(held: readonly boolean[]): CourseEnd {
  const last = held.length - 1;
  const now = held[last];
  let turn = last;
  while (turn > 0 && held[turn - 1] === now) turn--;
  if (turn === 0) return { kind: now ? 'held' : 'never', turn: 0 };
  if (!now) return { kind: 'lost', turn };
  return { kind: held[0] ? 'held_again' : 'won', turn };
}

/** The end of a course in words: "won, turn 8". */
export function courseEnd({ kind, turn }: CourseEnd): string {
  return t(`debrief.course.${kind}`, { turn });
}
