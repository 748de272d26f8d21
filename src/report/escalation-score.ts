import { escalationScore, PUBLISHED_SCORES, type EscalationScore } from '../analysis/codings.ts';
import { t } from '../words/index.ts';
import { turnsPlayed, type FinishedGame } from './game.ts';

export type { EscalationScore };

/** How much a finished game escalated, on the scale of the published study of games between language models. */
export function escalationScoreOf(game: FinishedGame): EscalationScore {
  return escalationScore(game.scenario, game.log, turnsPlayed(game));
}

/** Where the game stands among the published means of games that began from a neutral position. */
export function publishedSentence({ mean, turns }: EscalationScore): string {
  const neutral = PUBLISHED_SCORES.filter(({ start }) => start === 'neutral').sort((a, b) => a.mean - b.mean);
  const below = neutral.filter((one) => one.mean < mean).at(-1);
  const above = neutral.find((one) => one.mean >= mean);
  const top = Math.max(0, ...turns);
  const where = below === undefined ? 'under' : above === undefined ? 'over' : 'between';
  return t('debrief.escalation.where', {
    where,
    mean,
    top,
    turn: turns.indexOf(top) + 1,
    low: below?.model ?? '',
    lowMean: below?.mean ?? 0,
    high: above?.model ?? '',
    highMean: above?.mean ?? 0,
  });
}
