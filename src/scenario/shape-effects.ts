import { z } from 'zod';

/**
 * Effects are structured data, never code: each names what it writes, so that the compiler knows which priorities an
 * act can touch. `who` and `where` take an id or one of self, target, partner, place.
 */
const name = z.string().regex(/^[a-z][a-z0-9_]*$/, 'shape_binding');
const by = z
  .int()
  .min(-100)
  .max(100)
  .refine((n) => n !== 0, 'change_of_0');
/** Drawn with this chance in a hundred, once for the effect; without it the effect is certain. */
const chance = z.int().min(1).max(99).optional();

export const TRACKS = ['economy', 'readiness', 'standing', 'hardline', 'pragmatic', 'capital'] as const;

export const effect = z.union([
  /** Pushes an issue to a level. Opposite pushes meet by strength. */
  z.strictObject({ issue: name, to: name, strength: z.int().min(1).max(100).default(50), chance }),
  /** Pushes an issue up or down by levels. */
  z.strictObject({
    issue: name,
    by: z
      .int()
      .min(-5)
      .max(5)
      .refine((n) => n !== 0, 'change_of_0'),
    strength: z.int().min(1).max(100).default(50),
    chance,
  }),
  z.strictObject({ track: z.enum(TRACKS), of: name, by, chance }),
  z.strictObject({ forces: name, at: name, by, chance }),
  z.strictObject({ control: name, to: name, chance }),
  z.strictObject({ people: name, by, chance }),
  z.strictObject({ factor: name, by, chance }),
  z.strictObject({ commitment: name, by, chance }),
  z.strictObject({ tension: z.tuple([name, name]), by, chance }),
  /** What the first fears of the second. */
  z.strictObject({ threat: z.tuple([name, name]), by, chance }),
  /** Brings the hostility of a pair down to a level, if it is higher: the way out of a war. */
  z.strictObject({ hostility: z.tuple([name, name]), to: z.int().min(1).max(4), chance }),
  /** Brings the first down to a rung toward the second, if it stands higher. */
  z.strictObject({ rung: z.tuple([name, name]), to: z.int().min(0).max(11), chance }),
]);
export type EffectEntry = z.infer<typeof effect>;
export type TrackId = (typeof TRACKS)[number];
