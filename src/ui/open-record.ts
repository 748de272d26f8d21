import {
  fromLink,
  LINK_PREFIX,
  linkScenario,
  loadGame,
  parseRecord,
  type Divergence,
  type GameRecord,
  type GameView,
  type Result,
  type Scenario,
} from '../session/index.ts';
import type { RecordFault } from './store/state.ts';

/** Reads a link or the text of a record, plays it again, and hands back the game at its end; or why it does not hold. */
export async function openRecord(
  text: string,
  scenarios: readonly Scenario[],
): Promise<Result<GameView, RecordFault>> {
  const record = read(text, scenarios);
  if (!record.ok) return record;
  const scenario = scenarios.find(({ id }) => id === record.value.scenario);
  if (!scenario) return unknown(record.value.scenario);
  if (!record.value.finished) return { ok: false, error: { code: 'unfinished', data: {} } };
  // Checking takes a moment; the page first shows that it has begun.
  await new Promise((resolve) => setTimeout(resolve));
  const game = loadGame(scenario, record.value);
  return game.ok ? { ok: true, value: game.value.view() } : refused(game.error, scenario);
}

/** The divergence of record or link as the page tells it. */
export function refused(
  { code, turn, seat = '', expected = '', found = '' }: Divergence,
  scenario?: Scenario,
): { readonly ok: false; readonly error: RecordFault } {
  const name = scenario?.actors.find(({ id }) => id === seat)?.name ?? seat;
  return { ok: false, error: { code, data: { turn, seat: name, expected, found } } };
}

function read(text: string, scenarios: readonly Scenario[]): Result<GameRecord, RecordFault> {
  const at = text.indexOf(LINK_PREFIX);
  if (at >= 0) return readLink(text.slice(at), scenarios);
  if (!text.trimStart().startsWith('{') && /^\S+$/.test(text)) return readLink(text, scenarios);
  const record = parseRecord(text);
  return record.ok ? record : refused(record.error);
}

function readLink(link: string, scenarios: readonly Scenario[]): Result<GameRecord, RecordFault> {
  const named = linkScenario(link);
  if (!named.ok) return refused(named.error);
  const scenario = scenarios.find(({ id }) => id === named.value);
  if (!scenario) return unknown(named.value);
  const record = fromLink(link, scenario);
  return record.ok ? record : refused(record.error);
}

function unknown(scenario: string): { readonly ok: false; readonly error: RecordFault } {
  return { ok: false, error: { code: 'unknown_scenario', data: { scenario: scenario.slice(0, 80) } } };
}
