/**
 * A class of records, verified and shown in the page: npm run bench -- class [--games N]
 */
import { parseArgs } from 'node:util';
import { gameSeed } from '../../src/analysis/ensemble.ts';
import { recordGame } from '../../src/analysis/play.ts';
import { t } from '../../src/words/index.ts';
import { load } from './lib/clock.ts';
import { Report } from './lib/report.ts';
import { openScenario } from './lib/setting.ts';
import { openBrowser, serveBuilt } from './lib/site.ts';

const { values } = parseArgs({
  options: {
    scenario: { type: 'string', default: 'autumn-2021' },
    games: { type: 'string', default: '200' },
    json: { type: 'string' },
    seconds: { type: 'string' },
  },
});
/** Seconds in which it should stand, and the turns of a game that this is stated for. */
const BAR = 5;
const TURNS = 12;
const count = Number(values.games);
const { scenario } = openScenario(values.scenario);
let turns = 0;
const files = Array.from({ length: count }, (_, n) => {
  // Five games of one seed each, so that there are paths that part.
  const seats = scenario.actors.map((__, actor) =>
    actor === n % 5 ? (n % 2 ? ('random' as const) : ('loose' as const)) : ('doctrine' as const),
  );
  const { record } = recordGame(scenario, gameSeed('class', Math.floor(n / 5)), seats);
  turns += record.hashes.length;
  const handed = {
    ...record,
    by: `Student ${n}`,
    seats: { ...record.seats, [scenario.actors[n % 5].id]: 'person' },
  };
  return {
    name: `${n}.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(handed, null, 1)),
  };
});
const report = new Report();
const browser = await openBrowser();
const site = await serveBuilt('.cache/bench/site');
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const runs: number[] = [];
  for (let run = 0; run < 3; run++) {
    await page.goto(site.url);
    await page.getByRole('button', { name: t('class.heading'), exact: true }).click();
    // A teacher needs a moment to find the files; meanwhile the threads compile.
    await page.waitForTimeout(3000);
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: t('class.drop.files') }).click(),
    ]);
    // The clock is the page's own: from the files in its hands to the picture after the last table.
    await page.evaluate(() => {
      const clock = window as unknown as { began: number; stood: Promise<number> };
      clock.stood = new Promise((resolve) => {
        document.addEventListener('change', () => (clock.began = performance.now()), { capture: true });
        new MutationObserver((_, watch) => {
          if (!document.querySelector('.class-table')) return;
          watch.disconnect();
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - clock.began)));
        }).observe(document.body, { childList: true, subtree: true });
      });
    });
    await chooser.setFiles(files);
    runs.push(await page.evaluate(() => (window as unknown as { stood: Promise<number> }).stood));
    const rows = await page.locator('.class-table tbody tr').count();
    if (rows !== count) throw new Error(`${rows} of ${count} games were shown`);
  }
  runs.sort((a, b) => a - b);
  const mean = turns / count;
  const at = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  report.add({
    row: `${count} records verified and shown in the page`,
    bar: `${BAR} s for 200 of ${TURNS} turns`,
    measured: `${at(runs[1])} (${at(runs[0])} to ${at(runs[2])} in three runs), of ${mean.toFixed(1)} turns: ${at((runs[1] * TURNS) / mean)} in proportion to ${TURNS}`,
    met: (runs[1] * TURNS) / mean <= BAR * 1000,
    detail: [
      `${await page.evaluate(() => navigator.hardwareConcurrency)} cores as the browser sees them; load ${load()}`,
    ],
  });
} finally {
  await browser.close();
  await site.close();
}
if (values.json !== undefined) report.save(values.json);
