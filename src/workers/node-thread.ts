import { parentPort, workerData } from 'node:worker_threads';
import type { Task } from './node.ts';
import { runTask } from './task.ts';

/** Entry of a worker thread: its task is its data, its messages are progress and the tally. */
runTask(workerData as Task, (message) => parentPort?.postMessage(message));
