import { CHROMIUM_ARGS, findChromium } from '../../tools/run/chromium.mjs';
import { expect, test } from '../support/e2e/test.ts';
import { playATurn } from '../support/e2e/turn.ts';

test.use({
  launchOptions: { executablePath: await findChromium(), args: [...CHROMIUM_ARGS, '--disable-3d-apis'] },
  contextOptions: { reducedMotion: 'reduce' },
});

test('a browser without WebGL: the map is drawn on a plain canvas and answers', async ({ page }) => {
  await playATurn(page);
  const webgl = await page.evaluate(() => document.createElement('canvas').getContext('webgl') !== null);
  expect(webgl, 'this browser has no WebGL').toBe(false);
});
