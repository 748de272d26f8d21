// Worker threads of Node 20 cannot load TypeScript by themselves: tsx is registered first.
import { register } from 'tsx/esm/api';
import { parentPort, workerData } from 'node:worker_threads';

register();
const { runTask } = await import('./task.ts');
runTask(workerData, (message) => parentPort.postMessage(message));
