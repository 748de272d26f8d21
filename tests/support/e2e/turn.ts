import type { Locator, Page } from '@playwright/test';
import { t } from '../../../src/words/index.ts';
import { colours, findOnMap, mapGroup, mapReady } from './map.ts';
import { planGame } from './plan.ts';
import { dialog, openGame, sealButton, skipReel } from './play.ts';
import { placesOn } from './spots.ts';
import { expect } from './test.ts';

/** Drafts the first act that is open in what was chosen. */
export async function orderSomething(panel: Locator) {
  const name = new RegExp(`^${t('orders.add', { what: '' })}`);
  await panel.getByRole('button', { name, pressed: false, disabled: false }).first().click();
  await expect(panel.getByRole('button', { name, pressed: true })).toHaveCount(1);
}

/** A turn on the map, however that is drawn: forces found on it, an act against them, the seal. */
export async function playATurn(page: Page) {
  const plan = planGame('iran', 'browser-1');
  await openGame(page, plan);
  await mapReady(page);
  await expect.poll(() => colours(page), 'the map is not one empty surface').toBeGreaterThan(20);
  const { view } = plan.steps[0];
  const forces = placesOn(view).filter(({ kind, spot }) => kind === 'force' && spot.acts.length > 0);
  for (const { named, near, spot } of forces) {
    const found = await findOnMap(page, named, near(mapGroup(page)));
    if (!found) continue;
    await page.mouse.click(found.x, found.y);
    await orderSomething(page.getByRole('region', { name: spot.title, exact: true }));
    break;
  }
  await expect(sealButton(page)).toHaveText(t('orders.seal'));
  await sealButton(page).click();
  await skipReel(page);
  await expect(
    dialog(page)
      .or(page.getByText(/^Turn 2 of /))
      .first(),
  ).toBeVisible();
}
