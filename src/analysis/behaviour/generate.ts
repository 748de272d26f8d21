import { FACES } from '../../base/dice.ts';
import { MOVES, REACTIONS } from '../../engine/inputs.ts';
import type { Scenario } from '../../scenario/types.ts';
import type { Rule, Strategy } from './strategy.ts';

/** Draws 0-9999 by counter, for making strategies; nothing to do with the draws of a game. */
export type Dice = (counter: number) => number;

/** A strategy with the seat it is for. */
export interface Seated {
  readonly seat: number;
  readonly strategy: Strategy;
}

/** Every cycle of one order of a seat: the same act whenever it may be done. */
export function singleCycles(scenario: Scenario, seat: number): Seated[] {
  return scenario.actionsOf[seat].map((action) => cycle(seat, [action]));
}

/** Cycles of several different orders, drawn at random: there are too many to try them all. */
export function longerCycles(
  scenario: Scenario,
  seat: number,
  length: number,
  count: number,
  dice: Dice,
): Seated[] {
  // A state that can do less than that has no such cycle.
  if (scenario.actionsOf[seat].length < length) return [];
  return Array.from({ length: count }, (_, n) => {
    const left = scenario.actionsOf[seat].slice();
    const orders = Array.from(
      { length },
      (_, i) => left.splice(pick(dice, n * length + i, left.length), 1)[0],
    );
    return cycle(seat, orders);
  });
}

function cycle(seat: number, orders: readonly number[]): Seated {
  return { seat, strategy: { kind: 'cycle', orders } };
}

/** Draws that one conditional strategy takes at most. */
const DRAWS = 64;

/**
 * A random conditional strategy of a seat: two to five rules on quantities that its own rule set reads, each with one to
 * three acts; what is open, and how it stands in crises, is drawn too.
 */
export function conditional(scenario: Scenario, seat: number, n: number, dice: Dice): Seated {
  let counter = n * DRAWS;
  const below = (count: number) => pick(dice, counter++, count);
  const watched = watchedBy(scenario, seat);
  const own = scenario.actionsOf[seat];
  const { low, high } = scenario.layout;
  const rules = Array.from({ length: 2 + below(4) }, (): Rule => {
    const slot = watched[below(watched.length)];
    const value = low[slot] + 1 + below(Math.max(1, high[slot] - low[slot]));
    const orders = Array.from({ length: 1 + below(3) }, () => own[below(own.length)]);
    return { slot, above: below(2) === 1, value, orders: [...new Set(orders)] };
  });
  return {
    seat,
    strategy: {
      kind: 'conditional',
      rules,
      otherwise: below(2) === 1 ? 'doctrine' : 'nothing',
      reaction: (['doctrine', ...REACTIONS] as const)[below(REACTIONS.length + 1)],
      move: (['doctrine', ...MOVES] as const)[below(MOVES.length + 1)],
    },
  };
}

/** Slots that a seat's priorities, red lines and doctrine read, its own capital and the turn. */
function watchedBy(scenario: Scenario, seat: number): number[] {
  const { priorities, lines, doctrine } = scenario.rules[seat];
  const slots = new Set([scenario.layout.turn, scenario.layout.track[seat].capital]);
  for (const priority of priorities) for (const slot of priority.holds.slots) slots.add(slot);
  for (const line of lines) for (const slot of line.crossed.slots) slots.add(slot);
  for (const line of doctrine) for (const slot of line.when?.slots ?? []) slots.add(slot);
  return [...slots].sort((a, b) => a - b);
}

function pick(dice: Dice, counter: number, count: number): number {
  return Math.floor((dice(counter) * count) / FACES);
}
