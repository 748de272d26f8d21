import { saying } from '../base/saying.ts';
import { canonical } from '../base/canonical.ts';
import { hashText } from '../base/hash.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { Changes } from './changes.ts';
import { compileClaims } from './claims.ts';
import { compileModel } from './compile-model.ts';
import { CompileContext, inside, type Place } from './context.ts';
import { type Diagnostic } from './diagnostics.ts';
import { groundAction, type Grounded } from './ground.ts';
import { compileCode, compileIncidents, compileInjects } from './happenings.ts';
import { packKernel } from './pack-kernel.ts';
import type { Layout } from './layout.ts';
import { merge, type Merged } from './merge.ts';
import { reachOf, weighingOf } from './reach.ts';
import { namesFor } from './names.ts';
import { compileDeals } from './deals.ts';
import type { Library } from './library.ts';
import { first, type ScenarioDraft } from './parse.ts';
import { compilePriorities, compileRuleSet, type RuleGrounds } from './rulesets.ts';
import { checkSense, checkSize } from './sense.ts';
import { checkSettings, checkWithout, settingsOf, turnsInFact, weightsSet } from './settings.ts';
import { compileHistory } from './history.ts';
import { buildTables, type Tables } from './tables.ts';
import { playText } from './fingerprint.ts';
import { compileTwist, watchedIssue } from './twists.ts';
import { compileLesson, compileTeaching } from './teaching.ts';
import type { Action, Commitment, RedLine, RuleSet, Scenario, Template } from './types.ts';

/** Form to meaning: names, types and codings are checked, rules compiled, actions grounded. All errors at once. */
export function compileScenario(
  draft: ScenarioDraft,
  library: Library,
  changes: Changes = {},
): Result<Scenario, Diagnostic[]> {
  const problems: Diagnostic[] = [];
  const merged = merge(draft, library.drafts, problems);
  if (!merged) return err(problems);
  const context = new CompileContext(new Set(Object.keys(merged.sources)), problems);
  const scenario = build(merged, library.goldstein, changes, context);
  return problems.length > 0 || !scenario ? err(first(sorted(problems))) : ok(scenario);
}

function sorted(problems: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return [...problems]
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column))
    .filter((d) => {
      // One mistake in a library action is met once per grounding; it is told once.
      const key = `${d.file}:${d.line}:${d.column}:${d.rule ?? ''}:${JSON.stringify(d.says)}`;
      return !seen.has(key) && seen.add(key);
    });
}

