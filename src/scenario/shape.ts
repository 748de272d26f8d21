import { z } from 'zod';
import { effect } from './shape-effects.ts';
import { deal, type DealTermEntry } from './shape-deals.ts';
import { rung } from './shape-ladder.ts';
import { id, ids, percent, replace, rule, source, text } from './shape-names.ts';
import { priority, ruleSet, sharedRules } from './shape-rules.ts';
import { lesson, teaching } from './shape-teaching.ts';

/**
 * The form of scenario and library files, as zod schemas: the one source of the format. The JSON Schema that editors
 * use is generated from it, and meaning (names, types, grounding) is checked afterwards by the compiler.
 */
const packId = z.string().regex(/^_?[a-z][a-z0-9-]*$/, 'shape_pack_id');

const audience = z.strictObject({ name: text, source });
const actor = z.strictObject({
  replace,
  name: text,
  /** Short form for tight places, such as the capital as journalists use it. */
  short: text.optional(),
  flag: text,
  /** Country code of the map, for states that lie on it. */
  map: z.string().optional(),
  minor: z.boolean().default(false),
  audiences: z.strictObject({ hardline: audience, pragmatic: audience }),
  source,
});

const issue = z.strictObject({
  replace,
  name: text,
  about: text,
  ordered: z.boolean().default(true),
  /** Level id to shown name, lowest first. */
  levels: z.record(id, text).refine((levels) => Object.keys(levels).length >= 2, 'shape_levels'),
  /** Of levels without order: how near two are, level, level, -100 (far) to -1; 100 for a level and itself. */
  nearness: z.record(id, z.record(id, z.int().min(-100).max(100))).optional(),
  /** Lines of the map that show the issue, and the state each level puts them in. */
  map: z
    .strictObject({
      lines: z.array(text).min(1),
      states: z.record(id, z.enum(['open', 'closed', 'hindered', 'building', 'held'])),
    })
    .optional(),
  source,
});

const region = z.strictObject({
  replace,
  name: text,
  /** A front is a stretch of border where forces of several states face each other; nobody controls it. */
  front: z.boolean().default(false),
  controller: id.optional(),
  /** Region ids of the map. */
  map: z.array(text).min(1),
  /** Where forces and events are drawn: a place id of the map, or longitude and latitude in hundredths of a degree. */
  anchor: z.union([text, z.tuple([z.int(), z.int()])]),
  /** Pairs of states whose forces are in contact here. */
  contact: z.array(z.tuple([id, id])).default([]),
  /** An issue of whose levels each takes so much, in the hundred, from the chance of an incident here. */
  settled: z.strictObject({ issue: id, less: percent }).optional(),
  source,
});

const code = z.strictObject({
  /** CAMEO codes are text: "010" is not "10". */
  cameo: z.string().regex(/^\d{2,4}$/, 'shape_cameo'),
  goldstein: z.number().min(-10).max(10),
  mid: z.int().min(1).max(5),
  escalation: z.enum(['de_escalation', 'status_quo', 'posturing', 'non_violent', 'violent']),
});

const who = z.strictObject({
  /** States that the act is directed at; none for an act directed at nobody. */
  toward: ids.optional(),
  /** States that take part. */
  with: ids.optional(),
  /** Regions or fronts where it happens. */
  at: ids.optional(),
});

/** Sixteen at most: the place of an effect in its list is part of the key of its draw. */
const effects = z.array(effect).max(16).default([]);

/** What an act may do that nobody ordered, with one chance in a hundred for all of it. */
const twist = z.strictObject({
  chance: z.int().min(1).max(99),
  /** An issue of whose levels each adds so much to that chance. */
  more: z.strictObject({ issue: id, by: z.int().min(-50).max(50) }).optional(),
  effects,
});

