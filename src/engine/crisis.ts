import { PURPOSE } from '../base/dice.ts';
import type { Scenario } from '../scenario/types.ts';
import type { CrisisMove, MoveInput } from './inputs.ts';
import { chanceIn10000, emit, oneIn, setSlot, shiftSlot, everyone, type Run } from './run.ts';
import type { Quantities } from '../rules/index.ts';
import { strikeOpenly, tellAll } from './secretly.ts';
import { drawnIn, settlePromises } from './promises.ts';
import { holdClimbToDeals } from './deals.ts';
import { settleOnTerms } from './way-back.ts';
import { backDownCost, offRampCost, oddsWithOthers } from './stances.ts';
import { FIRE_RUNG, WAR, type Crisis, type Crossing } from './world.ts';

/** Rungs from here on are chosen violence: what is drawn is whether it widens, not whether it starts. */
export const CHOSEN_VIOLENCE = FIRE_RUNG;
/** Rungs from here on are war. */
export const WAR_RUNG = 11;

/** Opens a crisis: the owner answers from its stated rung, the other stands where its acts have put it. */
export function openCrisis(run: Run, { line, mover }: Crossing): void {
  const { scenario, world } = run;
  const { layout } = scenario;
  const rule = scenario.lines[line];
  const { owner } = rule;
  const before = [world.q[layout.rung[owner][mover]], world.q[layout.rung[mover][owner]]] as const;
  const rungs = [openingRung(scenario, world.q, line, mover), before[1]] as const;
  const revert: number[] = [];
  for (const slot of rule.crossed.slots)
    if (world.q[slot] !== world.start[slot] && revertible(scenario, slot))
      revert.push(slot, world.start[slot]);
  emit(run, { kind: 'crisis_opened', line, owner, mover, rungs, before, revert });
  stand(run, owner, mover, rungs[0]);
  // A crisis is public: all see where both stand, and that its owner says the line is crossed.
  for (const slot of [
    layout.crossed[line],
    layout.rung[owner][mover],
    layout.rung[mover][owner],
    layout.hostility[owner][mover],
  ])
    tellAll(run, slot);
}

/** The rung that the owner of a line would open a crisis on: its stated answer, or where it stands already. */
export function openingRung(scenario: Scenario, q: Quantities, line: number, mover: number): number {
  const { owner, answer } = scenario.lines[line];
  return Math.min(WAR_RUNG - 1, Math.max(q[scenario.layout.rung[owner][mover]], answer.from));
}

/** One crisis is played a turn, and none between states that are at war already. */
export function canOpenCrisis(
  scenario: Scenario,
  { q, crisisPlayed }: { readonly q: Quantities; readonly crisisPlayed: number },
  { line, mover }: Crossing,
): boolean {
  return !crisisPlayed && q[scenario.layout.hostility[scenario.lines[line].owner][mover]] < WAR;
}

/** A retreat gives back issues, ground and forces; it does not take back what was felt or fired. */
function revertible(scenario: Scenario, slot: number): boolean {
  const { layout } = scenario;
  return (
    layout.issue.includes(slot) ||
    layout.controller.includes(slot) ||
    layout.posture.some((row) => row.includes(slot))
  );
}

/** Moves that the side at move may make; `rounds` is the most that a crisis lasts (`model.crisis_rounds`). */
export function legalMoves(crisis: Crisis, rounds: number): CrisisMove[] {
  const rung = crisis.rungs[crisis.mover];
  const other = 1 - crisis.mover;
  // Nobody could answer an off-ramp that is offered with the last move.
  const last = crisis.round >= rounds && crisis.mover === 1;
  return [
    ...(rung + 1 <= 12 ? (['climb'] as const) : []),
    ...(rung + 2 <= 12 ? (['climb_two'] as const) : []),
    'hold',
    ...(last ? [] : (['off_ramp'] as const)),
    ...(crisis.offramp === other ? (['accept'] as const) : []),
    'back_down',
  ];
}

/** The rung that a move leads to. */
export function rungAfter(crisis: Crisis, move: CrisisMove): number {
  const rung = crisis.rungs[crisis.mover];
  if (move === 'climb') return rung + 1;
  if (move === 'climb_two') return rung + 2;
  if (move === 'back_down' || move === 'accept') return Math.min(rung, crisis.before[crisis.mover]);
  return rung;
}

