// npm run araxes -- COMMAND: the command line. It runs in this process, so that exit code, signals and standard
// output are the command's own; installing, if need be, speaks on standard error.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, ROOT } from './project.mjs';

ensureInstalled();
const main = join(ROOT, 'src', 'cli', 'main.ts');
process.argv[1] = main;
const { register } = await import('tsx/esm/api');
register();
await import(pathToFileURL(main).href);
