import { PURPOSES } from '../base/dice.ts';
import type { GameEvent } from '../engine/events.ts';
import type { CrisisMove } from '../engine/inputs.ts';
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
  readonly drawn: { readonly chance: number; readonly came: boolean; readonly widens: boolean } | undefined;
}

/** A crisis from its opening to its end. */
export interface CrisisCourse {
  readonly turn: number;
  readonly line: number;
  readonly owner: number;
  readonly mover: number;
  readonly steps: readonly CrisisStep[];
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

type Writable = { -readonly [K in keyof CrisisCourse]: CrisisCourse[K] } & { steps: CrisisStep[] };

const CLASH = PURPOSES.indexOf('clash');
const WIDEN = PURPOSES.indexOf('widen');

/** Every crisis of the game, in order. */
export function crisesOf(game: FinishedGame): readonly CrisisCourse[] {
  const crises: Writable[] = [];
  let open: Writable | undefined;
  for (const { index, turn, event } of game.log) {
    if (event.kind === 'crisis_opened') {
      const { line, owner, mover } = event;
      open = { turn, line, owner, mover, steps: [], end: undefined };
      crises.push(open);
    } else if (open) {
      follow(open, index, event);
      if (event.kind === 'crisis_ended') open = undefined;
    }
  }
  return crises;
}

function follow(crisis: Writable, index: number, event: GameEvent): void {
  if (event.kind === 'crisis_moved') {
    const { round, actor, move, from, to } = event;
    crisis.steps.push({ round, actor, move, from, to, index, drawn: undefined });
  } else if (event.kind === 'draw' && (event.purpose === CLASH || event.purpose === WIDEN)) {
    const last = crisis.steps.length - 1;
    if (last < 0) return;
    const drawn = {
      chance: event.chance,
      came: event.drawn < event.chance,
      widens: event.purpose === WIDEN,
    };
    crisis.steps[last] = { ...crisis.steps[last], drawn };
  } else if (event.kind === 'crisis_ended') {
    crisis.end = {
      owner: CRISIS_OUTCOMES[event.outcomes[0]],
      mover: CRISIS_OUTCOMES[event.outcomes[1]],
      violence: VIOLENCE[event.violence],
      peak: event.peak,
      rounds: event.rounds,
    };
  }
}

/** The chance in a hundred that some unordered clash or widening came in the rounds as they were played. */
export function chanceOfWorst(crisis: CrisisCourse): number {
  let spared = 1;
  for (const { drawn } of crisis.steps) if (drawn) spared *= 1 - drawn.chance / 10_000;
  return Math.round((1 - spared) * 100);
}
