import { divideRound, divideSafe } from '../base/integer.ts';
import { barringAudience, lostAudiences } from '../engine/audiences.ts';
import type { Observation } from '../engine/observe.ts';
import type { Manner } from '../engine/orders.ts';
import { holding, MOST_TOGETHER, packInWords } from '../scenario/holding.ts';
import { ACT } from '../scenario/kernel.ts';
import { LED } from '../scenario/outlook.ts';
import { perScenario } from '../scenario/per-scenario.ts';
import { led, STEP_SIZE } from '../scenario/reach.ts';
import type { Scenario } from '../scenario/types.ts';
import { boldness, CONTENT, REPEAT_TURNS } from './appraise.ts';
import { lookAhead } from './look-ahead.ts';

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
 * how many there are. Ensembles spend a quarter of their time here. So what acts lead to is found out for all of them
 * together, and the rest is one loop, in which whatever each act asks for lies in a variable, where the appraisal goes
 * from act to act and from object to object; a test holds that the two never differ.
 */
export function weighActs(
  scenario: Scenario,
  observation: Observation,
  manner: Manner,
  into: Weighing,
): number {
  const count = openActs(scenario, observation, manner, into);
  const { acts, scores, costs, templates } = into;
  const { actor, q, turn, done, aim } = observation;
  const { kernel, model, layout } = scenario;
  const { code } = kernel;
  const worths = lookAhead(scenario, actor, q);
  const leads = kernel.outlooks[actor].acts;
  const track = layout.track[actor];
  const hardliners = Math.max(0, CONTENT - q[track.hardline]) * model.policy_audience;
  const pragmatists = Math.max(0, CONTENT - q[track.pragmatic]) * model.policy_audience;
  const {
    commitment_floor: firm,
    policy_fear: unafraid,
    policy_pressure: pressure,
    policy_reciprocity: reciprocity,
    policy_cost: dear,
    policy_repeat: again,
  } = model;
  const { pulls } = manner;
  // An actor's actions stand together, from the first on.
  const first = scenario.actionsOf[actor][0];
  for (let i = 0; i < count; i++) {
    const act = acts[i];
    const place = act - first;
    const at = kernel.acts[act];
    const to = LED.size * place;
    let score = worths[leads[to + LED.own]];
    const commitment = code[at + ACT.commitment];
    // Whoever must consent is asked what it loses.
    if (worths[leads[to + LED.theirs]] < 0 && (commitment < 0 || q[commitment] < firm))
      score -= divideRound(Math.imul(score, 3), 4);
    const risk = worths[leads[to + LED.risks]];
    if (risk !== 0) score -= riskOf(scenario, observation, act, risk);
    score += pulls[place];
    if (code[at + ACT.target] >= 0) {
      const goldstein = code[at + ACT.goldstein];
      const remembered = Math.imul(q[code[at + ACT.memory]], goldstein);
      const fear = q[code[at + ACT.threat]] - unafraid;
      const hardens = divideSafe(Math.imul(Math.imul(0 - fear, goldstein), pressure), 10000);
      score += divideSafe(Math.imul(remembered, reciprocity), 10000);
      // Halved for all: what only some seats come to is compiled anew when the first of them comes.
      const deters = 0 - divideSafe(hardens, 2);
      score += aim === 1 ? deters : hardens;
    }
    const hardline = code[at + ACT.hardline];
    const pragmatic = code[at + ACT.pragmatic];
    score +=
      divideSafe(Math.imul(hardline, hardliners), 1000) + divideSafe(Math.imul(pragmatic, pragmatists), 1000);
    score -= Math.imul(costs[i], dear);
    const last = done[place];
    const ago = turn - last;
    if (last > 0 && ago < REPEAT_TURNS) score += Math.imul(ago - REPEAT_TURNS, again);
    scores[i] = score;
    templates[i] = code[at + ACT.template];
  }
  return count;
}

