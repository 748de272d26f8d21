import { AxeBuilder } from '@axe-core/playwright';
import { t } from '../../src/words/index.ts';
import { atOrders, begin } from '../support/e2e/play.ts';
import { expect, test } from '../support/e2e/test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const LABEL = t('briefing.step_in');

test('a person steps into the long game at turn 9 by keyboard, and history stands behind it', async ({
  page,
}) => {
  await page.goto('./#s=long-game-2020-2025/iran/aras');
  await expect(begin(page)).toBeVisible();
  const choice = page.getByRole('button', { name: new RegExp(LABEL) });
  await choice.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option')).toHaveCount(19);
  for (let n = 0; n < 8; n++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(choice).toContainText('Turn 9');
  await expect(page.getByText(t('briefing.step_in.later'))).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await begin(page).click();
  await atOrders(page);
  await expect(page.getByText(/9 of/).first()).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: /resume|continue/i }).click();
  await atOrders(page);
  await expect(page.getByText(/9 of/).first()).toBeVisible();
});

test('a link to a setup keeps the turn', async ({ page }) => {
  await page.goto('./#s=long-game-2020-2025/armenia/aras/inferred/11');
  await expect(page.getByRole('button', { name: new RegExp(LABEL) })).toContainText('Turn 12');
});