const action = z.strictObject({
  replace,
  name: text,
  /** One sentence: what is done. */
  about: text,
  kind: z.enum(['talk', 'signal', 'pressure', 'force']),
  code,
  /** Rung of the ladder that the act puts its actor on, toward the target; none for friendly acts. */
  rung: id.optional(),
  cost: z.int().min(0).max(6),
  by: z.record(id, who),
  /** Condition on the world, with self, target, partner and place bound, under which it is legal. */
  needs: rule.optional(),
  /** What to tell a player when `needs` does not hold. */
  otherwise: text.optional(),
  /** Needs the target's consent: becomes an offer, answered next turn, open for `deadline` turns. */
  consent: z.strictObject({ deadline: z.int().min(1).max(4), reply: text.optional() }).optional(),
  /** A standing commitment within which the partner's consent is not asked. */
  within: id.optional(),
  /** Turns before the same act can be done again by the same state toward the same target. */
  pause: z.int().min(0).max(6).default(0),
  /** Reported to others as unconfirmed unless confirmed, with this chance in a hundred. */
  report: z.strictObject({ confirmed: percent }).optional(),
  /** Done in secret: each other state learns of it with this chance in a hundred. */
  covert: z
    .strictObject({
      learned: percent,
      /** An issue of whose levels each adds so much to that chance: monitors see what others do not. */
      watched: z.strictObject({ issue: id, by: percent }).optional(),
    })
    .optional(),
  /** What it does all see; that its actor is behind it is only suspected, unless it is `exposed`. */
  deniable: z.literal(true).optional(),
  /** That what was secret or deniable comes out, so that all know of it, and what it does then. */
  exposed: twist.optional(),
  /** That it turns against its actor, and what it does then. */
  backfires: twist.optional(),
  effects,
  source,
});

const event = z.strictObject({
  replace,
  name: text,
  about: text,
  /** A dated event names its turn; a random one its chance in a hundred per turn, within `from` and `to`. */
  on: z.int().min(1).max(40).optional(),
  chance: percent.optional(),
  from: z.int().min(1).max(40).optional(),
  to: z.int().min(1).max(40).optional(),
  when: rule.optional(),
  /** Reported, not established. */
  unconfirmed: z.boolean().default(false),
  /** What it makes all believe of an issue until the truth comes out, but for those who know better. It may be so or not. */
  rumour: z.strictObject({ issue: id, to: id, known: ids.default([]) }).optional(),
  /** Shown at a region of the scenario, or a state. */
  at: id.optional(),
  effects,
  source,
});

const incident = z.strictObject({
  replace,
  name: text,
  about: text,
  weight: z.int().min(1).max(100),
  code,
  rung: id,
  at: ids.optional(),
  effects,
  source,
});

const commitment = z.strictObject({
  replace,
  name: text,
  by: id,
  to: id,
  territory: ids.default([]),
  /** When the promise is called on. */
  trigger: rule,
  strength: percent,
  /** The factor, 0 to 100, that its giver's attention turns on: at 50 the promise counts as it stands, below less, above more. */
  attention: id.optional(),
  /** It calls nobody to arms: it holds its giver back from standing against the one promised. */
  restrains: z.boolean().default(false),
  source,
});

const quantity = z.strictObject({ replace, name: text, about: text, start: percent, source });
const factor = z.strictObject({
  ...quantity.shape,
  /** Points by which it returns toward its start each turn, 0 where it stays where it was moved to. */
  returns: z.int().min(0).max(20).default(0),
});

const startActor = z.strictObject({
  economy: percent,
  readiness: percent,
  standing: percent,
  hardline: percent,
  pragmatic: percent,
  capital: z.int().min(0).max(12),
  income: z.int().min(1).max(6),
  orders: z.int().min(1).max(3),
  /** Chance in a hundred that this state's private aim is gain rather than security. */
  gain: percent,
  /** Bounds within which its private resolve is drawn. */
  resolve: z.tuple([percent, percent]).refine(([low, high]) => low <= high, 'shape_bounds'),
});

const start = z.strictObject({
  actors: z.record(id, startActor),
  dyads: z
    .array(
      z.strictObject({
        between: z.tuple([id, id]),
        tension: percent,
        baseline: percent,
        /** What each fears of the other: [first of second, second of first]. */
        threat: z.tuple([percent, percent]).default([0, 0]),
      }),
    )
    .default([]),
  issues: z.record(id, id),
  /** Where these start otherwise than the library says. */
  people: z.record(id, percent).default({}),
  factors: z.record(id, percent).default({}),
  commitments: z.record(id, percent).default({}),
  /** Region or front, then state, then posture 0..5. */
  forces: z.record(id, z.record(id, z.int().min(0).max(5))).default({}),
});

/** What a state did in fact, for replaying history; what is not listed it leaves to its doctrine. */
const deed = z.strictObject({
  /** Turn in which it was done. */
  on: z.int().min(1).max(40),
  by: id,
  /** An action of the scenario with whom and where, as the log and `simulate` write it: `border_drill:azerbaijan@aras`. */
  act: z.string().min(1).max(200),
  /** Of an act that needs consent: the turn in which it was taken up, where that was not at once. */
  taken: z.int().min(1).max(40).optional(),
  /** What happened, in our own words. */
  says: text,
  source,
});

