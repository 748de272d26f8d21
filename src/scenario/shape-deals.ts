import { z } from 'zod';
import { id, ids, replace, rule, source, text } from './shape-names.ts';

const turns = z.int().min(1).max(40);
/** One term of a deal, by what it says first. */
const dealTerm = z.union([
  z.strictObject({ act: text, by: id }),
  /** An issue to that level, without end. */
  z.strictObject({ issue: id, to: id }),
  /** An issue at that level or above, for so many turns. */
  z.strictObject({ keep: id, at: id, turns }),
  z.strictObject({ stop: id, by: id, toward: id.optional(), turns }),
  /** The promises of two hang on each other. */
  z.strictObject({ mutual: z.tuple([id, id]), turns }),
  z.strictObject({ guarantee: id, by: id }),
]);

/** A deal that states may think of. */
export const deal = z.strictObject({
  replace,
  name: text,
  about: text,
  parties: ids.min(2),
  /** Who may think of it; all parties when it is not said. */
  proposers: ids.optional(),
  when: rule.optional(),
  terms: z.array(dealTerm).min(1).max(6),
  source,
});
/** A term as files write it. */
export type DealTermEntry = z.infer<typeof dealTerm>;
