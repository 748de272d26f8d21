import { divideRound } from '../base/integer.ts';
import type { Observation } from '../engine/observe.ts';
import { barsOf, isBreach, needsConsent, speaks, type Bars } from '../engine/orders.ts';
import type { Action, Doctrine, Scenario } from '../scenario/types.ts';
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
  /** Degrees now of red lines, and of others' priorities where they have been needed. */
  private readonly others: number[][];
  private readonly lineDegrees: number[];
  private readonly doctrine: readonly Doctrine[];
  private readonly bars: Bars;

  constructor(
    private readonly scenario: Scenario,
    private readonly observation: Observation,
  ) {
    this.ahead = new LookAhead(scenario, observation.q);
    this.degrees = scenario.rules[observation.actor].priorities.map((p) => p.holds.degree(observation.q));
    this.doctrine = scenario.rules[observation.actor].doctrine.filter((line) => speaks(line, observation.q));
    this.others = [];
    this.lineDegrees = scenario.lines.map((line) => line.crossed.degree(observation.q));
    this.bars = barsOf(scenario, observation.actor, observation.q);
  }

  /** The score of ordering the act; its reasons go to `reasons` when that is given. */
  order(action: Action, lastDone: number, reasons: Reason[] | null): number {
    const { model } = this.scenario;
    const { q, turn } = this.observation;
    const consent = action.addressee >= 0 && needsConsent(this.scenario, action, q);
    if (consent)
      this.others[action.addressee] ??= this.scenario.rules[action.addressee].priorities.map((p) =>
        p.holds.degree(q),
      );
    this.ahead.attempt(action);
    let score = this.priorities(action, reasons);
    if (consent && this.addresseeLoses(action)) {
      const doubt = -divideRound(score * 3, 4);
      score += note(reasons, 'trust', doubt, action.addressee);
    }
    score += this.risk(action, reasons);
    this.ahead.takeBack();
    score += this.steered(action, reasons);
    score += this.reciprocity(action, reasons);
    score += this.audiences(action, reasons);
    const cost = action.template.cost + (isBreach(action, this.bars) ? model.breach_cost : 0);
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
    let score = this.priorities(action, reasons);
    this.ahead.takeBack();
    score += this.audiences(action, reasons);
    const memory = this.observation.q[layout.memory[this.observation.actor][action.actor]];
    const trust = divideRound(memory * model.policy_trust, 100);
    return score + note(reasons, 'trust', trust, action.actor);
  }

  /** By weight: change in degree, with a step where truth flips. The look-ahead must stand on the act. */
  private priorities(action: Action, reasons: Reason[] | null): number {
    const { actor } = this.observation;
    const { model } = this.scenario;
    const { priorities } = this.scenario.rules[actor];
    let score = 0;
    for (const index of action.touches[actor]) {
      const priority = priorities[index];
      const from = this.degrees[index];
      const to = priority.holds.degree(this.ahead.q);
      if (to === from) continue;
      const amount = worth(priority.weight, from, to, model.degree_step, model.flip_step);
      score += note(reasons, 'priority', amount, index, from, to);
    }
    return score;
  }

  /** Rule sets are public: would the addressee's own priorities be worse off? */
  private addresseeLoses(action: Action): boolean {
    const { model, rules } = this.scenario;
    const { priorities } = rules[action.addressee];
    const now = this.others[action.addressee];
    let score = 0;
    for (const index of action.touches[action.addressee]) {
      const from = now[index];
      const to = priorities[index].holds.degree(this.ahead.q);
      score += worth(priorities[index].weight, from, to, model.degree_step, model.flip_step);
    }
    return score < 0;
  }

  /** Acts that move toward a red line that another has drawn cost; the more resolute a state, the less it minds. */
  private risk(action: Action, reasons: Reason[] | null): number {
    const { lines, model } = this.scenario;
    if (action.risks.length === 0) return 0;
    let worst = 0;
    let at = -1;
    for (const index of action.risks) {
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

  private steered(action: Action, reasons: Reason[] | null): number {
    const { doctrine: all } = this.scenario.rules[this.observation.actor];
    let score = 0;
    for (const line of this.doctrine) {
      const { index } = action.template;
      const by = (line.prefer.byTemplate[index] ? line.by : 0) - (line.avoid.byTemplate[index] ? line.by : 0);
      if (by !== 0) score += note(reasons, 'doctrine', by, reasons ? all.indexOf(line) : -1);
    }
    return score;
  }

  /** Answering in kind, and what fear does: it hardens who seeks security and deters who seeks gain. */
  private reciprocity(action: Action, reasons: Reason[] | null): number {
    const { actor, target } = action;
    if (target < 0) return 0;
    const { model, layout } = this.scenario;
    const { q, aim } = this.observation;
    const score = action.template.code.goldstein;
    const memory = q[layout.memory[actor][target]];
    const inKind = divideRound(memory * score * model.policy_reciprocity, 10000);
    const fear = q[layout.threat[actor][target]] - model.policy_fear;
    const hardens = divideRound(-fear * score * model.policy_pressure, 10000);
    return (
      note(reasons, 'reciprocity', inKind, target) +
      note(reasons, 'pressure', aim === 1 ? -divideRound(hardens, 2) : hardens, target)
    );
  }

  /** What the act wins or loses with the own two audiences, more when one is far from content. */
  private audiences(action: Action, reasons: Reason[] | null): number {
    const { layout, model } = this.scenario;
    const { q, actor } = this.observation;
    const { hardline, pragmatic } = action.approval[actor];
    if (hardline === 0 && pragmatic === 0) return 0;
    const track = layout.track[actor];
    const amount =
      divideRound(hardline * Math.max(0, CONTENT - q[track.hardline]) * model.policy_audience, 1000) +
      divideRound(pragmatic * Math.max(0, CONTENT - q[track.pragmatic]) * model.policy_audience, 1000);
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
