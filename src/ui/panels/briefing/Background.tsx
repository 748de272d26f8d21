import type { Scenario } from '../../../session/index.ts';
import { t } from '../../../words/index.ts';
import { Section, Sources } from '../common/index.ts';

/** The briefing text, each statement with its sources. */
export function Situation({ scenario }: { scenario: Scenario }) {
  return (
    <Section title={t('briefing.situation')} className="sheet-situation">
      {scenario.briefing.map(({ says, sources }, index) => (
        <p key={index}>
          {says} <Sources ids={sources} />
        </p>
      ))}
      {scenario.teaching && scenario.teaching.objectives.length > 0 && (
        <>
          <h3>{t('briefing.objectives')}</h3>
          <ul className="objectives">
            {scenario.teaching.objectives.map((objective) => (
              <li key={objective}>{objective}</li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

/** Facts about one thing, where there are several, stand together: the sources disagree and the game picks neither. */
export function Facts({ scenario }: { scenario: Scenario }) {
  const abouts = [...new Set(scenario.facts.map(({ about }) => about))];
  const disputed = abouts
    .map((about) => ({ about, facts: scenario.facts.filter((fact) => fact.about === about) }))
    .filter(({ facts }) => facts.length > 1);
  if (disputed.length === 0) return null;
  return (
    <Section title={t('briefing.facts')} note={t('briefing.facts.note')} className="sheet-facts">
      {disputed.map(({ about, facts }) => (
        <ul key={about} className="lines disputed">
          {facts.map(({ says, sources }) => (
            <li key={says}>
              {says} <Sources ids={sources} />
            </li>
          ))}
        </ul>
      ))}
    </Section>
  );
}
