import { divideRound } from '../base/integer.ts';
import { integers } from '../base/lists.ts';
import { holding, MOST_TOGETHER, packInWords } from '../scenario/holding.ts';
import { perScenario } from '../scenario/per-scenario.ts';
import type { Scenario } from '../scenario/types.ts';
import type { Quantities } from '../rules/index.ts';
import { changeUndoubted } from './apply.ts';
import type { Cause, ModelCause } from './events.ts';
import { doubtedSlots, dropBeliefsUntil } from './beliefs.ts';
import { expireDeals, STANDING } from './deals.ts';
import { liftCrossings } from './reaction.ts';
import { driftPromises } from './promises.ts';
import {
  driftSlot,
  driftUnseen,
  emit,
  moveSlot,
  NO_CAUSES,
  setSlot,
  shiftSlot,
  wantsDetail,
  type Run,
} from './run.ts';
import { WAR } from './world.ts';

/** What moves by itself at the end of a turn. The score of the turn is taken first, from what players have done. */
export function upkeep(run: Run): void {
  emit(run, { kind: 'scored', held: heldWeights(run.scenario, run.world.q) });
  wearOfWar(run);
  // What returns by itself takes along what is believed of it, so that until reports are settled nobody comes to be wrong or right.
  const doubted = doubtedSlots(run.world);
  returnDyads(run, doubted);
  returnFactors(run, doubted);
  returnAudiences(run, doubted);
  settleReports(run);
  lapseOffers(run);
  expireDeals(run);
  payCapital(run, doubted);
  driftPromises(run);
  liftCrossings(run);
}

/** Weight of the priorities that hold, 0-1000, by actor and the region last. */
export function heldWeights(scenario: Scenario, q: Quantities): number[] {
  const weighed = weightsOf(scenario);
  return integers(weighed.length, (a) => {
    const { words, weights, total } = weighed[a];
    let sum = 0;
    for (let word = 0; word < words.length; word++) {
      const held = holding(words[word], q);
      const first = word * MOST_TOGETHER;
      const end = Math.min(weights.length, first + MOST_TOGETHER);
      // A weight counts in full or not at all, by its bit, without a branch.
      for (let i = first; i < end; i++) sum += weights[i] & (0 - ((held >>> (i - first)) & 1));
    }
    return divideRound(sum * 1000, total);
  });
}

/** By actor and the region last: its priorities, packed so many together as have bits of one mask, their weights, and these together. */
const weightsOf = perScenario(({ rules, regionPriorities, layout }) =>
  [...rules.map(({ priorities }) => priorities), regionPriorities].map((priorities) => ({
    words: packInWords(
      priorities.map(({ holds }) => holds),
      layout,
    ),
    weights: Int32Array.from(priorities, ({ weight }) => weight),
    total: priorities.reduce((sum, { weight }) => sum + weight, 0),
  })),
);

function wearOfWar(run: Run): void {
  const { scenario, world } = run;
  const { layout, model } = scenario;
  const dyads = dyadsOf(scenario);
  let wars = 0;
  for (let i = 0; i < dyads.length; i += 3) {
    if (world.q[dyads[i]] < WAR) continue;
    wars++;
    for (let side = 1; side <= 2; side++) {
      const { economy, readiness } = layout.track[dyads[i + side]];
      shiftSlot(run, economy, -model.war_economy, 'war');
      shiftSlot(run, readiness, -model.war_readiness, 'war');
    }
  }
  if (wars > 0) for (const slot of layout.people) shiftSlot(run, slot, -model.war_people, 'war');
}

/** Of every dyad, one after the other, the slot of its hostility and the two. */
const dyadsOf = perScenario(({ layout }) =>
  Int32Array.from(
    layout.hostility.flatMap((row, a) => row.flatMap((slot, b) => (a < b ? [slot, a, b] : []))),
  ),
);

