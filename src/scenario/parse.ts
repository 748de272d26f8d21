import { saying, type Saying } from '../base/saying.ts';
import type { z } from 'zod';
import { nearest } from '../base/nearest.ts';
import { err, ok, type Result } from '../base/result.ts';
import { SourceFile, type Diagnostic, type Path } from './diagnostics.ts';
import { mend } from './despite.ts';
import { unfitText } from './text-file.ts';
import type { YamlFault } from './yaml-text.ts';
import { telling, unfoldError, yamlError } from './yaml-errors.ts';
import { librarySchema, packId, scenarioSchema, type LibraryFile, type ScenarioFile } from './shape.ts';

/** A file whose form is right; its meaning is not checked yet. */
export interface Draft<T> {
  readonly source: SourceFile;
  readonly data: T;
}
/** A scenario whose form is right. */
export type ScenarioDraft = Draft<ScenarioFile>;
/** One file of the library whose form is right. */
export type LibraryDraft = Draft<LibraryFile>;

/** Text of a `scenario.yaml` to a draft, or everything that is wrong with its form. */
export function parseScenario(text: string, file = 'scenario.yaml'): Result<ScenarioDraft, Diagnostic[]> {
  return parseAs(text, file, scenarioSchema);
}

/** Whether a scenario may be called so. */
export function isPackId(name: string): boolean {
  return packId.safeParse(name).success;
}

/** Text of one file of the library. */
export function parseLibrary(text: string, file: string): Result<LibraryDraft, Diagnostic[]> {
  return parseAs(text, file, librarySchema);
}

/** Text of any file of a scenario's folder, by the form that it should have. */
export function parseAs<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
): Result<Draft<z.infer<S>>, Diagnostic[]> {
  const { wrong, source, data } = readForm(text, file, schema);
  return source && wrong.length === 0 ? ok({ source, data: data as z.infer<S> }) : err(first(wrong));
}

/** A scenario of which some may be of the wrong form. */
export interface ReadScenario {
  /** What is wrong with its form. */
  readonly wrong: readonly Diagnostic[];
  /** The rest of it, as far as one can tell. */
  readonly rest: (ScenarioDraft & { readonly lost: ReadonlySet<string> }) | undefined;
}

/** Text of a `scenario.yaml` to whatever of it can be looked at, so that what its form and its meaning lack is told together. */
export function readScenario(text: string, file: string): ReadScenario {
  const { wrong, source, plain, data } = readForm(text, file, scenarioSchema);
  if (!source || wrong.length > MOST) return { wrong, rest: undefined };
  if (data && wrong.length === 0) return { wrong, rest: { source, data, lost: new Set() } };
  const mended = mend(scenarioSchema, plain);
  return { wrong, rest: mended && { source, ...mended } };
}

/** How many things that are wrong are told of one file: each looks for its place, and nobody reads more at once. */
const MOST = 200;

/** The first of many, and that there are more. */
export function first(problems: readonly Diagnostic[]): Diagnostic[] {
  if (problems.length <= MOST) return [...problems];
  const { file, line, column } = problems[MOST];
  const more = { file, line, column, code: 'and_more', says: saying('and_more') };
  return [...problems.slice(0, MOST), more];
}

interface ReadForm<T> {
  readonly wrong: readonly Diagnostic[];
  /** Where the text has a meaning at all. */
  readonly source?: SourceFile;
  readonly plain?: unknown;
  /** Where nothing is wrong with its form. */
  readonly data?: T;
}

function readForm<S extends z.ZodType>(text: string, file: string, schema: S): ReadForm<z.infer<S>> {
  const unfit = unfitText(text, file);
  if (unfit) return { wrong: [unfit] };
  const source = new SourceFile(file, text);
  const told = (faults: readonly YamlFault[]) =>
    faults.slice(0, MOST + 1).map(({ code, offset }) => ({
      file,
      ...source.at(offset),
      code: 'yaml',
      says: yamlError({ code }),
    }));
  if (source.faults.length > 0) return { wrong: told(telling(source.faults)) };
  let plain: unknown;
  try {
    plain = source.document.toJS({ maxAliasCount: 100 });
  } catch (cause) {
    return { wrong: [source.diagnostic([], 'yaml', unfoldError(cause))] };
  }
  const other = otherFormat(source, plain);
  if (other) return { wrong: [other] };
  const parsed = schema.safeParse(plain);
  const wrong: Diagnostic[] = told(source.twice);
  for (const issue of parsed.success ? [] : parsed.error.issues)
    if (wrong.length <= 2 * MOST) wrong.push(...describe({ source, schema }, issue, []));
  wrong.sort((a, b) => a.line - b.line || a.column - b.column);
  return { wrong, source, plain, ...(parsed.success && { data: parsed.data as z.infer<S> }) };
}

/** The version of the format that is read here. */
const FORMAT = 1;

/** A file of another version of the format is told so, and nothing else: its keys may all be strange. */
function otherFormat(source: SourceFile, plain: unknown): Diagnostic | undefined {
  const found = (plain as { format?: unknown } | null | undefined)?.format;
  if (typeof found !== 'number' || found === FORMAT) return undefined;
  return source.diagnostic(['format'], 'other_format', saying('other_format', { found, known: FORMAT }));
}

type Issue = z.core.$ZodIssue;
/** A file and the form that it should have. */
interface Formed {
  readonly source: SourceFile;
  readonly schema: z.ZodType;
}

