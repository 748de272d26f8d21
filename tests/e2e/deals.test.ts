import { AxeBuilder } from '@axe-core/playwright';
import { t } from '../../src/words/index.ts';
import { misfits, SIZES } from '../support/e2e/fit.ts';
import { Keys } from '../support/e2e/keys.ts';
import { atOrders, dialog, openGame } from '../support/e2e/play.ts';
import { expect, test } from '../support/e2e/test.ts';
import { autumn } from '../support/scenarios.ts';

test('a deal is put together, changed and taken out by keyboard, and fits at every size', async ({
  page,
}) => {
  const scenario = autumn();
  const seat = scenario.actors.findIndex(({ id }) => id === 'iran');
  await openGame(page, { scenario, seat, seed: 'deals' });
  const keys = new Keys(page);
  const open = page.getByRole('button', { name: t('deal.propose') });
  await keys.until('Tab', open);
  await keys.press('Enter');
  await expect(dialog(page)).toBeVisible();
  const send = dialog(page).getByRole('button', { name: t('deal.send') });
  await expect(send).toBeDisabled();
  await expect(dialog(page).getByRole('status')).toContainText(t('refusal.illegal_no_terms'));

  await keys.until('Tab', dialog(page).getByRole('button', { name: 'Azerbaijan', exact: true }));
  await keys.press('Space');
  await keys.until('Tab', dialog(page).getByRole('button', { name: new RegExp(t('deal.kind')) }));
  await keys.press('Enter');
  await keys.until('ArrowDown', page.getByRole('option', { name: t('deal.kind.stop') }));
  await keys.press('Enter');
  const add = dialog(page).getByRole('button', { name: t('deal.add') });
  await keys.until('Tab', add);
  await keys.press('Enter');
  await keys.press('Enter');
  await expect(
    dialog(page)
      .getByRole('list', { name: t('deal.terms') })
      .getByRole('listitem'),
  ).toHaveCount(2);
  await expect(dialog(page).getByRole('status')).toContainText(t('deal.fine'));

  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    expect(await misfits(page), `${width} x ${height}`).toEqual([]);
  }
  const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
  await page.setViewportSize({ width: 1440, height: 900 });

  await keys.until('Tab', send);
  await keys.press('Enter');
  await atOrders(page);
  const drafted = page.getByRole('region', { name: t('deal.drafted', { who: 'Azerbaijan' }) });
  await expect(drafted).toBeVisible();
  await keys.until('Tab', drafted.getByRole('button', { name: t('deal.withdraw') }));
  await keys.press('Enter');
  await expect(drafted).toBeHidden();
  await expect(open).toBeVisible();
  expect([...keys.unseen]).toEqual([]);
});

test('a deal that was begun waits for the rest of the turn when its dialog is closed', async ({ page }) => {
  const scenario = autumn();
  const seat = scenario.actors.findIndex(({ id }) => id === 'iran');
  await openGame(page, { scenario, seat, seed: 'deals' });
  const open = page.getByRole('button', { name: t('deal.propose') });
  // What was only looked at leaves nothing behind.
  await open.click();
  await page.keyboard.press('Escape');
  await open.click();
  const partner = dialog(page).getByRole('button', { name: 'Azerbaijan', exact: true });
  await partner.click();
  await dialog(page)
    .getByRole('button', { name: new RegExp(t('deal.kind')) })
    .click();
  await page.getByRole('option', { name: t('deal.kind.stop') }).click();
  await dialog(page)
    .getByRole('button', { name: t('deal.add') })
    .click();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await page.getByRole('button', { name: t('deal.go_on') }).click();
  await expect(partner).toHaveAttribute('aria-pressed', 'true');
  await expect(
    dialog(page)
      .getByRole('list', { name: t('deal.terms') })
      .getByRole('listitem'),
  ).toHaveCount(1);
  await dialog(page)
    .getByRole('button', { name: t('deal.send') })
    .click();
  const drafted = page.getByRole('region', { name: t('deal.drafted', { who: 'Azerbaijan' }) });
  await drafted.getByRole('button', { name: t('deal.withdraw') }).click();
  await expect(open).toBeVisible();
});

test('a long list opens clear of its button, so that letting go of the mouse chooses nothing', async ({
  page,
}) => {
  const scenario = autumn();
  const seat = scenario.actors.findIndex(({ id }) => id === 'armenia');
  await openGame(page, { scenario, seat, seed: 'deals' });
  await page.getByRole('button', { name: t('deal.propose') }).click();
  await dialog(page).getByRole('button', { name: 'Azerbaijan', exact: true }).click();
  await dialog(page)
    .getByRole('button', { name: new RegExp(t('deal.kind')) })
    .click();
  await page.getByRole('option', { name: t('deal.kind.act') }).click();
  const button = dialog(page).getByRole('button', { name: new RegExp(`${t('deal.term')}$`) });
  for (const height of [900, 700]) {
    await page.setViewportSize({ width: 1440, height });
    await button.scrollIntoViewIfNeeded();
    await button.hover();
    await page.mouse.down();
    await page.mouse.up();
    const list = page.getByRole('listbox');
    await expect(list).toBeVisible();
    expect(await list.getByRole('option').count()).toBeGreaterThan(12);
    const [at, over] = [
      (await button.boundingBox())!,
      (await page.locator('.select-popover').boundingBox())!,
    ];
    expect(over.y >= at.y + at.height || over.y + over.height <= at.y, `at ${height}`).toBe(true);
    expect(over.y + over.height).toBeLessThanOrEqual(height);
    await page.keyboard.press('Escape');
    await expect(list).toBeHidden();
  }
});
