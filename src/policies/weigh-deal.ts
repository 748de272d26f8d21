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
  weighPriorities(scenario, judge, believed, parties, terms, scale);
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
 * a few, and what stands in the others is of other deals. Weighing makes no lists.
 */
const DEALT: number[] = [];
const TRIED: number[] = [];

function copyRead(room: number[], q: readonly number[], slots: readonly number[]): void {
  while (room.length < q.length) room.push(0);
  for (let i = 0; i < slots.length; i++) room[slots[i]] = q[slots[i]];
}

/** By state and slot: its priorities that read the slot, as bits. */
const readers = perScenario(({ rules, layout }) =>
  rules.map(({ priorities }) => {
    const bits = new Int32Array(layout.low.length);
    priorities.forEach(({ holds }, i) => holds.slots.forEach((slot) => (bits[slot] |= 1 << i)));
    return bits;
  }),
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
  /** What the priorities read that it touches. */
  readonly reads: readonly number[];
  /** Slot, amount and bounds, and so on; see `aheadOf`. */
  readonly steps: readonly number[];
  /** Of the priorities that it touches the rule, as the kernel has it, and the weight, and so on. */
  readonly touched: readonly number[];
}

/** By what a state would stop doing, and who judges it: the acts that the judge looks at. Most are never asked for. */
const trials = perScenario(() => new Map<number, readonly Trial[]>());

function trialsOf(scenario: Scenario, term: Term, judge: number): readonly Trial[] {
  const known = trials(scenario);
  const { actors, templates, kernel, rules, layout } = scenario;
  const [, by, template, , toward = -1] = term;
  const what = Math.imul(Math.imul(by, templates.length) + template, actors.length + 1) + toward + 1;
  const key = Math.imul(what, actors.length) + judge;
  let found = known.get(key);
  if (!found) {
    const { priorities } = rules[judge];
    found = boundBy(scenario, by, term)
      .filter((action) => action.touches[judge].length > 0)
      .map((action): Trial => {
        const touches = action.touches[judge];
        const reads = new Set(touches.flatMap((i) => priorities[i].holds.slots));
        return {
          needs: kernel.code[kernel.acts[action.index] + ACT.needs],
          reads: [...reads],
          steps: aheadOf(action, reads, layout),
          touched: touches.flatMap((i) => [kernel.holds[judge][i], priorities[i].weight]),
        };
      });
    known.set(key, found);
  }
  return found;
}

/** Tries the steps of an act on a list that is as `q` where they write. */
function attempt(steps: readonly number[], tried: number[]): void {
  for (let i = 0; i < steps.length; i += STEP_SIZE)
    tried[steps[i]] = clamp(tried[steps[i]] + steps[i + 1], steps[i + 2], steps[i + 3]);
}

/** What terms, and the calm that comes with them, do to the priorities that read what they write: mostly to none or one. */
function weighPriorities(
  scenario: Scenario,
  judge: number,
  believed: readonly number[],
  parties: readonly number[],
  terms: readonly Term[],
  scale: Scale,
): void {
  const { kernel, rules, model, layout, actions } = scenario;
  const { priorities } = rules[judge];
  const bits = readers(scenario)[judge];
  let moved = 0;
  for (const term of terms) {
    const issue = issueOf(term);
    if (issue >= 0) moved |= bits[layout.issue[issue]];
    else if (term[0] === TERM.act) for (const i of actions[term[1]].touches[judge]) moved |= 1 << i;
  }
  for (const a of parties) for (const b of parties) if (a < b) moved |= bits[layout.tension[a][b]];
  if (moved === 0) return;
  const q = DEALT;
  for (let i = 0; i < priorities.length; i++)
    if ((moved & (1 << i)) !== 0) copyRead(q, believed, priorities[i].holds.slots);
  for (const term of terms) {
    const issue = issueOf(term);
    if (issue >= 0 && !(term[0] === TERM.open && q[layout.issue[issue]] >= term[2]))
      q[layout.issue[issue]] = term[2];
    if (term[0] === TERM.act) tryAct(scenario, actions[term[1]], q);
  }
  for (const a of parties)
    for (const b of parties)
      if (a < b) q[layout.tension[a][b]] = Math.max(0, q[layout.tension[a][b]] - model.deal_tension);
  const holds = kernel.holds[judge];
  for (let i = 0; i < holds.length; i++) {
    if ((moved & (1 << i)) === 0) continue;
    const from = degreeAt(kernel, holds[i], believed);
    const to = degreeAt(kernel, holds[i], q);
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
  const own = term[1] === judge;
  let most = 0;
  for (const { needs, reads, steps, touched } of trialsOf(scenario, term, judge)) {
    if (needs >= 0 && degreeAt(kernel, needs, q) <= 0) continue;
    copyRead(TRIED, q, reads);
    attempt(steps, TRIED);
    let sum = 0;
    for (let i = 0; i < touched.length; i += 2) {
      const from = degreeAt(kernel, touched[i], q);
      const to = degreeAt(kernel, touched[i], TRIED);
      if (from !== to) sum += worth(touched[i + 1], from, to, model.degree_step, model.flip_step);
    }
    if (own ? 0 - sum < most : 0 - sum > most) most = 0 - sum;
  }
  return most;
}
