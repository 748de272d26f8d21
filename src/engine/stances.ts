import { divideRound } from '../base/integer.ts';
import type { Quantities } from '../rules/index.ts';
import { perScenario } from '../scenario/per-scenario.ts';
import type { Commitment, Scenario } from '../scenario/types.ts';
import { STANCES, type Stance, type StanceInput } from './inputs.ts';
import type { Observation } from './observe.ts';
import { emit, setSlot, shiftSlot, type Run } from './run.ts';
import { WAR, type Crisis, type World } from './world.ts';

/** What a third party has declared, as it stands in `Crisis.stances`. */
export const STANCE = { stay_out: 0, owner: 1, mover: 2, mediate: 3 } as const satisfies Record<
  Stance,
  number
>;

const NOBODY: readonly number[] = [];

/** Third parties that may declare themselves now, before the round begins: those concerned that have not yet. */
export function askedToDeclare(scenario: Scenario, crisis: Crisis): readonly number[] {
  if (crisis.heard >= crisis.round) return NOBODY;
  return concerned(scenario, crisis.line, crisis.sides).filter((actor) => crisis.stances[actor] === 0);
}

/**
 * Whom a crisis concerns beside its two sides: those who have promised one of them something, and those with a priority
 * that reads what the line reads, or how the two stand. All of it is public, so that who is asked tells nothing.
 */
export function concerned(scenario: Scenario, line: number, sides: readonly number[]): readonly number[] {
  const known = concernedBy(scenario);
  const [a, b] = sides;
  const n = scenario.actors.length;
  const key = (line * n + a) * n + b;
  let actors = known.get(key);
  if (!actors) known.set(key, (actors = findConcerned(scenario, line, a, b)));
  return actors;
}

const concernedBy = perScenario(() => new Map<number, readonly number[]>());

function findConcerned(
  { commitments, rules, layout, lines }: Scenario,
  line: number,
  a: number,
  b: number,
): readonly number[] {
  const read = new Set(lines[line].crossed.slots);
  for (const slots of [layout.tension, layout.hostility, layout.rung])
    for (const slot of [slots[a][b], slots[b][a]]) read.add(slot);
  return rules.flatMap(({ priorities }, actor) => {
    if (actor === a || actor === b) return [];
    const promised = commitments.some(({ by, to }) => by === actor && (to === a || to === b));
    const stake = priorities.some(({ holds }) => holds.slots.some((slot) => read.has(slot)));
    return promised || stake ? [actor] : [];
  });
}

/** The strength of a promise now: as it stands, more or less as its giver minds what its attention turns on. */
export function strengthNow(scenario: Scenario, q: Quantities, commitment: number): number {
  const { attention } = scenario.commitments[commitment];
  const strength = q[scenario.layout.commitment[commitment]];
  return attention < 0 ? strength : Math.min(100, divideRound(Math.imul(strength, 50 + q[attention]), 100));
}

/** Whether a promise to a side names what happens: its trigger is true as its giver believes, or the line is about its territory. */
function namesIt(scenario: Scenario, world: World, commitment: Commitment): boolean {
  const { layout, lines } = scenario;
  const { trigger, territory, by } = commitment;
  if (trigger.degree(believedBy(world, by, trigger.slots)) > 0) return true;
  return territory.some((region) =>
    lines[world.crisis!.line].crossed.slots.some(
      (slot) => slot === layout.controller[region] || layout.postureRegion[slot] === region,
    ),
  );
}

/** Quantities as a state believes them, as far as those slots go; the world's own list where it is not wrong about any. */
function believedBy({ q, beliefs }: World, actor: number, slots: readonly number[]): readonly number[] {
  let seen: number[] | undefined;
  for (const belief of beliefs)
    if (belief.actor === actor && slots.includes(belief.slot))
      (seen ??= q.slice())[belief.slot] = belief.value;
  return seen ?? q;
}

/** Bit mask of the promises that the crisis calls on now. */
export function calledOn(scenario: Scenario, world: World): number {
  const [owner, mover] = world.crisis!.sides;
  let called = 0;
  scenario.commitments.forEach((commitment, i) => {
    const { by, to, restrains } = commitment;
    if (restrains || (to !== owner && to !== mover) || by === owner || by === mover) return;
    if (namesIt(scenario, world, commitment)) called |= 1 << i;
  });
  return called;
}

/** What a stance costs in capital. */
export function stanceCost({ model }: Scenario, stance: Stance): number {
  if (stance === 'stay_out') return 0;
  return stance === 'mediate' ? model.mediate_cost : model.stance_cost;
}

