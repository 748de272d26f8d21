import { clamp, divideRound } from '../base/integer.ts';
import type { Term } from '../engine/inputs.ts';
import { boundBy } from '../engine/bound.ts';
import { issueOf, TERM } from '../engine/terms.ts';
import { ACT, degreeAt } from '../scenario/kernel.ts';
import { perScenario } from '../scenario/per-scenario.ts';
import { aheadOf, STEP_SIZE } from '../scenario/reach.ts';
import type { Action, Scenario } from '../scenario/types.ts';
import { CONTENT, worth } from './appraise.ts';
import { Scale } from './scale.ts';
import type { Reason } from './types.ts';

/** Turns for which a promise counts in full; a shorter one counts by its share of them. */
export const LONG = 4;

/**
 * The score of a deal for one of its parties, from what somebody believes of the world: what its terms do to the party's
 * ranked priorities, what the promises of others keep from happening to it, what its own promises keep it from doing, what its
 * audiences say, and how far it trusts the rest. Rule sets are public, so anybody can reckon it for anybody. The parts
 * are the reasons, and they add up.
 */
export function weighDeal(
  scenario: Scenario,
  believed: readonly number[],
  judge: number,
  parties: readonly number[],
  terms: readonly Term[],
  reasons: Reason[] | null,
): number {
  const { layout, model, actions } = scenario;
  const scale = new Scale(reasons);
  const q = copyRead(DEALT, believed, readBy(scenario)[judge]);
  for (const term of terms) {
    const issue = issueOf(term);
    if (issue >= 0 && !(term[0] === TERM.open && q[layout.issue[issue]] >= term[2]))
      q[layout.issue[issue]] = term[2];
    if (term[0] === TERM.act) tryAct(scenario, actions[term[1]], q);
  }
  for (const a of parties)
    for (const b of parties)
      if (a < b) q[layout.tension[a][b]] = Math.max(0, q[layout.tension[a][b]] - model.deal_tension);
  weighPriorities(scenario, judge, believed, q, scale);
  let distrust = 0;
  for (const term of terms) {
    if (term[0] !== TERM.stop) continue;
    const share = Math.imul(model.policy_promise, Math.min(LONG, term[3]));
    const value = divideRound(Math.imul(forgone(scenario, believed, judge, term), share), 100 * LONG);
    scale.say(term[1] === judge ? 'own_promise' : 'their_promise', value, term[1]);
  }
  const track = layout.track[judge];
  let hardline = 0 - model.deal_hardline;
  let pragmatic = model.deal_pragmatic;
  for (const [kind, index] of terms) {
    if (kind !== TERM.act) continue;
    hardline += actions[index].approval[judge].hardline;
    pragmatic += actions[index].approval[judge].pragmatic;
  }
  const hardliners = Math.imul(Math.max(0, CONTENT - believed[track.hardline]), model.policy_audience);
  const pragmatists = Math.imul(Math.max(0, CONTENT - believed[track.pragmatic]), model.policy_audience);
  scale.say(
    'audience',
    divideRound(Math.imul(hardline, hardliners), 1000) + divideRound(Math.imul(pragmatic, pragmatists), 1000),
  );
  for (const other of parties) if (other !== judge) distrust += believed[layout.memory[judge][other]];
  const trust = divideRound(Math.imul(distrust, model.policy_trust), 100 * (parties.length - 1));
  scale.say('trust', trust);
  // Who does not trust the other may trust the one who vouches for it.
  if (trust < 0 && terms.some(([kind, by]) => kind === TERM.guarantee && by !== judge))
    scale.say('guarantee', 0 - divideRound(trust, 2));
  return scale.score;
}

/**
 * Worlds as they would be with a deal, and after one act, as far as the one who judges looks at them: of hundreds of slots
 * a few dozen, and what else is written in them nobody reads. Both are filled anew each time: weighing makes no lists.
 */
const DEALT: number[] = [];
const TRIED: number[] = [];

function copyRead(room: number[], q: readonly number[], slots: readonly number[]): number[] {
  while (room.length < q.length) room.push(0);
  for (let i = 0; i < slots.length; i++) room[slots[i]] = q[slots[i]];
  return room;
}

