import { err, ok, type Result } from '../../base/result.ts';
import {
  fromLink,
  LINK_PREFIX,
  linkAsks,
  parseRecord,
  replay,
  type Asked,
  type Divergence,
  type GameRecord,
} from '../../record/index.ts';
import type { Scenario } from '../../scenario/types.ts';
import { digestOf, type Digest } from './digest.ts';

/** Why a text is not counted: what record and replay say, or that its scenario is not here, or that it is not over. */
export type CheckFault =
  | Divergence
  | { readonly code: 'unknown_scenario'; readonly turn: 0; readonly scenario: string }
  | { readonly code: 'unfinished'; readonly turn: number };

/**
 * The scenario of an id with what a record changes in it, or of the text that the record carries; `undefined` where there
 * is none, or it does not compile.
 */
export type ScenarioFinder = (
  id: string,
  overrides: GameRecord['overrides'],
  text?: string,
) => Scenario | undefined;

/** Reads a record or a link, plays it again turn by turn, and says in short what came of it. */
export function checkText(text: string, find: ScenarioFinder): Result<Digest, CheckFault> {
  const read = readText(text, find);
  if (!read.ok) return read;
  const { record, scenario } = read.value;
  if (!record.finished) return err({ code: 'unfinished', turn: record.hashes.length });
  const played = replay(record, scenario);
  return played.ok ? ok(digestOf(scenario, record, played.value)) : played;
}

type Read = Result<{ readonly record: GameRecord; readonly scenario: Scenario }, CheckFault>;

function readText(text: string, find: ScenarioFinder): Read {
  const at = text.indexOf(LINK_PREFIX);
  if (at >= 0 && !text.trimStart().startsWith('{')) return readLink(/\S+/.exec(text.slice(at))![0], find);
  const record = parseRecord(text);
  if (!record.ok) return record;
  return withScenario(record.value, find, () => record);
}

function readLink(link: string, find: ScenarioFinder): Read {
  const asked = linkAsks(link);
  if (!asked.ok) return asked;
  return withScenario(asked.value, find, (scenario) => fromLink(link, scenario));
}

function withScenario(
  { scenario: id, overrides, scenarioText }: Asked,
  find: ScenarioFinder,
  read: (scenario: Scenario) => Result<GameRecord, Divergence>,
): Read {
  const scenario = find(id, overrides, scenarioText);
  if (!scenario) return err({ code: 'unknown_scenario', turn: 0, scenario: id.slice(0, 80) });
  const record = read(scenario);
  return record.ok ? ok({ record: record.value, scenario }) : record;
}
