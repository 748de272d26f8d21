import type { Gain, Share } from './statistics.ts';

/** Something to say by key of the message catalogue; the audit knows no language. */
export interface Saying {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number | Saying>>;
}

export function saying(key: string, values?: Saying['values']): Saying {
  return values ? { key, values } : { key };
}

/** What stands in a table: an id, a number as it is, a share, a difference with its interval, or words. */
export type Cell = string | number | Share | Gain | Saying;

export interface Table {
  /** Keys of the message catalogue. */
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** One row of the audit as measured. */
export interface Finding {
  readonly id: string;
  readonly bar: Saying;
  /** `undefined` where there is nothing to judge by. */
  readonly met: boolean | undefined;
  /** The finding in a sentence or some. */
  readonly says: readonly Saying[];
  readonly tables: readonly Table[];
}
