import type { RoundOdds } from '../../../session/index.ts';
import { t } from '../../../words/index.ts';

/** More circles than this say no more than the number does. */
const MOST = 24;

/** A chance of 1 in n as n circles, one of them filled. */
export function Dots({ n }: { n: number }) {
  if (n < 2 || n > MOST) return null;
  return (
    <span className="dots" role="img" aria-label={t('crisis.dots', { n })}>
      {Array.from({ length: n }, (_, i) => (
        <i key={i} className={i === 0 ? 'on' : ''} />
      ))}
    </span>
  );
}

/** The odds of a round in words: "1 in 12", "none", "is war". */
export function oddsWords({ kind, n }: RoundOdds): string {
  switch (kind) {
    case 'none':
      return t('odds.none');
    case 'war':
      return t('crisis.rung.war');
    case 'clash':
      return t('odds.one_in', { n });
    case 'widen':
      return n === 1 ? t('crisis.rung.war') : t('odds.one_in', { n });
  }
}
