import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { GameRow } from '../../../src/analysis/behaviour/measure.ts';
import type { Strategy } from '../../../src/analysis/behaviour/strategy.ts';
import type { Changes, ScenarioTexts } from '../../../src/scenario/index.ts';

/** Games to play: one strategy a seat, the rules as changed. */
export interface Job {
  readonly changes: Changes;
  readonly seats: readonly Strategy[];
  readonly seed: string;
  readonly from: number;
  readonly to: number;
}

/** Worker threads that play jobs, each taking the next when it is done with one. */
export class Pool {
  private readonly workers: Worker[];
  /** Games played so far, by all threads. */
  played = 0;

  constructor(texts: ScenarioTexts, threads = availableParallelism()) {
    const file = new URL('./thread.ts', import.meta.url);
    this.workers = Array.from({ length: threads }, () => new Worker(file, { workerData: texts }));
  }

  /** Plays all jobs; what is kept of each comes back in its place. */
  async run<T>(jobs: readonly Job[], keep: (rows: readonly GameRow[], job: Job) => T): Promise<T[]> {
    const results = new Array<T>(jobs.length);
    let next = 0;
    const serve = (worker: Worker) =>
      new Promise<void>((resolve, reject) => {
        let at = -1;
        const give = () => {
          at = next++;
          if (at < jobs.length) return worker.postMessage(jobs[at]);
          worker.off('message', take);
          worker.off('error', reject);
          resolve();
        };
        const take = (rows: readonly GameRow[]) => {
          results[at] = keep(rows, jobs[at]);
          this.played += rows.length;
          give();
        };
        worker.on('message', take);
        worker.on('error', reject);
        give();
      });
    await Promise.all(this.workers.map(serve));
    return results;
  }

  /** One long run in pieces, so that all threads share it; rows in the order of their seeds. */
  async games(job: Omit<Job, 'from' | 'to'>, games: number, from = 0): Promise<GameRow[]> {
    const piece = 50;
    const jobs: Job[] = [];
    for (let at = from; at < from + games; at += piece)
      jobs.push({ ...job, from: at, to: Math.min(from + games, at + piece) });
    return (await this.run(jobs, (rows) => rows)).flat();
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }
}
