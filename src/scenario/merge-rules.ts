import { nearest } from '../base/nearest.ts';
import { saying } from '../base/saying.ts';
import { inside, type Place } from './context.ts';
import type { Diagnostic } from './diagnostics.ts';
import type { LibraryDraft, ScenarioDraft } from './parse.ts';
import type { DoctrineEntry, MottoEntry, PriorityEntry, RedLineEntry } from './shape-rules.ts';

/** A value with the place where it is written: in the scenario, or in the library. */
export interface Written<T> {
  readonly value: T;
  readonly at: Place;
}

/** The rule set of one state, what it names of the library put in. */
export interface MergedRules {
  /** The scenario's own part, for what is missing. */
  readonly at: Place;
  readonly motto?: Written<MottoEntry>;
  readonly role?: string;
  readonly priorities: readonly Written<PriorityEntry>[];
  readonly redLines: readonly Written<RedLineEntry>[];
  readonly doctrine: readonly Written<DoctrineEntry>[];
}

interface Lists {
  priorities: Written<PriorityEntry>[];
  redLines: Written<RedLineEntry>[];
  doctrine: Written<DoctrineEntry>[];
}
type ListName = keyof Lists;
const LISTS: readonly ListName[] = ['priorities', 'redLines', 'doctrine'];

interface Shared extends Lists {
  motto?: Written<MottoEntry>;
  role?: string;
}

/**
 * Rule sets by state, in the order of the scenario. A list of the scenario holds rules of its own and ids of the library's,
 * in the order that counts; a list that is left out is the library's. A rule of its own that has the id of one of the
 * library's must say that it replaces it.
 */
export function mergeRules(
  scenario: ScenarioDraft,
  library: readonly LibraryDraft[],
  problems: Diagnostic[],
): ReadonlyMap<string, MergedRules> {
  const shared = sharedRules(library, problems);
  return new Map(
    Object.entries(scenario.data.rules).map(([actor, own]) => {
      const at: Place = { source: scenario.source, path: ['rules', actor] };
      const known: Shared = shared.get(actor) ?? { priorities: [], redLines: [], doctrine: [] };
      const list = <K extends ListName>(key: K) =>
        mergeList(own[key] as readonly (string | Rule)[] | undefined, known[key], inside(at, key), problems);
      const motto = own.motto ? { value: own.motto, at: inside(at, 'motto') } : known.motto;
      const role = own.role ?? known.role;
      if (!motto) problems.push(missing(at, actor, 'motto'));
      if (role === undefined) problems.push(missing(at, actor, 'role'));
      return [
        actor,
        {
          at,
          motto,
          role,
          priorities: list('priorities') as Lists['priorities'],
          redLines: list('redLines') as Lists['redLines'],
          doctrine: list('doctrine') as Lists['doctrine'],
        },
      ];
    }),
  );
}

type Rule = PriorityEntry | RedLineEntry | DoctrineEntry;

function mergeList(
  own: readonly (string | Rule)[] | undefined,
  shared: readonly Written<Rule>[],
  at: Place,
  problems: Diagnostic[],
): readonly Written<Rule>[] {
  if (own === undefined) return shared;
  const byId = new Map(shared.map((rule) => [rule.value.id, rule]));
  const tell = (place: Place, code: string, says: ReturnType<typeof saying>, hint?: string) =>
    problems.push(place.source.diagnostic(place.path, code, says, hint));
  return own.flatMap((rule, i): Written<Rule>[] => {
    const here = inside(at, i);
    if (typeof rule === 'string') {
      const known = byId.get(rule);
      if (!known) {
        const says = saying('unknown', { what: saying('library_rule'), name: rule });
        tell(here, 'unknown_id', says, nearest(rule, byId.keys()));
        return [];
      }
      return [known];
    }
    const known = byId.get(rule.id);
    if (known && !rule.replace)
      tell(inside(here, 'id'), 'twice', saying('already_replace', { id: rule.id, place: placeOf(known.at) }));
    return [{ value: rule, at: here }];
  });
}

function sharedRules(library: readonly LibraryDraft[], problems: Diagnostic[]): Map<string, Shared> {
  const all = new Map<string, Shared>();
  for (const { source, data } of library)
    for (const [actor, rules] of Object.entries(data.rules)) {
      const at: Place = { source, path: ['rules', actor] };
      const known = all.get(actor) ?? { priorities: [], redLines: [], doctrine: [] };
      all.set(actor, known);
      if (rules.motto) known.motto ??= { value: rules.motto, at: inside(at, 'motto') };
      known.role ??= rules.role;
      for (const key of LISTS)
        rules[key].forEach((value, i) => {
          const here = inside(at, key, i);
          const first = (known[key] as Written<Rule>[]).find((rule) => rule.value.id === value.id);
          if (first)
            problems.push(
              source.diagnostic(
                [...here.path, 'id'],
                'twice',
                saying('already', { id: value.id, place: placeOf(first.at) }),
              ),
            );
          else (known[key] as Written<Rule>[]).push({ value, at: here });
        });
    }
  return all;
}

function missing(at: Place, actor: string, id: string): Diagnostic {
  return at.source.diagnostic(at.path, 'missing', saying('missing', { where: `rules.${actor}`, id }));
}

/** A place as a diagnostic names it in passing: "rules-iran.yaml:12". */
function placeOf({ source, path }: Place): string {
  return `${source.name}:${source.locate(path).line}`;
}