/**
 * What nobody ordered, this round, at the higher of the rungs: one in `n` (0 for never), and whether it is that it widens.
 * In a crisis, those who have declared themselves change it.
 */
export function roundOdds(
  scenario: Scenario,
  rungs: readonly number[],
  crisis?: Crisis,
): { readonly n: number; readonly widens: boolean; readonly rung: number } {
  const rung = Math.max(...rungs);
  const widens = rung >= CHOSEN_VIOLENCE;
  const { widen, clash } = scenario.ladder[rung];
  const n = widens ? widen : clash;
  return { n: crisis ? oddsWithOthers(scenario, n, crisis) : n, widens, rung };
}

/** The chance in ten-thousandths of what nobody ordered, this round, with these rungs. */
export function roundChance(
  scenario: Scenario,
  rungs: readonly number[],
  crisis?: Crisis,
): { chance: number; widens: boolean } {
  const { n, widens } = roundOdds(scenario, rungs, crisis);
  return { chance: oneIn(n), widens };
}

/** One move of the side at move, and what follows from it. */
export function moveInCrisis(run: Run, { move, terms = [] }: MoveInput): void {
  const crisis = run.world.crisis!;
  const side = crisis.mover;
  const actor = crisis.sides[side];
  const from = crisis.rungs[side];
  const to = rungAfter(crisis, move);
  emit(run, { kind: 'crisis_moved', side, actor, move, terms, round: crisis.round, from, to });
  const { model, layout } = run.scenario;
  const track = layout.track[actor];
  if (move === 'climb' || move === 'climb_two') {
    const steps = to - from;
    shiftSlot(run, track.hardline, steps * model.climb_hardline, 'crisis');
    shiftSlot(run, track.pragmatic, -steps * model.climb_pragmatic, 'crisis');
    shiftSlot(run, layout.tension[actor][crisis.sides[1 - side]], steps * model.crisis_tension, 'crisis');
    stand(run, actor, crisis.sides[1 - side], to);
    holdClimbToDeals(run, { actor, toward: crisis.sides[1 - side], from, to });
    if (to >= WAR_RUNG) return endInWar(run);
  }
  if (move === 'accept') return agree(run);
  if (move === 'back_down') return yieldTo(run, side);
  if (side === 1) endOfRound(run);
  if (run.world.crisis) passOn(run);
}

/** Puts a state on a rung toward another, with the hostility of that rung. */
function stand(run: Run, actor: number, other: number, rung: number): void {
  const { layout, ladder } = run.scenario;
  const all = everyone(run.scenario);
  const because = [{ kind: 'model', why: 'crisis', by: 0 }] as const;
  setSlot(run, layout.rung[actor][other], rung, all, because);
  const hostility = layout.hostility[actor][other];
  setSlot(run, hostility, Math.max(run.world.q[hostility], ladder[rung].mid), all, because);
  strikeOpenly(run, { actor, target: other, mid: ladder[rung].mid, fire: rung >= FIRE_RUNG ? 1 : 0 });
}

/** After both have moved: the threat that leaves something to chance, or chosen violence that may widen. */
function endOfRound(run: Run): void {
  const crisis = run.world.crisis!;
  const [owner, mover] = crisis.sides;
  const { chance, widens } = roundChance(run.scenario, crisis.rungs, crisis);
  if (chance === 0) return;
  const hit = chanceIn10000(
    run,
    widens ? PURPOSE.widen : PURPOSE.clash,
    owner,
    mover,
    crisis.line * 16 + crisis.round,
    chance,
  );
  if (!hit) return;
  const floor = widens ? WAR_RUNG : CHOSEN_VIOLENCE;
  const rungs = [Math.max(crisis.rungs[0], floor), Math.max(crisis.rungs[1], floor)] as const;
  emit(run, { kind: 'clash', widened: widens ? 1 : 0, rungs });
  stand(run, owner, mover, rungs[0]);
  stand(run, mover, owner, rungs[1]);
  const { layout, model } = run.scenario;
  for (const slot of layout.people) shiftSlot(run, slot, -model.clash_people, 'crisis');
  if (widens) endInWar(run);
}

