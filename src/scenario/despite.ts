import type { z } from 'zod';
import type { Path } from './diagnostics.ts';

/** Stands where a text of the file could not be used: no name of anybody's. */
const NO_TEXT = 'stand_in_text';
/** How often what stands in is itself looked at. */
const ROUNDS = 12;
/** What is missing is first of its kind, and then of a size that is allowed. */
const TRIES = 3;

/** A file's data with everything of the wrong form taken out or replaced, so that the meaning of the rest can be looked at. */
export interface Mended<T> {
  readonly data: T;
  /** Names that went with it: what is said of these is no mistake of the author's. */
  readonly lost: ReadonlySet<string>;
}

/** The data in the right form; nothing where too much of it is wrong. `plain` is changed. */
export function mend<S extends z.ZodType>(schema: S, plain: unknown): Mended<z.infer<S>> | undefined {
  const root = { file: plain };
  const lost = new Set<string>([NO_TEXT]);
  const times = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round++) {
    const parsed = schema.safeParse(root.file);
    if (parsed.success) return { data: parsed.data, lost };
    // From the end of lists, so that what is taken out moves nothing that is still to be.
    for (const issue of [...parsed.error.issues].reverse()) {
      const path = ['file', ...(issue.path as Path)];
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys) put(root, [...path, key], undefined, lost);
        continue;
      }
      const key = JSON.stringify(path);
      const tried = times.get(key) ?? 0;
      times.set(key, tried + 1);
      const other = tried < TRIES ? standIn(issue) : undefined;
      // What cannot be replaced goes, and what is not whole without it goes with it.
      put(root, other === undefined && tried > TRIES ? path.slice(0, -1) : path, other, lost);
    }
  }
  return undefined;
}

/** Something of the form that is wanted. */
function standIn(issue: z.core.$ZodIssue): unknown {
  switch (issue.code) {
    case 'invalid_value':
      return issue.values[0];
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int' ? Number(issue.minimum) : undefined;
    case 'too_big':
      return issue.origin === 'number' || issue.origin === 'int' ? Number(issue.maximum) : undefined;
    case 'invalid_type':
      return { string: NO_TEXT, number: 1, int: 1, boolean: false, array: [], object: {}, record: {} }[
        issue.expected as string
      ];
    default:
      return undefined;
  }
}

/** Puts a value at a path, or takes away what stands there. */
function put(root: object, path: Path, value: unknown, lost: Set<string>): void {
  let at: unknown = root;
  for (const key of path.slice(0, -1)) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return;
    at = (at as Record<string | number, unknown>)[key];
  }
  if (typeof at !== 'object' || at === null) return;
  const key = path.at(-1)!;
  const held = at as Record<string | number, unknown>;
  names(Object.hasOwn(held, key) ? held[key] : undefined, lost);
  if (typeof key === 'string' && value === undefined) lost.add(key);
  if (value !== undefined)
    Object.defineProperty(held, key, { value, enumerable: true, configurable: true, writable: true });
  else if (Array.isArray(at)) at.splice(Number(key), 1);
  else delete held[key];
}

/** Every key and every short text within a value, which an alias may have put into itself. */
function names(value: unknown, into: Set<string>): void {
  const seen = new Set<unknown>();
  const open = [value];
  while (open.length > 0) {
    const one = open.pop();
    if (typeof one === 'string' && /^[\w.-]{1,80}$/.test(one)) into.add(one);
    if (typeof one !== 'object' || one === null || seen.has(one)) continue;
    seen.add(one);
    if (!Array.isArray(one)) for (const key of Object.keys(one)) into.add(key);
    for (const inner of Object.values(one)) open.push(inner);
  }
}
