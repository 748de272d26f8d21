import { checkText, type Submission } from '../../src/analysis/class/index.ts';
import { recordGame } from '../../src/analysis/play.ts';
import type { GameRecord } from '../../src/record/index.ts';
import type { Scenario } from '../../src/scenario/types.ts';

/** A game that a policy played in a student's seat, as the student would hand it in. */
export function handedIn(
  scenario: Scenario,
  seed: string,
  policy: 'random' | 'doctrine',
  by?: string,
): GameRecord {
  const seats = scenario.actors.map((_, actor) => (actor === 0 ? policy : ('doctrine' as const)));
  const { record } = recordGame(scenario, seed, seats);
  const played = { ...record.seats, [scenario.actors[0].id]: 'person' };
  return { ...record, seats: played, ...(by !== undefined && { by }) };
}

/** What the page makes of a file of the class. */
export function submitted(scenario: Scenario, name: string, content: unknown, at = 0): Submission {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return { name, at, result: checkText(text, (id) => (id === scenario.id ? scenario : undefined)) };
}
