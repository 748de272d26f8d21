import { clamp, divideRound, divideSafe } from '../base/integer.ts';
import type { Observation } from '../engine/observe.ts';
import { mannerOf, type Manner } from '../engine/orders.ts';
import { strengthNow } from '../engine/stances.ts';
import { ACT, degreeAt } from '../scenario/kernel.ts';
import { perScenario } from '../scenario/per-scenario.ts';
import { STEP_SIZE } from '../scenario/reach.ts';
import type { Action, Doctrine, Scenario } from '../scenario/types.ts';
import type { Reason } from './types.ts';

/** Approval at which an audience asks for nothing more. */
export const CONTENT = 80;

/** Room for the degrees of one seat's appraisal: each appraisal takes it over from the one before. */
export interface Degrees {
  /** Of its own priorities. */
  readonly own: Int32Array;
  /** Of red lines: 0 is no degree, so it stands for not yet looked at. */
  readonly lines: Int32Array;
  /**
   * Of the priorities of the addressee that the act at hand touches, one after the other, and what stood in the slots that it
   * writes; nothing of it is kept between two acts.
   */
  readonly theirs: Int32Array;
  readonly before: Int32Array;
}

const roomFor = perScenario(({ rules, lines, kernel }): Degrees => {
  const priorities = rules.reduce((most, rule) => Math.max(most, rule.priorities.length), 0);
  return {
    own: new Int32Array(priorities),
    lines: new Int32Array(lines.length),
    theirs: new Int32Array(priorities),
    before: new Int32Array(kernel.acts.reduce((most, at) => Math.max(most, kernel.code[at + ACT.ahead]), 0)),
  };
});

/** What acts are to the audiences of each state, hard-line and pragmatic, by act and state: packed, for offers are weighed in their thousands. */
const approvals = perScenario(({ actions, actors }) =>
  Int32Array.from(
    actions.flatMap(({ approval }) =>
      actors.flatMap((_, a) => [approval[a].hardline, approval[a].pragmatic]),
    ),
  ),
);

/** Turns for which a repeated act is felt as a repetition. */
export const REPEAT_TURNS = 3;

/**
 * Scores concrete actions for one seat, one step ahead: what they do to its ranked priorities, its doctrine, reciprocity,
 * fear, audiences, cost, risk. The parts are the reasons, and they add up to the score.
 */
export class Appraisal {
  /** What the seat believes, on which acts are tried one step ahead; whoever tries one takes it back. */
  private readonly q: number[];
  /** Its own acts stand together from here on. */
  private readonly first: number;
  /** Capital that the act scored last would cost. */
  cost = 0;
  /** Weight of a point of approval of either audience, in thousandths: more when it is far from content. */
  private readonly hardline: number;
  private readonly pragmatic: number;
  private readonly degrees: Degrees;
  /** Whether the room is ready for own acts; offers, which are all that most seats ask about, need less. */
  private ready = false;

  constructor(
    private readonly scenario: Scenario,
    private readonly observation: Observation,
    /** What the lines of doctrine that speak now come to. */
    readonly manner: Manner = mannerOf(scenario, observation.actor, observation.q),
  ) {
    const { q, actor } = observation;
    this.q = q;
    this.degrees = roomFor(scenario);
    [this.first] = scenario.actionsOf[actor];
    const track = scenario.layout.track[actor];
    this.hardline = Math.max(0, CONTENT - q[track.hardline]) * scenario.model.policy_audience;
    this.pragmatic = Math.max(0, CONTENT - q[track.pragmatic]) * scenario.model.policy_audience;
  }

  /** The score of ordering the act of that index; its reasons go to `reasons` when that is given. */
  order(action: number, lastDone: number, reasons: Reason[] | null): number {
    const { model, kernel } = this.scenario;
    const { turn, q } = this.observation;
    const { code } = kernel;
    const at = kernel.acts[action];
    const own = at + ACT.head;
    const theirs = own + 3 * code[at + ACT.own];
    const risks = theirs + 3 * code[at + ACT.theirs];
    const ahead = risks + 2 * code[at + ACT.risks];
    const addressee = code[at + ACT.addressee];
    const commitment = code[at + ACT.commitment];
    const consent = addressee >= 0 && (commitment < 0 || q[commitment] < model.commitment_floor);
    const steps = code[at + ACT.ahead];
    let score = 0;
    if (!this.ready) this.makeReady();
    // What writes nothing that is weighed moves nothing.
    if (steps > 0) {
      if (risks < ahead) this.lookAtLines(risks, ahead);
      if (consent) this.lookAtOther(theirs, risks);
      this.attempt(ahead, steps);
      if (own < theirs) score = this.priorities(own, theirs, reasons);
      if (consent && this.addresseeLoses(theirs, risks)) {
        const doubt = 0 - divideRound(score * 3, 4);
        score += note(reasons, 'doubt', doubt, addressee);
      }
      if (risks < ahead) score += this.risk(risks, ahead, reasons);
      this.takeBack(ahead, steps);
    }
    const place = action - this.first;
    score += this.manner.pulls[place];
    if (reasons) this.steered(code[at + ACT.template], reasons);
    if (code[at + ACT.target] >= 0) score += this.reciprocity(at, reasons);
    const hardline = code[at + ACT.hardline];
    const pragmatic = code[at + ACT.pragmatic];
    if (hardline !== 0 || pragmatic !== 0) score += this.audiences(hardline, pragmatic, reasons);
    this.cost = this.manner.costs[place];
    score += note(reasons, 'cost', 0 - Math.imul(this.cost, model.policy_cost), -1);
    const ago = turn - lastDone;
    if (lastDone > 0 && ago < REPEAT_TURNS)
      score += note(reasons, 'repeat', Math.imul(ago - REPEAT_TURNS, model.policy_repeat), -1);
    return score;
  }

