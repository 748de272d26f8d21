import { saying } from '../base/saying.ts';
import { ok, type Result } from '../base/result.ts';
import { chancesOf, type Names } from '../rules/index.ts';
import { attainableIn, type Attainable } from './attainable.ts';
import { compileScenario } from './compile.ts';
import { CompileContext, inside, type Place } from './context.ts';
import type { Diagnostic } from './diagnostics.ts';
import type { Written } from './merge-rules.ts';
import { merge, type Merged } from './merge.ts';
import { namesFor, type Bindings, type NameTable } from './names.ts';
import { buildTables } from './tables.ts';
import { draftsOf, type ScenarioTexts } from './texts.ts';
import type { PriorityEntry } from './shape-rules.ts';
import type { Action, Priority, Scenario } from './types.ts';

/** A scenario that plays, and what in it is allowed and yet hardly meant. */
export interface Examined {
  readonly scenario: Scenario;
  readonly warnings: readonly Diagnostic[];
}

/** Texts to tables with warnings, or everything that is wrong with them. */
export function examineTexts(texts: ScenarioTexts): Result<Examined, Diagnostic[]> {
  const loaded = draftsOf(texts);
  if (!loaded.ok) return loaded;
  const { draft, library } = loaded.value;
  const compiled = compileScenario(draft, library);
  if (!compiled.ok) return compiled;
  // It compiles, so that nothing of this can fail a second time.
  const merged = merge(draft, library.drafts, [])!;
  const context = new CompileContext(new Set(Object.keys(merged.sources)), []);
  const table = buildTables(merged, context, new Map(), new Set()).names;
  return ok({
    scenario: compiled.value,
    warnings: new Examination(compiled.value, merged, table).warnings(),
  });
}

class Examination {
  private readonly found: Diagnostic[] = [];
  private readonly attainable: Attainable;

  constructor(
    private readonly scenario: Scenario,
    private readonly merged: Merged,
    private readonly table: NameTable,
  ) {
    this.attainable = attainableIn(scenario);
  }

  warnings(): readonly Diagnostic[] {
    this.actions();
    this.ruleSets();
    this.priorities(
      this.scenario.regionPriorities,
      this.merged.scenario.region.priorities.map((value, i) => ({
        value,
        at: this.at('region', 'priorities', i),
      })),
    );
    this.rule(this.merged.scenario.subject.settled, 'subject.settled', this.at('subject', 'settled'));
    for (const entry of this.merged.tables.commitments)
      this.rule(entry.value.trigger, entry.id, inside(entry, 'trigger'));
    // An idea of the library that does not fit the time of a scenario is nobody's mistake.
    for (const entry of this.merged.tables.deals.filter(({ source }) => source === this.merged.source))
      this.rule(entry.value.when, entry.id, inside(entry, 'when'));
    this.events();
    this.merged.scenario.facts.forEach(({ source }, i) => {
      if (source === 'assumption')
        this.warn(this.at('facts', i, 'source'), 'no_source', saying('fact_no_source'));
    });
    return this.found.sort((a, b) =>
      a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column,
    );
  }

  private at(...path: (string | number)[]): Place {
    return { source: this.merged.source, path };
  }

  private warn(at: Place, code: string, says: Diagnostic['says']): void {
    this.found.push({ ...at.source.diagnostic(at.path, code, says), warning: true });
  }

  /** Warns of a rule that can never be true: as it is written, or as far as anything in the scenario moves. */
  private rule(text: string | undefined, name: string, at: Place, names?: Names): void {
    if (text === undefined) return;
    const own = names ?? namesFor(this.table);
    if (!chancesOf(text, own, this.attainable.scale).holds)
      this.warn(at, 'never_true', saying('never_true', { name }));
    else if (!chancesOf(text, own, this.attainable.within).holds)
      this.warn(at, 'never_reached', saying('never_reached', { name }));
  }

  private actions(): void {
    const { actors, regions } = this.scenario;
    const idOf = (list: readonly { readonly id: string }[], index: number) => list[index]?.id;
    const bindings = ({ actor, target, partner, place }: Action): Bindings =>
      Object.fromEntries(
        Object.entries({
          self: idOf(actors, actor),
          target: idOf(actors, target),
          partner: idOf(actors, partner),
          place: idOf(regions, place),
        }).filter(([, id]) => id !== undefined),
      );
    this.merged.tables.actions.forEach((entry, template) => {
      const concrete = this.scenario.actions.filter((action) => action.template.index === template);
      const { needs } = entry.value;
      const usable = concrete.some(
        (action) =>
          needs === undefined ||
          chancesOf(needs, namesFor(this.table, bindings(action)), this.attainable.within).holds,
      );
      if (usable) return;
      if (concrete.length === 0)
        this.warn(inside(entry, 'by'), 'unusable', saying('used_by_nobody', { id: entry.id }));
      else this.warn(inside(entry, 'needs'), 'unusable', saying('used_never', { id: entry.id }));
    });
  }

  private ruleSets(): void {
    const { scenario, merged } = this;
    scenario.actors.forEach(({ id }, actor) => {
      const { priorities, redLines, doctrine } = merged.rules.get(id)!;
      this.priorities(scenario.rules[actor].priorities, priorities);
      for (const { value, at } of redLines) this.rule(value.crossed, value.id, inside(at, 'crossed'));
      const lines = new Map(
        scenario.rules[actor].lines.map((line) => [line.id, scenario.layout.crossed[line.index]] as const),
      );
      const names = namesFor(this.table, {}, lines);
      const own = new Set(scenario.actionsOf[actor].map((index) => scenario.actions[index].template.id));
      const rungs = new Set(scenario.ladder.map((rung) => rung.id));
      const templates = new Set(scenario.templates.map((template) => template.id));
      for (const { value: line, at } of doctrine) {
        this.rule(line.when, line.id, inside(at, 'when'), names);
        for (const key of ['prefer', 'avoid'] as const)
          (line[key] ?? []).forEach((name, j) => {
            if (templates.has(name) && !own.has(name) && !rungs.has(name))
              this.warn(inside(at, key, j), 'not_theirs', saying('not_theirs', { id, action: name }));
          });
      }
    });
  }

  private priorities(compiled: readonly Priority[], list: readonly Written<PriorityEntry>[]): void {
    for (const { value, at } of list) {
      const { id, holds } = value;
      const here = inside(at, 'holds');
      const names = namesFor(this.table);
      this.rule(holds, id, here);
      const slots = compiled.find((priority) => priority.id === id)?.holds.slots ?? [];
      const { fails } = chancesOf(holds, names, this.attainable.within);
      if (!fails) this.warn(here, 'always_true', saying('always_true', { name: id }));
      else if (!slots.some((slot) => this.attainable.moved.has(slot)))
        this.warn(here, 'untouched', saying('untouched', { name: id }));
    }
  }

  private events(): void {
    const { turns } = this.merged.scenario;
    for (const entry of this.merged.tables.events) {
      const { on, from = 1, to = turns, chance, when } = entry.value;
      this.rule(when, entry.id, inside(entry, 'when'));
      // An event of the library after the last turn of a short scenario is nobody's slip.
      const late = (on ?? from) > turns && entry.source === this.merged.source;
      if (late || (on === undefined && entry.value.to !== undefined && from > to) || chance === 0)
        this.warn(entry, 'never_happens', saying('never_happens', { id: entry.id, turns }));
    }
  }
}
