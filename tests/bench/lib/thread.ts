import { parentPort, workerData } from 'node:worker_threads';
import { measureGames } from '../../../src/analysis/behaviour/measure.ts';
import { compileTexts, type Scenario, type ScenarioTexts } from '../../../src/scenario/index.ts';
import type { Job } from './pool.ts';

const texts = workerData as ScenarioTexts;
const compiled = new Map<string, Scenario>();

function scenarioWith(changes: Job['changes']): Scenario {
  const key = JSON.stringify(changes);
  let scenario = compiled.get(key);
  if (!scenario) {
    const result = compileTexts(texts, changes);
    if (!result.ok) throw new Error(`the scenario does not compile with ${key}`);
    scenario = result.value;
    compiled.set(key, scenario);
  }
  return scenario;
}

parentPort?.on('message', ({ changes, seats, seed, from, to }: Job) => {
  parentPort?.postMessage(measureGames(scenarioWith(changes), scenarioWith({}), seats, seed, from, to));
});
