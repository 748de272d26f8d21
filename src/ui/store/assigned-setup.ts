import type { SeatKind } from '../../session/index.ts';
import { tidied, type Assignment } from './assignment.ts';
import type { Card } from './packs.ts';
import type { Setup } from './state.ts';

/** The game that a student plays: the same name gives the same game, however it is spaced or cased. */
export function assignedSetup(
  one: Assignment,
  scenario: Pick<Card, 'id' | 'actors'>,
  name: string,
  seat: number,
): Setup {
  const by = tidied(name);
  const own = scenario.actors.findIndex(({ id }) => id === one.seat);
  return {
    scenario: scenario.id,
    seat: own >= 0 ? own : seat,
    policies: scenario.actors.map((): Exclude<SeatKind, 'person'> => one.level),
    seed: one.seedMode === 'class' ? one.seed : `${one.seed} ${by.toLowerCase()}`,
    openness: one.openness,
    by,
    assigned: one,
  };
}
