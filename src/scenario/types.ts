import type { Rule } from '../rules/index.ts';
import type { Commitment } from './commitment.ts';
import type { TrackId } from './shape-effects.ts';
import type { Claim, Rumour, SourceEntry, Twist, Watched } from './claim.ts';
import type { DealIdea } from './deal-types.ts';
import type { Coding } from './coding.ts';
import type { Kernel } from './kernel.ts';
import type { Layout } from './layout.ts';
import type { Lesson, Teaching } from './lesson.ts';
import type { Model } from './model.ts';

/** Dossier ids that an element cites; empty where it is the author's own judgement (`assumption`). */
export type Sources = readonly string[];

/** One of the two constituencies that a state answers to. */
export interface Audience {
  readonly name: string;
  readonly sources: Sources;
}

/** A state or union of states. Its place in `Scenario.actors` is its index everywhere in the engine. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly flag: string;
  /** Country code of the map, if it lies on it. */
  readonly map: string | undefined;
  readonly minor: boolean;
  /** Orders a turn. */
  readonly orders: number;
  /** Capital a turn. */
  readonly income: number;
  readonly audiences: Readonly<Record<'hardline' | 'pragmatic', Audience>>;
  /** Chance in a hundred that its private aim is gain. */
  readonly gain: number;
  /** Bounds of its private resolve, 0-100. */
  readonly resolve: readonly [number, number];
  readonly sources: Sources;
}

/** How the map draws a line. */
export type RouteState = 'open' | 'closed' | 'hindered' | 'building' | 'held';

/** A contested thing with named levels; its level is an index into them. */
export interface Issue {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly ordered: boolean;
  readonly levels: readonly { readonly id: string; readonly name: string }[];
  /** Degree of equality of two levels without order, by their indices; without it 100 or -100. */
  readonly nearness: readonly (readonly number[])[] | undefined;
  readonly map:
    | { readonly lines: readonly string[]; readonly states: readonly (RouteState | undefined)[] }
    | undefined;
  readonly sources: Sources;
}

/** A place that somebody controls, or a front where forces face each other. */
export interface Region {
  readonly id: string;
  readonly name: string;
  readonly front: boolean;
  /** Region ids of the map. */
  readonly map: readonly string[];
  /** Place id of the map, or hundredths of a degree [longitude, latitude]. */
  readonly anchor: string | readonly [number, number];
  /** Pairs of actor indices whose forces are in contact here. */
  readonly contact: readonly (readonly [number, number])[];
  /** Each step of that slot takes so much, in the hundred, from the chance of an incident here. */
  readonly settled: Watched | undefined;
  readonly sources: Sources;
}

/** A standing quantity 0-100 that no seat owns: a people track or a factor. */
export interface Standing {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  /** Points by which it returns toward its start each turn. */
  readonly returns: number;
  readonly sources: Sources;
}

/** One rung of the ladder; `Scenario.ladder[n]` is rung n, and rung 0 stands for none. */
export interface Rung {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly mid: number;
  readonly kahn: number;
  /** One in so many rounds a clash that nobody ordered; 0 for none. */
  readonly clash: number;
  /** One in so many rounds chosen violence widens to war; 0 for none. */
  readonly widen: number;
}

/** Kinds of action, gentlest first. */
export const ACTION_KINDS = ['talk', 'signal', 'pressure', 'force'] as const;
/** One of {@link ACTION_KINDS}. */
export type ActionKind = (typeof ACTION_KINDS)[number];

/**
 * A compiled effect. `add` changes a slot by an amount; `push` drives an issue to a level (`to`) or by levels (`by`)
 * with a strength; `set` gives control; `lower` brings hostility or a rung down to a value, if it is higher. `chance` is in a hundred, 100 for certain.
 */
export type Effect =
  | { readonly kind: 'add'; readonly slot: number; readonly by: number; readonly chance: number }
  | {
      readonly kind: 'push';
      readonly slot: number;
      readonly to: number;
      readonly strength: number;
      readonly chance: number;
    }
  | {
      readonly kind: 'shift';
      readonly slot: number;
      readonly by: number;
      readonly strength: number;
      readonly chance: number;
    }
  | { readonly kind: 'set'; readonly slot: number; readonly to: number; readonly chance: number }
  | { readonly kind: 'lower'; readonly slot: number; readonly to: number; readonly chance: number };

