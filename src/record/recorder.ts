import { advance } from '../engine/advance.ts';
import type { EventSink } from '../engine/run.ts';
import { stateHash } from '../engine/hash.ts';
import { RULES_VERSION } from '../engine/index.ts';
import type { Done, Input, Prompt } from '../engine/inputs.ts';
import type { World } from '../engine/world.ts';
import type { Scenario } from '../scenario/types.ts';
import { writeEntry } from './journal.ts';
import type { GameRecord, JournalEntry } from './types.ts';

/** Keeps the journal of a game while it is played, and a hash at the end of each turn. */
export class Recorder {
  private readonly journal: JournalEntry[] = [];
  private readonly hashes: string[] = [];

  constructor(
    private readonly scenario: Scenario,
    private readonly head: Pick<GameRecord, 'seed' | 'seats' | 'overrides' | 'by'>,
  ) {}

  /** Goes on from a replayed prefix. */
  resume(record: GameRecord): void {
    this.journal.push(...record.journal);
    this.hashes.push(...record.hashes);
  }

  /** Notes the inputs of a prompt, in the order of its seats: they are sealed, so the order they came in says nothing. */
  note(prompt: Prompt, inputs: readonly Input[]): void {
    for (const seat of prompt.seats) {
      const input = inputs.find((candidate) => candidate.seat === seat);
      if (input) this.journal.push(writeEntry(this.scenario, prompt, input));
    }
  }

  /** Notes what the game waits for next: a new turn, or its end, seals the last one with a hash. */
  reached(before: Prompt, after: Prompt | Done, world: World): void {
    if (after.kind === 'done' || after.turn > before.turn) this.hashes.push(stateHash(world));
  }

  record(finished: boolean): GameRecord {
    return {
      araxes: 1,
      scenario: this.scenario.id,
      scenarioHash: this.scenario.hash,
      ...(this.scenario.ownText !== undefined && { scenarioText: this.scenario.ownText }),
      rulesVersion: RULES_VERSION,
      overrides: this.head.overrides,
      seed: this.head.seed,
      ...(this.head.by !== undefined && { by: this.head.by }),
      seats: this.head.seats,
      journal: this.journal.slice(),
      hashes: this.hashes.slice(),
      finished,
    };
  }
}

/** Takes the inputs of a prompt, notes them, and advances. */
export function advanceRecorded(
  scenario: Scenario,
  world: World,
  prompt: Prompt,
  inputs: readonly Input[],
  recorder: Recorder,
  log: EventSink | null,
): Prompt | Done {
  recorder.note(prompt, inputs);
  const after = advance(scenario, world, inputs, log);
  recorder.reached(prompt, after, world);
  return after;
}
