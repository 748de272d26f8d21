import { AHEAD, type Action, type Scenario } from '../scenario/types.ts';

/** Room for what an act of eight steps writes; more is made when it is needed. */
const MOST = 24;

/**
 * What a seat believes, on which an act is tried one step ahead and taken back. Nothing is copied or allocated per try:
 * it is what look-aheads in ensembles spend their time on. Whoever tries an act takes it back.
 */
export class LookAhead {
  /** What stood in the slots of the act that is tried, in every third place. */
  private readonly before: number[] = new Array<number>(MOST).fill(0);
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
  attempt({ weighing }: Action): void {
    const { q, before, low, high } = this;
    const { ahead } = weighing;
    for (let i = 0; i < ahead.length; i += 3) {
      const slot = ahead[i];
      const mode = ahead[i + 1];
      const now = q[slot];
      before[i] = now;
      let value = mode === AHEAD.by ? now + ahead[i + 2] : ahead[i + 2];
      if (mode === AHEAD.raise && value < now) value = now;
      else if (mode === AHEAD.lower && value > now) value = now;
      q[slot] = value < low[slot] ? low[slot] : value > high[slot] ? high[slot] : value;
    }
  }

  takeBack({ weighing }: Action): void {
    const { q, before } = this;
    const { ahead } = weighing;
    for (let i = ahead.length - 3; i >= 0; i -= 3) q[ahead[i]] = before[i];
  }
}
