import { advance } from '../engine/advance.ts';
import type { EventSink } from '../engine/run.ts';
import { initialWorld } from '../engine/initial.ts';
import type { Input, Prompt } from '../engine/inputs.ts';
import type { World } from '../engine/world.ts';
import { askAll } from '../policies/index.ts';
import type { PolicyId } from '../policies/types.ts';
import { advanceRecorded, Recorder } from '../record/recorder.ts';
import type { GameRecord } from '../record/types.ts';
import type { Scenario } from '../scenario/types.ts';

/** What is told of a game while it is played in an ensemble. */
export interface PlayWatcher {
  inputs?(prompt: Prompt, inputs: readonly Input[]): void;
}

/** Plays a whole game between policies; `seats` by actor. Returns the last world. */
export function playGame(
  scenario: Scenario,
  seed: string,
  seats: readonly PolicyId[],
  log: EventSink | null = null,
  watcher: PlayWatcher = {},
): World {
  const world = initialWorld(scenario, seed);
  let prompt = advance(scenario, world, [], log);
  while (prompt.kind !== 'done') {
    const inputs = askAll(scenario, world, prompt, seats);
    watcher.inputs?.(prompt, inputs);
    prompt = advance(scenario, world, inputs, log);
  }
  return world;
}

/** The same, with its record. */
export function recordGame(
  scenario: Scenario,
  seed: string,
  seats: readonly PolicyId[],
  overrides: GameRecord['overrides'] = {},
): { world: World; record: GameRecord } {
  const ids = Object.fromEntries(scenario.actors.map((actor, a) => [actor.id, seats[a]]));
  const recorder = new Recorder(scenario, { seed, seats: ids, overrides });
  const world = initialWorld(scenario, seed);
  let prompt = advance(scenario, world, [], null);
  while (prompt.kind !== 'done')
    prompt = advanceRecorded(scenario, world, prompt, askAll(scenario, world, prompt, seats), recorder, null);
  return { world, record: recorder.record(true) };
}
