import { integers } from '../base/lists.ts';
import { perScenario } from '../scenario/per-scenario.ts';
import type { Scenario } from '../scenario/types.ts';
import { SHOWN_FIRE, STEP, type Crisis, type Crossing, type Deal, type Offer, type World } from './world.ts';

/**
 * The part of a world that one seat may see. Policies, odds and screens are made from this and never from the world:
 * no luck, no last turn, no other's aim or resolve, and beliefs in place of truths.
 */
export interface Observation {
  readonly actor: number;
  readonly turn: number;
  /** The step of the turn; still the resolution while others answer for lines that this seat does not see crossed. */
  readonly step: number;
  /** Quantities as this seat believes them. */
  readonly q: number[];
  /** The same at the start of the turn. */
  readonly start: number[];
  /** Own aim (0 security, 1 gain) and resolve 0-100. */
  readonly aim: number;
  readonly resolve: number;
  /** By red line: what this seat really tolerates beyond its own lines, in points of degree; 0 for those of others. */
  readonly tolerance: readonly number[];
  /** By claim: 1 where it is so, 0 where not, -1 where this seat cannot know. */
  readonly claims: readonly number[];
  /** By own concrete action, in the order of `Scenario.actionsOf`: the last turn it was done, 0 for never. */
  readonly done: readonly number[];
  /** Offers made by or to this seat that are open. */
  readonly offers: readonly Offer[];
  /** Deals in force are public. */
  readonly deals: readonly Deal[];
  /** Crises are public; what a way back would give back is so as far as this seat knows how that stands. */
  readonly crisis: Crisis | null;
  /** Slots of which an unconfirmed report says something else. */
  readonly unsure: readonly number[];
  /** By actor: how often it has backed down in public. */
  readonly yielded: readonly number[];
  /** By claim: 0 not found out yet, else 1 and what was found; and who has said so openly. */
  readonly found: readonly number[];
  readonly accusers: readonly number[];
  /** Crossed lines that wait for their owners, of those that this seat sees crossed; who else does is not told. */
  readonly crossings: readonly Crossing[];
  readonly crisisPlayed: number;
  /** What everybody has seen of the past, for imagining what may come: it is put together each time it is asked for. */
  readonly past: Past;
}

/** The past as a seat knows it: crises and the events of briefings are public, use of force as far as it was seen. */
export interface Past {
  /** By directed pair: the last turn of a hostile act, as far as this seat can tell. */
  readonly struck: readonly number[];
  /** By dyad: the highest hostility that this seat knows of, and whether it knows of fire. */
  readonly worst: readonly number[];
  readonly fire: readonly number[];
  readonly armed: readonly number[];
  readonly fired: readonly number[];
  readonly incidentsDrawn: number;
}

/**
 * What `actor` may see of `world`. Its quantities are the caller's own; offers and crisis are the world's and are for
 * reading only.
 */
export function observe(scenario: Scenario, world: World, actor: number): Observation {
  const q = world.q.slice();
  for (const belief of world.beliefs) if (belief.actor === actor) q[belief.slot] = belief.value;
  hideCapital(scenario, q, actor);
  return new Sighting(scenario, world, actor, q);
}

/**
 * Shows `look` the same observation of each of `actors`, one after the other, each for as long as it looks: the quantities are
 * then the world's own list, in which stands for the time being what that seat believes. In ensembles thousands of copies
 * would be made to be read once. Whoever keeps an observation, or looks at a world that is frozen, takes {@link observe}.
 */