/** The two are at war; who stands with them may be drawn in. */
function endInWar(run: Run): void {
  for (const [actor, against] of drawnIn(run, run.world.crisis!)) {
    stand(run, actor, against, WAR_RUNG);
    stand(run, against, actor, WAR_RUNG);
  }
  end(run, ['stalemate', 'stalemate']);
}

function passOn(run: Run): void {
  const crisis = run.world.crisis!;
  const next = 1 - crisis.mover;
  const round = next === 0 ? crisis.round + 1 : crisis.round;
  if (round > run.scenario.model.crisis_rounds) return end(run, ['stalemate', 'stalemate']);
  emit(run, { kind: 'passed_on', round, mover: next });
}

/** Both return to before: the agreed off-ramp costs little, and the pragmatic audiences gain. What it asks beside that is a deal. */
function agree(run: Run): void {
  const crisis = run.world.crisis!;
  const { model, layout } = run.scenario;
  for (const actor of crisis.sides) {
    shiftSlot(run, layout.track[actor].hardline, -offRampCost(run.scenario, crisis), 'crisis');
    shiftSlot(run, layout.track[actor].pragmatic, model.off_ramp_pragmatic, 'crisis');
  }
  shiftSlot(run, layout.tension[crisis.sides[0]][crisis.sides[1]], -model.off_ramp_tension, 'crisis');
  giveBack(run, crisis);
  descend(run, crisis, [0, 1]);
  if (crisis.terms.length > 0) settleOnTerms(run, crisis);
  end(run, ['compromise', 'compromise']);
}

/** Backing down costs in proportion to the threats made in public; the mover's retreat gives back what it took. */
function yieldTo(run: Run, side: number): void {
  const crisis = run.world.crisis!;
  const { model, layout } = run.scenario;
  const loser = layout.track[crisis.sides[side]];
  const cost = backDownCost(run.scenario, crisis, side);
  shiftSlot(run, loser.hardline, -cost.hardline, 'crisis');
  shiftSlot(run, loser.standing, -cost.standing, 'crisis');
  shiftSlot(run, loser.pragmatic, model.back_down_pragmatic, 'crisis');
  shiftSlot(run, layout.track[crisis.sides[1 - side]].hardline, model.victory_hardline, 'crisis');
  if (side === 1) giveBack(run, crisis);
  descend(run, crisis, [side]);
  end(run, side === 0 ? ['defeat', 'victory'] : ['victory', 'defeat']);
}

function giveBack(run: Run, crisis: Crisis): void {
  for (let i = 0; i < crisis.revert.length; i += 2) {
    const slot = crisis.revert[i];
    const value = crisis.revert[i + 1];
    setSlot(run, slot, value, everyone(run.scenario), [
      { kind: 'model', why: 'revert', by: value - run.world.q[slot] },
    ]);
  }
}

function descend(run: Run, crisis: Crisis, sides: readonly number[]): void {
  const { layout } = run.scenario;
  for (const side of sides) {
    const slot = layout.rung[crisis.sides[side]][crisis.sides[1 - side]];
    const rung = Math.min(run.world.q[slot], crisis.before[side]);
    setSlot(run, slot, rung, everyone(run.scenario), [{ kind: 'model', why: 'revert', by: 0 }]);
  }
}

const OUTCOME_INDEX = { victory: 0, compromise: 1, stalemate: 2, defeat: 3 } as const;

function end(run: Run, outcomes: readonly [keyof typeof OUTCOME_INDEX, keyof typeof OUTCOME_INDEX]): void {
  const crisis = run.world.crisis!;
  settlePromises(run, crisis);
  emit(run, {
    kind: 'crisis_ended',
    line: crisis.line,
    owner: crisis.sides[0],
    mover: crisis.sides[1],
    outcomes: [OUTCOME_INDEX[outcomes[0]], OUTCOME_INDEX[outcomes[1]]],
    violence: crisis.violence,
    peak: crisis.peak,
    rounds: crisis.round,
  });
}
