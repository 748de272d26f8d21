import { t } from '../../../words/index.ts';

export { say } from '../../../words/say.ts';

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
