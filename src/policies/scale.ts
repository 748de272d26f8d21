import type { Reason } from './types.ts';

/**
 * On which what speaks for a choice and against it is put: it adds up, and keeps the reasons only where somebody will
 * read them. In ensembles nobody does, and lists of reasons were most of what a move in a crisis cost.
 */
export class Scale {
  score = 0;

  constructor(readonly reasons: Reason[] | null) {}

  /** `from` and `to` are said of priorities alone. */
  say(kind: Reason['kind'], amount: number, index = -1, from?: number, to?: number): void {
    // An amount of -0 would make it a fraction to the engine, and every list of scores that meets one of fractions with it.
    this.score = (this.score + amount) | 0;
    if (this.reasons === null || amount === 0) return;
    this.reasons.push(from === undefined ? { kind, amount, index } : { kind, amount, index, from, to });
  }
}