/** By state: the slots that its priorities read, and those that terms of a deal are weighed by: issues. */
const readBy = perScenario(({ rules, layout }) =>
  rules.map(({ priorities }) => [
    ...new Set([...priorities.flatMap(({ holds }) => holds.slots), ...layout.issue]),
  ]),
);

function tryAct(scenario: Scenario, { expected, sets }: Action, q: number[]): void {
  const { low, high } = scenario.layout;
  for (let i = 0; i < expected.slots.length; i++) {
    const slot = expected.slots[i];
    q[slot] = clamp(q[slot] + expected.by[i], low[slot], high[slot]);
  }
  for (let i = 0; i < sets.slots.length; i++) {
    const slot = sets.slots[i];
    const to = sets.to[i];
    const mode = sets.mode[i];
    if (mode === 'by') q[slot] = clamp(q[slot] + to, low[slot], high[slot]);
    else if (mode === 'to' || (mode === 'raise' ? to > q[slot] : to < q[slot]))
      q[slot] = clamp(to, low[slot], high[slot]);
  }
}

/** What one act does to what one state looks at. */
interface Trial {
  /** When it can be done, -1 for always; as the kernel has it. */
  readonly needs: number;
  /** Slot, amount and bounds, and so on; see `aheadOf`. */
  readonly steps: readonly number[];
  /** Of the priorities that it touches the rule, as the kernel has it, and the weight, and so on. */
  readonly touched: readonly number[];
}

/** By act and the state that judges it; most are never asked for. */
const trials = perScenario(() => new Map<number, Trial>());

function trialOf(scenario: Scenario, action: Action, judge: number): Trial {
  const known = trials(scenario);
  const key = action.index * scenario.actors.length + judge;
  let trial = known.get(key);
  if (!trial) {
    const { kernel, rules } = scenario;
    const { priorities } = rules[judge];
    const touches = action.touches[judge];
    trial = {
      needs: kernel.code[kernel.acts[action.index] + ACT.needs],
      steps: aheadOf(action, new Set(touches.flatMap((i) => priorities[i].holds.slots)), scenario.layout),
      touched: touches.flatMap((i) => [kernel.holds[judge][i], priorities[i].weight]),
    };
    known.set(key, trial);
  }
  return trial;
}

/** Tries the steps of an act on a list that is as `q` where they write. */
function attempt(steps: readonly number[], tried: number[]): void {
  for (let i = 0; i < steps.length; i += STEP_SIZE)
    tried[steps[i]] = clamp(tried[steps[i]] + steps[i + 1], steps[i + 2], steps[i + 3]);
}

function weighPriorities(
  { kernel, rules, model }: Scenario,
  judge: number,
  before: readonly number[],
  after: readonly number[],
  scale: Scale,
): void {
  const { priorities } = rules[judge];
  const holds = kernel.holds[judge];
  for (let i = 0; i < holds.length; i++) {
    const from = degreeAt(kernel, holds[i], before);
    const to = degreeAt(kernel, holds[i], after);
    if (from === to) continue;
    const amount = worth(priorities[i].weight, from, to, model.degree_step, model.flip_step);
    scale.say('priority', amount, i, from, to);
  }
}

/**
 * What it is worth to a party that the acts of a promise are not done: of the maker's own, the best that it would lose;
 * of another's, the worst that it is spared.
 */
export function forgone(scenario: Scenario, q: readonly number[], judge: number, term: Term): number {
  const { model, kernel } = scenario;
  let after: number[] | undefined;
  let most = 0;
  for (const action of boundBy(scenario, term[1], term)) {
    const { needs, steps, touched } = trialOf(scenario, action, judge);
    if (touched.length === 0 || (needs >= 0 && degreeAt(kernel, needs, q) <= 0)) continue;
    after ??= copyRead(TRIED, q, readBy(scenario)[judge]);
    attempt(steps, after);
    let sum = 0;
    for (let i = 0; i < touched.length; i += 2) {
      const from = degreeAt(kernel, touched[i], q);
      const to = degreeAt(kernel, touched[i], after);
      if (from !== to) sum += worth(touched[i + 1], from, to, model.degree_step, model.flip_step);
    }
    for (let i = 0; i < steps.length; i += STEP_SIZE) after[steps[i]] = q[steps[i]];
    if (term[1] === judge ? 0 - sum < most : 0 - sum > most) most = 0 - sum;
  }
  return most;
}
