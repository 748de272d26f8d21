/**
 * Something to say, by key of the message catalogue, with what fills it. Views know no language: the page turns a
 * phrase into a sentence. A value that is itself a phrase is said first.
 */
export interface Phrase {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number | Phrase>>;
}

export function phrase(key: string, values?: Phrase['values']): Phrase {
  return values ? { key, values } : { key };
}

/** A name within a sentence: "the Aras front" for "The Aras front". */
export function within(name: string): string {
  return name.startsWith('The ') ? `the ${name.slice(4)}` : name;
}
