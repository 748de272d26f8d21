import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { misfits, SIZES } from '../support/e2e/fit.ts';
import { SCREENS } from '../support/e2e/screens.ts';
import { expect, test } from '../support/e2e/test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' }, guided: true });

/**
 * Pictures are for people to look at: `ARAXES_SHOTS=1 npx playwright test screens` puts them in test-results/shots. The
 * smallest size shows nothing to them that the phone's does not.
 */
const PICTURED = process.env.ARAXES_SHOTS ? SIZES.slice(0, 3) : [];
/** Wide screens come first, then from here on the phones. */
const PHONE = 390;

for (const { name, open, sheet, tall } of SCREENS)
  test(`${name}: fits every size and is open to everybody, light and dark`, async ({ page }) => {
    await open(page);
    const wrong: string[] = [];
    await settled(page);
    wrong.push(...(await violations(page)).map((one) => `light: ${one}`));
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    // Only colours are others in the dark.
    wrong.push(...(await contrastAtRest(page)).map((one) => `dark: ${one}`));
    if (PICTURED.length > 0)
      await page.screenshot({ path: `test-results/shots/${name}-dark.png`, fullPage: tall });
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      // A phone has the same things in tabs, so they are opened there anew.
      if (sheet && width === PHONE) await open(page);
      wrong.push(...(await misfitsAtRest(page)).map((one) => `${width} x ${height}: ${one}`));
      if (PICTURED.some(([pictured]) => pictured === width))
        await page.screenshot({ path: `test-results/shots/${name}-${width}.png`, fullPage: tall });
    }
    if (sheet) wrong.push(...(await violations(page)).map((one) => `phone: ${one}`));
    expect(wrong).toEqual([]);
  });

/** Layout and colours after a change of size or theme: two pictures, the fonts, and whatever fades. */
async function settled(page: Page) {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let i = 0; i < 2; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
    const fading = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.all(fading.map(({ finished }) => finished.catch(() => undefined)));
  });
}

/** Contrasts once the theme has changed everywhere: ground and letters may change a picture apart on a slow machine. */
async function contrastAtRest(page: Page): Promise<string[]> {
  let wrong: string[] = [];
  for (let tries = 0; tries < 4; tries++) {
    await settled(page);
    wrong = await violations(page, ['color-contrast']);
    if (wrong.length === 0) break;
  }
  return wrong;
}

/** What does not fit once the page has come to rest; a slow machine may need a few pictures more. */
async function misfitsAtRest(page: Page): Promise<string[]> {
  let wrong: string[] = [];
  for (let tries = 0; tries < 6; tries++) {
    await settled(page);
    wrong = await misfits(page);
    if (wrong.length === 0) break;
  }
  return wrong;
}

/** What axe finds serious or critical, with where it is; by all its rules or by some. */
async function violations(page: Page, rules: readonly string[] = []): Promise<string[]> {
  // One document without frames: no second page to gather results in, and nothing told of what passed.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations: all } = await (rules.length > 0 ? axe.withRules([...rules]) : axe).analyze();
  return all
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) =>
          `${id} ${target.join(' ')}: ${failureSummary?.split('\n')[1]?.trim()}`,
      ),
    );
}
