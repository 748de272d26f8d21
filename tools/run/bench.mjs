// npm run bench [-- NAME...]: the benchmarks of tests/bench, one after the other, all or those named.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, ROOT, runTypeScript, tell } from './project.mjs';

ensureInstalled();
const folder = join(ROOT, 'tests', 'bench');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .sort();
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  tell(`No benchmark is called ${unknown.join(', ')}; there are ${names.join(', ')}.`);
  process.exit(2);
}
let failed = 0;
for (const name of wanted.length > 0 ? wanted : names) {
  tell(`\n${name}`);
  if ((await runTypeScript(join(folder, `${name}.ts`))) !== 0) failed += 1;
}
process.exitCode = failed > 0 ? 1 : 0;
