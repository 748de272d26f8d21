import { existsSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix } from 'node:path';
import { cyclesIn } from './cycles.ts';
import { countModules } from './files.ts';
import { type Reference, referencesOf } from './references.ts';
import { positionOf, type SourceModule } from './syntax.ts';
import { isWithin, PACKAGES, SESSION_FACE, VIRTUAL, ZONES, zoneOf } from './table.ts';

/** One finding: what is wrong, where, and what to do instead. */
export interface Violation {
  readonly rule:
    | 'unread'
    | 'syntax'
    | 'folder'
    | 'types-only'
    | 'face'
    | 'package'
    | 'node'
    | 'data'
    | 'missing'
    | 'computed'
    | 'commonjs'
    | 'cycle'
    | 'stale';
  readonly file: string;
  /** `line:column`, or empty where the finding has no place in a file. */
  readonly at: string;
  readonly what: string;
  readonly instead: string;
}

/** A forbidden import that is tolerated, with the reason. The check fails once it is no longer needed. */
export interface Allowance {
  readonly file: string;
  readonly specifier: string;
  readonly why: string;
}

type Finding = Pick<Violation, 'rule' | 'what' | 'instead'>;

/** Applies the table to modules that were read from `root`/src. An empty answer means that all is well. */
export function checkLayers(
  root: string,
  modules: readonly SourceModule[],
  allowances: readonly Allowance[] = [],
): Violation[] {
  const found: Violation[] = [];
  const used = new Set<Allowance>();
  const edges = new Map<string, string[]>();
  let read = 0;
  for (const module of modules) {
    if (module.problems.length === 0) read += 1;
    for (const problem of module.problems) {
      found.push({ rule: 'syntax', file: module.path, at: '', what: problem, instead: 'mend the syntax.' });
    }
    const targets: string[] = [];
    edges.set(module.path, targets);
    for (const reference of referencesOf(module)) {
      const target = targetOf(module.path, reference);
      if (target !== undefined && reference.kind !== 'url') targets.push(target);
      const finding = judge(root, module.path, reference, target);
      if (finding === undefined) continue;
      const allowance = allowances.find(
        (entry) => entry.file === module.path && entry.specifier === reference.specifier,
      );
      if (allowance) used.add(allowance);
      else found.push({ ...finding, file: module.path, at: positionOf(module.text, reference.offset) });
    }
    if (zoneOf(module.path) === undefined) {
      found.push({
        ...STRANGE_PLACE,
        file: module.path,
        at: '',
        what: `${module.path} is in no known folder`,
      });
    }
  }
  const onDisk = countModules(root, 'src');
  if (read < onDisk) {
    const what = `read ${read} of ${onDisk} modules`;
    const instead =
      'mend the reader in tools/layers/files.ts: a check that does not read everything proves nothing.';
    found.push({ rule: 'unread', file: 'src', at: '', what, instead });
  }
  for (const cycle of cyclesIn(edges)) {
    const instead = 'move what both need into a third file that imports neither.';
    found.push({ rule: 'cycle', file: cycle[0], at: '', what: cycle.join(' -> '), instead });
  }
  for (const entry of allowances) {
    if (used.has(entry)) continue;
    const what = `the allowance for "${entry.specifier}" is no longer needed`;
    found.push({ rule: 'stale', file: entry.file, at: '', what, instead: 'delete the allowance.' });
  }
  return found;
}

const STRANGE_PLACE = {
  rule: 'folder',
  instead: 'move it into a folder of the table in tools/layers/table.ts; src itself holds only main.tsx.',
} as const;

/** The path from the root that a reference leads to, or undefined where it names a package. */
function targetOf(file: string, reference: Reference): string | undefined {
  const specifier = reference.specifier?.replace(/\?.*$/, '');
  if (specifier === undefined) return undefined;
  if (specifier.startsWith('/')) return posix.normalize(specifier.slice(1));
  const relative = specifier.startsWith('.') || reference.kind === 'url' || reference.kind === 'glob';
  return relative ? posix.join(posix.dirname(file), specifier) : undefined;
}

