/**
 * The behaviour rows of the design's numbers are the audit's: npm run bench -- behaviour [--quick] [--only ROW]... is the
 * same as npm run araxes -- audit autumn-2021 with these options.
 */
import { join } from 'node:path';
import { ROOT, runTypeScript } from '../../tools/run/project.mjs';

const main = join(ROOT, 'src', 'cli', 'main.ts');
process.exitCode = await runTypeScript(main, ['audit', 'autumn-2021', ...process.argv.slice(2)]);
