// node --import ./tools/run/typescript.mjs FILE.ts: runs TypeScript in Node 20, worker threads included.
//
// Not by tsx: it keeps the names of functions by a call for every function that is made, which on this project's
// kind of inner loop was measured to be nine times slower, and worker threads do not inherit it. This transform only
// takes the types away, so that what benchmarks measure is the code that browsers run.
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
