/** One input in a journal, with ids in place of indices so that a person can read it. */
export type JournalEntry = { readonly turn: number; readonly step: number; readonly seat: string } & (
  | {
      readonly kind: 'orders';
      /** Keys of concrete actions, such as `border_drill:azerbaijan@aras`, without the actor. */
      readonly orders: readonly string[];
      readonly answers: readonly {
        readonly offer: number;
        readonly answer: string;
        readonly terms?: readonly (readonly number[])[];
      }[];
      readonly proposals: readonly {
        readonly addressees: readonly string[];
        readonly terms: readonly (readonly number[])[];
        readonly deadline: number;
      }[];
    }
  | { readonly kind: 'reaction'; readonly line: string; readonly choice: string }
  | { readonly kind: 'stance'; readonly stance: string }
  | { readonly kind: 'move'; readonly move: string; readonly terms?: readonly (readonly number[])[] }
);

/** A game: everything needed to play it again, and the hashes that show that it was played again alike. */
export interface GameRecord {
  readonly araxes: 1;
  readonly scenario: string;
  /** Of the compiled tables. */
  readonly scenarioHash: string;
  /** The text of the scenario, where it did not come with Araxes. */
  readonly scenarioText?: string;
  readonly rulesVersion: number;
  /** Numbers of the model or start values changed for this game, by path. */
  readonly overrides: Readonly<Record<string, number | string>>;
  readonly seed: string;
  /** Who hands it in, as they wrote it themselves; nothing depends on it. */
  readonly by?: string;
  /** By actor id: who decided. */
  readonly seats: Readonly<Record<string, string>>;
  readonly journal: readonly JournalEntry[];
  /** State hash at the end of each turn. */
  readonly hashes: readonly string[];
  /** True once the game is over. */
  readonly finished: boolean;
}