export function glimpse(
  scenario: Scenario,
  world: World,
  actors: readonly number[],
  look: (seen: Observation) => void,
): void {
  const { q, beliefs } = world;
  const capital = capitalSlots(scenario);
  const count = capital.length;
  const bottom = kept;
  const last = bottom + count;
  const chain = last + count;
  kept = chain + LINK * beliefs.length;
  while (HELD.length < kept) HELD.push(0);
  for (let actor = 0; actor < count; actor++) {
    HELD[bottom + actor] = q[capital[actor]];
    q[capital[actor]] = 0;
    HELD[last + actor] = -1;
  }
  // Each actor's beliefs in a chain, so that nobody looks through those of the others.
  for (let i = 0, at = chain; i < beliefs.length; i++, at += LINK) {
    const { actor, slot, value } = beliefs[i];
    HELD[at] = HELD[last + actor];
    HELD[at + 1] = slot;
    HELD[at + 2] = value;
    HELD[last + actor] = at;
  }
  try {
    for (let n = 0; n < actors.length; n++) {
      const actor = actors[n];
      q[capital[actor]] = HELD[bottom + actor];
      for (let at = HELD[last + actor]; at >= 0; at = HELD[at]) {
        const slot = HELD[at + 1];
        HELD[at + 3] = q[slot];
        q[slot] = HELD[at + 2];
      }
      try {
        look(new Sighting(scenario, world, actor, q));
      } finally {
        for (let at = HELD[last + actor]; at >= 0; at = HELD[at]) q[HELD[at + 1]] = HELD[at + 3];
        q[capital[actor]] = 0;
      }
    }
  } finally {
    for (let actor = 0; actor < count; actor++) q[capital[actor]] = HELD[bottom + actor];
    kept = bottom;
  }
}

/**
 * What the lists of worlds that are glimpsed hold: capital, of each actor the place of its last belief, and the beliefs, each
 * with the place of the one before, its slot, its value and what stood there. A look may imagine worlds and glimpse those, whose entries then stand above.
 */
const HELD: number[] = [];
let kept = 0;
/** Numbers of a belief in it. */
const LINK = 4;

const capitalSlots = perScenario(({ layout }) => layout.track.map(({ capital }) => capital));

/** Policies look at `q` only, in their thousands; what only people look at is made when it is asked for. */
class Sighting implements Observation {
  readonly turn: number;
  readonly step: number;
  readonly aim: number;
  readonly resolve: number;
  readonly done: number[];
  readonly offers: readonly Offer[];
  readonly deals: readonly Deal[];
  readonly crisis: Crisis | null;
  private readonly scenario: Scenario;
  /** Private to the language: whoever writes an observation down does not write down the world. */
  readonly #world: World;
  private seenStart: number[] | undefined;

  constructor(
    scenario: Scenario,
    world: World,
    readonly actor: number,
    readonly q: number[],
  ) {
    this.scenario = scenario;
    this.#world = world;
    this.turn = world.turn;
    this.step =
      world.step === STEP.reaction && !world.crossings.some(({ known }) => (known & (1 << actor)) !== 0)
        ? STEP.resolution
        : world.step;
    this.aim = world.aim[actor];
    this.resolve = world.resolve[actor];
    const own = scenario.actionsOf[actor];
    this.done = own.length === 0 ? [] : world.done.slice(own[0], own[0] + own.length);
    this.offers = offersFor(world.offers, actor);
    this.deals = world.deals;
    this.crisis = world.crisis && world.beliefs.length > 0 ? seenCrisis(world, actor) : world.crisis;
  }

