import { z } from 'zod';
import { id, source, text } from './shape-names.ts';

const cited = z.strictObject({ says: text, source });

/** What a teacher is given with one scenario. */
export const teaching = z.strictObject({
  objectives: z.array(text),
  questions: z.strictObject({ describe: z.array(text), analyse: z.array(text), transfer: z.array(text) }),
  /** Short questions that are asked before the game, and those that are asked after it. */
  before: z.array(text).default([]),
  after: z.array(text).default([]),
  /** Paragraphs for whoever leads this game. */
  guide: z.array(cited).default([]),
  /** By state: what its players know that others may not, beside what the seed draws. */
  knows: z.record(id, z.array(cited)).default({}),
  /** What to read, and what it is good for. */
  reading: z.array(z.strictObject({ document: id, says: text })).default([]),
  /** Where sources contradict each other. */
  disagree: z.array(z.strictObject({ topic: text, sides: z.array(cited).min(2) })).default([]),
});

const term = z.strictObject({
  term: text,
  says: text,
  /** Who calls it what. */
  names: z.array(z.strictObject({ name: text, used: text })).default([]),
  source,
});

const step = z.strictObject({
  minutes: z.int().min(1).max(300),
  phase: z.enum(['before', 'play', 'debrief']),
  says: text,
});

/** How a lesson of some length is spent; its steps fill it, and a third of it at least is for talking it over. */
const plan = z
  .strictObject({ minutes: z.int().min(10).max(600), steps: z.array(step).min(2) })
  .refine(({ minutes, steps }) => sum(steps) === minutes, 'shape_plan')
  .refine(({ minutes, steps }) => {
    return sum(steps.filter(({ phase }) => phase === 'debrief')) * 3 >= minutes;
  }, 'shape_debrief');

/** How a class of some size is seated. */
const size = z
  .strictObject({ from: z.int().min(1), to: z.int().min(1), says: text })
  .refine(({ from, to }) => from <= to, 'shape_bounds');

/** What teachers are given with every scenario. */
export const lesson = z.strictObject({
  plans: z.array(plan),
  classes: z.array(size),
  guide: z.array(cited),
  glossary: z.array(term),
});

function sum(steps: readonly { readonly minutes: number }[]): number {
  return steps.reduce((all, { minutes }) => all + minutes, 0);
}
