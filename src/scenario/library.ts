import { saying } from '../base/saying.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { Diagnostic } from './diagnostics.ts';
import { parseLibrary, type LibraryDraft } from './parse.ts';

/** What scenarios share: entries from YAML files, and the Goldstein score in tenths of every CAMEO code. */
export interface Library {
  readonly drafts: readonly LibraryDraft[];
  readonly goldstein: ReadonlyMap<string, number>;
}

/**
 * The files of `scenarios/library/` by name; who reads them from disk or bundle is the caller's business. The same list of
 * files is read once: scenarios share it, and reading it takes longer than to compile one of them.
 */
export function loadLibrary(files: Readonly<Record<string, string>>): Result<Library, Diagnostic[]> {
  let known = LOADED.get(files);
  if (!known) LOADED.set(files, (known = readLibrary(files)));
  return known;
}

const LOADED = new WeakMap<Readonly<Record<string, string>>, Result<Library, Diagnostic[]>>();

function readLibrary(files: Readonly<Record<string, string>>): Result<Library, Diagnostic[]> {
  const problems: Diagnostic[] = [];
  const drafts: LibraryDraft[] = [];
  const names = Object.keys(files).sort();
  for (const name of names.filter((n) => n.endsWith('.yaml'))) {
    const parsed = parseLibrary(files[name], name);
    if (parsed.ok) drafts.push(parsed.value);
    else problems.push(...parsed.error);
  }
  const csv = names.find((name) => name.endsWith('cameo.csv'));
  if (csv === undefined)
    problems.push({
      file: 'cameo.csv',
      line: 1,
      column: 1,
      code: 'library',
      says: saying('no_cameo'),
    });
  return problems.length > 0 ? err(problems) : ok({ drafts, goldstein: parseGoldstein(files[csv!]) });
}

/** Columns cameo,root,level,label,goldstein,quadclass; labels may be quoted and hold commas. Codes stay text. */
export function parseGoldstein(csv: string): Map<string, number> {
  const scores = new Map<string, number>();
  for (const line of csv.split('\n').slice(1)) {
    const match = /^(\d+),.*,(-?\d+)(?:\.(\d))?\d*,\d+\s*$/.exec(line);
    if (!match) continue;
    const [, code, whole, tenth] = match;
    const size = Math.abs(Number(whole)) * 10 + Number(tenth ?? 0);
    scores.set(code, whole.startsWith('-') ? -size : size);
  }
  return scores;
}
