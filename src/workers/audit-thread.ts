import { parentPort, workerData } from 'node:worker_threads';
import type { Job } from '../analysis/audit/index.ts';
import { measureGames } from '../analysis/behaviour/measure.ts';
import { compileTexts, type ScenarioTexts } from '../scenario/texts.ts';
import type { Scenario } from '../scenario/types.ts';

/** Entry of a thread of the audit: it compiles the scenario with the changes of each job, and plays what it is sent. */
const texts = workerData as ScenarioTexts;
const compiled = new Map<string, Scenario>();
/** Changed scenarios that are kept; an audit comes back to one only while its own row lasts. */
const KEPT = 4;

function scenarioWith(changes: Job['changes']): Scenario {
  const key = JSON.stringify(changes);
  const known = compiled.get(key);
  if (known) return known;
  const result = compileTexts(texts, changes);
  if (!result.ok) throw new Error(`${key}: ${JSON.stringify(result.error)}`);
  for (const old of [...compiled.keys()].filter((one) => one !== '{}').slice(KEPT)) compiled.delete(old);
  compiled.set(key, result.value);
  return result.value;
}

parentPort?.on('message', ({ changes, seats, seed, from, to }: Job) => {
  parentPort?.postMessage(measureGames(scenarioWith(changes), scenarioWith({}), seats, seed, from, to));
});
