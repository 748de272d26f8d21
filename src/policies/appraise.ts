import { divideRound } from '../base/integer.ts';
import type { Observation } from '../engine/observe.ts';
import { barsOf, isBreach, needsConsent, speaks, type Bars } from '../engine/orders.ts';
import type { Action, Doctrine, Scenario, Weighing } from '../scenario/types.ts';
import { LookAhead } from './lookahead.ts';
import type { Reason } from './types.ts';

/** Approval at which an audience asks for nothing more. */
const CONTENT = 80;
/** Turns for which a repeated act is felt as a repetition. */
const REPEAT_TURNS = 3;

/**
 * Scores concrete actions for one seat, one step ahead: what they do to its ranked priorities, its doctrine, reciprocity,
 * fear, audiences, cost, risk. The parts are the reasons, and they add up to the score.
 */
export class Appraisal {
  private readonly ahead: LookAhead;
  private readonly degrees: number[];
  /** Degrees now of others' priorities and of red lines, looked at when needed: 0 is no degree, so it stands for not yet. */
  private readonly others: number[][] = [];
  private readonly lineDegrees: number[];
  private readonly doctrine: readonly Doctrine[];
  /** What the seat's doctrine avoids now. */
  readonly bars: Bars;
  /** Weight of a point of approval of either audience, in thousandths: more when it is far from content. */
  private readonly hardline: number;
  private readonly pragmatic: number;

  constructor(
    private readonly scenario: Scenario,
    private readonly observation: Observation,
  ) {
    const { q, actor } = observation;
    const { priorities, doctrine } = scenario.rules[actor];
    this.ahead = new LookAhead(scenario, q);
    this.degrees = priorities.map((priority) => priority.holds.degree(q));
    this.doctrine = doctrine.filter((line) => speaks(line, q));
    this.lineDegrees = new Array<number>(scenario.lines.length).fill(0);
    this.bars = barsOf(scenario, actor, q);
    const track = scenario.layout.track[actor];
    this.hardline = Math.max(0, CONTENT - q[track.hardline]) * scenario.model.policy_audience;
    this.pragmatic = Math.max(0, CONTENT - q[track.pragmatic]) * scenario.model.policy_audience;
  }

  /** The score of ordering the act; its reasons go to `reasons` when that is given. */
  order(action: Action, lastDone: number, reasons: Reason[] | null): number {
    const { model } = this.scenario;
    const { turn } = this.observation;
    const { weighing } = action;
    const consent = needsConsent(this.scenario, action, this.observation.q);
    this.lookAround(weighing, consent);
    this.ahead.attempt(action);
    let score = this.priorities(weighing.own, reasons);
    if (consent && this.addresseeLoses(weighing)) {
      const doubt = -divideRound(score * 3, 4);
      score += note(reasons, 'doubt', doubt, action.addressee);
    }
    score += this.risk(weighing, reasons);
    this.ahead.takeBack(action);
    score += this.steered(weighing, reasons);
    score += this.reciprocity(action, reasons);
    score += this.audiences(weighing, reasons);
    const cost = weighing.cost + (isBreach(action, this.bars) ? model.breach_cost : 0);
    score += note(reasons, 'cost', -cost * model.policy_cost, -1);
    const ago = turn - lastDone;
    if (lastDone > 0 && ago < REPEAT_TURNS)
      score += note(reasons, 'repeat', -(REPEAT_TURNS - ago) * model.policy_repeat, -1);
    return score;
  }

  /** The score of accepting an offer of the act, as its addressee. */
  acceptance(action: Action, reasons: Reason[] | null): number {
    const { model, layout } = this.scenario;
    this.ahead.attempt(action);
    let score = this.priorities(action.touches[this.observation.actor], reasons);
    this.ahead.takeBack(action);
    score += this.audiences(action.approval[this.observation.actor], reasons);
    const memory = this.observation.q[layout.memory[this.observation.actor][action.actor]];
    const trust = divideRound(memory * model.policy_trust, 100);
    return score + note(reasons, 'trust', trust, action.actor);
  }

  /** By weight: change in degree, with a step where truth flips. The look-ahead must stand on the act. */
  private priorities(touched: readonly number[], reasons: Reason[] | null): number {
    const { model, rules } = this.scenario;
    const { priorities } = rules[this.observation.actor];
    let score = 0;
    for (const index of touched) {
      const priority = priorities[index];
      const from = this.degrees[index];
      const to = priority.holds.degree(this.ahead.q);
      if (to === from) continue;
      const amount = worth(priority.weight, from, to, model.degree_step, model.flip_step);
      score += note(reasons, 'priority', amount, index, from, to);
    }
    return score;
  }