/** Something that one state says of another and that is not shown to be so. Whether it is, is drawn by the seed. */
const claim = z.strictObject({
  replace,
  says: text,
  /** The state that it is said of. */
  about: id,
  /** Who knows whether it is so; the state that it is said of, if nobody is named. */
  known: ids.optional(),
  /** Chance in a hundred that it is so in a game. */
  chance: percent,
  /** Actions that say it openly, of the state that it is about. */
  accused: ids.default([]),
  /** Actions that look into it where they concern that state, and the chance in a hundred that this finds out what is so. */
  examined: z.record(id, percent).default({}),
  source,
});

const optional = <T extends z.ZodType>(entry: T) => z.record(id, entry.nullable()).default({} as never);

/** What library and scenario files have in common. */
const shared = {
  actors: optional(actor),
  issues: optional(issue),
  regions: optional(region),
  people: optional(quantity),
  factors: optional(factor),
  commitments: optional(commitment),
  actions: optional(action),
  events: optional(event),
  incidents: optional(incident),
  deals: optional(deal),
  claims: optional(claim),
};

const document = z.strictObject({ title: text, kind: text, date: text });
const sourceEntry = z.strictObject({ says: text, document: id });

/** A file of the library: any part of it. */
export const librarySchema = z.strictObject({
  ...shared,
  ladder: z.array(rung).length(12).optional(),
  /** By state: what the rule sets of scenarios may name instead of writing it out. */
  rules: z.record(id, sharedRules).default({}),
  documents: z.record(id, document).default({}),
  sources: z.record(z.string(), sourceEntry).default({}),
  /** Numbers of the model, by dotted name; the compiler knows which must be there. */
  model: z.record(id, z.int()).default({}),
  /** What teachers are given with every scenario. */
  lesson: lesson.optional(),
});

/** A `scenario.yaml`. */
export const scenarioSchema = z.strictObject({
  ...shared,
  format: z.literal(1),
  id: packId,
  title: text,
  summary: text,
  /** Displayed only: the core knows turns, never dates. */
  calendar: z.strictObject({
    from: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'shape_date'),
    unit: z.enum(['week', 'month', 'quarter']),
  }),
  /** The game ends after a turn drawn from the final `open` of these. */
  turns: z.int().min(1).max(40),
  open: z.int().min(1).max(6).default(3),
  minutes: z.int().min(5).max(300),
  /** The little map beside the title: what it is about, as a frame west, south, east, north in hundredths of a degree. */
  map: z
    .strictObject({
      frame: z
        .tuple([z.int(), z.int(), z.int(), z.int()])
        .refine(([west, south, east, north]) => west < east && south < north, 'shape_frame'),
      /** Ids of places, regions and routes of the map that are named on it, the most important first. */
      labels: z.array(text).max(12),
    })
    .optional(),
  briefing: z.array(z.strictObject({ says: text, source })).min(1),
  facts: z.array(z.strictObject({ about: id, says: text, source })).default([]),
  /** What states did in fact, turn by turn, for the policy that does the same. */
  history: z.array(deed).max(400).default([]),
  /** The history is whole: what it does not date, the policy that follows it does not do. */
  chronicle: z.boolean().default(false),
  /** What the game is about: the dyads of the outcome classes, and when the main issue counts as settled. */
  subject: z.strictObject({ dyads: z.array(z.tuple([id, id])).min(1), settled: rule }),
  model: z.record(id, z.int()).default({}),
  start,
  rules: z.record(id, ruleSet),
  /** The common score of the region with its people. */
  region: z.strictObject({ priorities: z.array(priority).min(1).max(12) }),
  teaching: teaching.optional(),
});

export { id, packId, rung };
export type { DealTermEntry };
/** A library file of the right form, defaults filled in. */
export type LibraryFile = z.infer<typeof librarySchema>;
/** A scenario file of the right form, defaults filled in. */
export type ScenarioFile = z.infer<typeof scenarioSchema>;
/** An entry of `actors` as files write it, defaults filled in; so for the others below. */
export type ActorEntry = z.infer<typeof actor>;
export type IssueEntry = z.infer<typeof issue>;
export type RegionEntry = z.infer<typeof region>;
export type ActionEntry = z.infer<typeof action>;
export type EventEntry = z.infer<typeof event>;
export type IncidentEntry = z.infer<typeof incident>;
export type CommitmentEntry = z.infer<typeof commitment>;
export type QuantityEntry = z.infer<typeof quantity>;
export type FactorEntry = z.infer<typeof factor>;
export type TwistEntry = z.infer<typeof twist>;
export type ClaimEntry = z.infer<typeof claim>;
export type CodeEntry = z.infer<typeof code>;
