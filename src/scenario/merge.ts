import { saying } from '../base/saying.ts';
import type { Diagnostic, Path, SourceFile } from './diagnostics.ts';
import { mergeRules, type MergedRules } from './merge-rules.ts';
import type { LibraryDraft, ScenarioDraft } from './parse.ts';
import type { LibraryFile, ScenarioFile } from './shape.ts';

/** An entry with the place it came from, for diagnostics. */
export interface Entry<T> {
  readonly id: string;
  readonly value: T;
  readonly source: SourceFile;
  readonly path: Path;
}

const TABLES = [
  'actors',
  'issues',
  'regions',
  'people',
  'factors',
  'commitments',
  'actions',
  'events',
  'incidents',
  'deals',
  'claims',
] as const;
type TableName = (typeof TABLES)[number];
type Value<K extends TableName> = NonNullable<LibraryFile[K][string]>;
/** All entries by table, in the order of the library and then of the scenario; of events the scenario's come first. */
export type Tables = { readonly [K in TableName]: readonly Entry<Value<K>>[] };

/** Library and scenario as one: a scenario's entry takes the library's place whole, `null` takes it out. */
export interface Merged {
  readonly scenario: ScenarioFile;
  readonly source: SourceFile;
  readonly tables: Tables;
  /** Rule sets by state, what they name of the library put in. */
  readonly rules: ReadonlyMap<string, MergedRules>;
  readonly ladder: NonNullable<LibraryFile['ladder']>;
  readonly ladderSource: SourceFile;
  readonly documents: LibraryFile['documents'];
  readonly sources: LibraryFile['sources'];
  readonly model: Readonly<Record<string, number>>;
  /** What teachers are given with every scenario. */
  readonly lesson: Entry<NonNullable<LibraryFile['lesson']>> | undefined;
}

/** Library and scenario as one; what is defined twice, or taken out without being there, is told in `problems`. */
export function merge(
  scenario: ScenarioDraft,
  library: readonly LibraryDraft[],
  problems: Diagnostic[],
): Merged | undefined {
  const tables = Object.fromEntries(
    TABLES.map((table) => [table, mergeTable(table, scenario, library, problems)]),
  ) as unknown as Tables;
  const ladderDraft = library.find((draft) => draft.data.ladder);
  if (!ladderDraft) {
    problems.push(scenario.source.diagnostic([], 'library', saying('no_ladder')));
    return undefined;
  }
  const documents = Object.assign({}, ...library.map((draft) => draft.data.documents));
  const sources = Object.assign({}, ...library.map((draft) => draft.data.sources));
  const model = Object.assign({}, ...library.map((draft) => draft.data.model), scenario.data.model);
  return {
    scenario: scenario.data,
    source: scenario.source,
    tables,
    rules: mergeRules(scenario, library, problems),
    ladder: ladderDraft.data.ladder!,
    ladderSource: ladderDraft.source,
    documents,
    sources,
    model,
    lesson: lessonOf(library, problems),
  };
}

/** The library's part for teachers; a second one is told. */
function lessonOf(library: readonly LibraryDraft[], problems: Diagnostic[]): Merged['lesson'] {
  const id = 'lesson';
  const [first, ...more] = library.flatMap(({ data, source }) =>
    data.lesson ? [{ id, value: data.lesson, source, path: [id] }] : [],
  );
  for (const { source, path } of more)
    problems.push(source.diagnostic(path, 'twice', saying('already', { id, place: place(first) })));
  return first;
}

function mergeTable(
  table: TableName,
  scenario: ScenarioDraft,
  library: readonly LibraryDraft[],
  problems: Diagnostic[],
): Entry<unknown>[] {
  const entries = new Map<string, Entry<unknown>>();
  for (const draft of library)
    for (const [id, value] of Object.entries(draft.data[table])) {
      const path = [table, id];
      const first = entries.get(id);
      if (first)
        problems.push(
          draft.source.diagnostic(
            path,
            'twice',
            saying('already', { id: `${table}.${id}`, place: place(first) }),
          ),
        );
      else if (value !== null) entries.set(id, { id, value, source: draft.source, path });
    }
  for (const [id, value] of Object.entries(scenario.data[table])) {
    const path = [table, id];
    const known = entries.get(id);
    if (value === null) {
      if (known) entries.delete(id);
      else
        problems.push(
          scenario.source.diagnostic(path, 'unknown_id', saying('nothing_to_take', { id: `${table}.${id}` })),
        );
      continue;
    }
    if (known && !value.replace)
      problems.push(
        scenario.source.diagnostic(
          path,
          'twice',
          saying('already_replace', { id: `${table}.${id}`, place: place(known) }),
        ),
      );
    entries.set(id, { id, value, source: scenario.source, path });
  }
  const all = [...entries.values()];
  if (table !== 'events') return all;
  // What a scenario tells of its own time comes before what may happen at any time.
  const own = (entry: Entry<unknown>) => entry.source === scenario.source;
  return [...all.filter(own), ...all.filter((entry) => !own(entry))];
}

function place(entry: Entry<unknown>): string {
  return `${entry.source.name}:${entry.source.locate(entry.path).line}`;
}
