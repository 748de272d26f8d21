import type { Rule } from '../rules/index.ts';

/** A promise of one state to another; how strong it is stands in the world. */
export interface Commitment {
  readonly id: string;
  readonly name: string;
  readonly by: number;
  readonly to: number;
  readonly territory: readonly number[];
  readonly trigger: Rule;
  /** Slot of what its giver's attention turns on, -1 for none. */
  readonly attention: number;
  /** It holds its giver back from standing against the one promised, and calls it to nothing. */
  readonly restrains: boolean;
  readonly sources: readonly string[];
}
