import { useCallback, useMemo } from 'react';
import { publishedOptions } from '../../../report/charts/index.ts';
import { escalationScoreOf, publishedSentence, type FinishedGame } from '../../../report/index.ts';
import { t } from '../../../words/index.ts';
import { Section } from '../common/index.ts';
import { PlotFigure } from './PlotFigure.tsx';
import './score.css';

/** How much the game escalated, beside the published figures of games between language models. */
export function EscalationScore({ game }: { game: FinishedGame }) {
  const score = useMemo(() => escalationScoreOf(game), [game]);
  const options = useCallback((width: number) => publishedOptions(score.mean, width), [score]);
  return (
    <Section
      title={t('debrief.escalation', { mean: score.mean })}
      note={t('debrief.escalation.note')}
      className="escalation-score"
    >
      <div className="debrief-halves debrief-row">
        <div className="escalation-words">
          <p className="serif">{publishedSentence(score)}</p>
          <p className="meta">{t('debrief.escalation.counts', { ...score.counts })}</p>
          <p className="meta">{t('debrief.escalation.caution')}</p>
        </div>
        <figure className="chart">
          <PlotFigure label={publishedSentence(score)} options={options} />
          <figcaption className="meta">{t('debrief.escalation.legend')}</figcaption>
        </figure>
      </div>
    </Section>
  );
}
