import { saying } from '../base/saying.ts';
import { inside, type CompileContext, type Place } from './context.ts';
import type { MergedRules, Written } from './merge-rules.ts';
import { namesFor, type NameTable } from './names.ts';
import type { PriorityEntry } from './shape-rules.ts';
import {
  ACTION_KINDS,
  type Doctrine,
  type Priority,
  type RedLine,
  type RuleSet,
  type Rung,
  type Steering,
  type Template,
} from './types.ts';
import { rankOrderCentroid, rescaled } from './weights.ts';

/** What rule sets are compiled against, and what a run takes out or reweighs. */
export interface RuleGrounds {
  readonly table: NameTable;
  readonly ladder: readonly Rung[];
  readonly templates: readonly Template[];
  readonly context: CompileContext;
  /** `actor.rule` ids to leave out. */
  readonly without: ReadonlySet<string>;
  /** `actor.priority` id to weight. */
  readonly weights: ReadonlyMap<string, number>;
}

/** The rule set of one actor; `firstLine` is the index of its first red line in the scenario. */
export function compileRuleSet(
  owner: number,
  firstLine: number,
  entry: MergedRules,
  grounds: RuleGrounds,
): RuleSet {
  const { table, context, ladder } = grounds;
  const id = table.actors[owner];
  duplicates(entry, context);
  const kept = <T extends { id: string }>(list: readonly Written<T>[]) =>
    list.filter(({ value }) => !grounds.without.has(`${id}.${value.id}`));
  const priorities = compilePriorities(entry.priorities, table, context, inside(entry.at, 'priorities'), {
    without: (priority) => grounds.without.has(`${id}.${priority}`),
    weight: (priority) => grounds.weights.get(`${id}.${priority}`),
  });
  const lines = kept(entry.redLines).flatMap(({ value, at: here }, place): RedLine[] => {
    const crossed = context.rule(value.crossed, namesFor(table), value.id, inside(here, 'crossed'));
    const rungs = ladder.map((rung) => rung.id);
    const from = context.index(rungs, value.answer.from, saying('rung'), inside(here, 'answer', 'from'));
    const to = context.index(rungs, value.answer.to, saying('rung'), inside(here, 'answer', 'to'));
    const against = value.against.map((a, j) =>
      context.index(table.actors, a, saying('state'), inside(here, 'against', j)),
    );
    if (against.includes(owner))
      context.problem(inside(here, 'against'), 'self', saying('own_line', { id: value.id }));
    const sources = context.sources(value.source, here);
    return crossed
      ? [
          {
            index: firstLine + place,
            owner,
            id: value.id,
            says: value.says,
            crossed,
            against,
            answer: { from, to },
            tolerance: value.tolerance,
            sources,
          },
        ]
      : [];
  });
  const slotOf = new Map(lines.map((line, i) => [line.id, table.layout.crossed[firstLine + i]]));
  // Doctrine may still name a line that is left out for a run: it is never crossed then.
  const ownLines = new Map(entry.redLines.map(({ value: line }) => [line.id, slotOf.get(line.id)]));
  const doctrine = kept(entry.doctrine).map(({ value, at: here }): Doctrine => {
    const steer = (key: 'prefer' | 'avoid') => steering(value[key] ?? [], grounds, inside(here, key));
    const prefer = steer('prefer');
    const avoid = steer('avoid');
    const { by } = value;
    const pull = prefer.byTemplate.map((on, i) => (on ? by : 0) - (avoid.byTemplate[i] ? by : 0));
    return {
      id: value.id,
      says: value.says,
      when:
        value.when === undefined
          ? undefined
          : context.rule(value.when, namesFor(table, {}, ownLines), value.id, inside(here, 'when')),
      prefer,
      avoid,
      by,
      pull,
      sources: context.sources(value.source, here),
    };
  });
  const { motto: said, role = '' } = entry;
  const motto = {
    says: said?.value.says ?? '',
    sources: said ? context.sources(said.value.source, said.at) : [],
  };
  return { motto, role, priorities, lines, doctrine };
}

/** What a run changes in a list of priorities, by id. */
export interface PriorityChanges {
  readonly without: (id: string) => boolean;
  readonly weight: (id: string) => number | undefined;
}

/** Ranked priorities with their weights. What is left out leaves its share to the others. */
export function compilePriorities(
  entries: readonly Written<PriorityEntry>[],
  table: NameTable,
  context: CompileContext,
  at: Place,
  changes: PriorityChanges,
): Priority[] {
  const kept = entries.filter(({ value }) => !changes.without(value.id));
  if (kept.length === 0) context.problem(at, 'weights', saying('no_priority'));
  const weights = weightsOf(entries, kept, context, at);
  return kept.flatMap(({ value, at: here }, place): Priority[] => {
    const holds = context.rule(value.holds, namesFor(table), value.id, inside(here, 'holds'));
    const sources = context.sources(value.source, here);
    const weight = changes.weight(value.id) ?? weights[place];
    return holds ? [{ id: value.id, says: value.says, holds, weight, rank: place + 1, sources }] : [];
  });
}

/** Weights of the kept priorities, by rank or as the author sets them; the author's are checked over the whole list. */
function weightsOf(
  entries: readonly Written<PriorityEntry>[],
  kept: readonly Written<PriorityEntry>[],
  context: CompileContext,
  at: Place,
): number[] {
  const given = entries.flatMap(({ value }) => value.weight ?? []);
  if (given.length === 0) return rankOrderCentroid(kept.length);
  const sum = given.reduce((a, b) => a + b, 0);
  if (given.length < entries.length) context.problem(at, 'weights', saying('weights_all'));
  else if (sum !== 1000) context.problem(at, 'weights', saying('weights_sum', { sum }));
  return rescaled(kept.map(({ value }) => value.weight ?? 0));
}

/** Names of actions, kinds of action or rungs. */
function steering(names: readonly string[], grounds: RuleGrounds, at: Place): Steering {
  const templates = new Set<number>();
  const rungs = new Set<number>();
  const rungIds = grounds.ladder.map((rung) => rung.id);
  const templateIds = grounds.templates.map((template) => template.id);
  names.forEach((name, i) => {
    const kind = ACTION_KINDS.find((candidate) => candidate === name);
    if (kind)
      for (const template of grounds.templates) if (template.kind === kind) templates.add(template.index);
    const rung = rungIds.indexOf(name);
    if (rung > 0) rungs.add(rung);
    const template = templateIds.indexOf(name);
    if (template >= 0) templates.add(template);
    if (!kind && rung <= 0 && template < 0)
      grounds.context.index(
        [...templateIds, ...rungIds, ...ACTION_KINDS],
        name,
        saying('steered'),
        inside(at, i),
      );
  });
  return { templates, rungs, byTemplate: grounds.templates.map((_, i) => templates.has(i)) };
}

function duplicates(entry: MergedRules, context: CompileContext): void {
  const seen = new Set<string>();
  for (const key of ['priorities', 'redLines', 'doctrine'] as const)
    for (const { value, at } of entry[key]) {
      if (seen.has(value.id))
        context.problem(inside(at, 'id'), 'twice', saying('defined_twice', { id: value.id }));
      seen.add(value.id);
    }
}
