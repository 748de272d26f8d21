import { emptyTally, playInto, type Tally } from '../analysis/ensemble.ts';
import { compileTexts } from '../scenario/texts.ts';
import type { Task } from './node.ts';

/** A worker's share of a run: compiles the scenario for itself, plays, and reports on the way. */
export function runTask(task: Task, post: (message: { done: number } | { tally: Tally }) => void): void {
  const scenario = compileTexts(task.texts, task.changes);
  if (!scenario.ok) throw new Error('araxes bug: a scenario that compiled does not compile in a worker');
  const tally = emptyTally(scenario.value);
  for (let n = task.from; n < task.to; n++) {
    playInto(tally, scenario.value, task.seed, n, task.seats);
    if ((tally.games & 31) === 0) post({ done: tally.games });
  }
  post({ tally });
}
