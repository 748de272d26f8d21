import type { Luck } from '../base/dice.ts';

/** The steps of a turn, in order; the world stands at one of them. */
export const STEPS = [
  'briefing',
  'orders',
  'resolution',
  'reaction',
  'crisis',
  'incidents',
  'upkeep',
  'end',
  'done',
] as const;
export type Step = (typeof STEPS)[number];
export const STEP = {
  briefing: 0,
  orders: 1,
  resolution: 2,
  reaction: 3,
  crisis: 4,
  incidents: 5,
  upkeep: 6,
  end: 7,
  done: 8,
} as const satisfies Record<Step, number>;

/** Outcome classes, worst first: the order in which they are tested (design section 1). */
export const OUTCOMES = ['war', 'limited-clash', 'armed-crisis', 'settlement', 'thaw', 'cold-war'] as const;
export type OutcomeClass = (typeof OUTCOMES)[number];

/** The level of hostility at which a dyad is at war. */
export const WAR = 5;

/** Rungs from here on are fire: what lies below is hostile without it. */
export const FIRE_RUNG = 9;

/** How a crisis ended for one side, and its violence, as International Crisis Behavior codes them. */
export const CRISIS_OUTCOMES = ['victory', 'compromise', 'stalemate', 'defeat'] as const;
export type CrisisOutcome = (typeof CRISIS_OUTCOMES)[number];
export const VIOLENCE = ['none', 'minor', 'serious', 'war'] as const;
export type Violence = (typeof VIOLENCE)[number];

/** An offer that is open: one proposer, its addressees, what it would do, and until when. */
export interface Offer {
  id: number;
  proposer: number;
  addressees: number[];
  /** Terms as integers, see `engine/terms.ts`; an act that needs consent is the one term `act`. */
  terms: number[][];
  /** Last turn in which it can be answered. */
  deadline: number;
  /** By addressee: 0 open, 1 accepted, 2 refused. */
  answers: number[];
}

/** A deal in force. */
export interface Deal {
  /** That of the offer it was. */
  id: number;
  /** Ascending. */
  parties: number[];
  /** As integers, see `engine/terms.ts`. */
  terms: number[][];
  /** Turn in which it was agreed; it binds from the next one on. */
  since: number;
  /** By party: 0 bound, 1 broke it, 2 freed because another did. */
  standing: number[];
}

/** A brinkmanship exchange. Sides: 0 is the owner of the line, 1 the one held to have moved first. */
export interface Crisis {
  line: number;
  sides: number[];
  /** 1-based. */
  round: number;
  /** Side whose move it is. */
  mover: number;
  /** Rungs the two stand on, and stood on when it began. */
  rungs: number[];
  before: number[];
  /** Rungs each climbed in public: what backing down will cost. */
  threats: number[];
  /** Side whose off-ramp is on the table, -1 for none. */
  offramp: number;
  /** What that off-ramp asks beside a return to before, as the terms of a deal; none where it asks no more. */
  terms: number[][];
  /** Index in VIOLENCE. */
  violence: number;
  /** Highest rung reached by either. */
  peak: number;
  /** Pairs slot, value: what an off-ramp, or the mover's retreat, returns to. */
  revert: number[];
  /** Turn in which it opened. */
  turn: number;
  /** By actor: index in `STANCES` of what it has declared, 0 for nothing. */
  stances: number[];
  /** The last round before which third parties were heard. */
  heard: number;
  /** Bit mask of the commitments that this crisis has called on. */
  called: number;
}

/** What one state believes of a slot where that differs from the truth (fog). */
export interface Belief {
  actor: number;
  slot: number;
  value: number;
  /** 1 where a report that is not confirmed says otherwise, so that the state knows it may be wrong. */
  reported: number;
  /** Turn at whose upkeep the truth comes out. */
  until: number;
  /** What the state held the slot to be when this turn began. */
  began: number;
}

/** Hostility that not all know of: what it adds to the past of a dyad, for whom, until it comes out. */
export interface Covert {
  dyad: number;
  mid: number;
  fire: number;
  /** Bit mask of the actors that know of it. */
  known: number;
  /** Last turn in which it is a secret. */
  until: number;
}

/** A crossed line that waits for its owner's choice. */
export interface Crossing {
  line: number;
  mover: number;
  /** Bit mask of the actors in whose eyes the line is crossed. */
  known: number;
}

/**
 * Everything that a game is at one moment: integers and lists of integers, indexed by the compiled scenario.
 * Nothing changes it but `applyEvent`.
 */
