import type { z } from 'zod';
import { nearest } from '../base/nearest.ts';
import { err, ok, type Result } from '../base/result.ts';
import { SourceFile, withHint, type Diagnostic, type Path } from './diagnostics.ts';
import { librarySchema, scenarioSchema, type LibraryFile, type ScenarioFile } from './shape.ts';

/** A file whose form is right; its meaning is not checked yet. */
export interface Draft<T> {
  readonly source: SourceFile;
  readonly data: T;
}
/** A scenario whose form is right. */
export type ScenarioDraft = Draft<ScenarioFile>;
/** One file of the library whose form is right. */
export type LibraryDraft = Draft<LibraryFile>;

/** The longest file that is read, in UTF-16 units. */
const FILE_LIMIT = 1_000_000;

/** Text of a `scenario.yaml` to a draft, or everything that is wrong with its form. */
export function parseScenario(text: string, file = 'scenario.yaml'): Result<ScenarioDraft, Diagnostic[]> {
  return parseAs(text, file, scenarioSchema);
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
  if (text.length > FILE_LIMIT)
    return err([
      { file, line: 1, column: 1, code: 'file_too_long', message: `longer than ${FILE_LIMIT} characters` },
    ]);
  const source = new SourceFile(file, text);
  if (source.document.errors.length > 0)
    return err(
      source.document.errors.map((error) => ({
        file,
        ...source.at(error.pos[0]),
        code: 'yaml',
        message: error.message.split('\n')[0],
      })),
    );
  let plain: unknown;
  try {
    plain = source.document.toJS({ maxAliasCount: 100 });
  } catch (cause) {
    return err([source.diagnostic([], 'yaml', cause instanceof Error ? cause.message : 'cannot be read')]);
  }
  const parsed = schema.safeParse(plain);
  if (parsed.success) return ok({ source, data: parsed.data as z.infer<S> });
  const problems = parsed.error.issues.flatMap((issue) => describe(source, issue, []));
  return err(problems.sort((a, b) => a.line - b.line || a.column - b.column));
}

type Issue = z.core.$ZodIssue;

function describe(source: SourceFile, issue: Issue, inside: Path): Diagnostic[] {
  const path = [...inside, ...(issue.path as Path)];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(source, path, key));
  if (issue.code === 'invalid_union') return describeUnion(source, issue, path);
  const message = issue.code === 'invalid_key' ? issue.issues[0].message : plainMessage(issue);
  return [source.diagnostic(path, 'shape', `${label(path)}: ${message}`)];
}

/** Of a union, what is wrong with the branch that was meant: that which knows every key; or the keys that none knows. */
function describeUnion(
  source: SourceFile,
  issue: Issue & { code: 'invalid_union' },
  path: Path,
): Diagnostic[] {
  const own = issue.message !== 'Invalid input';
  if (own || issue.errors.length === 0)
    return [source.diagnostic(path, 'shape', `${label(path)}: ${issue.message}`)];
  const strange = issue.errors.map((errors) =>
    errors.flatMap((e) => (e.code === 'unrecognized_keys' ? e.keys : [])),
  );
  const unknown = strange[0].filter((key) => strange.every((keys) => keys.includes(key)));
  if (unknown.length > 0) return unknown.map((key) => unknownKey(source, path, key));
  const branches = issue.errors.filter((_, i) => strange[i].length === 0);
  const nearestBranch = [...(branches.length > 0 ? branches : issue.errors)].sort(
    (a, b) => a.length - b.length,
  )[0];
  return nearestBranch.flatMap((inner) => describe(source, inner, path));
}

function unknownKey(source: SourceFile, path: Path, key: string): Diagnostic {
  const siblings = knownKeys(source, path);
  const hint = nearest(key, siblings);
  const message = withHint(`${label(path)}: unknown key "${key}"`, hint);
  return {
    file: source.name,
    ...source.locate([...path, key]),
    code: 'unknown_key',
    message,
    suggestion: hint,
  };
}

/** Keys that the schema knows at a path: for "did you mean". */
function knownKeys(source: SourceFile, path: Path): string[] {
  const root: unknown =
    source.text.includes('\nrules:') || source.text.startsWith('rules:') ? scenarioSchema : librarySchema;
  let schema = unwrap(root);
  for (const step of path) {
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

function label(path: Path): string {
  return path.length === 0 ? 'file' : path.join('.');
}

function plainMessage(issue: Issue): string {
  if (issue.code === 'invalid_type') return `${issue.message.replace(/^Invalid input: /, '')}`;
  return issue.message;
}
