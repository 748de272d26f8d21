import type { Phrase } from '../session/index.ts';
import { has, t } from '../words/index.ts';

/** The sentence of a phrase: values that are phrases themselves are said first. */
export function say({ key, values }: Phrase): string {
  if (!has(key)) throw new Error(`araxes bug: no message ${key}`);
  if (!values) return t(key);
  const filled = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'object' ? say(value) : value,
  ]);
  return t(key, Object.fromEntries(filled));
}