function judge(
  root: string,
  file: string,
  reference: Reference,
  target: string | undefined,
): Finding | undefined {
  const { kind, specifier } = reference;
  const from = zoneOf(file);
  if (from === undefined) return undefined;
  if (kind === 'commonjs') {
    return { rule: 'commonjs', what: 'require()', instead: 'write an ES import.' };
  }
  if (specifier === undefined) {
    const instead = 'write the path as one string literal, so that this check and the bundler can read it.';
    return { rule: 'computed', what: 'a computed import', instead };
  }
  if (target === undefined) return judgePackage(from, specifier);
  if (target.startsWith(PACKAGE_FILES)) return judgePackage(from, target.slice(PACKAGE_FILES.length));
  const what = `"${specifier}" (${target})`;
  if (kind !== 'glob' && !exists(join(root, target), kind === 'url')) {
    return { rule: 'missing', what, instead: 'name an existing file, with its extension (.ts, .tsx).' };
  }
  const to = zoneOf(target);
  if (to === undefined) return judgeOutside(from, target, what);
  if (to !== from && !ZONES[from].mayImport.includes(to)) {
    return { rule: 'folder', what: `${from} imports ${what}`, instead: ZONES[from].instead };
  }
  if (ZONES[from].typesOnly?.includes(to) && kind !== 'type') {
    return { rule: 'types-only', what: `${from} imports values of ${what}`, instead: ZONES[from].instead };
  }
  if (isWithin(from, 'ui') && isWithin(to, 'session') && target !== SESSION_FACE) {
    return { rule: 'face', what: `${from} imports ${what}`, instead: ZONES[from].instead };
  }
  return undefined;
}

/** A file of a package that is reached by its path, as a glob over its pictures must, is an import of that package. */
const PACKAGE_FILES = 'node_modules/';

/** References that leave `src`: data for those who may load it, otherwise nothing. */
function judgeOutside(from: string, target: string, what: string): Finding | undefined {
  const isData = /^((scenarios|assets)(\/|$)|package\.json$)/.test(target);
  if (isData && ZONES[from].data) return undefined;
  // The command line may ask where the project lies, in order to find what a person names.
  if (posix.normalize(target) === './' && ZONES[from].node) return undefined;
  const instead = isData
    ? 'this folder loads nothing itself: take the text or the data as an argument from ui, workers or cli.'
    : 'src builds on nothing outside it but scenarios/ and assets/: move the code under src.';
  return { rule: isData ? 'data' : 'folder', what: `${from} imports ${what}`, instead };
}

function judgePackage(from: string, specifier: string): Finding | undefined {
  const what = `${from} imports "${specifier}"`;
  if (specifier.startsWith('node:') || builtinModules.includes(specifier.split('/')[0])) {
    if (ZONES[from].node) return undefined;
    const instead =
      "Node's modules are for cli, workers and the classroom server: take what they give as an argument.";
    return { rule: 'node', what, instead };
  }
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  const zones = VIRTUAL[specifier] ?? PACKAGES[name];
  if (zones?.some((zone) => isWithin(from, zone))) return undefined;
  const instead = zones
    ? `${name} is used only in ${zones.join(' and ')}: call a function there instead.`
    : `no folder uses ${name}: do without it, or give it a reason in docs/decisions and a row in tools/layers/table.ts.`;
  return { rule: 'package', what, instead };
}

/** A URL may name a folder, an import must name a file: without its extension Node would not find it. */
function exists(path: string, folders: boolean): boolean {
  return existsSync(path) && (folders || statSync(path).isFile());
}

/** A finding as one line, as a compiler would print it. */
export function sentence(violation: Violation): string {
  const place = violation.at ? `${violation.file}:${violation.at}` : violation.file;
  return `${place} [${violation.rule}] ${violation.what} - ${violation.instead}`;
}