/** An action of the library. */
export interface Template {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly kind: ActionKind;
  readonly code: Coding;
  /** Rung of the ladder, 0 for none. */
  readonly rung: number;
  readonly cost: number;
  readonly pause: number;
  /** Turns that an offer stays open; 0 when no consent is needed. */
  readonly deadline: number;
  readonly reply: string | undefined;
  /** Index of a commitment within which consent is not asked, or -1. */
  readonly within: number;
  /** Chance in a hundred that it is confirmed; 100 when it is done in the open. */
  readonly confirmed: number;
  /** Chance in a hundred that each other state learns of it; 100 when it is no secret. */
  readonly learned: number;
  readonly watched: Watched | undefined;
  /** What it does all see; that its actor is behind it is only suspected. */
  readonly deniable: boolean;
  readonly twist: Twist | undefined;
  readonly otherwise: string | undefined;
  readonly sources: Sources;
}

/** How a look-ahead sets a slot: to a value, by a shift, or to a value unless it is higher already. */
export type SetMode = 'to' | 'by' | 'raise' | 'lower';

/**
 * What a policy reads of an act while it scores all that it could do, gathered in one place so that it is near: nearly
 * all the time of an ensemble goes here. Slots are -1 where there is none.
 */
export interface Weighing {
  readonly template: number;
  readonly cost: number;
  readonly goldstein: number;
  /** Slots of what the actor remembers of its target and fears from it. */
  readonly memory: number;
  readonly threat: number;
  /** Who must consent, and the slot of the commitment within which it is not asked. */
  readonly addressee: number;
  readonly commitment: number;
  /** What it is expected to do to the actor's own two audiences. */
  readonly hardline: number;
  readonly pragmatic: number;
  /** Priorities of the actor and of the addressee, and lines drawn against the actor, that it can touch. */
  readonly own: readonly number[];
  readonly theirs: readonly number[];
  readonly risks: readonly number[];
  /**
   * What a look-ahead writes, in order: slot, amount, and the bounds that it is then held within, slot, and so on. Only
   * what those priorities and lines can read; the rest need not be tried.
   */
  readonly ahead: readonly number[];
}

/** A concrete action: a template grounded for an actor, target, partner and place (-1 for none). */
export interface Action {
  readonly index: number;
  /** Unique and stable text, `border_drill:azerbaijan@aras`, with `+partner` where one takes part; prefixed by its actor in records. */
  readonly key: string;
  readonly template: Template;
  readonly actor: number;
  readonly target: number;
  readonly partner: number;
  readonly place: number;
  /** When it is legal, beyond capital and pause. */
  readonly needs: Rule | undefined;
  readonly effects: readonly Effect[];
  /** What it does beside them when its twist comes true. */
  readonly twist: readonly Effect[];
  /** Who must consent: the target, or the partner where there is one; -1 when nobody must. */
  readonly addressee: number;
  /** What a one-step look-ahead changes: slots and amounts, implied ones (tension, threat, rung) included. */
  readonly expected: { readonly slots: readonly number[]; readonly by: readonly number[] };
  /** Issue levels, control and rungs it would set in a look-ahead. */
  readonly sets: {
    readonly slots: readonly number[];
    readonly to: readonly number[];
    readonly mode: readonly SetMode[];
  };
  /** By actor: what it is expected to do to that actor's two audiences. */
  readonly approval: readonly { readonly hardline: number; readonly pragmatic: number }[];
  /** For each actor: indices of its priorities that the act can touch. */
  readonly touches: readonly (readonly number[])[];
  /** Red lines (indices in `Scenario.lines`) that it can touch. */
  readonly lines: readonly number[];
  /** Those of `lines` that others have drawn against its actor. */
  readonly risks: readonly number[];
  readonly weighing: Weighing;
}

/** One thing that a state wants, ranked; true or false in a world, and more or less so. */
export interface Priority {
  readonly id: string;
  readonly says: string;
  readonly holds: Rule;
  /** Share of 1000, by rank-order centroid unless the scenario sets it. */
  readonly weight: number;
  /** 1 is the most important. */
  readonly rank: number;
  readonly sources: Sources;
}

/** A condition that its owner says it will not accept; crossing it can open a crisis. */
export interface RedLine {
  /** Place in `Scenario.lines`. */
  readonly index: number;
  readonly owner: number;
  readonly id: string;
  readonly says: string;
  readonly crossed: Rule;
  readonly against: readonly number[];
  /** Rungs of the ladder within which the owner says it will answer. */
  readonly answer: { readonly from: number; readonly to: number };
  /** Bounds of what the owner really tolerates, in points of degree beyond the line. */
  readonly tolerance: readonly [number, number];
  readonly sources: Sources;
}

/** What a line of doctrine steers: templates, or rungs of a crisis. */
export interface Steering {
  readonly templates: ReadonlySet<number>;
  readonly rungs: ReadonlySet<number>;
  /** The same as `templates`, by template: what ensembles read. */
  readonly byTemplate: readonly boolean[];
}

