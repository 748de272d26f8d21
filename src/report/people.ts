import type { Sources } from '../scenario/types.ts';
import { closingByTurn, type FinishedGame } from './game.ts';

/** One people track: `values[t]` after turn t, entry 0 the start; it ends where the world ended. */
export interface PeopleCourse {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly values: readonly number[];
  readonly sources: Sources;
}

/** What the turns did to people whom no seat stands for. */
export function peopleOf(game: FinishedGame): readonly PeopleCourse[] {
  const { scenario } = game;
  const taken = closingByTurn(game);
  return scenario.people.map(({ id, name, about, sources }, index) => {
    const slot = scenario.layout.people[index];
    return { id, name, about, sources, values: taken.map((q) => q[slot]) };
  });
}