function build(
  merged: Merged,
  goldstein: ReadonlyMap<string, number>,
  changes: Changes,
  context: CompileContext,
): Scenario | undefined {
  if (!checkSize(merged, context)) return undefined;
  const set = settingsOf(changes, merged);
  const without = new Set(changes.without);
  const model = compileModel(merged, set, context);
  const tables = buildTables(merged, context, set, without);
  const { names: table, actors } = tables;
  checkSettings(set, merged, table.layout.slotOf, context);
  checkWithout(without, merged, context);
  // Without a state everything that names it would be wrong too: that would drown what is really missing.
  if (actors.length < merged.tables.actors.length) return undefined;
  checkSense(merged, context);
  const weights = weightsSet(set);
  const commitments = compileCommitments(merged, tables, context);
  const commitmentIds = commitments.map((commitment) => commitment.id);
  const templates = merged.tables.actions.map((entry, index) =>
    compileTemplate(entry, index, commitmentIds, tables, goldstein, context),
  );
  const grounds = { table, regions: tables.regions, ladder: tables.ladder, model, context };
  const grounded = merged.tables.actions
    .flatMap((entry, i) => groundAction(entry, templates[i], grounds))
    // One actor's actions stand together; within it the order of the library stays.
    .sort((a, b) => a.actor - b.actor);
  const ruleSets = compileRules(merged, tables, templates, { without, weights }, context);
  const lines = ruleSets.flatMap((rules) => rules.lines);
  const actions = grounded.map((action, index) => finish(action, index, ruleSets, lines, table.layout));
  const at = (...path: (string | number)[]): Place => ({ source: merged.source, path });
  const regionPriorities = compilePriorities(
    merged.scenario.region.priorities.map((value, i) => ({ value, at: at('region', 'priorities', i) })),
    table,
    context,
    at('region', 'priorities'),
    { without: () => false, weight: (id) => weights.get(`region.${id}`) },
  );
  const { subject } = merged.scenario;
  const settled = context.rule(subject.settled, namesFor(table), 'subject.settled', at('subject', 'settled'));
  const dyads = subject.dyads.map(
    ([a, b], i) =>
      [
        context.index(table.actors, a, saying('state'), at('subject', 'dyads', i, 0)),
        context.index(table.actors, b, saying('state'), at('subject', 'dyads', i, 1)),
      ] as const,
  );
  const { scenario } = merged;
  const cited = (list: readonly { says: string; source: ScenarioSource }[], key: string) =>
    list.map(({ says, source }, i) => ({ says, sources: context.sources(source, at(key, i)) }));
  const teaching = compileTeaching(merged, table.actors, context);
  const claims = compileClaims(merged.tables.claims, actors, templates, context);
  const injects = compileInjects(merged, table, context);
  const compiled: Omit<Scenario, 'hash'> = {
    id: scenario.id,
    title: scenario.title,
    summary: scenario.summary,
    calendar: scenario.calendar,
    turns: scenario.turns,
    open: Math.min(scenario.open, scenario.turns),
    minutes: scenario.minutes,
    ...(scenario.map && { map: scenario.map }),
    actors,
    issues: tables.issues,
    regions: tables.regions,
    people: tables.people,
    factors: tables.factors,
    commitments,
    ladder: tables.ladder,
    layout: table.layout,
    templates,
    actions,
    actionsOf: actors.map((_, a) =>
      actions.filter((action) => action.actor === a).map((action) => action.index),
    ),
    actionByKey: new Map(actions.map((action) => [`${actors[action.actor].id} ${action.key}`, action.index])),
    rules: ruleSets,
    lines,
    claims,
    kernel: packKernel(actions, ruleSets, lines, regionPriorities, injects),
    regionPriorities,
    injects,
    incidents: compileIncidents(merged, table, tables.regions, tables.ladder, goldstein, context),
    deals: compileDeals(merged, {
      table,
      issues: tables.issues,
      templates,
      commitments,
      actions,
      context,
    }),
    subject: { dyads, settled: settled! },
    model,
    briefing: cited(scenario.briefing, 'briefing'),
    facts: scenario.facts.map((fact, i) => ({
      about: fact.about,
      says: fact.says,
      sources: context.sources(fact.source, at('facts', i)),
    })),
    history: compileHistory(merged, actors, actions, context),
    chronicle: scenario.chronicle,
    asInFact: turnsInFact(set),
    sources: merged.sources,
    // Of the library's documents, those that something here comes from.
    documents: Object.fromEntries(
      Object.entries(merged.documents).filter(([id]) =>
        Object.entries(merged.sources).some(
          ([cited, { document }]) => document === id && context.cited.has(cited),
        ),
      ),
    ),
    teaching,
    lesson: compileLesson(merged, context),
  };
  // Everything has been looked at by now, so that an author is told all of it at once.
  if (context.problems.length > 0 || !settled) return undefined;
  return { ...compiled, hash: hashText(canonical(playText(compiled))) };
}

type ScenarioSource = Merged['scenario']['briefing'][number]['source'];