/** What was drawn away comes back by itself: a window that a distraction opens closes again. */
function returnFactors(run: Run, doubted: Doubted): void {
  const { factors, layout } = run.scenario;
  const plain = !wantsDetail(run);
  for (let i = 0; i < factors.length; i++) {
    const { returns } = factors[i];
    const slot = layout.factor[i];
    if (returns !== 0) approach(run, slot, layout.start[slot], returns, doubted, plain);
  }
}

/** Applause and anger both wear off. */
function returnAudiences(run: Run, doubted: Doubted): void {
  const { layout, model } = run.scenario;
  if (model.audience_return === 0) return;
  const plain = !wantsDetail(run);
  for (const { hardline, pragmatic } of layout.track) {
    approach(run, hardline, layout.start[hardline], model.audience_return, doubted, plain);
    approach(run, pragmatic, layout.start[pragmatic], model.audience_return, doubted, plain);
  }
}

/** Rungs come down one for each quiet turn, hostility with them (war only by a ceasefire), tension and fear return. */
function returnDyads(run: Run, doubted: Doubted): void {
  const { scenario, world } = run;
  const { model } = scenario;
  const { q, struck, turn } = world;
  const n = scenario.actors.length;
  const { pairs, left } = pairsOf(scenario);
  const peace = atPeace(run);
  const plain = !wantsDetail(run);
  let at = 0;
  for (let a = 0; a < n; a++)
    for (let b = 0; b < n; b++) {
      if (a === b) continue;
      const rung = pairs[at];
      const hostility = pairs[at + 1];
      const quiet = struck[a * n + b] < turn;
      if (quiet && q[rung] > 0 && q[hostility] < WAR) lower(run, rung, doubted);
      approach(run, pairs[at + 2], pairs[at + 3], model.threat_return, doubted, plain);
      const memory = pairs[at + 4];
      const value = q[memory];
      if (doubted[memory] !== 0) fade(run, memory, left, doubted);
      else if (plain) changeUndoubted(world, memory, left[value + FARTHEST]);
      else if (value !== 0) moveSlot(run, memory, left[value + FARTHEST] - value, 'decay');
      if (a < b) {
        // Less than usual while a deal between the two is in force that nobody has broken.
        const usual = pairs[at + 6];
        const goal = (peace[a] & (1 << b)) !== 0 ? Math.max(0, usual - model.deal_baseline) : usual;
        approach(run, pairs[at + 5], goal, model.tension_return, doubted, plain);
        const level = q[hostility];
        if (level > 1 && level < WAR && quiet && struck[b * n + a] < turn) lower(run, hostility, doubted);
      }
      at += PAIR;
    }
}

/** One down, for all. */
function lower(run: Run, slot: number, doubted: Doubted): void {
  if (doubted[slot] !== 0) shiftSlot(run, slot, -1, 'return');
  else moveSlot(run, slot, -1, 'return');
}

/** Apart, as {@link drift} is. */
function fade(run: Run, slot: number, left: Int32Array, doubted: Doubted): void {
  driftWith(run, slot, (value) => left[value + FARTHEST] - value, 'decay', doubted);
}

/** Memory goes as far as this in either direction. */
const FARTHEST = 100;
/** Numbers of a pair in {@link pairsOf}. */
const PAIR = 7;

/**
 * Of every directed pair, one after the other, its slots of rung, hostility and threat, what the threat returns to, its
 * slots of memory and tension, and what the tension returns to. And by a memory, from the worst on, what is left of it a turn later.
 */
const pairsOf = perScenario(({ actors, layout, model }) => {
  const pairs: number[] = [];
  for (let a = 0; a < actors.length; a++)
    for (let b = 0; b < actors.length; b++) {
      if (a === b) continue;
      const threat = layout.threat[a][b];
      pairs.push(layout.rung[a][b], layout.hostility[a][b], threat, layout.start[threat]);
      pairs.push(layout.memory[a][b], layout.tension[a][b], layout.baseline[a][b]);
    }
  const left = Int32Array.from({ length: 2 * FARTHEST + 1 }, (_, i) => {
    const value = i - FARTHEST;
    return value - divideRound(Math.imul(value, model.memory_decay), 100);
  });
  return { pairs: Int32Array.from(pairs), left };
});