  /** Fills the room with the degrees of the seat's own priorities as it believes the world to be, and of no line yet. */
  private makeReady(): void {
    const { kernel } = this.scenario;
    const holds = kernel.holds[this.observation.actor];
    for (let i = 0; i < holds.length; i++) this.degrees.own[i] = degreeAt(kernel, holds[i], this.q);
    clear(this.degrees.lines);
    this.ready = true;
  }

  /** Does what an act is expected to do to what is weighed, from `at` on, `steps` slots. */
  private attempt(at: number, steps: number): void {
    const { q } = this;
    const { before } = this.degrees;
    const { code } = this.scenario.kernel;
    for (let i = 0; i < steps; i++, at += STEP_SIZE) {
      const slot = code[at];
      before[i] = q[slot];
      q[slot] = clamp(q[slot] + code[at + 1], code[at + 2], code[at + 3]);
    }
  }

  private takeBack(at: number, steps: number): void {
    const { q } = this;
    const { before } = this.degrees;
    const { code } = this.scenario.kernel;
    for (let i = steps - 1; i >= 0; i--) q[code[at + STEP_SIZE * i]] = before[i];
  }

  /** The score of accepting an offer of the act, as its addressee. */
  acceptance(action: Action, reasons: Reason[] | null): number {
    const { model, layout, kernel } = this.scenario;
    const { actor, q } = this.observation;
    const at = kernel.acts[action.index];
    const own = at + ACT.head;
    const theirs = own + 3 * kernel.code[at + ACT.own];
    const risks = theirs + 3 * kernel.code[at + ACT.theirs];
    const ahead = risks + 2 * kernel.code[at + ACT.risks];
    const steps = kernel.code[at + ACT.ahead];
    const { degrees } = this;
    for (let i = theirs; i < risks; i += 3)
      degrees.own[kernel.code[i]] = degreeAt(kernel, kernel.code[i + 1], q);
    this.attempt(ahead, steps);
    let score = this.priorities(theirs, risks, reasons);
    this.takeBack(ahead, steps);
    const approval = approvals(this.scenario);
    const place = 2 * (action.index * this.scenario.actors.length + actor);
    score += this.audiences(approval[place], approval[place + 1], reasons);
    const memory = q[layout.memory[actor][action.actor]];
    const trust = divideRound(memory * model.policy_trust, 100);
    return score + note(reasons, 'trust', trust, action.actor);
  }

  /** By weight: change in degree, with a step where truth flips, of the packed priorities `from..to`. The act is being tried. */
  private priorities(from: number, to: number, reasons: Reason[] | null): number {
    const { model, kernel } = this.scenario;
    const { code } = kernel;
    const { own } = this.degrees;
    let score = 0;
    for (let i = from; i < to; i += 3) {
      const index = code[i];
      const before = own[index];
      const after = degreeAt(kernel, code[i + 1], this.q);
      if (after === before) continue;
      const amount = worth(code[i + 2], before, after, model.degree_step, model.flip_step);
      score += note(reasons, 'priority', amount, index, before, after);
    }
    return score;
  }

  /** Degrees as they stand before the act, of the lines that it is weighed by. */
  private lookAtLines(from: number, to: number): void {
    const { kernel } = this.scenario;
    const { code } = kernel;
    const { lines } = this.degrees;
    for (let i = from; i < to; i += 2)
      if (lines[code[i]] === 0) lines[code[i]] = degreeAt(kernel, code[i + 1], this.q);
  }

  /** The same of the addressee's priorities. */
  private lookAtOther(from: number, to: number): void {
    const { kernel } = this.scenario;
    const { theirs } = this.degrees;
    for (let i = from, n = 0; i < to; i += 3, n++) theirs[n] = degreeAt(kernel, kernel.code[i + 1], this.q);
  }

  /** Rule sets are public: would the addressee's own priorities be worse off? */
  private addresseeLoses(from: number, to: number): boolean {
    const { model, kernel } = this.scenario;
    const { code } = kernel;
    const { theirs } = this.degrees;
    let score = 0;
    for (let i = from, n = 0; i < to; i += 3, n++) {
      const after = degreeAt(kernel, code[i + 1], this.q);
      score += worth(code[i + 2], theirs[n], after, model.degree_step, model.flip_step);
    }
    return score < 0;
  }