function compileCommitments(merged: Merged, tables: Tables, context: CompileContext): Commitment[] {
  const { names } = tables;
  return merged.tables.commitments.flatMap((entry): Commitment[] => {
    const { value } = entry;
    const trigger = context.rule(value.trigger, namesFor(names), entry.id, inside(entry, 'trigger'));
    const by = context.index(names.actors, value.by, saying('state'), inside(entry, 'by'));
    const to = context.index(names.actors, value.to, saying('state'), inside(entry, 'to'));
    const territory = value.territory.map((id, i) =>
      context.index(names.regions, id, saying('region'), inside(entry, 'territory', i)),
    );
    const sources = context.sources(value.source, entry);
    const { attention: minds, restrains } = value;
    const factor = minds
      ? context.index(
          tables.factors.map(({ id }) => id),
          minds,
          saying('factor'),
          inside(entry, 'attention'),
        )
      : -1;
    const attention = factor < 0 ? -1 : names.layout.factor[factor];
    return trigger
      ? [{ id: entry.id, name: value.name, by, to, territory, trigger, attention, restrains, sources }]
      : [];
  });
}

function compileTemplate(
  entry: Merged['tables']['actions'][number],
  index: number,
  commitments: readonly string[],
  tables: Tables,
  goldstein: ReadonlyMap<string, number>,
  context: CompileContext,
): Template {
  const { value } = entry;
  const rung =
    value.rung === undefined
      ? 0
      : context.index(
          tables.ladder.map((r) => r.id),
          value.rung,
          saying('rung'),
          inside(entry, 'rung'),
        );
  return {
    index,
    id: entry.id,
    name: value.name,
    about: value.about,
    kind: value.kind,
    code: compileCode(
      value.code,
      Math.max(0, rung),
      tables.ladder,
      goldstein,
      context,
      inside(entry, 'code'),
    ),
    rung: Math.max(0, rung),
    cost: value.cost,
    pause: value.pause,
    deadline: value.consent?.deadline ?? 0,
    reply: value.consent?.reply,
    within:
      value.within === undefined
        ? -1
        : context.index(commitments, value.within, saying('commitment'), inside(entry, 'within')),
    confirmed: value.report?.confirmed ?? 100,
    learned: value.covert?.learned ?? 100,
    watched:
      value.covert?.watched &&
      watchedIssue(
        value.covert.watched,
        tables.names.layout.issue,
        tables.issues,
        context,
        inside(entry, 'covert', 'watched'),
      ),
    deniable: value.deniable ?? false,
    twist: compileTwist(entry, tables.names.layout.issue, tables.issues, context),
    otherwise: value.otherwise,
    sources: context.sources(value.source, entry),
  };
}

function compileRules(
  merged: Merged,
  tables: Tables,
  templates: readonly Template[],
  changes: Pick<RuleGrounds, 'without' | 'weights'>,
  context: CompileContext,
): RuleSet[] {
  const grounds: RuleGrounds = {
    table: tables.names,
    ladder: tables.ladder,
    templates,
    context,
    ...changes,
  };
  for (const id of merged.rules.keys())
    context.index(tables.names.actors, id, saying('state'), { source: merged.source, path: ['rules', id] });
  let firstLine = 0;
  return tables.actors.map((actor, owner) => {
    const entry = merged.rules.get(actor.id);
    if (!entry) {
      context.problem(
        { source: merged.source, path: ['rules'] },
        'missing',
        saying('missing', { where: 'rules', id: actor.id }),
      );
      return { motto: { says: '', sources: [] }, role: '', priorities: [], lines: [], doctrine: [] };
    }
    const rules = compileRuleSet(owner, firstLine, entry, grounds);
    firstLine += rules.lines.length;
    return rules;
  });
}

function finish(
  action: Grounded,
  index: number,
  ruleSets: readonly RuleSet[],
  lines: readonly RedLine[],
  layout: Layout,
): Action {
  const reach = reachOf(action, ruleSets, lines, layout);
  // Field by field: objects made by spreading would each have a shape of their own, and every look at them be slow.
  return {
    index,
    key: action.key,
    template: action.template,
    actor: action.actor,
    target: action.target,
    partner: action.partner,
    place: action.place,
    needs: action.needs,
    effects: action.effects,
    twist: action.twist,
    addressee: action.addressee,
    expected: action.expected,
    sets: action.sets,
    approval: reach.approval,
    touches: reach.touches,
    lines: reach.lines,
    risks: reach.risks,
    weighing: weighingOf(action, reach, ruleSets, lines, layout),
  };
}
