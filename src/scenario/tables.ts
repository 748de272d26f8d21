import { saying } from '../base/saying.ts';
import { inside, type CompileContext, type Place } from './context.ts';
import { buildLayout, type Layout } from './layout.ts';
import { NOBODY, type NameTable } from './names.ts';
import { nearnessOf } from './nearness.ts';
import { TRACKS } from './shape-effects.ts';
import type { Actor, Issue, Region, Rung, Standing } from './types.ts';
import type { Entry, Merged } from './merge.ts';
import type { QuantityEntry } from './shape.ts';
import { watchedIssue } from './twists.ts';

/** The tables that rules are checked against, built before any rule is. */
export interface Tables {
  readonly actors: readonly Actor[];
  readonly issues: readonly Issue[];
  readonly regions: readonly Region[];
  readonly people: readonly Standing[];
  readonly factors: readonly Standing[];
  readonly ladder: readonly Rung[];
  readonly names: NameTable;
}

/** Library and scenario as indexed tables; `overrides` are start values by name, `without` rules to leave out. */
export function buildTables(
  merged: Merged,
  context: CompileContext,
  overrides: ReadonlyMap<string, number | string>,
  without: ReadonlySet<string>,
): Tables {
  const actors = merged.tables.actors.flatMap((entry) => actorOf(entry, merged, context) ?? []);
  const actorIds = actors.map((actor) => actor.id);
  const issues = merged.tables.issues.map((entry): Issue => {
    const levels = Object.entries(entry.value.levels).map(([id, name]) => ({ id, name }));
    const { map } = entry.value;
    for (const level of Object.keys(map?.states ?? {}))
      context.index(
        levels.map((l) => l.id),
        level,
        saying('level_of', { name: entry.id }),
        inside(entry, 'map', 'states', level),
      );
    return {
      id: entry.id,
      name: entry.value.name,
      about: entry.value.about,
      ordered: entry.value.ordered,
      levels,
      nearness: nearnessOf(entry, context),
      map: map && { lines: map.lines, states: levels.map((level) => map.states[level.id]) },
      sources: context.sources(entry.value.source, entry),
    };
  });
  const regions = merged.tables.regions.map((entry): Region => {
    const at: Place = entry;
    return {
      id: entry.id,
      name: entry.value.name,
      front: entry.value.front,
      map: entry.value.map,
      anchor: entry.value.anchor,
      contact: entry.value.contact.map(
        ([a, b], i) =>
          [
            context.index(actorIds, a, saying('state'), inside(at, 'contact', i, 0)),
            context.index(actorIds, b, saying('state'), inside(at, 'contact', i, 1)),
          ] as const,
      ),
      settled: undefined,
      sources: context.sources(entry.value.source, at),
    };
  });
  const people = merged.tables.people.map((entry) => standingOf(entry, 0, context));
  const factors = merged.tables.factors.map((entry) => standingOf(entry, entry.value.returns, context));
  const ladder: Rung[] = [
    { id: 'none', name: 'None', short: 'None', mid: 1, kahn: 0, clash: 0, widen: 0 },
    ...merged.ladder,
  ];
  const start = startValues(merged, actorIds, issues, regions, context);
  const at: Place = { source: merged.source, path: ['start'] };
  applyOverrides(start, overrides, issues, actorIds, context, at);
  const layout = buildLayout({
    actors: actorIds,
    issues: issues.map((issue) => ({ id: issue.id, levels: issue.levels.length })),
    regions,
    people: people.map((p) => p.id),
    factors: factors.map((f) => f.id),
    commitments: merged.tables.commitments.map((c) => c.id),
    lines: actorIds.flatMap((id) =>
      (merged.rules.get(id)?.redLines ?? [])
        .map(({ value }) => `${id}.${value.id}`)
        .filter((line) => !without.has(line)),
    ),
    turns: merged.scenario.turns,
    start,
  });
  checkBounds(layout, context, at);
  return {
    actors,
    issues,
    regions: regions.map((region, i) => ({
      ...region,
      settled: settledBy(merged.tables.regions[i], layout, issues, context),
    })),
    people,
    factors,
    ladder,
    names: nameTable(layout, actorIds, issues, regions),
  };
}

function nameTable(
  layout: Layout,
  actors: readonly string[],
  issues: readonly Issue[],
  regions: readonly Region[],
): NameTable {
  const domains = new Map(
    issues.map((issue) => [
      issue.id,
      {
        id: `issue ${issue.id}`,
        values: issue.levels.map((level) => level.id),
        ordered: issue.ordered,
        nearness: issue.nearness,
      },
    ]),
  );
  const controllers = { id: 'states', values: [...actors, NOBODY], ordered: false };
  return { layout, actors, regions: regions.map((region) => region.id), domains, controllers };
}

function actorOf(
  entry: Merged['tables']['actors'][number],
  merged: Merged,
  context: CompileContext,
): Actor | undefined {
  const { value } = entry;
  const start = merged.scenario.start.actors[entry.id];
  if (!start) {
    context.problem(
      { source: merged.source, path: ['start', 'actors'] },
      'missing',
      saying('missing', { where: 'start.actors', id: entry.id }),
    );
    return undefined;
  }
  const audience = (which: 'hardline' | 'pragmatic') => ({
    name: value.audiences[which].name,
    sources: context.sources(value.audiences[which].source, inside(entry, 'audiences', which)),
  });
  return {
    id: entry.id,
    name: value.name,
    short: value.short ?? value.name,
    flag: value.flag,
    map: value.map,
    minor: value.minor,
    orders: start.orders,
    income: start.income,
    audiences: { hardline: audience('hardline'), pragmatic: audience('pragmatic') },
    gain: start.gain,
    resolve: start.resolve,
    sources: context.sources(value.source, entry),
  };
}