/** What a third party may declare: nobody stands with a state that it is at war with, and all of it must be paid for. */
export function legalStances(scenario: Scenario, { actor, q, crisis }: Observation): readonly Stance[] {
  if (!crisis) return [];
  const { layout } = scenario;
  const capital = q[layout.track[actor].capital];
  return STANCES.filter((stance) => {
    if (stanceCost(scenario, stance) > capital) return false;
    if (stance !== 'owner' && stance !== 'mover') return true;
    return q[layout.hostility[actor][crisis.sides[stance === 'owner' ? 0 : 1]]] < WAR;
  });
}

/** Third parties have spoken, all at once: what they declare is public, is paid for, and is felt at home and abroad. */
export function hearStances(run: Run, inputs: readonly StanceInput[]): void {
  const crisis = run.world.crisis!;
  const called = calledOn(run.scenario, run.world);
  for (const { seat, stance } of inputs.toSorted((a, b) => a.seat - b.seat))
    if (stance !== 'stay_out') declare(run, seat, stance);
  emit(run, { kind: 'stances_heard', round: crisis.round, called });
}

function declare(run: Run, actor: number, stance: Stance): void {
  const { scenario, world } = run;
  const { layout, model } = scenario;
  const crisis = world.crisis!;
  const cost = stanceCost(scenario, stance);
  const track = layout.track[actor];
  const { line, sides, round } = crisis;
  const commitment = scenario.commitments.findIndex(
    ({ by, to, restrains }) => by === actor && !restrains && sides.includes(to),
  );
  emit(run, {
    kind: 'declared',
    line,
    owner: sides[0],
    mover: sides[1],
    actor,
    stance,
    round,
    commitment,
    cost,
  });
  setSlot(run, track.capital, world.q[track.capital] - cost, 1 << actor, [
    { kind: 'model', why: 'cost', by: 0 - cost },
  ]);
  if (stance === 'mediate') {
    shiftSlot(run, track.pragmatic, model.mediate_pragmatic, 'crisis');
    shiftSlot(run, track.hardline, -model.mediate_hardline, 'crisis');
    return;
  }
  const [friend, other] = stance === 'owner' ? sides : [sides[1], sides[0]];
  shiftSlot(run, track.hardline, model.stance_hardline, 'crisis');
  shiftSlot(run, track.pragmatic, -model.stance_pragmatic, 'crisis');
  shiftSlot(run, layout.tension[actor][other], model.stance_tension, 'crisis');
  shiftSlot(run, layout.memory[friend][actor], model.stance_memory, 'crisis');
  shiftSlot(run, layout.memory[other][actor], -model.stance_memory, 'crisis');
  shiftSlot(run, layout.threat[other][actor], model.stance_threat, 'crisis');
}

/** How many have declared for a side (0 or 1), and how many offer to mediate. */
export function declaredFor({ stances }: Crisis, side: number): number {
  const wanted = side + 1;
  let count = 0;
  for (const stance of stances) if (stance === wanted) count++;
  return count;
}

/** Whether somebody mediates: whoever gives way then gives way to that one, not to the other side. */
export function isMediated({ stances }: Crisis): boolean {
  return stances.includes(STANCE.mediate);
}

/**
 * "1 in n" with those who have declared themselves: every supporter makes a round likelier to go wrong, a mediator less so.
 */
export function oddsWithOthers({ model }: Scenario, n: number, crisis: Crisis): number {
  if (n <= 1) return n;
  const others = declaredFor(crisis, 0) + declaredFor(crisis, 1);
  if (others === 0 && !isMediated(crisis)) return n;
  const calm = isMediated(crisis) ? model.mediate_odds : 0;
  return Math.max(2, divideRound(n * (100 + calm), 100 + others * model.stance_odds));
}

/** What stands behind a side: its readiness, and a share of that of those who have declared for it. */
export function strengthBehind(scenario: Scenario, q: Quantities, crisis: Crisis, side: number): number {
  const { layout, model } = scenario;
  let others = 0;
  crisis.stances.forEach((stance, actor) => {
    if (stance === side + 1) others += q[layout.track[actor].readiness];
  });
  return q[layout.track[crisis.sides[side]].readiness] + divideRound(others * model.stance_strength, 100);
}

/** What backing down costs a side at home and abroad: by the rungs threatened in public, little where somebody mediates. */
export function backDownCost(
  { model }: Scenario,
  crisis: Crisis,
  side: number,
): { readonly hardline: number; readonly standing: number } {
  const share = isMediated(crisis) ? model.mediate_share : 100;
  const threats = crisis.threats[side];
  return {
    hardline: divideRound(threats * model.back_down_hardline * share, 100),
    standing: divideRound(threats * model.back_down_standing * share, 100),
  };
}

/** The same for an off-ramp that both agree on. */
export function offRampCost({ model }: Scenario, crisis: Crisis): number {
  return divideRound(model.off_ramp_hardline * (isMediated(crisis) ? model.mediate_share : 100), 100);
}
