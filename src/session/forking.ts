import { err, ok, type Result } from '../base/result.ts';
import type { GameRecord, JournalEntry } from '../record/types.ts';
import type { Scenario } from '../scenario/types.ts';
import { worldAt } from './replaying.ts';
import type { GameView, SeatKind } from './types.ts';

/** A place in a journal: before the inputs of this prompt of this turn. */
export interface ForkPoint {
  readonly turn: number;
  /** Place of the prompt within the turn; 0 for its orders. */
  readonly step: number;
}

/** Why a record cannot be forked there. */
export interface ForkRefusal {
  readonly code: 'fork_beyond' | 'fork_seat';
}

/**
 * The prefix of a game up to a prompt, to be played on from one seat. Seed and dice stay; everyone else decides as in the
 * record, and a person's old seat by doctrine.
 */
export function forkRecord(
  record: GameRecord,
  scenario: Scenario,
  at: ForkPoint,
  seat: number,
): Result<GameRecord, ForkRefusal> {
  const actor = scenario.actors[seat];
  if (!actor) return err({ code: 'fork_seat' });
  const before = (entry: JournalEntry) =>
    entry.turn < at.turn || (entry.turn === at.turn && entry.step < at.step);
  const journal = record.journal.filter(before);
  const there = record.journal.some(({ turn, step }) => turn === at.turn && step === at.step);
  // A save may be forked where it stands: the prompt that it waits for has no inputs yet.
  const next = !record.finished && at.step === 0 && record.hashes.length === at.turn - 1;
  if (!there && !next) return err({ code: 'fork_beyond' });
  const seats = Object.fromEntries(
    scenario.actors.map(({ id }): [string, SeatKind] => {
      const kind = Object.hasOwn(record.seats, id) ? record.seats[id] : 'doctrine';
      return [id, id === actor.id ? 'person' : kind === 'person' ? 'doctrine' : (kind as SeatKind)];
    }),
  );
  return ok({ ...record, seats, journal, hashes: record.hashes.slice(0, at.turn - 1), finished: false });
}

/** The first prompt at or after a position of a finished game; undefined where nothing is asked any more. */
export function forkPointAt(view: GameView, at: number): ForkPoint | undefined {
  const { turn, prompt } = worldAt(view, at);
  const { record } = view.final!;
  return forkPoints(record).find(
    (point) => point.turn > turn || (point.turn === turn && point.step >= prompt),
  );
}

/** Every prompt of a record, where it can be forked, first to last. */
export function forkPoints({ journal }: GameRecord): readonly ForkPoint[] {
  const points: ForkPoint[] = [];
  for (const { turn, step } of journal) {
    const last = points.at(-1);
    if (!last || last.turn !== turn || last.step !== step) points.push({ turn, step });
  }
  return points;
}

/** Of two records of one start: how far their journals agree, in entries; -1 where they are of different starts. */
export function sharedPrefix(a: GameRecord, b: GameRecord): number {
  if (a.scenario !== b.scenario || a.scenarioHash !== b.scenarioHash || a.seed !== b.seed) return -1;
  if (a.rulesVersion !== b.rulesVersion || JSON.stringify(a.overrides) !== JSON.stringify(b.overrides))
    return -1;
  const most = Math.min(a.journal.length, b.journal.length);
  for (let i = 0; i < most; i++) if (JSON.stringify(a.journal[i]) !== JSON.stringify(b.journal[i])) return i;
  return most;
}
