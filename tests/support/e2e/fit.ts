import type { Locator, Page } from '@playwright/test';
import { t } from '../../../src/words/index.ts';

export const SIZES = [
  [1440, 900],
  [1024, 768],
  [390, 844],
  [360, 740],
] as const;

/** What does not fit on the page as it stands: sideways scrolling, text that is cut, controls that are covered. */
export async function misfits(page: Page): Promise<string[]> {
  return [...(await page.evaluate(inPage)), ...(await overlaps(page))];
}

/** Panels of the play screen that lie on one another. */
async function overlaps(page: Page): Promise<string[]> {
  if (await page.getByRole('dialog').count()) return [];
  const panels: readonly (readonly [string, Locator])[] = [
    ['bar', page.getByRole('banner')],
    ...(['play.panels.orders', 'play.panels.state', 'play.panels.dock'] as const).map(
      (key) => [t(key), page.getByRole('region', { name: t(key), exact: true })] as const,
    ),
    ['map controls', page.getByRole('group', { name: t('play.map'), exact: true })],
    ['tip', page.getByRole('complementary', { name: t('tip.label') })],
    ['reasons', page.getByRole('region', { name: /^Why did / })],
    ['reel', page.getByRole('region', { name: /is resolved$/ })],
  ];
  const boxes: { name: string; x: number; y: number; width: number; height: number }[] = [];
  for (const [name, locator] of panels)
    for (const one of await locator.all()) {
      const box = (await one.isVisible()) ? await one.boundingBox() : null;
      if (box) boxes.push({ name, ...box });
    }
  return boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b) => {
      const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
      const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
      return across > 2 && down > 2 ? [`${a.name} and ${b.name} overlap by ${across} x ${down}`] : [];
    }),
  );
}

/** Runs in the page, so it can use nothing from outside itself. */
function inPage(): string[] {
  const found = new Set<string>();
  const words = (text: string | null) => `“${(text ?? '').trim().replace(/\s+/g, ' ').slice(0, 50)}”`;
  const page = document.scrollingElement!;
  if (page.scrollWidth > innerWidth) found.add(`the page is ${page.scrollWidth} wide in ${innerWidth}`);
  const shown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  // Names on the map come and go with what has room; words for screen readers only are cut on purpose.
  // What lies under a dialog does not scroll while it is open.
  const modal = [...document.querySelectorAll('[role="dialog"]')].at(-1);
  const apart = (element: Element) =>
    element.closest('.amap, .hidden, .skip, noscript, option') !== null ||
    (modal !== undefined && !modal.contains(element));

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const parent = node.parentElement!;
    if (!node.nodeValue?.trim() || !shown(parent) || apart(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const line of range.getClientRects()) {
      let across = true;
      let down = true;
      for (let box: Element | null = parent; box && (across || down); box = box.parentElement) {
        const style = getComputedStyle(box);
        const edge = box.getBoundingClientRect();
        const left = edge.left + box.clientLeft;
        const top = edge.top + box.clientTop;
        const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        if (style.display === 'inline' || style.display === 'contents') continue;
        const wide = box.clientWidth || edge.width;
        const high = box.clientHeight || edge.height;
        if (across && cuts(style.overflowX) && (line.left < left - 1.5 || line.right > left + wide + 1.5))
          found.add(`${words(node.nodeValue)} is cut sideways by ${box.className || box.tagName}`);
        // Lines are taller than the letters in them.
        if (down && cuts(style.overflowY) && (line.top < top - 4 || line.bottom > top + high + 4))
          found.add(`${words(node.nodeValue)} is cut off by ${box.className || box.tagName}`);
        if (/auto|scroll/.test(style.overflowX)) across = false;
        if (/auto|scroll/.test(style.overflowY)) down = false;
      }
      if (across && (line.left < -1.5 || line.right > innerWidth + 1.5))
        found.add(`${words(node.nodeValue)} stands outside the page`);
    }
    const { textOverflow } = getComputedStyle(parent);
    if (textOverflow === 'ellipsis' && parent.scrollWidth > parent.clientWidth + 1)
      found.add(`${words(node.nodeValue)} ends in dots`);
  }

  const controls = (modal ?? document).querySelectorAll(
    'button, a[href], input, [role="radio"], [role="option"], [role="tab"]',
  );
  for (const control of controls) {
    if (!shown(control) || apart(control)) continue;
    const box = control.getBoundingClientRect();
    const x = box.left + box.width / 2;
    const y = box.top + box.height / 2;
    if (box.width < 4 || x < 0 || y < 0 || x > innerWidth || y > innerHeight) continue;
    let inView = true;
    for (let holder = control.parentElement; holder; holder = holder.parentElement) {
      if (getComputedStyle(holder).overflow === 'visible') continue;
      const edge = holder.getBoundingClientRect();
      if (x < edge.left || x > edge.right || y < edge.top || y > edge.bottom) inView = false;
    }
    const over = inView ? document.elementFromPoint(x, y) : null;
    if (!over || control.contains(over) || over.contains(control)) continue;
    // What scrolls passes under a bar that stays.
    let stays = false;
    for (let holder: Element | null = over; holder; holder = holder.parentElement)
      if (/sticky|fixed/.test(getComputedStyle(holder).position) && !holder.contains(control)) stays = true;
    if (!stays)
      found.add(
        `${words(control.getAttribute('aria-label') ?? control.textContent)} lies under ${over.className.toString() || over.tagName}`,
      );
  }
  return [...found];
}
