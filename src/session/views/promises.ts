import { breachesOf } from '../../engine/deals.ts';
import type { GameView } from '../types.ts';

/** A deal that an act would break. */
export interface BrokenPromise {
  readonly deal: number;
  /** Names of the other parties. */
  readonly parties: readonly string[];
}

/** Deals by which the seat is bound and which an act of its own would break, as it sees the world. */
export function promisesBroken({ scenario, observation }: GameView, action: number): BrokenPromise[] {
  const { deals, q, turn } = observation;
  const { actor } = scenario.actions[action];
  return deals
    .filter((deal) => breachesOf(scenario, [deal], actor, q, turn).includes(action))
    .map(({ id, parties }) => ({
      deal: id,
      parties: parties.filter((party) => party !== actor).map((party) => scenario.actors[party].name),
    }));
}
