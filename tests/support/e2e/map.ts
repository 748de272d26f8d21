import type { Locator, Page } from '@playwright/test';
import { t } from '../../../src/words/index.ts';
import { expect } from './test.ts';

/** The map as a whole. What is drawn on it is hidden from screen readers, so it is found by what a person sees. */
export const mapGroup = (page: Page): Locator => page.getByRole('group', { name: t('play.map.label') });

/** Waits until the map stands. */
export async function mapReady(page: Page) {
  await expect(page.getByRole('button', { name: t('play.zoom.in') })).toBeVisible();
  await expect(mapGroup(page).locator('canvas').first()).toBeVisible();
}

/**
 * Moves the pointer over a part of the map, point by point, until the tooltip names what is looked for, as a person
 * finds a road or a symbol; where that is on the screen, or nothing.
 */
export async function findOnMap(page: Page, named: string, near: Locator) {
  for (const { x, y } of await pointsAround(near)) {
    if (!(await isOnMap(page, x, y))) continue;
    await page.mouse.move(x, y);
    if ((await tooltip(page)) === named) return { x, y };
  }
  return undefined;
}

/** What the words beside the pointer say: the last text in the map's layers, shown only while something is hovered. */
function tooltip(page: Page): Promise<string> {
  return mapGroup(page).locator('.amap-tip').innerText();
}

const RINGS = [0, 8, 16, 26, 38, 52];

/** Points on and around everything that a locator finds, the middle of each first, then in rings. */
async function pointsAround(near: Locator): Promise<{ x: number; y: number }[]> {
  const middles: { x: number; y: number }[] = [];
  for (const one of await near.all()) {
    if (!(await one.isVisible())) continue;
    const box = await one.boundingBox();
    if (box) middles.push({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
  }
  return RINGS.flatMap((radius) =>
    middles.flatMap(({ x, y }) =>
      Array.from({ length: radius === 0 ? 1 : 12 }, (_, i) => ({
        x: x + Math.cos((i * Math.PI) / 6) * radius,
        y: y + Math.sin((i * Math.PI) / 6) * radius,
      })),
    ),
  );
}

/** Whether the map itself lies there, and no panel on it. */
function isOnMap(page: Page, x: number, y: number): Promise<boolean> {
  return mapGroup(page).evaluate((map, [left, top]) => map.contains(document.elementFromPoint(left, top)), [
    x,
    y,
  ] as const);
}