export interface World {
  turn: number;
  step: number;
  /** Counts the prompts of a turn: with turn and seat it names an input in the journal. */
  prompt: number;
  /** Drawn from the scenario's final turns; no observation shows it. */
  lastTurn: number;
  luck: Luck;
  /** Quantities by slot (`Scenario.layout`). Plain in a session, typed in an ensemble. */
  q: number[];
  /** The same at the start of this turn. */
  start: number[];
  /** Private truths by actor: aim (0 security, 1 gain) and resolve 0-100. */
  aim: number[];
  resolve: number[];
  /** By red line: what its owner really tolerates beyond it, in points of degree. */
  tolerance: number[];
  /** By claim: 1 where it is so; 0 not found out yet, else 1 and what was found; those who have said so, as a bit mask. */
  truths: number[];
  found: number[];
  accusers: number[];
  /** By concrete action: the last turn it was done, 0 for never. */
  done: number[];
  /** By directed pair (a * n + b): the last turn of a hostile act. */
  struck: number[];
  /** By dyad (a * n + b, a < b): the highest hostility ever seen. */
  worst: number[];
  /** By dyad: 1 once fire was exchanged. */
  fire: number[];
  /** By dyad: what all know of both, the highest hostility and {@link SHOWN_FIRE} more once fire was exchanged. */
  shown: number[];
  /** What of the past of dyads not all know of. */
  covert: Covert[];
  /** By dyad: the last turn in which a crisis stood on rung 6 or higher, 0 for never. */
  armed: number[];
  /** By actor: how often it has backed down from threats made in public. All have seen it. */
  yielded: number[];
  /** By actor, the region last: weight held, summed over turns, 0-1000 each. */
  held: number[];
  /** The same for the last turn that was scored. */
  lastHeld: number[];
  offers: Offer[];
  nextOffer: number;
  /** Deals are public. */
  deals: Deal[];
  beliefs: Belief[];
  crossings: Crossing[];
  crisis: Crisis | null;
  /** 1 once a crisis has been played this turn. */
  crisisPlayed: number;
  /** 1 once incidents have been drawn this turn. */
  incidentsDrawn: number;
  /** Random events that have fired, by inject: the turn, 0 for not yet. */
  fired: number[];
  /** Index in OUTCOMES once the game is over, else -1. */
  outcome: number;
}

/** In `World.shown`: fire was exchanged. */
export const SHOWN_FIRE = 8;

/** Deals that share nothing with those given. */
export function copyDeals(deals: readonly Deal[]): Deal[] {
  return deals.map((deal) => ({
    ...deal,
    parties: deal.parties.slice(),
    terms: deal.terms.map((term) => term.slice()),
    standing: deal.standing.slice(),
  }));
}

/** A copy that shares nothing that can change. */
export function copyWorld(world: World): World {
  return {
    ...world,
    q: world.q.slice(),
    start: world.start.slice(),
    aim: world.aim.slice(),
    resolve: world.resolve.slice(),
    tolerance: world.tolerance.slice(),
    truths: world.truths.slice(),
    found: world.found.slice(),
    accusers: world.accusers.slice(),
    done: world.done.slice(),
    struck: world.struck.slice(),
    worst: world.worst.slice(),
    fire: world.fire.slice(),
    shown: world.shown.slice(),
    covert: world.covert.length === 0 ? [] : world.covert.map((entry) => ({ ...entry })),
    armed: world.armed.slice(),
    yielded: world.yielded.slice(),
    held: world.held.slice(),
    lastHeld: world.lastHeld.slice(),
    offers: world.offers.map((offer) => ({
      ...offer,
      addressees: offer.addressees.slice(),
      terms: offer.terms.map((term) => term.slice()),
      answers: offer.answers.slice(),
    })),
    deals: copyDeals(world.deals),
    beliefs: world.beliefs.map((belief) => ({ ...belief })),
    crossings: world.crossings.map((crossing) => ({ ...crossing })),
    crisis: world.crisis && {
      ...world.crisis,
      sides: world.crisis.sides.slice(),
      rungs: world.crisis.rungs.slice(),
      before: world.crisis.before.slice(),
      threats: world.crisis.threats.slice(),
      terms: world.crisis.terms.map((term) => term.slice()),
      revert: world.crisis.revert.slice(),
      stances: world.crisis.stances.slice(),
    },
    fired: world.fired.slice(),
  };
}
