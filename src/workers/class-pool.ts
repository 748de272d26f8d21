import type { ScenarioTexts } from '../scenario/texts.ts';
import type { FromThread, ToThread } from './class-thread.ts';

/** Checking that goes on. */
export interface Checking {
  /** True when all were checked, false when it was stopped; rejected where threads cannot run. */
  readonly done: Promise<boolean>;
  readonly cancel: () => void;
}

/** Threads that check records, waiting with their scenarios compiled. */
export interface Checkers {
  /** Checks texts; `onEach` gets the results as they come, in any order. One checking at a time. */
  readonly check: (given: readonly string[], onEach: (answer: FromThread) => void) => Checking;
  readonly close: () => void;
}

/** Texts that a thread has at once, so that it does not wait while a result is taken up. */
const AHEAD = 8;

/**
 * Starts the browser's workers, each of which compiles the scenarios until the first text comes and takes the next when
 * it is done with one. Nothing leaves the machine.
 */
export function startCheckers(scenarios: Readonly<Record<string, ScenarioTexts>>, threads: number): Checkers {
  let workers: Worker[] = [];
  const start = () => {
    workers = Array.from({ length: threads }, () => {
      const worker = new Worker(new URL('./class-thread.ts', import.meta.url), { type: 'module' });
      const first: ToThread = { kind: 'scenarios', texts: scenarios };
      worker.postMessage(first);
      return worker;
    });
  };
  const close = () => {
    for (const worker of workers) worker.terminate();
    workers = [];
  };
  const check: Checkers['check'] = (given, onEach) => {
    if (workers.length === 0) start();
    let finish: (all: boolean) => void = () => undefined;
    const done = new Promise<boolean>((resolve, reject) => {
      finish = resolve;
      let next = 0;
      let left = given.length;
      if (left === 0) resolve(true);
      const give = (worker: Worker) => {
        if (next >= given.length) return;
        const index = next++;
        const message: ToThread = { kind: 'check', index, text: given[index] };
        worker.postMessage(message);
      };
      for (const worker of workers) {
        worker.onerror = (event) => {
          close();
          reject(new Error(event.message));
        };
        worker.onmessage = ({ data }: MessageEvent<FromThread>) => {
          onEach(data);
          if (--left === 0) resolve(true);
          else give(worker);
        };
      }
      for (let i = 0; i < AHEAD; i++) workers.forEach(give);
    });
    return {
      done,
      cancel() {
        // What a thread has begun cannot be called back, so it is ended; the next checking starts others.
        close();
        finish(false);
      },
    };
  };
  start();
  return { check, close };
}
