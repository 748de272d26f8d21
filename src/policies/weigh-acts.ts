import { clamp, divideRound, divideSafe } from '../base/integer.ts';
import { barringAudience, lostAudiences } from '../engine/audiences.ts';
import type { Observation } from '../engine/observe.ts';
import type { Manner } from '../engine/orders.ts';
import { ACT, degreeAt, type Kernel } from '../scenario/kernel.ts';
import { STEP_SIZE } from '../scenario/reach.ts';
import type { Scenario } from '../scenario/types.ts';
import { boldness, CONTENT, REPEAT_TURNS, worth, type Degrees } from './appraise.ts';

/**
 * What is weighed for one seat: of each act that it could order its index, its score, its cost and its template. Nothing
 * of it is kept between two seats.
 */
export interface Weighing {
  readonly acts: number[];
  readonly scores: number[];
  readonly costs: number[];
  readonly templates: number[];
}

/**
 * Weighs every act that a seat could order now (`legalActions`) as `Appraisal.order` does, without reasons, and returns
 * how many there are. Ensembles spend a quarter of their time here. So it is one loop, in which whatever each act
 * asks for lies in a variable, where the appraisal goes from object to object; a test holds that the two never differ.
 */
export function weighActs(
  scenario: Scenario,
  observation: Observation,
  { pulls, costs }: Manner,
  degrees: Degrees,
  into: Weighing,
): number {
  const { actor, q, turn, done, aim } = observation;
  const { kernel, model, layout, actionsOf } = scenario;
  const { code, acts } = kernel;
  const { own, before } = degrees;
  const { degree_step: degreeStep, flip_step: flipStep, commitment_floor: firm } = model;
  const track = layout.track[actor];
  const capital = q[track.capital];
  const hardliners = Math.max(0, CONTENT - q[track.hardline]) * model.policy_audience;
  const pragmatists = Math.max(0, CONTENT - q[track.pragmatic]) * model.policy_audience;
  const lost = lostAudiences(scenario, actor, q);
  // An actor's actions stand together, from the first on.
  const first = actionsOf[actor][0];
  const places = actionsOf[actor].length;
  let count = 0;
  for (let place = 0; place < places; place++) {
    const cost = costs[place];
    if (cost > capital) continue;
    const at = acts[first + place];
    const last = done[place];
    if (last > 0 && turn - last <= code[at + ACT.pause]) continue;
    const needs = code[at + ACT.needs];
    if (needs >= 0 && degreeAt(kernel, needs, q) <= 0) continue;
    if (lost !== 0 && barringAudience(scenario, scenario.actions[first + place], lost)) continue;

    let score = 0;
    const steps = code[at + ACT.ahead];
    if (steps > 0) {
      const ownFrom = at + ACT.head;
      const theirsFrom = ownFrom + 3 * code[at + ACT.own];
      const risks = theirsFrom + 3 * code[at + ACT.theirs];
      const ahead = risks + 2 * code[at + ACT.risks];
      const addressee = code[at + ACT.addressee];
      const commitment = code[at + ACT.commitment];
      const consent = addressee >= 0 && (commitment < 0 || q[commitment] < firm);
      if (consent) lookAtOther(kernel, q, degrees, theirsFrom, risks);
      if (risks < ahead) lookAtLines(kernel, q, degrees, risks, ahead);
      // The act is done.
      for (let i = 0, step = ahead; i < steps; i++, step += STEP_SIZE) {
        const slot = code[step];
        const now = q[slot];
        before[i] = now;
        q[slot] = clamp(now + code[step + 1], code[step + 2], code[step + 3]);
      }
      for (let i = ownFrom; i < theirsFrom; i += 3)
        score += worth(code[i + 2], own[code[i]], degreeAt(kernel, code[i + 1], q), degreeStep, flipStep);
      if (consent && otherLoses(scenario, q, degrees, theirsFrom, risks))
        score -= divideRound(Math.imul(score, 3), 4);
      if (risks < ahead) score -= riskOf(scenario, observation, degrees, risks, ahead);
      // It is taken back.
      for (let i = steps - 1; i >= 0; i--) q[code[ahead + STEP_SIZE * i]] = before[i];
    }
    score += pulls[place];
    if (code[at + ACT.target] >= 0) {
      const goldstein = code[at + ACT.goldstein];
      const remembered = Math.imul(q[code[at + ACT.memory]], goldstein);
      const fear = q[code[at + ACT.threat]] - model.policy_fear;
      const hardens = divideSafe(Math.imul(Math.imul(0 - fear, goldstein), model.policy_pressure), 10000);
      score += divideSafe(Math.imul(remembered, model.policy_reciprocity), 10000);
      // Halved for all: what only some seats come to is compiled anew when the first of them comes.
      const deters = 0 - divideSafe(hardens, 2);
      score += aim === 1 ? deters : hardens;
    }
    const hardline = code[at + ACT.hardline];
    const pragmatic = code[at + ACT.pragmatic];
    score +=
      divideSafe(Math.imul(hardline, hardliners), 1000) + divideSafe(Math.imul(pragmatic, pragmatists), 1000);
    score -= Math.imul(cost, model.policy_cost);
    const ago = turn - last;
    if (last > 0 && ago < REPEAT_TURNS) score += Math.imul(ago - REPEAT_TURNS, model.policy_repeat);

    into.acts[count] = first + place;
    into.scores[count] = score;
    into.costs[count] = cost;
    into.templates[count] = code[at + ACT.template];
    count++;
  }
  return count;
}

