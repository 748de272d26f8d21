import { recordGame } from '../../src/analysis/play.ts';
import { replay, type GameRecord } from '../../src/record/index.ts';
import { compileTexts, type ScenarioTexts } from '../../src/scenario/index.ts';

/** A scenario as its author wrote it, and the record of a game that another machine played in it. */
export interface Order {
  readonly texts: ScenarioTexts;
  readonly record: GameRecord;
}

/** What this machine makes of it. */
export interface Answer {
  /** Hash of the compiled scenario. */
  readonly scenario: string;
  /** Hashes of every turn of the record, replayed. */
  readonly replayed: readonly string[] | string;
  /** Hashes of the same game played here from the seed on, all decisions included. */
  readonly played: readonly string[];
}

/** Compiles, replays and plays; the same code in Node and in a browser. */
export function answer({ texts, record }: Order): Answer {
  const scenario = compileTexts(texts);
  if (!scenario.ok) return { scenario: JSON.stringify(scenario.error), replayed: '', played: [] };
  const again = replay(record, scenario.value);
  const seats = scenario.value.actors.map(() => 'doctrine' as const);
  return {
    scenario: scenario.value.hash,
    replayed: again.ok ? again.value.hashes : JSON.stringify(again.error),
    played: recordGame(scenario.value, record.seed, seats).record.hashes,
  };
}

/** The page fetches its orders and gives its answers as text, for whoever drives the browser. */
export async function answers(): Promise<string> {
  const orders = (await (await fetch('./orders.json')).json()) as Order[];
  return JSON.stringify(orders.map(answer));
}
