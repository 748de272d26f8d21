import { err, ok, type Result } from '../base/result.ts';
import { POLICY_IDS } from '../policies/index.ts';
import { replay } from '../record/replay.ts';
import type { Divergence } from '../record/shape.ts';
import type { GameRecord } from '../record/types.ts';
import { TURNS_IN_FACT } from '../scenario/settings.ts';
import type { Scenario } from '../scenario/types.ts';
import { LiveGame } from './game.ts';
import type { Game, GameSetup, Openness, SeatKind } from './types.ts';

const SEAT_KINDS: readonly SeatKind[] = ['person', ...POLICY_IDS];

/** A new game, played up to the first prompt of the person's seat (or to its end when only policies play). */
export function createGame(setup: GameSetup, overrides: GameRecord['overrides'] = {}): Game {
  const { turnsInFact = 0 } = setup;
  const scenario = turnsInFact > 0 ? { ...setup.scenario, asInFact: turnsInFact } : setup.scenario;
  const changed = turnsInFact > 0 ? { ...overrides, [TURNS_IN_FACT]: turnsInFact } : overrides;
  const game = new LiveGame(scenario, { ...setup, overrides: changed }, setup.openness);
  game.playOn();
  return game;
}

/**
 * A game from its record: a save goes on where it stopped, a finished game opens at its end. The record is replayed and
 * checked first; reasons are recomputed by asking the policies again. One person at most plays here; a finished game of
 * several opens in nobody's eyes.
 */
export function loadGame(
  scenario: Scenario,
  record: GameRecord,
  openness?: Openness,
): Result<Game, Divergence> {
  const checked = checkRecord(scenario, record);
  if (!checked.ok) return checked;
  const { seats } = checked.value;
  const persons = seats.filter((kind) => kind === 'person').length;
  if (persons > 1 && !record.finished) return err(WRONG_SEATS);
  const game = new LiveGame(scenario, { ...record, seats }, openness);
  game.rebuild(record);
  if (!record.finished) game.playOn();
  return ok(game);
}

/** What a record says of itself, found to be so: who decided, by actor, and the hashes of its turns. */
export function checkRecord(
  scenario: Scenario,
  record: GameRecord,
): Result<{ readonly seats: readonly SeatKind[]; readonly hashes: readonly string[] }, Divergence> {
  const played = replay(record, scenario);
  if (!played.ok) return played;
  const seats = scenario.actors.map(({ id }) => SEAT_KINDS.find((kind) => kind === record.seats[id]));
  return seats.every((kind) => kind !== undefined)
    ? ok({ seats, hashes: played.value.hashes })
    : err(WRONG_SEATS);
}

const WRONG_SEATS: Divergence = { code: 'record_shape', turn: 0, found: 'seats' };
