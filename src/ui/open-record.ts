import {
  fromLink,
  LINK_PREFIX,
  linkAsks,
  loadGame,
  parseRecord,
  type Divergence,
  type GameRecord,
  type GameView,
  type Result,
  type Scenario,
} from '../session/index.ts';
import type { Recompile } from './shelf.ts';
import type { RecordFault } from './store/state.ts';

/** The scenario of an id, if it is here. */
export type FindScenario = (id: string) => Scenario | undefined;

/** Reads a link or the text of a record, plays it again, and hands back the game at its end; or why it does not hold. */
export async function openRecord(
  text: string,
  find: FindScenario,
  recompile: Recompile,
): Promise<Result<GameView, RecordFault>> {
  const read = readRecord(text, find, recompile);
  if (!read.ok) return read;
  const { record, scenario } = read.value;
  if (!record.finished) return { ok: false, error: { code: 'unfinished', data: {} } };
  // Checking takes a moment; the page first shows that it has begun.
  await new Promise((resolve) => setTimeout(resolve));
  const game = loadGame(scenario, record);
  return game.ok ? { ok: true, value: game.value.view() } : refused(game.error, scenario);
}

/** The scenario of a record, with what the record changes in it. */
export function scenarioFor(
  { scenario: id, overrides, scenarioText }: Pick<GameRecord, 'scenario' | 'overrides' | 'scenarioText'>,
  find: FindScenario,
  recompile: Recompile,
): Result<Scenario, RecordFault> {
  if (scenarioText !== undefined) {
    const own = recompile(id, overrides, scenarioText);
    return own ? { ok: true, value: own } : { ok: false, error: { code: 'own_scenario', data: {} } };
  }
  const scenario = find(id);
  if (!scenario)
    return { ok: false, error: { code: 'unknown_scenario', data: { scenario: id.slice(0, 80) } } };
  const names = Object.keys(overrides);
  if (names.length === 0) return { ok: true, value: scenario };
  const changed = recompile(id, overrides);
  if (changed) return { ok: true, value: changed };
  return { ok: false, error: { code: 'record_overrides', data: { names: names.join(', ').slice(0, 200) } } };
}

/** The divergence of record or link as the page tells it. */
export function refused(
  { code, turn, seat = '', expected = '', found = '' }: Divergence,
  scenario?: Scenario,
): { readonly ok: false; readonly error: RecordFault } {
  const name = scenario?.actors.find(({ id }) => id === seat)?.name ?? seat;
  return { ok: false, error: { code, data: { turn, seat: name, expected, found } } };
}

interface ReadRecord {
  readonly record: GameRecord;
  readonly scenario: Scenario;
}

function readRecord(text: string, find: FindScenario, recompile: Recompile): Result<ReadRecord, RecordFault> {
  const at = text.indexOf(LINK_PREFIX);
  if (at >= 0) return readLink(text.slice(at), find, recompile);
  if (!text.trimStart().startsWith('{') && /^\S+$/.test(text)) return readLink(text, find, recompile);
  const record = parseRecord(text);
  if (!record.ok) return refused(record.error);
  const scenario = scenarioFor(record.value, find, recompile);
  return scenario.ok ? { ok: true, value: { record: record.value, scenario: scenario.value } } : scenario;
}

function readLink(link: string, find: FindScenario, recompile: Recompile): Result<ReadRecord, RecordFault> {
  const asked = linkAsks(link);
  if (!asked.ok) return refused(asked.error);
  const scenario = scenarioFor(asked.value, find, recompile);
  if (!scenario.ok) return scenario;
  const record = fromLink(link, scenario.value);
  return record.ok
    ? { ok: true, value: { record: record.value, scenario: scenario.value } }
    : refused(record.error);
}
