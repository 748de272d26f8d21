import { err, ok, type Result } from '../base/result.ts';
import { advance } from '../engine/advance.ts';
import { checkInput } from '../engine/check.ts';
import type { GameEvent } from '../engine/events.ts';
import { stateHash } from '../engine/hash.ts';
import { RULES_VERSION } from '../engine/index.ts';
import { initialWorld } from '../engine/initial.ts';
import type { Input, Prompt } from '../engine/inputs.ts';
import { copyWorld, type World } from '../engine/world.ts';
import type { Scenario } from '../scenario/types.ts';
import { readEntry } from './journal.ts';
import type { Divergence } from './shape.ts';
import type { GameRecord, JournalEntry } from './types.ts';

/** A replayed game. */
export interface Replay {
  /** The world at the first prompt of every turn; for a finished game the last world too. */
  readonly worlds: readonly World[];
  /** Events up to each of `worlds`. */
  readonly logs: readonly (readonly GameEvent[])[];
  readonly world: World;
  readonly log: readonly GameEvent[];
  /** The prompt at which a prefix stops; `undefined` when the game is over. */
  readonly prompt: Prompt | undefined;
  readonly hashes: readonly string[];
}

/**
 * Plays a record again and checks it turn by turn; stops at the first difference and names it. Nothing is played on
 * past a difference. A prefix of a journal (a save, a fork) replays to the prompt where it stops.
 */
export function replay(record: GameRecord, scenario: Scenario): Result<Replay, Divergence> {
  const foreign = foreignness(record, scenario);
  if (foreign) return err(foreign);
  const world = initialWorld(scenario, record.seed);
  const log: GameEvent[] = [];
  const worlds: World[] = [];
  const logs: GameEvent[][] = [];
  const hashes: string[] = [];
  let next = 0;
  let prompt = advance(scenario, world, [], log);
  const mark = () => {
    worlds.push(copyWorld(world));
    logs.push(log.slice());
  };
  mark();
  while (prompt.kind !== 'done') {
    if (next >= record.journal.length && !record.finished) break;
    const owed: Prompt = prompt;
    const inputs: Input[] = [];
    while (inputs.length < owed.seats.length) {
      const entry = record.journal[next];
      const input = takeEntry(scenario, world, owed, entry, inputs);
      if (!input.ok) return input;
      inputs.push(input.value);
      next++;
    }
    prompt = advance(scenario, world, inputs, log);
    if (prompt.kind !== 'done' && prompt.turn === owed.turn) continue;
    const hash = stateHash(world);
    const expected = record.hashes[hashes.length];
    hashes.push(hash);
    if (expected !== hash)
      return err({ code: 'record_hash_differs', turn: owed.turn, expected: expected ?? '', found: hash });
    mark();
  }
  if (next < record.journal.length || hashes.length < record.hashes.length)
    return err({ code: 'record_left_over', turn: world.turn });
  if (record.finished !== (prompt.kind === 'done'))
    return err({ code: 'record_shape', turn: 0, found: 'finished' });
  return ok({ worlds, logs, world, log, prompt: prompt.kind === 'done' ? undefined : prompt, hashes });
}

/** What makes a record one of another game altogether. */
function foreignness(record: GameRecord, scenario: Scenario): Divergence | undefined {
  if (record.rulesVersion !== RULES_VERSION)
    return {
      code: 'record_rules_version',
      turn: 0,
      expected: String(RULES_VERSION),
      found: String(record.rulesVersion),
    };
  if (record.scenario !== scenario.id)
    return { code: 'record_other_scenario', turn: 0, expected: scenario.id, found: record.scenario };
  if (record.scenarioHash !== scenario.hash)
    return { code: 'record_scenario_changed', turn: 0, expected: scenario.hash, found: record.scenarioHash };
  return undefined;
}

function takeEntry(
  scenario: Scenario,
  world: World,
  prompt: Prompt,
  entry: JournalEntry | undefined,
  taken: readonly Input[],
): Result<Input, Divergence> {
  const { turn } = prompt;
  if (!entry || entry.turn !== turn || entry.step !== prompt.step)
    return err({ code: 'record_missing_input', turn });
  const read = readEntry(scenario, entry);
  const seat = String(entry.seat).slice(0, 40);
  if (!read.ok)
    return err({ code: 'record_unreadable_input', turn, seat, found: read.error.detail.slice(0, 80) });
  const checked = checkInput(scenario, world, read.value.seat, read.value);
  if (!checked.ok) return err({ code: 'record_illegal_input', turn, seat, found: checked.error[0].code });
  if (taken.some((other) => other.seat === read.value.seat))
    return err({ code: 'record_illegal_input', turn, seat });
  return read;
}
