// npm test: installs what is missing, browsers included, then checks types, lint, format and layers and runs unit and
// browser tests. Every step runs, whatever the one before it said; only what builds on a failed one is left out.
import { mkdirSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { ensureFirefox } from './firefox.mjs';
import { bin, ensureInstalled, freePort, ROOT, runNode, tell } from './project.mjs';
import { closingLine, playwrightTotals, vitestTotals } from './totals.mjs';

const RESULTS = join(ROOT, 'test-results');
const REPORTS = {
  layers: join(RESULTS, 'layers.json'),
  unit: join(RESULTS, 'unit.json'),
  browser: join(RESULTS, 'browser.json'),
  everywhere: join(RESULTS, 'everywhere.json'),
};
const steps = [];

/** Runs one step and notes how it went; `totals` reads its report where the step consists of tests. */
async function step(name, work, totals) {
  tell(`\n=== ${name}`);
  const begun = performance.now();
  const ok = (await work()) === 0;
  steps.push({ name, ok, seconds: (performance.now() - begun) / 1000, counted: totals?.() });
  return ok;
}

function vitest(report, project, env) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return runNode([bin('vitest'), 'run', `--project=${project}`, ...reporters], env);
}

ensureInstalled();
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

await step('types', async () => {
  const page = await runNode([bin('typescript', 'tsc'), '-p', 'tsconfig.json']);
  const core = await runNode([bin('typescript', 'tsc'), '-p', 'tsconfig.core.json']);
  return page || core;
});
await step('lint', () => runNode([bin('oxlint')]));
await step('format', () => runNode([bin('oxfmt'), '--check', '.']));
await step(
  'layers',
  () => vitest(REPORTS.layers, 'layers'),
  () => vitestTotals(REPORTS.layers),
);
await step(
  'unit tests',
  () => vitest(REPORTS.unit, 'unit'),
  () => vitestTotals(REPORTS.unit),
);

// The browser tests get a build and a port of their own, so that a page that is being served or built stays as it is.
const built = await step('build', () =>
  runNode([bin('vite'), 'build', '--outDir', '.cache/site', '--logLevel', 'warn']),
);
let chromium;
await step('Chromium', async () => {
  chromium = await ensureChromium();
  tell(chromium ?? 'There is no Chromium and none could be installed: set CHROMIUM to the path of one.');
  return chromium ? 0 : 1;
});
if (built && chromium) {
  const env = {
    CHROMIUM: chromium,
    ARAXES_SITE_PORT: String(await freePort(4317)),
    ARAXES_BROWSERS: String(Math.min(2, cpus().length)),
  };
  await step(
    'browser tests',
    () => runNode([bin('@playwright/test', 'playwright'), 'test'], env),
    () => playwrightTotals(REPORTS.browser),
  );
}
// Records replay alike in Node, Chromium and Firefox. Without a Firefox that part is skipped, and counted as skipped.
const firefox = ensureFirefox();
if (!firefox) tell('There is no Firefox and none could be installed here: the test in Firefox is skipped.');
await step(
  'same everywhere',
  () =>
    vitest(REPORTS.everywhere, 'everywhere', {
      ...(chromium && { CHROMIUM: chromium }),
      ...(firefox && { FIREFOX: firefox }),
    }),
  () => vitestTotals(REPORTS.everywhere),
);

const total = { passed: 0, failed: 0, skipped: 0 };
process.stdout.write('\n');
for (const { name, ok, seconds, counted } of steps) {
  for (const key of Object.keys(total)) total[key] += counted?.[key] ?? 0;
  // A step that fails without a failed test (a type error, a crash) is one failure, so that no failed run ends in "0 failed".
  if (!ok && !counted?.failed) total.failed += 1;
  const counts = counted ? `  ${closingLine(counted)}` : '';
  process.stdout.write(
    `${ok ? 'ok    ' : 'FAILED'}  ${name.padEnd(15)} ${seconds.toFixed(1).padStart(7)} s${counts}\n`,
  );
}
process.stdout.write(`${closingLine(total)}\n`);
process.exitCode = total.failed > 0 ? 1 : 0;
