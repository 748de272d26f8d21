import type { Scenario } from '../../../session/index.ts';
import { t } from '../../../words/index.ts';
import { Section, Sources } from '../common/index.ts';

type Term = NonNullable<Scenario['lesson']>['glossary'][number];

/** Terms, and what different sides call the same place. */
export function Glossary({ terms }: { terms: readonly Term[] }) {
  return (
    <Section title={t('teach.glossary')} note={t('teach.glossary.note')}>
      <dl className="teach-terms">
        {terms.map(({ term, says, names, sources }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              {says} <Sources ids={sources} />
              {names.length > 0 && (
                <ul className="teach-names">
                  {names.map(({ name, used }) => (
                    <li key={name}>{t('teach.name', { name, used })}</li>
                  ))}
                </ul>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
