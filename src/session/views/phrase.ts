/**
 * Something to say, by key of the message catalogue, with what fills it. Views know no language: the page turns a
 * phrase into a sentence. A value that is itself a phrase is said first.
 */
export interface Phrase {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number | Phrase>>;
}

/** A phrase from its key and what fills it. */
export function phrase(key: string, values?: Phrase['values']): Phrase {
  return values ? { key, values } : { key };
}
