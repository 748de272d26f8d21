import { unreachable } from './result.ts';

/** What the core can write down: no floats, dates or undefined. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * Canonical JSON: keys in code-unit order, no white space, integers only. Two equal values give equal texts
 * in every engine. Throws (our bug) on anything that has no canonical form.
 */
export function canonical(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) unreachable(`not an integer in canonical JSON: ${value}`);
    return String(value === 0 ? 0 : value);
  }
  if (typeof value === 'string') return JSON.stringify(value);
  if (isList(value)) return `[${Array.from(value, canonical).join(',')}]`;
  if (typeof value !== 'object') unreachable(`no canonical form for ${typeof value}`);
  const record = value;
  const keys = Object.keys(record).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(record[key])}`).join(',')}}`;
}

/** Typed arrays count as lists: a world's arrays may be typed in ensembles. */
function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value) || ArrayBuffer.isView(value);
}
