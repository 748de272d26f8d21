import { Worker } from 'node:worker_threads';
import type { Job } from '../analysis/audit/index.ts';
import type { GameRow } from '../analysis/behaviour/measure.ts';
import type { ScenarioTexts } from '../scenario/texts.ts';

/** Threads that play the jobs of an audit, each taking the next when it is done with one. */
export class AuditPool {
  private readonly workers: Worker[];
  /** Games played so far, by all threads. */
  played = 0;

  constructor(
    texts: ScenarioTexts,
    threads: number,
    private readonly onProgress: () => void = () => {},
  ) {
    const file = new URL('./audit-thread.ts', import.meta.url);
    this.workers = Array.from({ length: threads }, () => new Worker(file, { workerData: texts }));
  }

  /** Plays all jobs; what is kept of each comes back in its place. */
  async each<T>(jobs: readonly Job[], keep: (rows: readonly GameRow[], job: Job) => T): Promise<T[]> {
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
          this.onProgress();
          give();
        };
        worker.on('message', take);
        worker.on('error', reject);
        give();
      });
    await Promise.all(this.workers.map(serve));
    return results;
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }
}
