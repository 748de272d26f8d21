import { AHEAD, type Action, type Scenario } from '../scenario/types.ts';

/**
 * What a seat believes, on which an act is tried one step ahead and taken back. Nothing is copied or allocated per try:
 * it is what look-aheads in ensembles spend their time on. Whoever tries an act takes it back.
 */
export class LookAhead {
  /** What stood in the slots of the act that is tried. */
  private readonly before: number[] = [0, 0, 0, 0, 0, 0, 0, 0];
  private readonly low: readonly number[];
  private readonly high: readonly number[];

  constructor(
    scenario: Scenario,
    readonly q: number[],
  ) {
    this.low = scenario.layout.low;
    this.high = scenario.layout.high;
  }

  /** Does what the act is expected to do to what is weighed. One act at a time: take it back before the next. */
  attempt({ ahead }: Action): void {
    const { q, before, low, high } = this;
    const { slots, by, mode } = ahead;
    for (let i = 0; i < slots.length; i++) {
      const slot = slots[i];
      const now = q[slot];
      before[i] = now;
      let value = mode[i] === AHEAD.by ? now + by[i] : by[i];
      if (mode[i] === AHEAD.raise && value < now) value = now;
      else if (mode[i] === AHEAD.lower && value > now) value = now;
      q[slot] = value < low[slot] ? low[slot] : value > high[slot] ? high[slot] : value;
    }
  }

  takeBack({ ahead }: Action): void {
    const { q, before } = this;
    for (let i = ahead.slots.length - 1; i >= 0; i--) q[ahead.slots[i]] = before[i];
  }
}
