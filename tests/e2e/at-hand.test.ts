import type { Page } from '@playwright/test';
import { offersOf, offersOwed, whyOffered } from '../../src/session/index.ts';
import { t } from '../../src/words/index.ts';
import { say } from '../../src/words/say.ts';
import { misfits, SIZES } from '../support/e2e/fit.ts';
import { mapGroup, mapReady } from '../support/e2e/map.ts';
import { findPlan, stepsOf, type Step } from '../support/e2e/plan.ts';
import { atOrders, dialog, foldedOffers, openGame } from '../support/e2e/play.ts';
import { resumeGame } from '../support/e2e/saves.ts';
import { expect, test } from '../support/e2e/test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const crowded = ({ view }: Step) => offersOf(view).length > 3 && offersOwed(view).length > 2;
/** The state that is asked most, in a turn in which more is offered to it than has room. */
const asked = findPlan('armenia', { reaction: 'crisis' }, (plan) => stepsOf(plan, 'orders').some(crowded));

test('many offers are counted and folded, and the acts stay in sight', async ({ page }) => {
  const step = stepsOf(asked, 'orders').find(crowded)!;
  const all = offersOf(step.view).length;
  await resumeGame(page, step.view, step.save);
  await atOrders(page);
  const offers = page.getByRole('region', { name: t('offers.title') });
  await expect(offers.getByRole('heading')).toHaveText(`${t('offers.title')} ${all}`);
  await expect(page.getByRole('heading', { name: t('orders.kind.talk') })).toBeInViewport();
  const answers = offers.getByRole('button', { name: t('offers.accept') });
  await expect(answers).toHaveCount(2);
  await foldedOffers(page).click();
  await expect(answers).toHaveCount(offersOf(step.view).filter(({ own }) => !own).length);

  // The note above the seal leads back to them from far down the list.
  await page
    .getByRole('toolbar', { name: t('orders.title') })
    .getByRole('button')
    .last()
    .scrollIntoViewIfNeeded();
  await expect(offers.getByRole('heading')).not.toBeInViewport();
  await page.getByRole('button', { name: t('orders.seal.owed.show'), exact: true }).click();
  await expect(offers.getByRole('heading')).toBeInViewport();
});

test('an offer says why it was made, within its panel, at every size', async ({ page }) => {
  const step = stepsOf(asked, 'orders').find(crowded)!;
  const [offer] = offersOf(step.view);
  const why = whyOffered(step.view, offer.id)!;
  await resumeGame(page, step.view, step.save);
  await atOrders(page);
  const wrong: string[] = [];
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    const tab = page.getByRole('tab', { name: t('play.tab.orders') });
    if (await tab.count()) await tab.click();
    const offers = page.getByRole('region', { name: t('offers.title') });
    const ask = offers.getByRole('button', { name: t('why.of', { what: say(why.choice) }), exact: true });
    await ask.first().click();
    await expect(offers.getByText(say(why.asks))).toBeVisible();
    await expect(offers.getByText(say(why.reasons[0].says)).last()).toBeVisible();
    wrong.push(...(await misfits(page)).filter((one) => !one.endsWith('lies under seal')));
    if (process.env.ARAXES_SHOTS)
      await page.screenshot({ path: `test-results/shots/offer-why-${width}.png` });
    await ask.first().click();
    await expect(offers.getByText(say(why.asks))).toHaveCount(0);
  }
  expect(wrong).toEqual([]);
});

test('no name on the map stands under its keys, wherever one looks', async ({ page }) => {
  await openGame(page, asked);
  await mapReady(page);
  await mapGroup(page).focus();
  const under: string[] = [];
  for (const key of ['0', 'ArrowLeft', 'ArrowUp', '+']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(900);
    under.push(...(await namesUnderKeys(page)));
    // Elsewhere on the map there are names.
    await expect.poll(() => mapGroup(page).locator('.amap-text:visible').count()).toBeGreaterThan(5);
  }
  expect(under).toEqual([]);
  await expect(dialog(page)).toHaveCount(0);
});

/** Names that the keys of the map lie upon. */
function namesUnderKeys(page: Page): Promise<string[]> {
  return page.getByRole('group', { name: t('play.map'), exact: true }).evaluate((keys) => {
    const box = keys.getBoundingClientRect();
    return [...document.querySelectorAll('.amap-text')].flatMap((name) => {
      const at = name.getBoundingClientRect();
      const shown = name.checkVisibility({ visibilityProperty: true });
      const clear =
        at.right <= box.left || at.left >= box.right || at.bottom <= box.top || at.top >= box.bottom;
      return shown && !clear ? [name.textContent ?? ''] : [];
    });
  });
}
