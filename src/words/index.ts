import { IntlMessageFormat } from 'intl-messageformat';
import { withArticles } from './en/articles.ts';
import type { all } from './en/all.ts';
import { en } from './en/index.ts';

export * from './format.ts';

/** A message of the catalogue. */
export type Key = keyof typeof all;

/** What fills the places of a message. */
export type Values = Readonly<Record<string, string | number>>;

/** The language of the page. One catalogue is complete; a second one takes the place of `en` here. */
export const LOCALE = 'en-GB';

const messages: Record<string, string> = { ...en };

/** Messages that not every page needs join the catalogue. */
export function addMessages(more: Readonly<Record<string, string>>): void {
  Object.assign(messages, more);
}

const compiled = new Map<Key, IntlMessageFormat>();

function message(key: Key): IntlMessageFormat {
  let format = compiled.get(key);
  if (!format) {
    format = new IntlMessageFormat(messages[key], LOCALE);
    compiled.set(key, format);
  }
  return format;
}

/** The text of a message, filled: `t('title.turns', { turns: 10 })`. */
export function t(key: Key, values?: Values): string {
  const text = message(key).format(values as Record<string, string | number>) as string;
  return values ? withArticles(text) : text;
}

/**
 * A message with tags, `Crossed: <b>{line}</b>`, as a list of texts and of what the tags' functions made of their
 * contents. Elements of the page need keys of their own.
 */
export function parts<T>(
  key: Key,
  values: Values,
  tags: Readonly<Record<string, (chunks: readonly (string | T)[]) => T>>,
): readonly (string | T)[] {
  const result = message(key).format<T>({ ...values, ...tags } as never);
  return (Array.isArray(result) ? result : [result]) as readonly (string | T)[];
}

/** True where the catalogue has this key; for keys made of codes that come from outside. */
export function has(key: string): key is Key {
  return Object.hasOwn(messages, key);
}
