import { useMemo } from 'react';
import { momentsOf, type FinishedGame } from '../../../report/index.ts';
import { t } from '../../../words/index.ts';
import { Section, useScenario } from '../common/index.ts';

const KINDS = ['describe', 'analyse', 'transfer'] as const;

/** Questions for after the game: of this one, then the scenario's. */
export function Discussion({ game }: { game: FinishedGame }) {
  const { teaching } = useScenario();
  const moments = useMemo(() => momentsOf(game), [game]);
  return (
    <Section title={t('debrief.discuss')}>
      <dl className="lines discuss">
        <div>
          <dt>{t('debrief.ask')}</dt>
          {moments.map((question) => (
            <dd key={question}>{question}</dd>
          ))}
        </div>
        {KINDS.filter(() => teaching !== undefined).map((kind) => (
          <div key={kind}>
            <dt>{t(`debrief.discuss.${kind}`)}</dt>
            {teaching?.questions[kind].map((question) => (
              <dd key={question}>{question}</dd>
            ))}
          </div>
        ))}
      </dl>
    </Section>
  );
}
