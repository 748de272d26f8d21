import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { palettes } from '../../src/ui/theme/tokens.ts';

const css = readFileSync(new URL('../../src/ui/theme/tokens.css', import.meta.url), 'utf8');

/** Custom properties of the block that follows a selector. */
function block(selector: string): Record<string, string> {
  const start = css.indexOf(selector);
  expect(start, selector).toBeGreaterThan(-1);
  const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start));
  return Object.fromEntries([...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1], m[2]]));
}

test.each([
  [':root {', 'light'],
  [":root:not([data-theme='light'])", 'dark'],
  [":root[data-theme='dark']", 'dark'],
] as const)('%s has the %s palette', (selector, theme) => {
  const expected = Object.fromEntries(Object.entries(palettes[theme]).map(([k, v]) => [k, v.toLowerCase()]));
  expect(block(selector)).toEqual(expected);
});

/** Contrast ratio of two colours, WCAG 2.2. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [r, g, bl] = [1, 3, 5].map((i) => {
      const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
  };
  const [x, y] = [luminance(a), luminance(b)].toSorted((p, q) => q - p);
  return (x + 0.05) / (y + 0.05);
}

test.each(['light', 'dark'] as const)(
  'text of the %s theme can be read on all that it stands on',
  (theme) => {
    const p = palettes[theme];
    for (const text of [p.ink, p.ink2, p.ink3, p.link, p.accent])
      for (const ground of [p.panel, p.panel2]) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(p.ink3, p.linkbg)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(p.btnink, p.btn)).toBeGreaterThanOrEqual(4.5);
    // Map text has a halo of the panel colour, so the halo is what it is read on.
    expect(contrast(p.sealab, p.panel)).toBeGreaterThanOrEqual(4.5);
  },
);
