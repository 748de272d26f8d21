import type { Phrase } from '../../../session/index.ts';
import { has, number, t } from '../../../words/index.ts';

/** The sentence of a phrase. Amounts (`by`) carry their sign; phrases within it are said first. */
export function say({ key, values }: Phrase): string {
  // A test holds that every phrase of the views has a message; a scenario of the future may bring kinds of its own.
  if (!has(key)) return key;
  if (!values) return t(key);
  return t(
    key,
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => {
        if (typeof value === 'object') return [name, say(value)];
        return [name, name === 'by' && typeof value === 'number' ? number(value, true) : value];
      }),
    ),
  );
}

/** "1 in n" for a chance in a hundred, for effects that are not certain. */
export function oddsOfPercent(chance: number): string {
  return t('odds.one_in', { n: Math.max(2, Math.round(100 / Math.max(1, chance))) });
}

/** "1 in n" for odds in ten-thousandths. */
export function oddsOfTenThousandths(chance: number): string {
  if (chance <= 0) return t('odds.none');
  if (chance >= 10_000) return t('odds.certain');
  const n = 10_000 / chance;
  // Between 1 in 2 and certain a count of ten says more than "1 in 1".
  if (n < 1.75) return t('odds.of_ten', { k: Math.round(chance / 1000) });
  return t('odds.one_in', { n: Math.round(n) });
}
