// npm run bench [-- NAME... [--OPTION VALUE]...]: the benchmarks of tests/bench, one after the other, all or those
// named. Options go to each of them. Behaviour and crises play thousands of games, so they run only
// when they are named.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bundledBench } from './bundle.mjs';
import { ensureInstalled, ROOT, runNode, runTypeScript, tell } from './project.mjs';

const ON_REQUEST = ['behaviour', 'crises'];
/** Measured as the command line plays: in one piece. */
const IN_ONE_PIECE = ['games'];

ensureInstalled();
const folder = join(ROOT, 'tests', 'bench');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .sort();
const args = process.argv.slice(2);
const firstOption = args.findIndex((arg) => arg.startsWith('-'));
const wanted = firstOption < 0 ? args : args.slice(0, firstOption);
const options = firstOption < 0 ? [] : args.slice(firstOption);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  tell(`No benchmark is called ${unknown.join(', ')}; there are ${names.join(', ')}.`);
  process.exit(2);
}
let failed = 0;
for (const name of wanted.length > 0 ? wanted : names.filter((one) => !ON_REQUEST.includes(one))) {
  tell(`\n${name}`);
  const code = IN_ONE_PIECE.includes(name)
    ? await runNode(['--enable-source-maps', await bundledBench(name), ...options])
    : await runTypeScript(join(folder, `${name}.ts`), options);
  if (code !== 0) failed += 1;
}
if (wanted.length === 0) tell(`\nOn request: npm run bench -- ${ON_REQUEST.join(', ')}`);
process.exitCode = failed > 0 ? 1 : 0;