/** By actor, as bits, those with whom it has a deal in force that nobody has broken; the next call writes it anew. */
function atPeace({ scenario, world }: Run): readonly number[] {
  const n = scenario.actors.length;
  for (let actor = 0; actor < n; actor++) PEACE[actor] = 0;
  for (const { parties, standing } of world.deals) {
    if (!isUnbroken(standing)) continue;
    let all = 0;
    for (let i = 0; i < parties.length; i++) all |= 1 << parties[i];
    for (let i = 0; i < parties.length; i++) PEACE[parties[i]] |= all;
  }
  return PEACE;
}

const PEACE: number[] = [];

function isUnbroken(standing: readonly number[]): boolean {
  for (let i = 0; i < standing.length; i++) if (standing[i] !== STANDING.bound) return false;
  return true;
}

/** By slot, whether anybody is wrong about it. */
type Doubted = ReturnType<typeof doubtedSlots>;

/** Mostly nobody believes otherwise, and nobody reads of it (`plain`): there is nothing to look for. */
function approach(
  run: Run,
  slot: number,
  goal: number,
  step: number,
  doubted: Doubted,
  plain: boolean,
): void {
  const { world } = run;
  const now = world.q[slot];
  if (doubted[slot] !== 0) drift(run, slot, goal, step, doubted);
  else if (plain) changeUndoubted(world, slot, now + toward(now, goal, step));
  else moveSlot(run, slot, toward(now, goal, step), 'return');
}

/** Apart, so that what is done most often makes no function. */
function drift(run: Run, slot: number, goal: number, step: number, doubted: Doubted): void {
  driftWith(run, slot, (value) => toward(value, goal, step), 'return', doubted);
}

/** What is believed of a slot is found where it stood when doubts were gathered: until reports are settled none comes or goes. */
function driftWith(
  run: Run,
  slot: number,
  by: (value: number) => number,
  why: ModelCause,
  doubted: Doubted,
): void {
  const { world, scenario, log } = run;
  const amount = by(world.q[slot]);
  if (log === null) driftUnseen(world, scenario, slot, amount, by, doubted[slot] - 1);
  else driftSlot(run, slot, amount, by, why);
}

/** One step from a value toward a goal; without a branch, for nothing foretells on which side of it and how near the value is. */
function toward(value: number, goal: number, step: number): number {
  const over = goal - value - step;
  const down = step + (over & (over >> 31)) + step;
  return (down & ~(down >> 31)) - step;
}

/** Unconfirmed reports come out true in the end: what a state believed gives way to what is so. */
function settleReports(run: Run): void {
  const { turn, beliefs } = run.world;
  if (run.log === null) return dropBeliefsUntil(beliefs, turn);
  // Each that is settled is taken out of the list: the next one then stands in its place.
  for (let at = 0; at < beliefs.length;) {
    const { actor, slot, until } = beliefs[at];
    if (until <= turn) emit(run, { kind: 'settled', actor, slot });
    else at++;
  }
}

function lapseOffers(run: Run): void {
  const { turn, offers } = run.world;
  for (const { deadline, id } of offers) if (deadline <= turn) emit(run, { kind: 'lapsed', offer: id });
}

/** Income, less what losing both audiences costs; what is above the limit is lost. */
function payCapital(run: Run, doubted: Doubted): void {
  const { scenario, world } = run;
  const { layout, model } = scenario;
  scenario.actors.forEach((actor, a) => {
    const track = layout.track[a];
    const lost =
      world.q[track.hardline] < model.audience_floor && world.q[track.pragmatic] < model.audience_floor;
    const by = Math.max(0, actor.income - (lost ? model.audience_capital : 0));
    const value = Math.min(model.capital_limit, world.q[track.capital] + by);
    const causes: readonly Cause[] = wantsDetail(run) ? [{ kind: 'model', why: 'income', by }] : NO_CAUSES;
    const to = Math.max(value, world.q[track.capital]);
    setSlot(run, track.capital, to, 1 << a, causes, doubted[track.capital] !== 0);
  });
}
