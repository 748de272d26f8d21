import type { Locator, Page } from '@playwright/test';
import { expect } from './test.ts';

/** Where the focus is, and whether a person can see it. */
interface Stop {
  readonly what: string;
  readonly lost: boolean;
  readonly seen: boolean;
  readonly marked: boolean;
}

/** Presses keys only, and notes every stop of the focus that nobody could see. */
export class Keys {
  readonly unseen = new Set<string>();

  constructor(private readonly page: Page) {}

  async press(key: string, times = 1) {
    for (let i = 0; i < times; i++) await this.page.keyboard.press(key);
  }

  /** Presses a key until the focus is on what is looked for. */
  async until(key: string, target: Locator, most = 150) {
    for (let i = 0; i < most; i++) {
      if (await isFocused(target)) return;
      await this.page.keyboard.press(key);
      // Every stop of Tab is looked at; arrows go through lists that are all of one make.
      if (key === 'Tab' || i % 8 === 0) this.look(await this.page.evaluate(stopInPage));
    }
    throw new Error(`${key} does not come to ${target} in ${most} steps`);
  }

  private look({ what, lost, seen, marked }: Stop) {
    if (!lost && !(seen && marked))
      this.unseen.add(`${what}: ${seen ? 'no mark of the focus' : 'out of sight'}`);
  }

  /** The focus is somewhere a person can go on from. */
  async held(after: string) {
    await expect(async () => {
      const { lost } = await this.page.evaluate(stopInPage);
      expect(lost, `after ${after} the focus is lost`).toBe(false);
    }).toPass({ timeout: 5000 });
  }
}

function isFocused(target: Locator): Promise<boolean> {
  return target.evaluateAll((elements) => elements.includes(document.activeElement as HTMLElement));
}

/** Runs in the page. */
function stopInPage(): Stop {
  const active = document.activeElement;
  if (!active || active === document.body) return { what: '', lost: true, seen: false, marked: false };
  // The box of a radio or switch is hidden, its label is what one sees.
  const shown = active.closest('[data-focus-visible]') ?? active.closest('label') ?? active;
  const box = shown.getBoundingClientRect();
  const style = getComputedStyle(shown);
  const own = getComputedStyle(active);
  const outlined = ({ outlineStyle, outlineWidth }: CSSStyleDeclaration) =>
    outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
  // A card draws the mark around itself for the button in it.
  const around = getComputedStyle(active, '::after');
  const rings = [style, own].some((one) => outlined(one) || one.boxShadow !== 'none') || outlined(around);
  const what = (active.getAttribute('aria-label') ?? active.textContent ?? '').trim().slice(0, 60);
  return {
    what: `${active.tagName.toLowerCase()} “${what}”`,
    lost: false,
    seen: box.width > 1 && box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth,
    marked: rings || active.tagName === 'INPUT',
  };
}
