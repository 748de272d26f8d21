import { z } from 'zod';
import { id, percent, replace, rule, source, text } from './shape-names.ts';

/** One priority as files write it. */
export const priority = z.strictObject({
  replace,
  id,
  says: text,
  holds: rule,
  /** Overrides the rank-order centroid; if one of a list has it, all must, and they sum to 1000. */
  weight: z.int().min(1).max(999).optional(),
  source,
});
const redLine = z.strictObject({
  replace,
  id,
  says: text,
  crossed: rule,
  /** Who is held to have moved first: of these, the one that stands highest on the ladder toward the owner. */
  against: z.array(id).min(1),
  answer: z.strictObject({ from: id, to: id }),
  /**
   * Bounds of what the owner really tolerates beyond the line, in points of degree, drawn by the seed for it alone. The
   * line as stated is what all others go by.
   */
  tolerance: z
    .tuple([percent, percent])
    .refine(([low, high]) => low <= high, 'shape_bounds')
    .default([0, 0]),
  source,
});
const doctrine = z.strictObject({
  replace,
  id,
  says: text,
  when: rule.optional(),
  /** Actions, kinds of action, or rungs. */
  prefer: z.array(id).optional(),
  avoid: z.array(id).optional(),
  by: z.int().min(1).max(100).default(10),
  source,
});
const motto = z.strictObject({ says: text, source });

/** A rule written out, or the id of one that stands in the library. */
const named = <T extends z.ZodType>(entry: T) => z.union([id, entry]);

/** The rule set of a state in a scenario. A list that is left out is the library's, whole. */
export const ruleSet = z.strictObject({
  motto: motto.optional(),
  /** The role sheet, as this state would write it. */
  role: text.optional(),
  priorities: z.array(named(priority)).min(1).max(12).optional(),
  redLines: z.array(named(redLine)).optional(),
  doctrine: z.array(named(doctrine)).optional(),
});

/** What the library keeps for the rule sets of one state. */
export const sharedRules = z.strictObject({
  motto: motto.optional(),
  role: text.optional(),
  priorities: z.array(priority).default([]),
  redLines: z.array(redLine).default([]),
  doctrine: z.array(doctrine).default([]),
});

/** As files write them, defaults filled in. */
export type RuleSetEntry = z.infer<typeof ruleSet>;
export type PriorityEntry = z.infer<typeof priority>;
export type RedLineEntry = z.infer<typeof redLine>;
export type DoctrineEntry = z.infer<typeof doctrine>;
export type MottoEntry = z.infer<typeof motto>;
