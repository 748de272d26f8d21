import { z } from 'zod';

/** The id of anything that a rule can name. */
export const id = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'shape_id')
  // Every object has a member of that name already: a look-up by id would find it where nothing was defined.
  .refine((name) => !Object.hasOwn(Object.prototype, name), 'shape_taken');

/** Anything that a person reads. */
export const text = z.string().min(1);