// What only some acts ask for stands in functions of its own: the compiler puts small functions in the place of their
// calls, but no more of them than so many in each function, and `degreeAt` is better put there than called.

/** Degrees of the addressee's priorities that an act touches (packed `from..to`), before it. */
function lookAtOther(kernel: Kernel, q: number[], { theirs }: Degrees, from: number, to: number): void {
  const { code } = kernel;
  for (let i = from, n = 0; i < to; i += 3, n++) theirs[n] = degreeAt(kernel, code[i + 1], q);
}

/** The same of the lines that it is weighed by, as far as no other act has asked for them: 0 is no degree. */
function lookAtLines(kernel: Kernel, q: number[], { lines }: Degrees, from: number, to: number): void {
  const { code } = kernel;
  for (let i = from; i < to; i += 2)
    if (lines[code[i]] === 0) lines[code[i]] = degreeAt(kernel, code[i + 1], q);
}

/** Whether the addressee's priorities are worse off once the act is done. */
function otherLoses(
  { kernel, model }: Scenario,
  q: number[],
  { theirs }: Degrees,
  from: number,
  to: number,
): boolean {
  const { code } = kernel;
  let gain = 0;
  for (let i = from, n = 0; i < to; i += 3, n++) {
    const after = degreeAt(kernel, code[i + 1], q);
    gain += worth(code[i + 2], theirs[n], after, model.degree_step, model.flip_step);
  }
  return gain < 0;
}

/** What is minded of the line that the act, once it is done, brings nearest to being crossed. */
function riskOf(
  scenario: Scenario,
  { actor, q, resolve }: Observation,
  { lines }: Degrees,
  from: number,
  to: number,
): number {
  const { kernel, model } = scenario;
  const { code } = kernel;
  let worst = 0;
  let line = -1;
  for (let i = from; i < to; i += 2) {
    const before = lines[code[i]];
    if (before > 0) continue;
    const after = degreeAt(kernel, code[i + 1], q);
    if (after <= before) continue;
    const share = after > 0 ? 100 : divideRound(after - before, 4);
    if (share > worst) {
      worst = share;
      line = code[i];
    }
  }
  if (worst === 0) return 0;
  const risk = divideRound(Math.imul(worst, Math.imul(model.policy_risk, 120 - resolve)), 10000);
  return risk === 0 ? 0 : risk - divideRound(risk * boldness(scenario, actor, q, line), 100);
}