  /** Acts that move toward a red line that another has drawn cost; the more resolute a state, the less it minds. */
  private risk(start: number, end: number, reasons: Reason[] | null): number {
    const { kernel, model } = this.scenario;
    const { code } = kernel;
    let worst = 0;
    let at = -1;
    for (let i = start; i < end; i += 2) {
      const from = this.degrees.lines[code[i]];
      if (from > 0) continue;
      const to = degreeAt(kernel, code[i + 1], this.q);
      if (to <= from) continue;
      // A crossing counts in full, an approach by the share of the scale that it closes.
      const share = to > 0 ? 100 : divideRound(to - from, 4);
      if (share > worst) {
        worst = share;
        at = code[i];
      }
    }
    const minds = Math.imul(model.policy_risk, 120 - this.observation.resolve);
    const amount = 0 - divideRound(Math.imul(worst, minds), 10000);
    const bolder =
      amount === 0
        ? 0
        : divideRound((0 - amount) * boldness(this.scenario, this.observation.actor, this.q, at), 100);
    return note(reasons, 'risk', amount, at) + note(reasons, 'emboldened', bolder, at);
  }

  private steered(template: number, reasons: Reason[]): void {
    for (const line of this.manner.speaking)
      note(reasons, 'doctrine', line.pull[template], this.placeOf(line));
  }

  private placeOf(line: Doctrine): number {
    return this.scenario.rules[this.observation.actor].doctrine.indexOf(line);
  }

  /** Answering in kind, and what fear does: it hardens who seeks security and deters who seeks gain. */
  private reciprocity(at: number, reasons: Reason[] | null): number {
    const { model, kernel } = this.scenario;
    const { code } = kernel;
    const target = code[at + ACT.target];
    const { q, aim } = this.observation;
    const score = code[at + ACT.goldstein];
    // Math.imul and `0 - x` rather than `*` and `-x`: they never make a negative zero, which is no integer to an engine.
    const remembered = Math.imul(q[code[at + ACT.memory]], score);
    const inKind = divideRound(Math.imul(remembered, model.policy_reciprocity), 10000);
    const fear = q[code[at + ACT.threat]] - model.policy_fear;
    const hardens = divideRound(Math.imul(Math.imul(0 - fear, score), model.policy_pressure), 10000);
    return (
      note(reasons, 'reciprocity', inKind, target) +
      note(reasons, fear > 0 ? 'pressure' : 'ease', aim === 1 ? 0 - divideRound(hardens, 2) : hardens, target)
    );
  }

  /** What the act wins or loses with the own two audiences, more when one is far from content. */
  private audiences(hardline: number, pragmatic: number, reasons: Reason[] | null): number {
    const amount =
      divideRound(Math.imul(hardline, this.hardline), 1000) +
      divideRound(Math.imul(pragmatic, this.pragmatic), 1000);
    return note(reasons, 'audience', amount, -1);
  }
}

/** Share in the hundred by which what others have promised lessens what a state minds of a red line. */
export function boldness(scenario: Scenario, actor: number, q: readonly number[], line: number): number {
  const { commitments, lines } = scenario;
  let promised = 0;
  for (let i = 0; i < commitments.length; i++) {
    const { to, by, restrains } = commitments[i];
    if (to !== actor || restrains || by === lines[line].owner) continue;
    const strength = strengthNow(scenario, q, i);
    if (strength > promised) promised = strength;
  }
  return divideRound(Math.min(100, promised) * scenario.model.policy_emboldened, 100);
}

/** A loop of one's own, for `fill` on a short list is mostly the way there. */
function clear(list: Int32Array): void {
  for (let i = 0; i < list.length; i++) list[i] = 0;
}

/** What moving a priority from one degree to another is worth by its weight. */
export function worth(
  weight: number,
  from: number,
  to: number,
  degreeStep: number,
  flipStep: number,
): number {
  return divideRound(weight * ((to - from) * degreeStep + flips(from, to, flipStep) * 100), 100000);
}

/** The same for whom it is sure that three times what is divided is a 32-bit integer: nothing is checked. */
export function worthNarrow(
  weight: number,
  from: number,
  to: number,
  degreeStep: number,
  flipStep: number,
): number {
  const change = Math.imul(to - from, degreeStep) + Math.imul(flips(from, to, flipStep), 100);
  return divideSafe(Math.imul(weight, change), 100000);
}

/** The step for turning true, or its opposite for turning false, without a branch: which way it goes cannot be foreseen. */
function flips(from: number, to: number, flipStep: number): number {
  return Math.imul(((0 - to) >>> 31) - ((0 - from) >>> 31), flipStep);
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
  if (reasons && amount !== 0) keep(reasons, kind, amount, index, from, to);
  return amount;
}

function keep(
  reasons: Reason[],
  kind: Reason['kind'],
  amount: number,
  index: number,
  from: number | undefined,
  to: number | undefined,
): void {
  reasons.push(from === undefined ? { kind, amount, index } : { kind, amount, index, from, to });
}
