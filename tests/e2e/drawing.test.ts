import { t } from '../../src/words/index.ts';
import { mapGroup } from '../support/e2e/map.ts';
import { planGame } from '../support/e2e/plan.ts';
import { openGame, sealButton, skipReel } from '../support/e2e/play.ts';
import { expect, test } from '../support/e2e/test.ts';
import { orderSomething, playATurn } from '../support/e2e/turn.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('a graphics card: the map is drawn with WebGL and answers', async ({ page }) => {
  // A small page, because software draws it: this is about what is drawn and answers, not about how fast.
  await page.setViewportSize({ width: 800, height: 560 });
  // Software is passed off as a card, which the map would otherwise not trust with the drawing.
  await page.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      options?: object,
    ) {
      const trusting = { ...options, failIfMajorPerformanceCaveat: false, preserveDrawingBuffer: true };
      const made = getContext.call(this, kind, /webgl/.test(kind) ? trusting : options);
      if (made && /webgl/.test(kind)) this.dataset.kind = 'webgl';
      return made;
    } as typeof getContext;
    const { getParameter } = WebGLRenderingContext.prototype;
    const UNMASKED_RENDERER = 0x9246;
    WebGLRenderingContext.prototype.getParameter = function (name: number) {
      return name === UNMASKED_RENDERER ? 'A card' : getParameter.call(this, name);
    };
  });
  await playATurn(page);
  await expect(mapGroup(page).locator('canvas[data-kind="webgl"]')).toHaveCount(1);
});

test('no canvas at all: the list of places lets one play', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await openGame(page, planGame('iran', 'browser-1'));
  const notices = page.getByRole('region', { name: t('shell.notices') });
  const says = t('notice.map_refused', { cause: t('notice.map_refused.no-canvas') });
  await expect(notices.getByText(says)).toBeVisible();
  const list = page.getByRole('listbox', { name: t('places.title') });
  await expect(list).toBeVisible();
  await list.getByRole('option', { name: /^The Aras front/ }).click();
  await expect(page.getByRole('heading', { name: t('spot.acts') })).toBeVisible();
  const panel = page.getByRole('region', { name: 'The Aras front', exact: true });
  await orderSomething(panel);
  await sealButton(page).click();
  await skipReel(page);
  await expect(page.getByText(/^Turn 2 of /)).toBeVisible();
});
