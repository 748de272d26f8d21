import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordGame } from '../../src/analysis/play.ts';
import { findScenario, readTexts } from '../../src/cli/files.ts';
import { findChromium } from '../../tools/run/chromium.mjs';
import { askPage } from '../../tools/run/drive.mjs';
import { findFirefox } from '../../tools/run/firefox.mjs';
import { allScenarioIds, scenarioOf } from '../support/scenarios.ts';
import { answer, type Answer, type Order } from './page.ts';
import { serve } from './site.ts';

// The golden game of every scenario, replayed and played anew in Node and in each browser: every turn has one hash, and
// it is the one in tests/playthroughs.

const [chromium, firefox] = [await findChromium(), findFirefox()];

const SEED = 'playthrough';
const ids = allScenarioIds();
const orders = ids.map((id): Order => {
  const scenario = scenarioOf(id);
  const seats = scenario.actors.map(() => 'doctrine' as const);
  return { texts: readTexts(findScenario(id)!), record: recordGame(scenario, SEED, seats).record };
});

/** What every machine must answer: the hashes that stand in the playthroughs. */
const golden = ids.map((id): Answer => {
  const text = readFileSync(join(import.meta.dirname, '..', 'playthroughs', `${id}.txt`), 'utf8');
  const hashes = [...text.matchAll(/^hash of turn \d+ (\w+)$/gm)].map(([, hash]) => hash);
  return { scenario: text.split(' ', 3)[2].replace(',', ''), replayed: hashes, played: hashes };
});

test('there are golden games, of several turns each', () => {
  expect(golden.length).toBeGreaterThanOrEqual(2);
  for (const { replayed } of golden) expect(replayed.length).toBeGreaterThanOrEqual(3);
});

test('Node', () => {
  expect(orders.map(answer)).toEqual(golden);
});

describe('browsers', () => {
  let site: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    site = await serve(orders);
  });
  afterAll(() => site?.close());

  /** The test of a browser; skipped where it is not installed, which `npm test` says. */
  const testIn = (browser: 'chromium' | 'firefox', path: string | undefined, name: RegExp) =>
    test.skipIf(path === undefined)(`in ${browser}`, { timeout: 600_000 }, async () => {
      const { version, value } = await askPage(browser, path!, site.url, 'answers()');
      expect(version).toMatch(name);
      expect(JSON.parse(String(value))).toEqual(golden);
    });
  testIn('chromium', chromium, /chrom/i);
  testIn('firefox', firefox, /firefox/i);
});
