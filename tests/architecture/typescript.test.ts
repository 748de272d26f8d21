import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plant, ROOT } from './planted.ts';

test('Node runs TypeScript, in worker threads too, and names the line of an error', () => {
  const folder = plant({
    'package.json': '{ "type": "module" }',
    'main.ts': `import { isMainThread, Worker } from 'node:worker_threads';
import { type Word, word } from './word.ts';
interface Said {
  readonly word: Word;
}
const said: Said = { word };
console.log(isMainThread ? 'main' : 'worker', said.word);
if (isMainThread) new Worker(new URL('./main.ts', import.meta.url));
else throw new Error('planted');
`,
    'word.ts': `export type Word = string;\nexport const word: Word = 'salaam';\n`,
  });
  const loader = join(ROOT, 'tools', 'run', 'typescript.mjs');
  const run = spawnSync(
    process.execPath,
    ['--enable-source-maps', '--import', loader, join(folder, 'main.ts')],
    {
      encoding: 'utf8',
    },
  );
  expect(run.stdout).toBe('main salaam\nworker salaam\n');
  expect(run.stderr).toMatch(/main\.ts:9:\d+/);
});
