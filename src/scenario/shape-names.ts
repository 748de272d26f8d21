import { z } from 'zod';

/** The id of anything that a rule can name. */
export const id = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'shape_id')
  // Every object has a member of that name already: a look-up by id would find it where nothing was defined.
  .refine((name) => !Object.hasOwn(Object.prototype, name), 'shape_taken');

/** Anything that a person reads. */
export const text = z.string().min(1);

/** Dossier ids, or the word `assumption` for what is the author's own judgement. */
export const source = z.union([z.literal('assumption'), z.array(z.string().min(1)).min(1)], 'shape_source');
/** As files write it, {@link source}. */
export type SourceRef = z.infer<typeof source>;

/** The text of a rule; its meaning is checked by the compiler. */
export const rule = z.string().min(1);
/** A whole number from 0 to 100. */
export const percent = z.int().min(0).max(100);
/** Ids of things of one kind. */
export const ids = z.array(id);
/** An entry that takes the place of the library's entry of the same id must say so. */
export const replace = z.literal(true).optional();