/**
 * Finds the acts that a seat could order now, and what they cost: a loop of its own, so that neither has too much to keep at hand. What
 * an act needs, and whether it can be paid for, is found out for many acts at once.
 */
function openActs(
  scenario: Scenario,
  { actor, q, turn, done }: Observation,
  { costs: dear, payable }: Manner,
  { acts, costs }: Weighing,
): number {
  const { needs, pauses, first } = needsOf(scenario)[actor];
  const capital = q[scenario.layout.track[actor].capital];
  const paid = payable[Math.min(capital, payable.length - 1)];
  let count = 0;
  for (let word = 0; word < needs.length; word++)
    for (let bits = holding(needs[word], q) & paid[word]; bits !== 0; bits &= bits - 1) {
      const place = MOST_TOGETHER * word + 31 - Math.clz32(bits & (0 - bits));
      const last = done[place];
      acts[count] = first + place;
      costs[count] = dear[place];
      // Written over by the next where it was done, and not long enough ago: no branch, for which acts pause cannot be foreseen.
      count += 1 + (((0 - last) >> 31) & ((turn - last - pauses[place] - 1) >> 31));
    }
  const lost = lostAudiences(scenario, actor, q);
  return lost === 0 ? count : withoutBarred(scenario, lost, acts, costs, count);
}

/** Takes out what a lost audience does not let its state do; apart, for nearly always there is none. */
function withoutBarred(
  scenario: Scenario,
  lost: number,
  acts: number[],
  costs: number[],
  count: number,
): number {
  let left = 0;
  for (let i = 0; i < count; i++) {
    if (barringAudience(scenario, scenario.actions[acts[i]], lost)) continue;
    acts[left] = acts[i];
    costs[left] = costs[i];
    left++;
  }
  return left;
}

/** By actor, of its acts in order: what they need, so many together as have bits of one mask; for how long each pauses; and which is the first. */
const needsOf = perScenario(({ actions, actionsOf, layout }) =>
  actionsOf.map((own) => ({
    needs: packInWords(
      own.map((act) => actions[act].needs),
      layout,
    ),
    pauses: Uint8Array.from(own, (act) => actions[act].template.pause),
    first: own[0],
  })),
);

/** What is minded of a line that the act brings nearer to being crossed; `risk` as {@link lookAhead} has it. */
function riskOf(scenario: Scenario, { actor, q, resolve }: Observation, act: number, risk: number): number {
  const { model, lines } = scenario;
  const worst = Math.floor(risk / lines.length);
  const line = lines.length - 1 - (risk % lines.length);
  const minded = divideRound(Math.imul(worst, Math.imul(model.policy_risk, 120 - resolve)), 10000);
  if (minded === 0) return 0;
  const seen = movesPromises(scenario)[act] === 0 ? q : afterwards(scenario, act, q);
  return minded - divideRound(minded * boldness(scenario, actor, seen, line), 100);
}

/** By act: 1 where it is expected to move what its state has been promised, which makes it bold, or what that turns on. */
const movesPromises = perScenario(({ actions, commitments, layout }) =>
  Uint8Array.from(actions, ({ actor, weighing: { ahead } }) =>
    commitments.some(({ to, attention }, i) => {
      const slots = [layout.commitment[i], attention];
      return to === actor && ahead.some((slot, at) => at % STEP_SIZE === 0 && slots.includes(slot));
    })
      ? 1
      : 0,
  ),
);

/** The world once an act is done, as far as it can make bold; what it gives is written anew by the next call. */
function afterwards(
  { actions, commitments, layout }: Scenario,
  act: number,
  q: readonly number[],
): readonly number[] {
  const { ahead } = actions[act].weighing;
  while (AFTER.length < q.length) AFTER.push(0);
  for (let i = 0; i < commitments.length; i++) {
    const { attention } = commitments[i];
    const slot = layout.commitment[i];
    AFTER[slot] = led(slot, q[slot], ahead);
    if (attention >= 0) AFTER[attention] = led(attention, q[attention], ahead);
  }
  return AFTER;
}

const AFTER: number[] = [];