/** A rule on the manner of a state: what it prefers and avoids, and when. */
export interface Doctrine {
  readonly id: string;
  readonly says: string;
  readonly when: Rule | undefined;
  readonly prefer: Steering;
  readonly avoid: Steering;
  readonly by: number;
  /** By template: what the line adds to the score of an act. */
  readonly pull: readonly number[];
  readonly sources: Sources;
}

/** All that makes a state decide as it does. */
export interface RuleSet {
  readonly motto: { readonly says: string; readonly sources: Sources };
  readonly role: string;
  readonly priorities: readonly Priority[];
  readonly lines: readonly RedLine[];
  readonly doctrine: readonly Doctrine[];
}

/** A dated or random event of the briefing. */
export interface Inject {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  /** Turn of a dated event, 0 for a random one. */
  readonly on: number;
  /** Chance in a hundred per turn, 100 for a dated one. */
  readonly chance: number;
  readonly from: number;
  readonly to: number;
  readonly when: Rule | undefined;
  readonly unconfirmed: boolean;
  readonly rumour: Rumour | undefined;
  /** Region index, or -1 - actor index, or undefined. */
  readonly at: number | undefined;
  readonly effects: readonly Effect[];
  readonly sources: Sources;
}

/** An incident that nobody ordered, grounded per pair in contact at its place when it happens. */
export interface Incident {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly weight: number;
  readonly code: Coding;
  readonly rung: number;
  /** Regions where it can happen; empty for all. */
  readonly at: readonly number[];
  /** By region, then by "actor*n+target": the effects with self, target and place bound. */
  readonly effects: ReadonlyMap<number, readonly Effect[]>;
  readonly sources: Sources;
}

/** What a state did in fact: its concrete action, and the turn. */
export interface Deed {
  readonly turn: number;
  readonly actor: number;
  readonly action: number;
  /** Where others had to agree: the turn in which they did, 0 for at once. */
  readonly taken: number;
  readonly says: string;
  readonly sources: Sources;
}

/** What a scenario shows of the map beside its title. */
export interface MapFrame {
  /** West, south, east, north, in hundredths of a degree. */
  readonly frame: readonly [number, number, number, number];
  /** Ids of the map, the most important first. */
  readonly labels: readonly string[];
}

/** A compiled scenario: indexed tables, checked rules, grounded actions. Immutable. */
export interface Scenario {
  readonly id: string;
  /** Of the compiled tables, texts left out: two scenarios that play alike hash alike. */
  readonly hash: string;
  readonly title: string;
  readonly summary: string;
  readonly calendar: { readonly from: string; readonly unit: 'week' | 'month' | 'quarter' };
  readonly turns: number;
  /** The last turn is drawn from this many final ones. */
  readonly open: number;
  readonly minutes: number;
  /** The little map beside the title; without it the page shows the Aras. */
  readonly map?: MapFrame;
  readonly actors: readonly Actor[];
  readonly issues: readonly Issue[];
  readonly regions: readonly Region[];
  readonly people: readonly Standing[];
  readonly factors: readonly Standing[];
  readonly commitments: readonly Commitment[];
  readonly ladder: readonly Rung[];
  readonly layout: Layout;
  readonly templates: readonly Template[];
  readonly actions: readonly Action[];
  /** By actor: indices of its actions. */
  readonly actionsOf: readonly (readonly number[])[];
  readonly actionByKey: ReadonlyMap<string, number>;
  readonly rules: readonly RuleSet[];
  readonly lines: readonly RedLine[];
  readonly claims: readonly Claim[];
  /** The same once more, packed for speed. */
  readonly kernel: Kernel;
  readonly regionPriorities: readonly Priority[];
  readonly injects: readonly Inject[];
  readonly incidents: readonly Incident[];
  readonly deals: readonly DealIdea[];
  readonly subject: { readonly dyads: readonly (readonly [number, number])[]; readonly settled: Rule };
  readonly model: Model;
  readonly briefing: readonly { readonly says: string; readonly sources: Sources }[];
  readonly facts: readonly { readonly about: string; readonly says: string; readonly sources: Sources }[];
  readonly history: readonly Deed[];
  /** The history tells all that states did: who follows it does nothing else. */
  readonly chronicle: boolean;
  /** So many first turns are played as they were in fact, whoever holds the seats; a run's setting. */
  readonly asInFact: number;
  readonly sources: Readonly<Record<string, SourceEntry>>;
  readonly documents: Readonly<
    Record<string, { readonly title: string; readonly kind: string; readonly date: string }>
  >;
  readonly teaching: Teaching | undefined;
  readonly lesson: Lesson | undefined;
  /** The author's text, where the scenario did not come with Araxes: it travels inside the record. */
  readonly ownText?: string;
}

export type { Commitment, Lesson, Teaching, TrackId };
export { ESCALATION_CLASSES, type Coding, type EscalationClass } from './coding.ts';
