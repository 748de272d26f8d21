import { Worker } from 'node:worker_threads';
import { addTally, emptyTally, playInto, type Tally } from '../analysis/ensemble.ts';
import type { PolicyId } from '../policies/types.ts';
import type { Changes } from '../scenario/changes.ts';
import type { ScenarioTexts } from '../scenario/texts.ts';
import type { Scenario } from '../scenario/types.ts';

/** A run of games, split over worker threads when there is more than one. */
export interface Run {
  readonly scenario: Scenario;
  /** Its texts, for workers to compile it again: compiled rules are functions and cannot be sent. */
  readonly texts: ScenarioTexts;
  readonly changes: Changes;
  readonly seed: string;
  readonly games: number;
  readonly seats: readonly PolicyId[];
  readonly workers: number;
  readonly onProgress?: (done: number) => void;
}

/** What a worker thread is given. */
export interface Task extends Pick<Run, 'texts' | 'changes' | 'seed' | 'seats'> {
  readonly from: number;
  readonly to: number;
}

/** Plays the games and adds up their tallies; the result does not depend on how many workers there are. */
export async function tallyGames(run: Run): Promise<Tally> {
  const tally = emptyTally(run.scenario);
  if (run.workers <= 1) {
    for (let n = 0; n < run.games; n++) {
      playInto(tally, run.scenario, run.seed, n, run.seats);
      if ((n & 31) === 31) run.onProgress?.(n + 1);
    }
    return tally;
  }
  const share = Math.ceil(run.games / run.workers);
  const done = new Array<number>(run.workers).fill(0);
  const parts = await Promise.all(
    done.map((_, w) => {
      const task: Task = {
        texts: run.texts,
        changes: run.changes,
        seed: run.seed,
        seats: run.seats,
        from: Math.min(run.games, w * share),
        to: Math.min(run.games, (w + 1) * share),
      };
      return inThread(task, (count) => {
        done[w] = count;
        run.onProgress?.(done.reduce((a, b) => a + b, 0));
      });
    }),
  );
  for (const part of parts) addTally(tally, part);
  return tally;
}

function inThread(task: Task, onProgress: (done: number) => void): Promise<Tally> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./node-thread.ts', import.meta.url), { workerData: task });
    worker.on('message', (message: { done: number } | { tally: Tally }) => {
      if ('tally' in message) resolve(message.tally);
      else onProgress(message.done);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      if (code !== 0) reject(new Error(`araxes bug: a worker thread ended with ${code}`));
    });
  });
}
