import type { Scenario } from '../scenario/types.ts';
import type { Crisis, Offer, World } from './world.ts';

/**
 * The part of a world that one seat may see. Policies, odds and screens are made from this and never from the world:
 * no luck, no last turn, no other's aim or resolve, and beliefs in place of truths.
 */
export interface Observation {
  readonly actor: number;
  readonly turn: number;
  readonly step: number;
  /** Quantities as this seat believes them. */
  readonly q: number[];
  /** The same at the start of the turn. */
  readonly start: number[];
  /** Own aim (0 security, 1 gain) and resolve 0-100. */
  readonly aim: number;
  readonly resolve: number;
  /** By own concrete action, in the order of `Scenario.actionsOf`: the last turn it was done, 0 for never. */
  readonly done: readonly number[];
  /** Offers made by or to this seat that are open. */
  readonly offers: readonly Offer[];
  /** Crises are public. */
  readonly crisis: Crisis | null;
  /** Slots whose value here rests on an unconfirmed report or may lag behind. */
  readonly unsure: readonly number[];
}

/** What `actor` may see of `world`; the caller must not change it. */
export function observe(scenario: Scenario, world: World, actor: number): Observation {
  const q = world.q.slice();
  const start = world.start.slice();
  const unsure: number[] = [];
  for (const belief of world.beliefs) {
    if (belief.actor !== actor) continue;
    q[belief.slot] = belief.value;
    unsure.push(belief.slot);
  }
  hideCapital(scenario, q, actor);
  hideCapital(scenario, start, actor);
  return {
    actor,
    turn: world.turn,
    step: world.step,
    q,
    start,
    aim: world.aim[actor],
    resolve: world.resolve[actor],
    done: scenario.actionsOf[actor].map((action) => world.done[action]),
    offers: world.offers.filter((offer) => offer.proposer === actor || offer.addressees.includes(actor)),
    crisis: world.crisis,
    unsure,
  };
}

/** What another state can still spend is its secret: it stands as 0. */
function hideCapital(scenario: Scenario, q: number[], actor: number): void {
  scenario.layout.track.forEach((track, other) => {
    if (other !== actor) q[track.capital] = 0;
  });
}
