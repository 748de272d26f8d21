import type { Scenario } from '../../../session/index.ts';
import { t } from '../../../words/index.ts';

/** How many turns a game has: "10", or "10 to 12" where its end is open. */
export function turnSpan({ turns, open }: Pick<Scenario, 'turns' | 'open'>): string {
  return open > 1 ? t('play.bar.span', { low: turns - open + 1, turns }) : String(turns);
}
