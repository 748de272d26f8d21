import { divideRound } from '../base/integer.ts';
import { integers } from '../base/lists.ts';
import { degreeAt } from '../scenario/kernel.ts';
import { perScenario } from '../scenario/per-scenario.ts';
import type { Scenario } from '../scenario/types.ts';
import type { Quantities } from '../rules/index.ts';
import type { Cause } from './events.ts';
import { doubtedSlots } from './beliefs.ts';
import { expireDeals, STANDING } from './deals.ts';
import { liftCrossings } from './reaction.ts';
import { driftPromises } from './promises.ts';
import {
  driftSlot,
  emit,
  isPlain,
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
  returnDyads(run);
  returnFactors(run);
  returnAudiences(run);
  settleReports(run);
  lapseOffers(run);
  expireDeals(run);
  payCapital(run);
  driftPromises(run);
  liftCrossings(run);
}

/** Weight of the priorities that hold, 0-1000, by actor and the region last. */
export function heldWeights(scenario: Scenario, q: Quantities): number[] {
  const { kernel, rules, regionPriorities } = scenario;
  return integers(kernel.holds.length, (a) => {
    const held = kernel.holds[a];
    const priorities = a < rules.length ? rules[a].priorities : regionPriorities;
    let total = 0;
    let sum = 0;
    for (let i = 0; i < held.length; i++) {
      total += priorities[i].weight;
      if (degreeAt(kernel, held[i], q) > 0) sum += priorities[i].weight;
    }
    return divideRound(sum * 1000, total);
  });
}

function wearOfWar(run: Run): void {
  const { scenario, world } = run;
  const { layout, model } = scenario;
  const n = scenario.actors.length;
  let wars = 0;
  for (let a = 0; a < n; a++)
    for (let b = a + 1; b < n; b++) {
      if (world.q[layout.hostility[a][b]] < WAR) continue;
      wars++;
      for (const actor of [a, b]) {
        shiftSlot(run, layout.track[actor].economy, -model.war_economy, 'war');
        shiftSlot(run, layout.track[actor].readiness, -model.war_readiness, 'war');
      }
    }
  if (wars > 0) for (const slot of layout.people) shiftSlot(run, slot, -model.war_people, 'war');
}

/** What was drawn away comes back by itself: a window that a distraction opens closes again. */
function returnFactors(run: Run): void {
  const { factors, layout } = run.scenario;
  for (let i = 0; i < factors.length; i++) {
    const { returns } = factors[i];
    if (returns === 0) continue;
    const slot = layout.factor[i];
    const start = layout.start[slot];
    if (run.world.q[slot] !== start || run.world.beliefs.length > 0) approach(run, slot, start, returns);
  }
}

/** Applause and anger both wear off. */
function returnAudiences(run: Run): void {
  const { layout, model } = run.scenario;
  if (model.audience_return === 0) return;
  for (const { hardline, pragmatic } of layout.track) {
    approach(run, hardline, layout.start[hardline], model.audience_return);
    approach(run, pragmatic, layout.start[pragmatic], model.audience_return);
  }
}

/** Rungs come down one for each quiet turn, hostility with them (war only by a ceasefire), tension and fear return. */
function returnDyads(run: Run): void {
  const { scenario, world } = run;
  const { layout, model } = scenario;
  const { q, struck, turn } = world;
  const doubted = doubtedSlots(world);
  const faded = (value: number) => 0 - divideRound(Math.imul(value, model.memory_decay), 100);
  for (const { a, b, there, back, hostility, rung, threat, memory, tension } of pairsOf(scenario)) {
    const atWar = q[hostility] >= WAR;
    if (struck[there] < turn && q[rung] > 0 && !atWar) shiftSlot(run, rung, -1, 'return');
    // Most stand where they belong and nobody believes otherwise: there is nothing to look for.
    const usual = layout.start[threat];
    if (doubted[threat]) approach(run, threat, usual, model.threat_return);
    else if (q[threat] !== usual)
      moveSlot(run, threat, toward(q[threat], usual, model.threat_return), 'return');
    if (doubted[memory]) driftSlot(run, memory, faded(q[memory]), faded, 'decay');
    else if (q[memory] !== 0) moveSlot(run, memory, faded(q[memory]), 'decay');
    if (b < a) continue;
    const baseline = baselineOf(run, a, b);
    if (doubted[tension]) approach(run, tension, baseline, model.tension_return);
    else if (q[tension] !== baseline)
      moveSlot(run, tension, toward(q[tension], baseline, model.tension_return), 'return');
    const quiet = struck[there] < turn && struck[back] < turn;
    if (quiet && !atWar && q[hostility] > 1) shiftSlot(run, hostility, -1, 'return');
  }
}

/** Every directed pair with its slots, and its places in `World.struck`. */
const pairsOf = perScenario(({ actors, layout }) => {
  const n = actors.length;
  return actors.flatMap((_, a) =>
    actors.flatMap((__, b) =>
      a === b
        ? []
        : [
            {
              a,
              b,
              there: a * n + b,
              back: b * n + a,
              hostility: layout.hostility[a][b],
              rung: layout.rung[a][b],
              threat: layout.threat[a][b],
              memory: layout.memory[a][b],
              tension: layout.tension[a][b],
            },
          ],
    ),
  );
});

/** What the tension of two returns to: less while a deal between them is in force that nobody has broken. */
function baselineOf({ scenario, world }: Run, a: number, b: number): number {
  const { layout, model } = scenario;
  const usual = layout.baseline[a][b];
  if (world.deals.length === 0) return usual;
  const agreed = world.deals.some(
    ({ parties, standing }) =>
      parties.includes(a) && parties.includes(b) && standing.every((one) => one === STANDING.bound),
  );
  return agreed ? Math.max(0, usual - model.deal_baseline) : usual;
}

function approach(run: Run, slot: number, goal: number, step: number): void {
  const { q, beliefs } = run.world;
  if (q[slot] === goal && beliefs.length === 0) return;
  const by = toward(q[slot], goal, step);
  if (isPlain(run, slot)) moveSlot(run, slot, by, 'return');
  else driftSlot(run, slot, by, (value) => toward(value, goal, step), 'return');
}

/** One step from a value toward a goal. */
function toward(value: number, goal: number, step: number): number {
  return value > goal ? 0 - Math.min(step, value - goal) : Math.min(step, goal - value);
}

/** Unconfirmed reports come out true in the end: what a state believed gives way to what is so. */
function settleReports(run: Run): void {
  const { turn, beliefs } = run.world;
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
function payCapital(run: Run): void {
  const { scenario, world } = run;
  const { layout, model } = scenario;
  scenario.actors.forEach((actor, a) => {
    const track = layout.track[a];
    const lost =
      world.q[track.hardline] < model.audience_floor && world.q[track.pragmatic] < model.audience_floor;
    const by = Math.max(0, actor.income - (lost ? model.audience_capital : 0));
    const value = Math.min(model.capital_limit, world.q[track.capital] + by);
    const causes: readonly Cause[] = wantsDetail(run) ? [{ kind: 'model', why: 'income', by }] : NO_CAUSES;
    setSlot(run, track.capital, Math.max(value, world.q[track.capital]), 1 << a, causes);
  });
}
