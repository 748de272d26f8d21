// npm run araxes -- COMMAND: the command line. Input, output and exit code are the command's own; installing, if need
// be, speaks on standard error.
import { join } from 'node:path';
import { ensureInstalled, ROOT, runTypeScript } from './project.mjs';

ensureInstalled();
process.exitCode = await runTypeScript(join(ROOT, 'src', 'cli', 'main.ts'), process.argv.slice(2));
