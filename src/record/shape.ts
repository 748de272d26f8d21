import { err, ok, type Result } from '../base/result.ts';
import { SCENARIO_LIMIT } from '../scenario/index.ts';
import { isObject } from './journal.ts';
import type { GameRecord, JournalEntry } from './types.ts';

/** The longest record that is read, in UTF-16 units: a thousand turns would fit. */
export const RECORD_LIMIT = 2_000_000;

/** How deep lists and objects of a record may stand in one another: twice what the deepest term of a deal needs. */
const DEPTH_LIMIT = 16;

/** The longest name of whoever hands a record in. */
export const NAME_LIMIT = 80;

/** What stops a record from being read or replayed. The message catalogue has a sentence for each code. */
export interface Divergence {
  readonly code:
    | 'record_too_long'
    | 'record_not_json'
    | 'record_not_ours'
    | 'record_future'
    | 'record_too_deep'
    | 'record_shape'
    | 'record_rules_version'
    | 'record_other_scenario'
    | 'record_scenario_changed'
    | 'record_unreadable_input'
    | 'record_illegal_input'
    | 'record_missing_input'
    | 'record_left_over'
    | 'record_hash_differs'
    | 'link_broken'
    | 'link_too_large';
  /** The turn at which replay stopped, 0 when it never began. */
  readonly turn: number;
  readonly seat?: string;
  /** What was expected and found, or what could not be read. */
  readonly expected?: string;
  readonly found?: string;
}

/** Text of a record file to a record whose form is right. */
export function parseRecord(text: string): Result<GameRecord, Divergence> {
  if (text.length > RECORD_LIMIT) return err({ code: 'record_too_long', turn: 0 });
  if (isTooDeep(text)) return err({ code: 'record_too_deep', turn: 0 });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return err({ code: 'record_not_json', turn: 0 });
  }
  return shapeRecord(value);
}

/** Read before the text is parsed, so that nothing that is built from it can exhaust the stack later on. */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (quoted) {
      if (char === BACKSLASH) i++;
      else if (char === QUOTE) quoted = false;
    } else if (char === QUOTE) quoted = true;
    else if (char === OPEN_LIST || char === OPEN_OBJECT) {
      if (++depth > DEPTH_LIMIT) return true;
    } else if (char === CLOSE_LIST || char === CLOSE_OBJECT) depth--;
  }
  return false;
}

const QUOTE = 34;
const BACKSLASH = 92;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/** A value from anywhere to a record whose form is right; journal entries are read one by one as they are played. */
export function shapeRecord(value: unknown): Result<GameRecord, Divergence> {
  if (isObject(value) && Number.isSafeInteger(value.araxes) && (value.araxes as number) > 1)
    return err({ code: 'record_future', turn: 0, found: String(value.araxes) });
  if (!isObject(value) || value.araxes !== 1) return err({ code: 'record_not_ours', turn: 0 });
  const wrong = (field: string) => err<Divergence>({ code: 'record_shape', turn: 0, found: field });
  const {
    scenario,
    scenarioHash,
    scenarioText,
    rulesVersion,
    overrides,
    seed,
    by,
    seats,
    journal,
    hashes,
    finished,
  } = value;
  if (typeof scenario !== 'string') return wrong('scenario');
  if (typeof scenarioHash !== 'string') return wrong('scenarioHash');
  if (
    scenarioText !== undefined &&
    (typeof scenarioText !== 'string' || scenarioText.length > SCENARIO_LIMIT)
  )
    return wrong('scenarioText');
  if (!Number.isSafeInteger(rulesVersion)) return wrong('rulesVersion');
  if (!isOverrides(overrides)) return wrong('overrides');
  if (typeof seed !== 'string' || seed.length > 200) return wrong('seed');
  if (by !== undefined && (typeof by !== 'string' || by.length > NAME_LIMIT)) return wrong('by');
  if (!isObject(seats) || !Object.values(seats).every((kind) => typeof kind === 'string'))
    return wrong('seats');
  if (!Array.isArray(journal)) return wrong('journal');
  if (!journal.every((e) => isObject(e) && Number.isSafeInteger(e.turn) && Number.isSafeInteger(e.step)))
    return wrong('journal');
  if (!Array.isArray(hashes) || !hashes.every((hash) => typeof hash === 'string')) return wrong('hashes');
  if (typeof finished !== 'boolean') return wrong('finished');
  return ok({
    araxes: 1,
    scenario,
    scenarioHash,
    ...(scenarioText !== undefined && { scenarioText }),
    rulesVersion: rulesVersion as number,
    overrides,
    seed,
    ...(by !== undefined && { by }),
    seats: seats as Record<string, string>,
    journal: journal as JournalEntry[],
    hashes: hashes as string[],
    finished,
  });
}

/** True for a table of settings: whole numbers or ids, by path. */
export function isOverrides(value: unknown): value is GameRecord['overrides'] {
  return (
    isObject(value) &&
    Object.values(value).every((setting) => Number.isSafeInteger(setting) || typeof setting === 'string')
  );
}
