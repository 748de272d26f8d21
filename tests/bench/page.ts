/**
 * What the page loads until a game stands on the board, and how the map pans: npm run bench -- page [--seconds N]
 */
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright';
import type { PanMeasure } from '../../src/ui/map/bench.ts';
import { load } from './lib/clock.ts';
import { percent, Report } from './lib/report.ts';
import { FIRST_LOAD, firstLoad } from '../support/e2e/first-load.ts';
import { openBrowser, serveBuilt } from './lib/site.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '12' },
    rounds: { type: 'string', default: '3' },
    json: { type: 'string' },
  },
});
const report = new Report();
const browser = await openBrowser();
try {
  await loading(browser);
  await panning(browser);
} finally {
  await browser.close();
}
if (values.json !== undefined) report.save(values.json);

/** Everything that the page asks for, compressed here as a server would, fonts left out. */
async function loading(chromium: Browser): Promise<void> {
  const site = await serveBuilt('.cache/bench/site');
  const context = await chromium.newContext({
    serviceWorkers: 'block',
    viewport: { width: 1440, height: 900 },
  });
  const { title, board } = await firstLoad(await context.newPage(), site.url);
  await context.close();
  await site.close();
  const kB = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
  report.add({
    row: 'first load, compressed, without fonts',
    bar: '900 kB (goal 600)',
    measured: `${kB(board.gzip)} until a game stands on the board with its map (gzip; ${kB(board.brotli)} with brotli), of which ${kB(title.gzip)} for the title page`,
    met: board.gzip <= FIRST_LOAD,
    detail: board.all
      .toSorted((a, b) => b.gzip - a.gzip)
      .slice(0, 8)
      .map((one) => `${kB(one.gzip).padStart(7)}  ${one.name}`),
  });
}

/** Frames of the map while it is dragged, beside those of an empty scene before and after. */
async function panning(chromium: Browser): Promise<void> {
  const site = await serveBuilt('.cache/bench/pan', 'tests/bench/page/index.html');
  const page = await chromium.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${site.url}tests/bench/page/index.html`);
  await page.waitForFunction(() => window.measurePan !== undefined);
  const count = Number(values.rounds);
  const ms = (Number(values.seconds) * 1000) / count;
  // The renderer that the page itself chooses here; then WebGL, which it does not choose where it is drawn in software.
  const own = await rounds(page, ms, count, undefined);
  judge(
    `map while panning, software rendering (${own[0].renderer}), against an empty Phaser scene`,
    own,
    true,
  );
  if (own[0].renderer !== 'webgl')
    judge(
      'the same by WebGL, which the page does not use here',
      await rounds(page, ms, count, 'webgl'),
      false,
    );
  await page.close();
  await site.close();
}

async function rounds(
  page: Page,
  ms: number,
  count: number,
  renderer: 'webgl' | undefined,
): Promise<PanMeasure[]> {
  const all: PanMeasure[] = [];
  for (let i = 0; i < count; i++)
    all.push(await page.evaluate(([time, how]) => window.measurePan!(time, how), [ms, renderer] as const));
  return all;
}

function judge(row: string, all: readonly PanMeasure[], counts: boolean): void {
  const ratios = all.map((one) => one.frames / one.emptyFrames).sort((a, b) => a - b);
  const ratio = ratios[Math.floor(ratios.length / 2)];
  const fps = (frames: number, one: PanMeasure) => ((frames * 1000) / one.ms).toFixed(0);
  report.add({
    row,
    bar: 'half the frames (goal nine tenths)',
    measured: `${percent(ratio, 0)} of the frames (median of ${all.length} rounds)`,
    met: counts ? ratio >= 0.5 : undefined,
    detail: all.map(
      (one) =>
        `${fps(one.frames, one)} frames a second on the map, ${fps(one.emptyFrames, one)} empty; ` +
        `${one.scriptMs.toFixed(1)} ms of script a frame; load ${load()}`,
    ),
  });
}
