import { FAR, type CommitmentView, type LineView, type RuleSet } from '../../../session/index.ts';
import { t } from '../../../words/index.ts';
import { Fifths, Section, Sources, Steps, useScenario } from '../common/index.ts';

/** What the seat will not accept, and how far each is. */
export function RedLines({ lines }: { lines: readonly LineView[] }) {
  const { ladder } = useScenario();
  return (
    <Section title={t('briefing.lines')} note={t('briefing.lines.note')}>
      {lines.length === 0 && <p className="meta">{t('briefing.lines.none')}</p>}
      <ul className="lines">
        {lines.map(({ index, says, distance, answer, sources }) => (
          <li key={index}>
            <p>
              {says} <Sources ids={sources} />
            </p>
            <p className="row-under">
              <Steps steps={distance} of={FAR} />
              <span className="meta">
                {t('briefing.lines.answer', { from: answer.from, name: ladder[answer.from].name })}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What the seat has promised and been promised. */
export function Commitments({ commitments, seat }: { commitments: readonly CommitmentView[]; seat: number }) {
  const { actors } = useScenario();
  return (
    <Section title={t('briefing.commitments')} note={t('briefing.commitments.note')}>
      {commitments.length === 0 && <p className="meta">{t('briefing.commitments.none')}</p>}
      <ul className="lines">
        {commitments.map(({ id, name, by, to, value, word, sources }) => (
          <li key={id}>
            <p>
              {by === seat
                ? t('briefing.commitments.from', { to: actors[to].name, name })
                : t('briefing.commitments.to', { by: actors[by].name, name })}{' '}
              <Sources ids={sources} />
            </p>
            <p className="row-under">
              <Fifths value={value} />
              <span className="meta">
                {t('briefing.strength', { word: t(`briefing.strength.${word}`), value })}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** How the seat acts: its motto and its lines of doctrine. */
export function DoctrineLines({ rules }: { rules: RuleSet }) {
  return (
    <Section title={t('briefing.doctrine')} note={t('briefing.doctrine.note')}>
      <p className="sheet-motto">
        {rules.motto.says} <Sources ids={rules.motto.sources} />
      </p>
      {rules.doctrine.length === 0 && <p className="meta">{t('briefing.doctrine.none')}</p>}
      <ul className="lines">
        {rules.doctrine.map(({ id, says, sources }) => (
          <li key={id}>
            <p>
              {says} <Sources ids={sources} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
