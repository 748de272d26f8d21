import { legalReactions } from '../../engine/check.ts';
import { legalMoves, roundOdds, rungAfter, WAR_RUNG } from '../../engine/crisis.ts';
import { REACTIONS, type CrisisMove, type Reaction } from '../../engine/inputs.ts';
import { backDownCost, offRampCost } from '../../engine/stances.ts';
import type { Crisis } from '../../engine/world.ts';
import type { Scenario } from '../../scenario/types.ts';
import type { GameView } from '../types.ts';
import { promisesBrokenByClimb, type BrokenPromise } from './promises.ts';

/** The odds of one round of a crisis: of an unordered clash, or that chosen violence widens; from rung 11 on it is war. */
export interface RoundOdds {
  readonly kind: 'none' | 'clash' | 'widen' | 'war';
  /** One in so many; 0 for none, 1 where it is war already. */
  readonly n: number;
  /** The rung that sets it: the higher of the two. */
  readonly rung: number;
}

/** What a choice does to its own side for certain, and to the tension of the two. */
export interface Toll {
  readonly hardline: number;
  readonly pragmatic: number;
  readonly standing: number;
  readonly tension: number;
}

/** A move in a crisis as its card shows it. */
export interface MoveView {
  readonly move: CrisisMove;
  /** Digit that chooses it. */
  readonly key: number;
  /** Rung that it leads to. */
  readonly rung: number;
  readonly odds: RoundOdds;
  readonly toll: Toll;
  /** Deals of one's own that it would break. */
  readonly breaks: readonly BrokenPromise[];
}

/** An answer to a crossed line as its card shows it. */
export interface ReactionView {
  readonly choice: Reaction;
  readonly key: number;
  readonly toll: Toll;
}

const NOTHING: Toll = { hardline: 0, pragmatic: 0, standing: 0, tension: 0 };

/** The odds of a round at the higher of the rungs that the two sides stand on. */
export function oddsAt(scenario: Scenario, rungs: readonly number[], crisis?: Crisis): RoundOdds {
  return oddsOf(roundOdds(scenario, rungs, crisis));
}

/** The engine's odds of a round, as they are shown. */
export function oddsOf({ n, widens, rung }: ReturnType<typeof roundOdds>): RoundOdds {
  if (rung >= WAR_RUNG) return { kind: 'war', n: 1, rung };
  return { kind: n === 0 ? 'none' : widens ? 'widen' : 'clash', n, rung };
}

/** What backing down would cost a side now: in proportion to the rungs it climbed in public. */
export function backDownToll(scenario: Scenario, crisis: Crisis, side: number): Toll {
  const { hardline, standing } = backDownCost(scenario, crisis, side);
  return {
    hardline: 0 - hardline,
    standing: 0 - standing,
    pragmatic: scenario.model.back_down_pragmatic,
    tension: 0,
  };
}

/**
 * The moves open to the side at move, in the order of their keys. Odds are those of the round as it would stand if the
 * other side held: the draw comes when both have moved.
 */
export function movesOf(view: GameView, crisis: Crisis): MoveView[] {
  const { scenario } = view;
  const side = crisis.mover;
  const [actor, toward] = [crisis.sides[side], crisis.sides[1 - side]];
  return legalMoves(crisis, scenario.model.crisis_rounds).map((move, i) => {
    const rung = rungAfter(crisis, move);
    const ends = move === 'back_down' || move === 'accept';
    return {
      move,
      key: i + 1,
      rung,
      odds: ends ? { kind: 'none', n: 0, rung } : oddsAt(scenario, [rung, crisis.rungs[1 - side]], crisis),
      toll: tollOf(scenario, crisis, side, move),
      breaks: promisesBrokenByClimb(view, { actor, toward, from: crisis.rungs[side], to: rung }),
    };
  });
}

function tollOf(scenario: Scenario, crisis: Crisis, side: number, move: CrisisMove): Toll {
  const { model } = scenario;
  switch (move) {
    case 'climb':
    case 'climb_two': {
      const steps = rungAfter(crisis, move) - crisis.rungs[side];
      return {
        hardline: steps * model.climb_hardline,
        pragmatic: -steps * model.climb_pragmatic,
        standing: 0,
        tension: steps * model.crisis_tension,
      };
    }
    case 'accept':
    case 'off_ramp':
      return {
        hardline: 0 - offRampCost(scenario, crisis),
        pragmatic: model.off_ramp_pragmatic,
        standing: 0,
        tension: -model.off_ramp_tension,
      };
    case 'back_down':
      return backDownToll(scenario, crisis, side);
    case 'hold':
      return NOTHING;
  }
}

/** The answers that are open to a crossed line, with what each does at home: a crisis only where one can be opened. */
export function reactionsOf({ scenario, observation, prompt, seat }: GameView): ReactionView[] {
  const { model } = scenario;
  const tolls: Record<Reaction, Toll> = {
    pass: { ...NOTHING, hardline: -model.pass_hardline, standing: -model.pass_standing },
    protest: { ...NOTHING, hardline: model.protest_hardline, tension: model.protest_tension },
    crisis: { ...NOTHING, hardline: model.crisis_hardline },
  };
  const line = prompt?.kind === 'reaction' ? prompt.lines[prompt.seats.indexOf(seat)] : -1;
  const open = line < 0 ? REACTIONS : legalReactions(scenario, observation, line);
  return open.map((choice, i) => ({ choice, key: i + 1, toll: tolls[choice] }));
}
