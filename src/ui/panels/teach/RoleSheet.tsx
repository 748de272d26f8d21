import type { Scenario } from '../../../session/index.ts';
import { t } from '../../../words/index.ts';
import { Flag, Roles } from '../common/index.ts';
import { Cited } from './Cited.tsx';

/** One page for the players of a state: who they are, what they want and do not bear, what they know, who does what. */
export function RoleSheet({ scenario, actor }: { scenario: Scenario; actor: number }) {
  const { name } = scenario.actors[actor];
  const rules = scenario.rules[actor];
  const knows = scenario.teaching?.knows[actor] ?? [];
  const claims = scenario.claims.filter(({ known }) => (known & (1 << actor)) !== 0);
  return (
    <article className="teach-sheet" aria-labelledby={`sheet-${actor}`}>
      <header className="teach-sheet-head">
        <Flag actor={scenario.actors[actor]} size={38} />
        <div>
          <p className="meta">{scenario.title}</p>
          <h2 id={`sheet-${actor}`}>{t('briefing.you', { actor: name })}</h2>
        </div>
      </header>
      <p className="teach-role">{rules.role}</p>
      <div className="teach-columns">
        <section>
          <h3>{t('teach.priorities')}</h3>
          <ol className="teach-list">
            {rules.priorities.map(({ id, says, sources }) => (
              <Cited key={id} says={says} sources={sources} />
            ))}
          </ol>
        </section>
        <section>
          <h3>{t('briefing.lines')}</h3>
          {rules.lines.length === 0 && <p className="meta">{t('briefing.lines.none')}</p>}
          <ul className="teach-list">
            {rules.lines.map(({ id, says, sources }) => (
              <Cited key={id} says={says} sources={sources} />
            ))}
          </ul>
          <h3>{t('teach.knows')}</h3>
          <ul className="teach-list">
            {knows.map(({ says, sources }) => (
              <Cited key={says} says={says} sources={sources} />
            ))}
            {claims.map(({ id, says, sources }) => (
              <Cited key={id} says={t('teach.knows.claim', { claim: says })} sources={sources} />
            ))}
            <li>{t('teach.knows.aim')}</li>
          </ul>
        </section>
      </div>
      <section>
        <h3>{t('table.roles')}</h3>
        <Roles className="teach-roles" />
      </section>
    </article>
  );
}