/** The issue that makes incidents at a region rarer, once it is known where the world keeps it. */
function settledBy(
  entry: Merged['tables']['regions'][number],
  layout: Layout,
  issues: readonly Issue[],
  context: CompileContext,
): Region['settled'] {
  const { settled } = entry.value;
  if (!settled) return undefined;
  const { issue, less } = settled;
  return watchedIssue({ issue, by: less }, layout.issue, issues, context, inside(entry, 'settled'));
}

function standingOf(entry: Entry<QuantityEntry>, returns: number, context: CompileContext): Standing {
  const { name, about, source } = entry.value;
  return { id: entry.id, name, about, returns, sources: context.sources(source, entry) };
}

/** What a scenario may start otherwise than the library says: the table, and the name of its quantities in rules. */
const STARTING = [
  ['people', 'people', saying('people')],
  ['factors', 'factor', saying('factor')],
  ['commitments', 'commitment', saying('commitment')],
] as const;

/** Starting values by slot name. */
function startValues(
  merged: Merged,
  actors: readonly string[],
  issues: readonly Issue[],
  regions: readonly Region[],
  context: CompileContext,
): Map<string, number> {
  const values = new Map<string, number>();
  const { start } = merged.scenario;
  const at = (...path: (string | number)[]): Place => ({ source: merged.source, path: ['start', ...path] });
  for (const [id, actor] of Object.entries(start.actors)) {
    if (context.index(actors, id, saying('state'), at('actors', id)) < 0) continue;
    for (const track of TRACKS) values.set(`actor.${id}.${track}`, actor[track]);
  }
  for (const { id, value } of merged.tables.people) values.set(`people.${id}`, value.start);
  for (const { id, value } of merged.tables.factors) values.set(`factor.${id}`, value.start);
  for (const { id, value } of merged.tables.commitments) values.set(`commitment.${id}`, value.strength);
  for (const [table, quantity, what] of STARTING)
    for (const [id, value] of Object.entries(start[table])) {
      const known = merged.tables[table].map((entry) => entry.id);
      if (context.index(known, id, what, at(table, id)) >= 0) values.set(`${quantity}.${id}`, value);
    }
  for (const issue of issues)
    if (!Object.hasOwn(start.issues, issue.id))
      context.problem(at('issues'), 'missing', saying('missing', { where: 'start.issues', id: issue.id }));
  for (const [id, level] of Object.entries(start.issues)) {
    const i = context.index(
      issues.map((issue) => issue.id),
      id,
      saying('issue'),
      at('issues', id),
    );
    if (i < 0) continue;
    const levels = issues[i].levels.map((l) => l.id);
    values.set(
      `issue.${id}`,
      Math.max(0, context.index(levels, level, saying('level_of', { name: id }), at('issues', id))),
    );
  }
  start.dyads.forEach((dyad, i) => {
    const [a, b] = dyad.between;
    const ia = context.index(actors, a, saying('state'), at('dyads', i, 'between', 0));
    const ib = context.index(actors, b, saying('state'), at('dyads', i, 'between', 1));
    if (ia < 0 || ib < 0) return;
    const [x, y] = ia < ib ? [a, b] : [b, a];
    values.set(`tension(${x}, ${y})`, dyad.tension);
    values.set(`baseline(${x}, ${y})`, dyad.baseline);
    values.set(`threat(${a}, ${b})`, dyad.threat[0]);
    values.set(`threat(${b}, ${a})`, dyad.threat[1]);
  });
  for (const [region, forces] of Object.entries(start.forces)) {
    context.index(
      regions.map((r) => r.id),
      region,
      saying('region'),
      at('forces', region),
    );
    for (const [actor, posture] of Object.entries(forces)) {
      context.index(actors, actor, saying('state'), at('forces', region, actor));
      values.set(`posture(${actor}, ${region})`, posture);
    }
  }
  merged.tables.regions.forEach((entry) => {
    const { controller, front } = entry.value;
    if (front || controller === undefined) return;
    const index = context.index(actors, controller, saying('state'), inside(entry, 'controller'));
    values.set(`region.${entry.id}.controller`, index);
  });
  return values;
}

/** `--set issue.zangezur=held_by_force` and the like: values by slot name, levels and states by id. */
function applyOverrides(
  start: Map<string, number>,
  overrides: ReadonlyMap<string, number | string>,
  issues: readonly Issue[],
  actors: readonly string[],
  context: CompileContext,
  at: Place,
): void {
  for (const [name, value] of overrides) {
    if (name.startsWith('model.') || name.startsWith('priority.')) {
      if (typeof value !== 'number') context.problem(at, 'shape', saying('set_whole', { name }));
    } else if (typeof value === 'number') start.set(name, value);
    else {
      const issue = issues.find((candidate) => `issue.${candidate.id}` === name);
      const values = issue
        ? issue.levels.map((level) => level.id)
        : name.endsWith('.controller')
          ? [...actors, NOBODY]
          : [];
      if (values.length === 0) context.problem(at, 'shape', saying('set_whole', { name }));
      else start.set(name, Math.max(0, context.index(values, value, saying('value_of', { name }), at)));
    }
  }
}

/** Starting values lie within their scales. */
function checkBounds(layout: Layout, context: CompileContext, at: Place): void {
  layout.start.forEach((value, slot) => {
    if (value < layout.low[slot] || value > layout.high[slot])
      context.problem(
        at,
        'bounds',
        saying('starts_outside', {
          name: layout.name[slot],
          value,
          low: layout.low[slot],
          high: layout.high[slot],
        }),
      );
  });
}
