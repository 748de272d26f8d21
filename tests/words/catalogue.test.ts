import { describe, expect, test } from 'vitest';
import { en } from '../../src/words/en/index.ts';
import { has, number, oneIn, parts, t, turnDate, type Key } from '../../src/words/index.ts';
import { REFUSAL_CODES } from '../../src/engine/inputs.ts';

/** Values for every name that a message may ask for: numbers, which ICU takes as text and as plurals alike. */
const anything = new Proxy({} as Record<string, number>, {
  get: () => 2,
  has: () => true,
  ownKeys: () => [],
});

describe('the catalogue', () => {
  test('every message is well-formed ICU and can be filled', () => {
    for (const key of Object.keys(en) as Key[]) {
      const names = [...en[key].matchAll(/\{(\w+)/g)].map(([, name]) => [name, anything[name]]);
      expect(() => t(key, Object.fromEntries(names)), key).not.toThrow();
    }
  });

  test('every code of a refused input has a sentence', () => {
    for (const code of REFUSAL_CODES) expect(has(`refusal.${code}`), code).toBe(true);
  });

  test('no message is empty or says a key', () => {
    for (const [key, text] of Object.entries(en)) {
      expect(text.trim(), key).not.toBe('');
      expect(text, key).not.toBe(key);
    }
  });

  test('tags of a message become what their functions make of them', () => {
    expect(parts('shell.name', {}, {})).toEqual(['Araxes']);
  });
});

describe('figures and dates', () => {
  test('chances become counts', () => {
    expect([0, 1, 833, 2000, 10_000].map(oneIn)).toEqual([0, 10_000, 12, 5, 1]);
  });

  test('minus is a minus, plus is shown where asked', () => {
    expect([number(-3), number(3), number(3, true), number(0, true)]).toEqual(['\u22123', '3', '+3', '0']);
  });

  test('turns in the calendar of their scenario', () => {
    expect(turnDate({ from: '2021-09-13', unit: 'week' }, 3)).toBe('27 September\u2009–\u20093 October 2021');
    expect(turnDate({ from: '2023-01-01', unit: 'month' }, 12)).toBe('December 2023');
    expect(turnDate({ from: '2020-10-01', unit: 'quarter' }, 2)).toBe('Q1 2021');
  });
});
