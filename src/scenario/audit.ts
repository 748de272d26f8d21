import { saying } from '../base/saying.ts';
import { z } from 'zod';
import { nearest } from '../base/nearest.ts';
import { err, ok, type Result } from '../base/result.ts';
import { type Diagnostic, type Path, type SourceFile } from './diagnostics.ts';
import { parseAs } from './parse.ts';
import type { Scenario } from './types.ts';

/**
 * What an audit of a scenario expects, written down beside it (`audit.yaml`) before anything is measured, so that the
 * measurement can prove it wrong. No part of it enters the scenario's hash: it changes nothing that is played.
 */
const id = z.string().regex(/^[a-z][a-z0-9_]*$/, 'shape_id');
const text = z.string().min(1);
const goes = z.enum(['up', 'down']);
const set = z.record(z.string(), z.union([z.int(), z.string()])).default({});
const span = z.tuple([z.number().min(0).max(100), z.number().min(0).max(100)]);

export const auditSchema = z.strictObject({
  format: z.literal(1),
  /** When the expectations were written. */
  written: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'shape_date'),
  bars: z.strictObject({
    /** The outcome class that doctrine play ends in most often. */
    commonest: z.enum(['war', 'limited-clash', 'armed-crisis', 'settlement', 'thaw', 'cold-war']),
    /** War of the first subject dyad, in per cent of games and of its crises: lowest and highest. */
    warPerGame: span,
    warPerCrisis: span,
  }),
  /** What taking a rule away does to a metric. */
  directions: z.array(z.strictObject({ without: text, metric: text, goes })).default([]),
  /**
   * How a red line is met that play seldom comes near, so that taking it away can show: a start at which it is crossed, or
   * acts of a state that cross it, done whenever they may be.
   */
  met: z
    .array(z.strictObject({ line: text, set, by: id.optional(), acts: z.array(id).default([]) }))
    .default([]),
  /** What a changed setting does to a metric; `from` is what it is held against, the scenario as it is by default. */
  experiments: z
    .array(
      z.strictObject({
        id,
        says: text,
        set,
        from: set,
        metric: text,
        goes,
        /** The least multiple by which it goes. */
        times: z.number().min(1).max(1000).optional(),
      }),
    )
    .default([]),
  /** Acts of one state that are answered with acts of another. */
  answers: z
    .array(
      z.strictObject({ says: text, by: id, acts: z.array(id).min(1), from: id, answers: z.array(id).min(1) }),
    )
    .default([]),
  /** States whose provocation and generosity toward another are swept, all alike. */
  conduct: z.array(z.strictObject({ by: id, toward: id })).default([]),
});

/** Expectations of the right form and meaning. */
export type AuditPlan = z.infer<typeof auditSchema>;

/**
 * What can be measured of a game, by name: `outcome:CLASS`, `war:DYAD`, `score:ACTOR`, `action:ACTOR.ACTION`; and
 * `rekindled`, whether an incident between the first subject dyad rekindled its quarrel.
 */
export function metricNames(scenario: Scenario, outcomes: readonly string[]): string[] {
  const acts = new Set(
    scenario.actions.map(({ actor, template }) => `action:${scenario.actors[actor].id}.${template.id}`),
  );
  return [
    ...outcomes.map((outcome) => `outcome:${outcome}`),
    ...scenario.subject.dyads.map(
      ([a, b]) => `war:${[scenario.actors[a].id, scenario.actors[b].id].sort().join('-')}`,
    ),
    ...scenario.actors.map(({ id: actor }) => `score:${actor}`),
    'score:region',
    'rekindled',
    ...acts,
  ];
}

/** Text of an `audit.yaml` to a plan; every name in it is one of the scenario, or all that is wrong is told at once. */
export function parseAudit(
  content: string,
  file: string,
  scenario: Scenario,
  outcomes: readonly string[],
): Result<AuditPlan, Diagnostic[]> {
  const parsed = parseAs(content, file, auditSchema);
  if (!parsed.ok) return parsed;
  const { source, data } = parsed.value;
  const problems: Diagnostic[] = [];
  const check = (path: Path, what: string, name: string, known: readonly string[]) => {
    if (!known.includes(name)) problems.push(unknownName(source, path, what, name, known));
  };
  const actors = scenario.actors.map((actor) => actor.id);
  const templates = scenario.templates.map((template) => template.id);
  const metrics = metricNames(scenario, outcomes);
  const rules = actors.flatMap((actor, a) =>
    [...scenario.rules[a].priorities, ...scenario.rules[a].lines, ...scenario.rules[a].doctrine].map(
      (rule) => `${actor}.${rule.id}`,
    ),
  );
  data.directions.forEach(({ without, metric }, i) => {
    check(['directions', i, 'without'], 'rule', without, rules);
    check(['directions', i, 'metric'], 'metric', metric, metrics);
  });
  const lines = actors.flatMap((actor, a) => scenario.rules[a].lines.map((line) => `${actor}.${line.id}`));
  data.met.forEach(({ line, by, acts }, i) => {
    check(['met', i, 'line'], 'red_line', line, lines);
    if (by !== undefined) check(['met', i, 'by'], 'state', by, actors);
    acts.forEach((act, k) => check(['met', i, 'acts', k], 'action', act, templates));
  });
  data.experiments.forEach(({ metric }, i) => check(['experiments', i, 'metric'], 'metric', metric, metrics));
  data.answers.forEach(({ by, from, acts, answers }, i) => {
    check(['answers', i, 'by'], 'state', by, actors);
    check(['answers', i, 'from'], 'state', from, actors);
    acts.forEach((act, k) => check(['answers', i, 'acts', k], 'action', act, templates));
    answers.forEach((act, k) => check(['answers', i, 'answers', k], 'action', act, templates));
  });
  data.conduct.forEach(({ by, toward }, i) => {
    check(['conduct', i, 'by'], 'state', by, actors);
    check(['conduct', i, 'toward'], 'state', toward, actors);
  });
  return problems.length > 0 ? err(problems) : ok(data);
}

function unknownName(
  source: SourceFile,
  path: Path,
  what: string,
  name: string,
  known: readonly string[],
): Diagnostic {
  const hint = nearest(name, known);
  return source.diagnostic(path, 'unknown_name', saying('unknown', { what: saying(what), name }), hint);
}
