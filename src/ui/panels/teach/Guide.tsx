import type { Scenario } from '../../../session/index.ts';
import { t } from '../../../words/index.ts';
import { Section, Sources } from '../common/index.ts';
import { Cited } from './Cited.tsx';
import { Glossary } from './Glossary.tsx';
import { TimePlan } from './TimePlan.tsx';

const KINDS = ['describe', 'analyse', 'transfer'] as const;

/** What whoever leads the game is told: what is needed to plan the lesson first, what the author expects last. */
export function Guide({ scenario }: { scenario: Scenario }) {
  const { teaching, lesson } = scenario;
  if (!teaching && !lesson) return <p>{t('teach.none')}</p>;
  return (
    <>
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
      {teaching && (
        <Section title={t('teach.objectives')}>
          <Plain lines={teaching.objectives} />
        </Section>
      )}
      {lesson && lesson.guide.length > 0 && <Told title={t('teach.lead')} told={lesson.guide} />}
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
      {teaching && teaching.guide.length > 0 && (
        <Told title={t('teach.own')} note={t('teach.own.note')} told={teaching.guide} />
      )}
    </>
  );
}

interface ToldProps {
  readonly title: string;
  readonly note?: string;
  readonly told: NonNullable<Scenario['lesson']>['guide'];
}

/** Paragraphs, each with where it is from. */
function Told({ title, note, told }: ToldProps) {
  return (
    <Section title={title} note={note}>
      {told.map(({ says, sources }) => (
        <p key={says}>
          {says} <Sources ids={sources} />
        </p>
      ))}
    </Section>
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
