import { z } from 'zod';
import { id, text } from './shape-names.ts';

/** One rung of the ladder as the library writes it. */
export const rung = z.strictObject({
  id,
  name: text,
  short: text,
  mid: z.int().min(1).max(5),
  kahn: z.int().min(1).max(44),
  /** One in so many rounds a clash that nobody ordered; 0 for none. */
  clash: z.int().min(0).max(1000).default(0),
  /** One in so many rounds chosen violence widens to war; 0 for none. */
  widen: z.int().min(0).max(1000).default(0),
});
