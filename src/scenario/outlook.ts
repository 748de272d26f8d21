import type { Rule } from '../rules/index.ts';

/**
 * What the acts of one state lead to, rule by rule, for weighing them all at once. A rule after an act is the same look-ups in
 * other tables: those of what the act writes say the degree of where it leads to. So nothing has to be tried and taken back;
 * as all are read alike, nothing depends on how many rules an act touches or what they are made of; and what several acts
 * lead to is found out once.
 */
export interface Outlook {
  /**
   * Rows of look-ups, see {@link ROW}: first of every rule that acts touch, as it is now, then of what acts make of priorities,
   * then of what they make of lines drawn against the state.
   */
  readonly rows: Int32Array;
  /** Which row is the first of those of priorities, and of lines. */
  readonly priorities: number;
  readonly lines: number;
  /**
   * Pairs of places whose worths are added up, and after them pairs of which the greater counts. A row's worth stands at the
   * place of the row, that of a pair behind all rows, in order; whatever stands at the place of a rule as it is now is 0.
   */
  readonly sums: Int32Array;
  readonly most: Int32Array;
  /** By act of the state, in order: the places of what it is worth to its own priorities and to the addressee's, and of what it risks. */
  readonly acts: Int32Array;
  /** Rules that are no mere look-ups, or of more than a row has room for, as they are now, and after acts. */
  readonly asked: readonly Asked[];
}

/** One of the few rules whose degree is not looked up but asked. */
export interface Asked {
  readonly row: number;
  readonly rule: Rule;
  /** Steps of the look-ahead to the act that the rule reads; none for the rule as it is now. */
  readonly ahead: readonly number[];
}

/**
 * Numbers of a row: so many look-ups, and before them twice the row of the same rule now, one more where its degree is the opposite
 * of the least, and the weight of the priority or the line. Of a rule of fewer look-ups the last stands there again.
 */
export const ROW = { rule: 0, weight: 1, looks: 2, size: 5 } as const;

/** Bits of a packed look-up that name the slot; the others are where its degrees begin, for the value 0. */
export const SLOT_BITS = 12;
export const SLOT_MASK = (1 << SLOT_BITS) - 1;

/** Numbers of an act in {@link Outlook.acts}. */
export const LED = { own: 0, theirs: 1, risks: 2, size: 3 } as const;
