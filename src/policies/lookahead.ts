import type { Action, Scenario } from '../scenario/types.ts';

/**
 * A scratch copy of what a seat believes, on which an act is tried one step ahead and taken back. Nothing is allocated
 * per try: it is what look-aheads in ensembles spend their time on.
 */
export class LookAhead {
  readonly q: number[];
  private readonly slots: number[] = [];
  private readonly values: number[] = [];
  private depth = 0;

  constructor(
    private readonly scenario: Scenario,
    q: readonly number[],
  ) {
    this.q = q.slice();
  }

  /** Does what the act is expected to do. One act at a time: take it back before the next. */
  attempt(action: Action): void {
    this.depth = 0;
    const { expected, sets } = action;
    const { low, high } = this.scenario.layout;
    for (let i = 0; i < expected.slots.length; i++) {
      const slot = expected.slots[i];
      const value = this.q[slot] + expected.by[i];
      this.write(slot, value < low[slot] ? low[slot] : value > high[slot] ? high[slot] : value);
    }
    for (let i = 0; i < sets.slots.length; i++) {
      const slot = sets.slots[i];
      const mode = sets.mode[i];
      let value = mode === 'by' ? this.q[slot] + sets.to[i] : sets.to[i];
      if (mode === 'raise' && value < this.q[slot]) value = this.q[slot];
      this.write(slot, value < low[slot] ? low[slot] : value > high[slot] ? high[slot] : value);
    }
  }

  takeBack(): void {
    for (let i = this.depth - 1; i >= 0; i--) this.q[this.slots[i]] = this.values[i];
    this.depth = 0;
  }

  private write(slot: number, value: number): void {
    this.slots[this.depth] = slot;
    this.values[this.depth] = this.q[slot];
    this.depth++;
    this.q[slot] = value;
  }
}
