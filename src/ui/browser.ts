import type { Theme, ThemeChoice } from './store/state.ts';
import { THEME_CHOICES } from './store/state.ts';

/** What the page asks of the browser. Nothing here throws: a browser that forbids a thing is met with less comfort. */
const THEME_KEY = 'araxes-theme';

export function rememberedTheme(): ThemeChoice {
  try {
    const found = localStorage.getItem(THEME_KEY);
    return THEME_CHOICES.find((choice) => choice === found) ?? 'system';
  } catch {
    return 'system';
  }
}

export function rememberTheme(choice: string): void {
  try {
    localStorage.setItem(THEME_KEY, choice);
  } catch {
    // The choice then lasts until the page is closed.
  }
}

const TIPS_KEY = 'araxes.tips';

/** Hints that were read; without a store they come again in the next game, which is no harm. */
export function rememberedTips(): ReadonlySet<string> {
  try {
    return new Set((localStorage.getItem(TIPS_KEY) ?? '').split(' ').filter((id) => id !== ''));
  } catch {
    return new Set();
  }
}

export function rememberTips(ids: ReadonlySet<string>): void {
  try {
    localStorage.setItem(TIPS_KEY, [...ids].join(' '));
  } catch {
    // They then come again in the next game.
  }
}

/** Light or dark as the system asks, now and whenever it changes its mind. */
export function systemTheme(onChange: (theme: Theme) => void): Theme {
  const query = matchMedia('(prefers-color-scheme: dark)');
  const theme = (): Theme => (query.matches ? 'dark' : 'light');
  query.addEventListener('change', () => onChange(theme()));
  return theme();
}

export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

export function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the address after the click returns.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** The address of this page with another fragment. */
export function addressOf(fragment: string): string {
  return `${location.href.replace(/#.*$/, '')}#${fragment}`;
}

/** An id for a kept game: eighty drawn bits, so that no two meet. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => LETTERS[byte % 31]).join('');
}

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A short seed that can be read aloud: "aras-7f3k". Letters that are easily mistaken are left out. */
export function newSeed(): string {
  const drawn = crypto.getRandomValues(new Uint8Array(5));
  return `aras-${Array.from(drawn, (byte) => LETTERS[byte % LETTERS.length]).join('')}`;
}

/** How many threads may work at once: the page itself only waits for them. */
export function cores(): number {
  return Math.max(1, Math.min(8, navigator.hardwareConcurrency || 2));
}
