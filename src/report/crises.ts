import { PURPOSES } from '../base/dice.ts';
import { roundChance } from '../engine/crisis.ts';
import type { GameEvent } from '../engine/events.ts';
import type { CrisisMove, Stance } from '../engine/inputs.ts';
import { concerned } from '../engine/stances.ts';
import { CRISIS_OUTCOMES, VIOLENCE, type CrisisOutcome, type Violence } from '../engine/world.ts';
import type { FinishedGame } from './game.ts';

/** One move of a crisis, and the chance drawn behind it where its round ended with one. */
export interface CrisisStep {
  readonly round: number;
  readonly actor: number;
  readonly move: CrisisMove;
  readonly from: number;
  readonly to: number;
  /** Place in the log: what "Why?" asks about. */
  readonly index: number;
  readonly drawn: RoundDraw | undefined;
}

/** The chance of what nobody ordered, as it was when the round ended; in ten-thousandths. */
export interface RoundDraw {
  readonly chance: number;
  /** What it would have been on these rungs had no third party declared itself. */
  readonly alone: number;
  readonly came: boolean;
  readonly widens: boolean;
}

/** A third party that declared itself, before a round. */
export interface DeclaredStep {
  readonly round: number;
  readonly actor: number;
  readonly stance: Exclude<Stance, 'stay_out'>;
  readonly index: number;
}

/** A promise that the crisis called on. */
export interface CalledPromise {
  readonly commitment: number;
  readonly kept: 'broken' | 'half' | 'kept';
}

/** A crisis from its opening to its end. */
export interface CrisisCourse {
  readonly turn: number;
  readonly line: number;
  readonly owner: number;
  readonly mover: number;
  readonly steps: readonly CrisisStep[];
  /** Places in the log of its opening, and of its last event so far. */
  readonly opened: number;
  readonly last: number;
  /** Third parties, in the order in which they declared themselves. */
  readonly declared: readonly DeclaredStep[];
  /** Third parties that it concerned and that said nothing to the end. */
  readonly silent: readonly number[];
  readonly promises: readonly CalledPromise[];
  /** Those drawn into its war, and against whom. */
  readonly joined: readonly { readonly actor: number; readonly against: number }[];
  /** Absent where the game ended in it. */
  readonly end:
    | {
        readonly owner: CrisisOutcome;
        readonly mover: CrisisOutcome;
        readonly violence: Violence;
        readonly peak: number;
        readonly rounds: number;
      }
    | undefined;
}

type Open = { -readonly [K in keyof CrisisCourse]: CrisisCourse[K] } & {
  steps: CrisisStep[];
  declared: DeclaredStep[];
  promises: CalledPromise[];
  joined: CrisisCourse['joined'][number][];
  /** Where both stand, owner first. */
  rungs: readonly [number, number];
};

const CLASH = PURPOSES.indexOf('clash');
const WIDEN = PURPOSES.indexOf('widen');
const KEPT = ['broken', 'half', 'kept'] as const;

/** Every crisis of the game, in order. */
export function crisesOf(game: FinishedGame): readonly CrisisCourse[] {
  const crises: Open[] = [];
  let open: Open | undefined;
  for (const { index, turn, event } of game.log) {
    if (event.kind === 'crisis_opened') {
      const { line, owner, mover, rungs } = event;
      const none = { steps: [], declared: [], promises: [], joined: [], end: undefined };
      const silent = concerned(game.scenario, line, [owner, mover]);
      open = { turn, line, owner, mover, ...none, silent, rungs, opened: index, last: index };
      crises.push(open);
    } else if (open) {
      follow(game, open, index, event);
      if (event.kind === 'crisis_ended') open = undefined;
    }
  }
  return crises;
}

function follow({ scenario }: FinishedGame, crisis: Open, index: number, event: GameEvent): void {
  switch (event.kind) {
    case 'crisis_moved': {
      const { round, actor, move, from, to } = event;
      crisis.steps.push({ round, actor, move, from, to, index, drawn: undefined });
      crisis.rungs = event.side === 0 ? [to, crisis.rungs[1]] : [crisis.rungs[0], to];
      break;
    }
    case 'draw': {
      const last = crisis.steps.length - 1;
      if ((event.purpose !== CLASH && event.purpose !== WIDEN) || last < 0) return;
      const drawn = {
        chance: event.chance,
        alone: roundChance(scenario, crisis.rungs).chance,
        came: event.drawn < event.chance,
        widens: event.purpose === WIDEN,
      };
      crisis.steps[last] = { ...crisis.steps[last], drawn };
      break;
    }
    case 'clash':
      crisis.rungs = event.rungs;
      break;
    case 'declared': {
      const { round, actor, stance } = event;
      if (stance === 'stay_out') return;
      crisis.declared.push({ round, actor, stance, index });
      crisis.silent = crisis.silent.filter((one) => one !== actor);
      break;
    }
    case 'promise':
      crisis.promises.push({ commitment: event.commitment, kept: KEPT[event.kept] });
      break;
    case 'joined_war':
      crisis.joined.push({ actor: event.actor, against: event.against });
      break;
    case 'crisis_ended':
      crisis.end = {
        owner: CRISIS_OUTCOMES[event.outcomes[0]],
        mover: CRISIS_OUTCOMES[event.outcomes[1]],
        violence: VIOLENCE[event.violence],
        peak: event.peak,
        rounds: event.rounds,
      };
      break;
    default:
      // What else happens meanwhile is told by the log.
      return;
  }
  crisis.last = index;
}

/** The chance in a hundred that some unordered clash or widening came in the rounds as they were played. */
export function chanceOfWorst(crisis: CrisisCourse): number {
  let spared = 1;
  for (const { drawn } of crisis.steps) if (drawn) spared *= 1 - drawn.chance / 10_000;
  return Math.round((1 - spared) * 100);
}
