import { t } from '../../../words/index.ts';
import { Section, useScenario } from '../common/index.ts';

const KINDS = ['describe', 'analyse', 'transfer'] as const;

/** The scenario's questions for after the game. */
export function Discussion() {
  const { teaching } = useScenario();
  if (!teaching) return null;
  return (
    <Section title={t('debrief.discuss')}>
      <dl className="lines discuss">
        {KINDS.map((kind) => (
          <div key={kind}>
            <dt>{t(`debrief.discuss.${kind}`)}</dt>
            {teaching.questions[kind].map((question) => (
              <dd key={question}>{question}</dd>
            ))}
          </div>
        ))}
      </dl>
    </Section>
  );
}