  /** Degrees as they stand before the act, of the rules of others that it is weighed by. */
  private lookAround({ addressee, theirs, risks }: Weighing, consent: boolean): void {
    const { rules, lines } = this.scenario;
    const { q } = this.observation;
    for (const index of risks)
      if (this.lineDegrees[index] === 0) this.lineDegrees[index] = lines[index].crossed.degree(q);
    if (!consent) return;
    const { priorities } = rules[addressee];
    const known = (this.others[addressee] ??= new Array<number>(priorities.length).fill(0));
    for (const index of theirs) if (known[index] === 0) known[index] = priorities[index].holds.degree(q);
  }

  /** Rule sets are public: would the addressee's own priorities be worse off? */
  private addresseeLoses({ addressee, theirs }: Weighing): boolean {
    const { model, rules } = this.scenario;
    const { priorities } = rules[addressee];
    const now = this.others[addressee];
    let score = 0;
    for (const index of theirs) {
      const from = now[index];
      const to = priorities[index].holds.degree(this.ahead.q);
      score += worth(priorities[index].weight, from, to, model.degree_step, model.flip_step);
    }
    return score < 0;
  }

  /** Acts that move toward a red line that another has drawn cost; the more resolute a state, the less it minds. */
  private risk({ risks }: Weighing, reasons: Reason[] | null): number {
    const { lines, model } = this.scenario;
    if (risks.length === 0) return 0;
    let worst = 0;
    let at = -1;
    for (const index of risks) {
      const from = this.lineDegrees[index];
      if (from > 0) continue;
      const to = lines[index].crossed.degree(this.ahead.q);
      if (to <= from) continue;
      // A crossing counts in full, an approach by the share of the scale that it closes.
      const share = to > 0 ? 100 : divideRound(to - from, 4);
      if (share > worst) {
        worst = share;
        at = index;
      }
    }
    const amount = -divideRound(worst * model.policy_risk * (120 - this.observation.resolve), 10000);
    return note(reasons, 'risk', amount, at);
  }

  private steered({ template }: Weighing, reasons: Reason[] | null): number {
    const { doctrine: all } = this.scenario.rules[this.observation.actor];
    let score = 0;
    for (const line of this.doctrine) {
      const by = line.pull[template];
      if (by !== 0) score += note(reasons, 'doctrine', by, reasons ? all.indexOf(line) : -1);
    }
    return score;
  }

  /** Answering in kind, and what fear does: it hardens who seeks security and deters who seeks gain. */
  private reciprocity(action: Action, reasons: Reason[] | null): number {
    const { target, weighing } = action;
    if (target < 0) return 0;
    const { model } = this.scenario;
    const { q, aim } = this.observation;
    const score = weighing.goldstein;
    const inKind = divideRound(q[weighing.memory] * score * model.policy_reciprocity, 10000);
    const fear = q[weighing.threat] - model.policy_fear;
    const hardens = divideRound(-fear * score * model.policy_pressure, 10000);
    return (
      note(reasons, 'reciprocity', inKind, target) +
      note(reasons, fear > 0 ? 'pressure' : 'ease', aim === 1 ? -divideRound(hardens, 2) : hardens, target)
    );
  }

  /** What the act wins or loses with the own two audiences, more when one is far from content. */
  private audiences(
    { hardline, pragmatic }: Pick<Weighing, 'hardline' | 'pragmatic'>,
    reasons: Reason[] | null,
  ): number {
    if (hardline === 0 && pragmatic === 0) return 0;
    const amount =
      divideRound(hardline * this.hardline, 1000) + divideRound(pragmatic * this.pragmatic, 1000);
    return note(reasons, 'audience', amount, -1);
  }
}

/** What moving a priority from one degree to another is worth by its weight. */
export function worth(
  weight: number,
  from: number,
  to: number,
  degreeStep: number,
  flipStep: number,
): number {
  const flip = to > 0 && from <= 0 ? flipStep : to <= 0 && from > 0 ? -flipStep : 0;
  return divideRound(weight * ((to - from) * degreeStep + flip * 100), 100000);
}

/** Returns the amount, and keeps it as a reason where reasons are wanted; nothing is allocated where they are not. */
function note(
  reasons: Reason[] | null,
  kind: Reason['kind'],
  amount: number,
  index: number,
  from?: number,
  to?: number,
): number {
  if (reasons && amount !== 0)
    reasons.push(from === undefined ? { kind, amount, index } : { kind, amount, index, from, to });
  return amount;
}
