import { breachesOf, brokenByClimb } from '../../engine/deals.ts';
import type { Scenario } from '../../scenario/types.ts';
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
    .map((deal) => promiseIn(scenario, deal, actor));
}

/** Deals that a climb in a crisis would break, as its seat sees the world. */
export function promisesBrokenByClimb(
  { scenario, observation }: GameView,
  climb: Parameters<typeof brokenByClimb>[2],
): BrokenPromise[] {
  return brokenByClimb(scenario, observation, climb).map(({ deal }) =>
    promiseIn(scenario, deal, climb.actor),
  );
}

function promiseIn(
  { actors }: Scenario,
  { id, parties }: { readonly id: number; readonly parties: readonly number[] },
  actor: number,
): BrokenPromise {
  return {
    deal: id,
    parties: parties.filter((party) => party !== actor).map((party) => actors[party].name),
  };
}
