import { NAME_LIMIT, OPENNESS, type Openness } from '../../session/index.ts';
import type { Card } from './packs.ts';

/** Levels of opponent that a teacher can set, the easiest first. */
export const LEVELS = ['loose', 'doctrine', 'planner'] as const;
export type Level = (typeof LEVELS)[number];

/** One seed for the whole class, or one for each student, made of the name. */
export const SEED_MODES = ['class', 'student'] as const;
export type SeedMode = (typeof SEED_MODES)[number];

/** What a teacher sets: everything that is alike for all students. */
export interface Assignment {
  readonly title: string;
  readonly scenario: string;
  /** Id of the actor, empty for a free choice. */
  readonly seat: string;
  readonly seedMode: SeedMode;
  readonly seed: string;
  readonly level: Level;
  /** How much of the others' minds is told: the help that is allowed. */
  readonly openness: Openness;
  /** A day, 2026-11-30, or empty. */
  readonly deadline: string;
}

/** What stands before an assignment in the address of the page. */
const PREFIX = 'a=';
const TITLE_LIMIT = 120;
const SEED_LIMIT = 40;

/** An assignment as an address fragment, readable: `a=autumn-2021/iran/class/seed/doctrine/inferred/2026-11-30/Title`. */
export function assignmentFragment(one: Assignment): string {
  const parts = [
    one.scenario,
    one.seat === '' ? '*' : one.seat,
    one.seedMode,
    one.seed,
    one.level,
    one.openness,
    one.deadline,
    one.title,
  ];
  return PREFIX + parts.map(encodeURIComponent).join('/');
}

/** The assignment of a fragment; `undefined` where it is none, or asks for what is not here. */
export function readAssignment(
  fragment: string,
  scenarios: readonly Pick<Card, 'id' | 'actors'>[],
): Assignment | undefined {
  if (!fragment.startsWith(PREFIX)) return undefined;
  const [id, seat, mode, seed, level, openness, deadline, title] = fragment
    .slice(PREFIX.length)
    .split('/')
    .map(decoded);
  const scenario = scenarios.find((entry) => entry.id === id);
  const known = scenario?.actors.some((actor) => actor.id === seat) ?? false;
  const seedMode = SEED_MODES.find((one) => one === mode);
  if (!scenario || !(seat === '*' || known) || !seedMode || !seed) return undefined;
  return {
    title: (title ?? '').slice(0, TITLE_LIMIT),
    scenario: scenario.id,
    seat: seat === '*' ? '' : seat,
    seedMode,
    seed: seed.slice(0, SEED_LIMIT),
    level: LEVELS.find((one) => one === level) ?? 'doctrine',
    openness: OPENNESS.find((one) => one === openness) ?? 'inferred',
    deadline: deadline !== undefined && isDay(deadline) ? deadline : '',
  };
}

/** A name without spaces at its ends or doubled within, in one form of its letters. */
export function tidied(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, NAME_LIMIT);
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
