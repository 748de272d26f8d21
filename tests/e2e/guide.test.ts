import type { Page } from '@playwright/test';
import { LESSONS } from '../../src/ui/panels/guide/lessons.ts';
import { t } from '../../src/words/index.ts';
import { stepsOf } from '../support/e2e/plan.ts';
import { atOrders, dialog, openGame, sealButton, skipReel } from '../support/e2e/play.ts';
import { resumeGame } from '../support/e2e/saves.ts';
import { richGame } from '../support/e2e/screens.ts';
import { expect, test } from '../support/e2e/test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' }, guided: true });

const guide = (page: Page) => page.getByRole('complementary', { name: t('tip.label') });
const done = (page: Page, id: Parameters<typeof t>[0]) =>
  guide(page)
    .getByRole('listitem')
    .filter({ hasText: t(id) })
    .getByLabel(t('guide.done'));
const plan = () => ({ ...richGame(), seed: 'guide-1' });

/** Two hundred words a minute is a slow reader of a foreign language. */
const WORDS_A_MINUTE = 100;

test('the guided turns lead a newcomer from the first look to the third seal', async ({ page }) => {
  await openGame(page, plan());
  await expect(guide(page)).toContainText(t('guide.1.title'));
  await page.keyboard.press('l');
  await dialog(page)
    .getByRole('option', { name: /^Syunik/ })
    .first()
    .click();
  await page.keyboard.press('Escape');
  await expect(done(page, 'guide.1.look')).toBeVisible();
  await page
    .getByRole('toolbar', { name: t('orders.title') })
    .locator('button[aria-pressed="false"]:not([disabled])')
    .first()
    .click();
  // The rule on orders comes now; read, the guide stands there again.
  await expect(guide(page)).toContainText('Diamonds are political capital');
  await guide(page)
    .getByRole('button', { name: t('tip.dismiss') })
    .click();
  const words = LESSONS[0].steps
    .map(({ id }) => t(id))
    .join(' ')
    .split(/\s+/).length;
  expect(words / WORDS_A_MINUTE, 'minutes to read the guide of the first turn').toBeLessThan(1);
  await sealButton(page).click();
  await skipReel(page);

  await atOrders(page);
  await expect(guide(page)).toContainText(t('guide.2.title'));
  await page.getByRole('button', { name: /^Why / }).first().click();
  await page.keyboard.press('Escape');
  // Ticked, or gone where nothing else is left to do.
  await expect(done(page, 'guide.2.why').or(page.locator('.tip:not(.guide)'))).toBeVisible();
  await sealButton(page).click();
  await skipReel(page);
  await atOrders(page);
  await expect(guide(page)).toContainText(t('guide.3.title'));
  await page.keyboard.press('r');
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(done(page, 'guide.3.relations')).toBeVisible();
});

test('hints that were read stay away, all of them if one likes, and come back when asked for', async ({
  page,
}) => {
  await openGame(page, plan());
  await guide(page)
    .getByRole('button', { name: t('tip.dismiss') })
    .click();
  await expect(guide(page).getByText(t('guide.1.title'))).toHaveCount(0);
  await page.reload();
  await openGame(page, { ...plan(), seed: 'guide-2' });
  await expect(guide(page).getByText(t('guide.1.title'))).toHaveCount(0);
  await guide(page)
    .getByRole('button', { name: t('tip.off') })
    .click();
  await expect(guide(page)).toHaveCount(0);
  await page.reload();
  await openGame(page, { ...plan(), seed: 'guide-3' });
  await expect(guide(page)).toHaveCount(0);
  await page.getByRole('button', { name: t('play.bar.menu') }).click();
  await page.getByRole('menuitem', { name: t('guide.again') }).click();
  await expect(guide(page)).toContainText(t('guide.1.title'));
});

test('the rules of a crisis are told in the first one, and not again', async ({ page }) => {
  const rule = page.getByRole('complementary', { name: t('rule.label') });
  const { view, save } = stepsOf(richGame(), 'reaction')[0];
  await resumeGame(page, view, save);
  await expect(rule).toContainText(t('rule.reaction'));
  await rule.getByRole('button', { name: t('tip.dismiss') }).click();
  await expect(rule).toHaveCount(0);
  await expect(dialog(page).getByRole('radio').first()).toBeVisible();
  const move = stepsOf(richGame(), 'move')[0];
  await resumeGame(page, move.view, move.save);
  await expect(rule).toContainText('move in turn');
  await rule.getByRole('button', { name: t('tip.dismiss') }).click();
  await expect(rule).toHaveCount(0);
});
