import { copyWorld, type Crisis, type Offer, type World } from './world.ts';
import type { Scenario } from '../scenario/types.ts';

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
  /** Own aim and resolve. */
  readonly aim: number;
  readonly resolve: number;
  /** By concrete action of its own: last turn done, 0 for never; other states' entries are 0. */
  readonly done: ArrayLike<number>;
  /** Offers made by or to this seat that are open. */
  readonly offers: readonly Offer[];
  /** Crises are public. */
  readonly crisis: Crisis | null;
  /** Slots whose value here rests on an unconfirmed report or may lag behind. */
  readonly unsure: readonly number[];
}

/** What `actor` may see of `world`. The result shares nothing that it may change with the world. */
export function observe(scenario: Scenario, world: World, actor: number): Observation {
  const q = world.q.slice();
  const start = world.start.slice();
  const unsure: number[] = [];
  for (const belief of world.beliefs) {
    if (belief.actor !== actor) continue;
    q[belief.slot] = belief.value;
    unsure.push(belief.slot);
  }
  hideOthers(scenario, q, actor);
  hideOthers(scenario, start, actor);
  const own = scenario.actionsOf[actor];
  const done = new Array<number>(scenario.actions.length).fill(0);
  for (const action of own) done[action] = world.done[action];
  const copy = copyWorldParts(world);
  return {
    actor,
    turn: world.turn,
    step: world.step,
    q,
    start,
    aim: world.aim[actor],
    resolve: world.resolve[actor],
    done,
    offers: copy.offers.filter((offer) => offer.proposer === actor || offer.addressees.includes(actor)),
    crisis: copy.crisis,
    unsure,
  };
}
