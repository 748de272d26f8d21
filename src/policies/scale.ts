import type { Reason } from './types.ts';

/**
 * On which what speaks for a choice and against it is put: it adds up, and keeps the reasons only where somebody will
 * read them. In ensembles nobody does, and lists of reasons were most of what a move in a crisis cost.
 */
export class Scale {
  score = 0;

  constructor(readonly reasons: Reason[] | null) {}

  say(kind: Reason['kind'], amount: number, index = -1): void {
    this.score += amount;
    if (this.reasons !== null && amount !== 0) this.reasons.push({ kind, amount, index });
  }
}
