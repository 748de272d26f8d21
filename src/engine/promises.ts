import { PURPOSE } from '../base/dice.ts';
import { divideRound } from '../base/integer.ts';
import { chanceIn10000, emit, shiftSlot, type Run } from './run.ts';
import { strengthNow } from './stances.ts';
import type { Crisis } from './world.ts';

/**
 * What a crisis leaves of the promises that it called on: one that was kept grows, one that was not fades, and the one
 * promised remembers it. A mediator has half kept its word.
 */
export function settlePromises(run: Run, crisis: Crisis): void {
  if (crisis.called === 0) return;
  const { commitments, layout, model } = run.scenario;
  commitments.forEach(({ by, to }, i) => {
    if ((crisis.called & (1 << i)) === 0) return;
    const stance = crisis.stances[by];
    const kept = stance === crisis.sides.indexOf(to) + 1;
    const half = stance === MEDIATES;
    emit(run, { kind: 'promise', commitment: i, kept: kept ? 2 : half ? 1 : 0 });
    if (kept) return shiftSlot(run, layout.commitment[i], model.promise_used, 'crisis');
    const lost = half ? divideRound(model.promise_broken, 2) : model.promise_broken;
    shiftSlot(run, layout.commitment[i], -lost, 'crisis');
    shiftSlot(run, layout.memory[to][by], half ? 0 : -model.stance_memory, 'crisis');
  });
}

const MEDIATES = 3;

/**
 * War: each that stands with a side may be drawn in, the likelier the firmer its promise. Gives the pairs that are at
 * war by it.
 */
export function drawnIn(run: Run, crisis: Crisis): readonly (readonly [number, number])[] {
  const { scenario, world } = run;
  const { commitments, model } = scenario;
  const drawn: (readonly [number, number])[] = [];
  crisis.stances.forEach((stance, actor) => {
    if (stance !== 1 && stance !== 2) return;
    const friend = crisis.sides[stance - 1];
    const against = crisis.sides[2 - stance];
    const promise = commitments.findIndex(
      ({ by, to, restrains }) => by === actor && to === friend && !restrains,
    );
    const chance =
      model.join_war + (promise < 0 ? 0 : strengthNow(scenario, world.q, promise) * model.join_war_promise);
    if (!chanceIn10000(run, PURPOSE.join_war, actor, against, crisis.line, Math.min(10000, chance))) return;
    emit(run, { kind: 'joined_war', actor, against });
    drawn.push([actor, against]);
  });
  return drawn;
}

/**
 * Promises fade while their giver looks elsewhere, and firm up again, to what they were at most, while it looks. Called
 * once a turn.
 */
export function driftPromises(run: Run): void {
  const { scenario, world } = run;
  const { commitments, layout, model } = scenario;
  for (let i = 0; i < commitments.length; i++) {
    const { attention, restrains } = commitments[i];
    if (attention < 0 || restrains) continue;
    const slot = layout.commitment[i];
    const minds = world.q[attention];
    if (minds < model.promise_fades_below) shiftSlot(run, slot, -1, 'decay');
    else if (minds > model.promise_firms_above && world.q[slot] < layout.start[slot])
      shiftSlot(run, slot, 1, 'return');
  }
}
