import { saying, type Saying } from '../base/saying.ts';
import { nearest } from '../base/nearest.ts';
import { loadRule, type Names, type Rule } from '../rules/index.ts';
import type { Diagnostic, Path, SourceFile } from './diagnostics.ts';
import type { SourceRef } from './shape-names.ts';
import type { Sources } from './types.ts';

/** Where something stands: a file and a path in it. */
export interface Place {
  readonly source: SourceFile;
  readonly path: Path;
}

/** Collects everything that is wrong while tables are built, so that an author sees all of it at once. */
export class CompileContext {
  /** Sources that something of the scenario cites. */
  readonly cited = new Set<string>();

  constructor(
    private readonly knownSources: ReadonlySet<string>,
    readonly problems: Diagnostic[],
  ) {}

  problem(at: Place, code: string, says: Saying, suggestion?: string): void {
    this.problems.push(at.source.diagnostic(at.path, code, says, suggestion));
  }

  /** The place of an id in a list; -1 with a diagnostic when it is not there. */
  index(ids: readonly string[], id: string, what: Saying, at: Place): number {
    const found = ids.indexOf(id);
    if (found < 0) this.problem(at, 'unknown_id', saying('unknown', { what, name: id }), nearest(id, ids));
    return found;
  }

  /** Dossier ids of an element; `assumption` is none. Unknown ids are diagnosed. */
  sources(ref: SourceRef, at: Place): Sources {
    if (ref === 'assumption') return [];
    for (const id of ref) this.cited.add(id);
    for (const id of ref)
      if (!this.knownSources.has(id))
        this.problem(
          inside(at, 'source'),
          'unknown_source',
          saying('unknown', { what: saying('source'), name: id }),
          nearest(id, this.knownSources),
        );
    return ref;
  }

  /** A rule, or `undefined` with a diagnostic that names it and the place within its text. */
  rule(text: string, names: Names, name: string, at: Place): Rule | undefined {
    const loaded = loadRule(text, names);
    if (loaded.ok) return loaded.value;
    const { error } = loaded;
    this.problems.push({
      file: at.source.name,
      ...at.source.locateWithin(at.path, error.at),
      code: error.code,
      says: error.says,
      rule: name,
      suggestion: error.suggestion,
    });
    return undefined;
  }
}

/** A place further in, by keys and places in lists. */
export function inside(at: Place, ...more: Path): Place {
  return { source: at.source, path: [...at.path, ...more] };
}
