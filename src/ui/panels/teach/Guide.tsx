import type { Scenario } from '../../../session/index.ts';
import { t } from '../../../words/index.ts';
import { Section, Sources } from '../common/index.ts';
import { Cited } from './Cited.tsx';
import { Glossary } from './Glossary.tsx';
import { TimePlan } from './TimePlan.tsx';

const KINDS = ['describe', 'analyse', 'transfer'] as const;

/** What whoever leads the game is told: of this scenario first, then of any. */
export function Guide({ scenario }: { scenario: Scenario }) {
  const { teaching, lesson } = scenario;
  if (!teaching && !lesson) return <p>{t('teach.none')}</p>;
  return (
    <>
      {teaching && (
        <Section title={t('teach.objectives')}>
          <Plain lines={teaching.objectives} />
        </Section>
      )}
      {[teaching?.guide, lesson?.guide].some((guide) => guide?.length) && (
        <Section title={t('teach.lead')}>
          {[...(teaching?.guide ?? []), ...(lesson?.guide ?? [])].map(({ says, sources }) => (
            <p key={says}>
              {says} <Sources ids={sources} />
            </p>
          ))}
        </Section>
      )}
      {lesson && (
        <Section title={t('teach.plans')} note={t('teach.plans.note')}>
          {lesson.plans.map((plan) => (
            <TimePlan key={plan.minutes} plan={plan} />
          ))}
        </Section>
      )}
      {lesson && (
        <Section title={t('teach.classes')}>
          <dl className="teach-classes">
            {lesson.classes.map(({ from, to, says }) => (
              <div key={from}>
                <dt>{t('teach.students', { from, to })}</dt>
                <dd>{says}</dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      {teaching && teaching.before.length > 0 && (
        <Section title={t('teach.around')} note={t('teach.around.note')}>
          <h3>{t('teach.before')}</h3>
          <Plain lines={teaching.before} />
          <h3>{t('teach.after')}</h3>
          <Plain lines={teaching.after} />
        </Section>
      )}
      {teaching && (
        <Section title={t('teach.questions')}>
          {KINDS.map((kind) => (
            <div key={kind}>
              <h3>{t(`teach.${kind}`)}</h3>
              <Plain lines={teaching.questions[kind]} />
            </div>
          ))}
        </Section>
      )}
      {teaching && teaching.disagree.length > 0 && (
        <Section title={t('teach.disagree')} note={t('teach.disagree.note')}>
          {teaching.disagree.map(({ topic, sides }) => (
            <div key={topic}>
              <h3>{topic}</h3>
              <ul className="teach-list">
                {sides.map(({ says, sources }) => (
                  <Cited key={says} says={says} sources={sources} />
                ))}
              </ul>
            </div>
          ))}
        </Section>
      )}
      {teaching && teaching.reading.length > 0 && (
        <Section title={t('teach.reading')}>
          <ul className="teach-list">
            {teaching.reading.map(({ title, date, says }) => (
              <li key={title}>
                <b>{t('teach.document', { title, date })}</b> {says}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {lesson && <Glossary terms={lesson.glossary} />}
    </>
  );
}

function Plain({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="teach-list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
