import type { Scenario } from '../scenario/types.ts';
import type { Crisis, Crossing, Offer, World } from './world.ts';

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
  /** Slots of which an unconfirmed report says something else. */
  readonly unsure: readonly number[];
  /** What everybody has seen of the past, for imagining what may come. */
  readonly past: Past;
}

/** The public past: use of force, crises and the events of briefings are seen by all. */
export interface Past {
  /** By directed pair: the last turn of a hostile act, as far as this seat can tell. */
  readonly struck: readonly number[];
  /** As in the world. */
  readonly worst: readonly number[];
  readonly fire: readonly number[];
  readonly armed: readonly number[];
  readonly fired: readonly number[];
  readonly crossings: readonly Crossing[];
  readonly prompt: number;
  readonly crisisPlayed: number;
  readonly incidentsDrawn: number;
}

/**
 * What `actor` may see of `world`. Its quantities are the caller's own; offers and crisis are the world's and are for
 * reading only.
 */
export function observe(scenario: Scenario, world: World, actor: number): Observation {
  return new Sighting(scenario, world, actor);
}

/** Policies look at `q` only, in their thousands; what only people look at is made when it is asked for. */
class Sighting implements Observation {
  readonly turn: number;
  readonly step: number;
  readonly q: number[];
  readonly aim: number;
  readonly resolve: number;
  readonly done: number[];
  readonly offers: readonly Offer[];
  readonly crisis: Crisis | null;
  readonly unsure: readonly number[];
  private readonly scenario: Scenario;
  /** Private to the language: whoever writes an observation down does not write down the world. */
  readonly #world: World;
  private seenStart: number[] | undefined;

  constructor(
    scenario: Scenario,
    world: World,
    readonly actor: number,
  ) {
    this.scenario = scenario;
    this.#world = world;
    this.turn = world.turn;
    this.step = world.step;
    this.q = world.q.slice();
    this.aim = world.aim[actor];
    this.resolve = world.resolve[actor];
    const own = scenario.actionsOf[actor];
    this.done = own.length === 0 ? [] : world.done.slice(own[0], own[0] + own.length);
    this.offers =
      world.offers.length === 0
        ? NO_OFFERS
        : world.offers.filter((offer) => offer.proposer === actor || offer.addressees.includes(actor));
    this.crisis = world.crisis;
    const unsure: number[] = [];
    for (const belief of world.beliefs) {
      if (belief.actor !== actor) continue;
      this.q[belief.slot] = belief.value;
      if (belief.reported) unsure.push(belief.slot);
    }
    this.unsure = unsure;
    hideCapital(scenario, this.q, actor);
  }

  get past(): Past {
    const { struck, worst, fire, armed, fired, crossings, prompt, crisisPlayed, incidentsDrawn } =
      this.#world;
    const n = this.scenario.actors.length;
    return {
      // Of two others it is known only on which rungs they stand: who still stands on one struck lately.
      struck: struck.map((turn, pair) => {
        const a = Math.floor(pair / n);
        const b = pair % n;
        if (a === this.actor || b === this.actor || a === b) return turn;
        return this.q[this.scenario.layout.rung[a][b]] > 0 ? this.turn - 1 : 0;
      }),
      worst: worst.slice(),
      fire: fire.slice(),
      armed: armed.slice(),
      fired: fired.slice(),
      crossings: crossings.map((crossing) => ({ ...crossing })),
      prompt,
      crisisPlayed,
      incidentsDrawn,
    };
  }

  get start(): number[] {
    if (!this.seenStart) {
      this.seenStart = this.#world.start.slice();
      // What was believed when the turn began; what is only believed since was known then.
      const before = this.turn + this.scenario.model.unconfirmed_turns;
      for (const belief of this.#world.beliefs)
        if (belief.actor === this.actor && belief.until < before) this.seenStart[belief.slot] = belief.value;
      hideCapital(this.scenario, this.seenStart, this.actor);
    }
    return this.seenStart;
  }
}

const NO_OFFERS: readonly Offer[] = [];

/** What another state can still spend is its secret: it stands as 0. */
function hideCapital(scenario: Scenario, q: number[], actor: number): void {
  const { track } = scenario.layout;
  for (let other = 0; other < track.length; other++) if (other !== actor) q[track[other].capital] = 0;
}
