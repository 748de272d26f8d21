import type { Locator, Page } from '@playwright/test';
import { t } from '../../../src/words/index.ts';
import { expect } from './test.ts';

/** The map as a whole. What is drawn on it is hidden from screen readers, so it is found by what a person sees. */
export const mapGroup = (page: Page): Locator => page.getByLabel(t('play.map.label'));

/** Waits until the map stands. */
export async function mapReady(page: Page) {
  await expect(page.getByRole('button', { name: t('play.zoom.in') })).toBeVisible();
  await expect(mapGroup(page).locator('canvas').first()).toBeVisible();
}

const RINGS = [0, 8, 16, 26, 38, 52];

/**
 * Moves a pointer over a part of the map, point by point, until the tooltip names what is looked for, as a person
 * finds a road or a symbol; where that is on the screen, or nothing. The search runs inside the page, because a
 * hundred single moves from outside take seconds; the real pointer then has to find the same.
 */
export async function findOnMap(page: Page, named: string, near: Locator) {
  const middles: { x: number; y: number }[] = [];
  for (const one of await near.all()) {
    const box = await one.boundingBox();
    if (box && (await one.isVisible())) middles.push({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
  }
  if (middles.length === 0) return undefined;
  const points = RINGS.flatMap((radius) =>
    middles.flatMap(({ x, y }) =>
      Array.from({ length: radius === 0 ? 1 : 12 }, (_, i) => ({
        x: x + Math.cos((i * Math.PI) / 6) * radius,
        y: y + Math.sin((i * Math.PI) / 6) * radius,
      })),
    ),
  );
  const found = await tipOf(page).evaluate(
    (tip, [name, all]) =>
      all.find(({ x, y }) => {
        const under = document.elementFromPoint(x, y);
        // A panel may lie on the map there.
        if (!under || !tip.parentElement!.contains(under)) return false;
        const where = { clientX: x, clientY: y, pointerType: 'mouse', bubbles: true };
        under.dispatchEvent(new PointerEvent('pointermove', where));
        return tip.textContent === name;
      }),
    [named, points] as const,
  );
  if (!found) return undefined;
  await page.mouse.move(found.x, found.y);
  await expect(tipOf(page)).toHaveText(named);
  return found;
}

/** The words beside the pointer: the one part of the map that only its class tells from the names on it. */
const tipOf = (page: Page): Locator => mapGroup(page).locator('.amap-tip');

/** How many colours a picture of the map shows, counted on a coarse grid. */
export async function colours(page: Page): Promise<number> {
  const picture = await mapGroup(page).screenshot();
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const seen = new Set<number>();
    for (let i = 0; i < data.length; i += 4 * 31)
      seen.add((data[i] << 16) | (data[i + 1] << 8) | data[i + 2]);
    return seen.size;
  }, picture.toString('base64'));
}
