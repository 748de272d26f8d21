import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from './tools/run/chromium.mjs';

// `npm test` builds the site first and names a free port; a run by hand builds it itself and may use a server that
// is already there.
const prepared = process.env.ARAXES_SITE_PORT;
const port = Number(prepared ?? 4317);
const site = '--outDir .cache/site';
const serve = `node node_modules/vite/bin/vite.js preview ${site} --host 127.0.0.1 --port ${port} --strictPort`;

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results/browser',
  reporter: [['line'], ['json', { outputFile: 'test-results/browser.json' }]],
  // A whole game in software rendering on two shared cores takes its time.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  // `npm test` lets two browsers run where there are two cores: much of a game on screen is waiting.
  fullyParallel: true,
  workers: Number(process.env.ARAXES_BROWSERS ?? 1),
  // A shared machine may stall for seconds; what fails twice is a failure.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  use: {
    // Each test is a browser of its own, and each would first store the whole site for offline play.
    serviceWorkers: 'block',
    baseURL: `http://127.0.0.1:${port}/`,
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    deviceScaleFactor: 1,
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: await findChromium(), args: CHROMIUM_ARGS },
  },
  webServer: {
    command: prepared
      ? serve
      : `node node_modules/vite/bin/vite.js build ${site} --logLevel warn && ${serve}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: !prepared,
    timeout: 180_000,
  },
});