function describe(file: Formed, issue: Issue, inside: Path): Diagnostic[] {
  const path = [...inside, ...(issue.path as Path)];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.slice(0, MOST + 1).map((key) => unknownKey(file, path, key));
  if (issue.code === 'invalid_union') return describeUnion(file, issue, path);
  return [
    file.source.diagnostic(
      path,
      'shape',
      shaped(path, issue.code === 'invalid_key' ? issue.issues[0] : issue),
      nearestValue(file.source, path, issue),
    ),
  ];
}

/** Of the texts that may stand somewhere the one that was meant. */
function nearestValue(source: SourceFile, path: Path, issue: Issue): string | undefined {
  const found = source.textAt(path);
  if (found === undefined || issue.code !== 'invalid_value') return undefined;
  return nearest(
    found,
    issue.values.filter((value) => typeof value === 'string'),
  );
}

/** Of a union, what is wrong with the branch that was meant: that which knows every key; or the keys that none knows. */
function describeUnion(file: Formed, issue: Issue & { code: 'invalid_union' }, path: Path): Diagnostic[] {
  if (isSaying(issue.message) || issue.errors.length === 0)
    return [file.source.diagnostic(path, 'shape', shaped(path, issue))];
  // A branch for another kind of value altogether (text where an entry stands) was not meant.
  const apt = issue.errors.filter((errors) => !errors.some(ofAnotherKind));
  const errors = apt.length > 0 ? apt : issue.errors;
  if (errors.length === 1) return errors[0].flatMap((inner) => describe(file, inner, path));
  const strange = errors.map((branch) =>
    branch.flatMap((e) => (e.code === 'unrecognized_keys' ? e.keys : [])),
  );
  const unknown = strange[0].filter((key) => strange.every((keys) => keys.includes(key)));
  if (unknown.length > 0) return unknown.map((key) => unknownKey(file, path, key));
  const branches = errors.filter((_, i) => strange[i].length === 0);
  const nearestBranch = [...(branches.length > 0 ? branches : errors)].sort((a, b) => a.length - b.length)[0];
  return nearestBranch.flatMap((inner) => describe(file, inner, path));
}

function ofAnotherKind(issue: Issue): boolean {
  return issue.code === 'invalid_type' && issue.path.length === 0;
}

function unknownKey({ source, schema }: Formed, path: Path, key: string): Diagnostic {
  const siblings = knownKeys(schema, path);
  const hint = nearest(key, siblings);
  const says = saying('unknown_key', { where: label(path), key });
  return {
    file: source.name,
    ...source.locateKey([...path, key]),
    code: 'unknown_key',
    says,
    suggestion: hint,
  };
}

/** Keys that a form knows at a path: for "did you mean". */
function knownKeys(root: z.ZodType, path: Path): string[] {
  let schema = unwrap(root);
  for (const step of path) {
    // An entry that may also be named by its id.
    schema = schema?.options?.map(unwrap).find((branch) => branch?.shape) ?? schema;
    if (!schema) return [];
    if (schema.shape) schema = unwrap(schema.shape[step]);
    else if (schema.valueType) schema = unwrap(schema.valueType);
    else if (schema.element) schema = unwrap(schema.element);
    else return [];
  }
  const branches = schema?.options?.map(unwrap) ?? [schema];
  return [...new Set(branches.flatMap((branch) => Object.keys(branch?.shape ?? {})))];
}

interface AnySchema {
  shape?: Record<string | number, unknown>;
  valueType?: unknown;
  element?: unknown;
  options?: readonly unknown[];
}

/** Looks through `optional`, `nullable` and `default`. */
function unwrap(schema: unknown): AnySchema | undefined {
  let current = schema as { def?: { innerType?: unknown } } | undefined;
  while (current?.def?.innerType) current = current.def.innerType as never;
  return current as AnySchema | undefined;
}

function label(path: Path): string | Saying {
  return path.length === 0 ? saying('file') : path.join('.');
}

/** What is wrong with a form, by what the schema says: our own refusals name their sentence, the library's are told by kind. */
function shaped(path: Path, issue: Issue): Saying {
  return saying('shape', { where: label(path), what: formOf(issue) });
}

/** The checks of our schemas have the key of their sentence for a message. */
function isSaying(message: string): boolean {
  return /^[a-z_0-9]+$/.test(message);
}

function formOf(issue: Issue): Saying {
  if (isSaying(issue.message)) return saying(issue.message);
  switch (issue.code) {
    case 'invalid_type':
      return saying('shape_type', { wanted: issue.expected, found: foundIn(issue.message) });
    case 'too_small':
      return saying('shape_small', {
        what: issue.origin,
        least: Number(issue.minimum),
        unit: unitOf(issue.origin),
      });
    case 'too_big':
      return saying('shape_big', {
        what: issue.origin,
        most: Number(issue.maximum),
        unit: unitOf(issue.origin),
      });
    case 'invalid_value':
      return issue.values.length === 1
        ? saying('shape_value', { value: JSON.stringify(issue.values[0]) })
        : saying('shape_values', { values: issue.values.map((value) => JSON.stringify(value)).join('|') });
    default:
      return saying('shape_other');
  }
}

/** What stood in place of what was wanted: the library says it in its message alone. */
function foundIn(message: string): string {
  return /received (.+)$/.exec(message)?.[1] ?? '';
}

/** What is counted: `characters` of a string, `items` of a list, nothing of a number. */
function unitOf(origin: string): string {
  return origin === 'string' ? 'characters' : origin === 'array' ? 'items' : '';
}