  get unsure(): readonly number[] {
    return this.#world.beliefs.flatMap(({ actor, reported, slot }) =>
      actor === this.actor && reported ? [slot] : [],
    );
  }

  get tolerance(): readonly number[] {
    const { tolerance } = this.#world;
    const { lines } = this.scenario;
    return integers(lines.length, (line) => (lines[line].owner === this.actor ? tolerance[line] : 0));
  }

  get claims(): readonly number[] {
    const { truths, found } = this.#world;
    const { claims } = this.scenario;
    return integers(claims.length, (claim) =>
      found[claim] > 0 || (claims[claim].known & (1 << this.actor)) !== 0 ? truths[claim] : -1,
    );
  }

  get yielded(): readonly number[] {
    return this.#world.yielded;
  }

  get found(): readonly number[] {
    return this.#world.found;
  }

  get accusers(): readonly number[] {
    return this.#world.accusers;
  }

  get crisisPlayed(): number {
    return this.#world.crisisPlayed;
  }

  get crossings(): readonly Crossing[] {
    const bit = 1 << this.actor;
    return this.#world.crossings
      .filter(({ known }) => (known & bit) !== 0)
      .map(({ line, mover }) => ({ line, mover, known: bit }));
  }

  get past(): Past {
    const { struck, shown, covert, armed, fired, incidentsDrawn } = this.#world;
    const worst = shown.map((level) => level % SHOWN_FIRE);
    const fire: number[] = shown.map((level) => (level >= SHOWN_FIRE ? 1 : 0));
    for (const entry of covert) {
      if ((entry.known & (1 << this.actor)) === 0) continue;
      worst[entry.dyad] = Math.max(worst[entry.dyad], entry.mid);
      if (entry.fire) fire[entry.dyad] = 1;
    }
    const n = this.scenario.actors.length;
    return {
      // Of two others it is known only on which rungs they stand: who still stands on one struck lately.
      struck: struck.map((turn, pair) => {
        const a = Math.floor(pair / n);
        const b = pair % n;
        if (a === this.actor || b === this.actor || a === b) return turn;
        return this.q[this.scenario.layout.rung[a][b]] > 0 ? this.turn - 1 : 0;
      }),
      worst,
      fire,
      armed: armed.slice(),
      fired: fired.slice(),
      incidentsDrawn,
    };
  }

  get start(): number[] {
    if (!this.seenStart) {
      this.seenStart = this.#world.start.slice();
      for (const belief of this.#world.beliefs)
        if (belief.actor === this.actor) this.seenStart[belief.slot] = belief.began;
      hideCapital(this.scenario, this.seenStart, this.actor);
    }
    return this.seenStart;
  }
}

/** A crisis without what a way back would give back of what this seat holds to stand otherwise. */
function seenCrisis(world: World, actor: number): Crisis {
  const crisis = world.crisis!;
  const hidden = (slot: number) =>
    world.beliefs.some((belief) => belief.actor === actor && belief.slot === slot);
  const revert: number[] = [];
  for (let i = 0; i < crisis.revert.length; i += 2)
    if (!hidden(crisis.revert[i])) revert.push(crisis.revert[i], crisis.revert[i + 1]);
  return revert.length === crisis.revert.length ? crisis : withRevert(crisis, revert);
}

/** Named one by one, in the order in which `applyEvent` makes a crisis: to the engine a spread copy is another kind of object. */
function withRevert(
  {
    line,
    sides,
    round,
    mover,
    rungs,
    before,
    threats,
    offramp,
    terms,
    violence,
    peak,
    turn,
    stances,
    heard,
    called,
  }: Crisis,
  revert: number[],
): Crisis {
  return {
    line,
    sides,
    round,
    mover,
    rungs,
    before,
    threats,
    offramp,
    terms,
    violence,
    peak,
    revert,
    turn,
    stances,
    heard,
    called,
  };
}

/** Offers that a state has made, or that are made to it. */
function offersFor(offers: readonly Offer[], actor: number): readonly Offer[] {
  let own: Offer[] | undefined;
  for (let i = 0; i < offers.length; i++) {
    const offer = offers[i];
    if (concerns(offer, actor)) (own ??= []).push(offer);
  }
  return own ?? NO_OFFERS;
}

/** A loop of its own: most are made to one, and to call for a search costs more than to look. */
function concerns({ proposer, addressees }: Offer, actor: number): boolean {
  if (proposer === actor) return true;
  for (let i = 0; i < addressees.length; i++) if (addressees[i] === actor) return true;
  return false;
}

const NO_OFFERS: readonly Offer[] = [];

/** What another state can still spend is its secret: it stands as 0. */
function hideCapital(scenario: Scenario, q: number[], actor: number): void {
  const { track } = scenario.layout;
  for (let other = 0; other < track.length; other++) if (other !== actor) q[track[other].capital] = 0;
}
