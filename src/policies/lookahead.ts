import type { Action, Scenario } from '../scenario/types.ts';

/**
 * What a seat believes, on which an act is tried one step ahead and taken back. Nothing is copied or allocated per try:
 * it is what look-aheads in ensembles spend their time on. Whoever tries an act takes it back.
 */
export class LookAhead {
  private readonly slots: number[] = [];
  private readonly values: number[] = [];
  private depth = 0;
  private readonly low: readonly number[];
  private readonly high: readonly number[];

  constructor(
    scenario: Scenario,
    readonly q: number[],
  ) {
    this.low = scenario.layout.low;
    this.high = scenario.layout.high;
  }

  /** Does what the act is expected to do. One act at a time: take it back before the next. */
  attempt(action: Action): void {
    this.depth = 0;
    const { expected, sets } = action;
    for (let i = 0; i < expected.slots.length; i++) {
      const slot = expected.slots[i];
      this.write(slot, this.q[slot] + expected.by[i]);
    }
    for (let i = 0; i < sets.slots.length; i++) {
      const slot = sets.slots[i];
      const now = this.q[slot];
      const to = sets.to[i];
      const mode = sets.mode[i];
      this.write(slot, mode === 'by' ? now + to : mode === 'raise' && to < now ? now : to);
    }
  }

  takeBack(): void {
    for (let i = this.depth - 1; i >= 0; i--) this.q[this.slots[i]] = this.values[i];
    this.depth = 0;
  }

  private write(slot: number, value: number): void {
    if (value < this.low[slot]) value = this.low[slot];
    else if (value > this.high[slot]) value = this.high[slot];
    this.slots[this.depth] = slot;
    this.values[this.depth] = this.q[slot];
    this.depth++;
    this.q[slot] = value;
  }
}
