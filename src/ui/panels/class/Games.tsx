import { ownScore, OUTCOMES, type ClassGame, type Scenario } from '../../../session/index.ts';
import { list, t } from '../../../words/index.ts';
import { Flag, Section } from '../common/index.ts';

/** Every game that counts, by student. */
export function Games({ scenario, games }: { scenario: Scenario; games: readonly ClassGame[] }) {
  const { actors, ladder } = scenario;
  const rows = games.toSorted((x, y) => (x.student < y.student ? -1 : 1));
  return (
    <Section title={t('class.games')} note={t('class.games.note')} level={3}>
      <div
        className="scroll-x"
        role="region"
        aria-label={t('class.games.table')}
        // A wide table scrolls sideways on a phone, and keys can only scroll what can have the focus.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <table className="rounds class-table">
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(`class.col.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ student, digest }) => (
              <tr key={student} className={digest.outcome < 2 ? 'hot' : ''}>
                <th scope="row">{student}</th>
                <td>
                  {digest.persons.length === 0
                    ? t('class.watched')
                    : digest.persons.length === 1
                      ? actors[digest.persons[0]].name
                      : list(digest.persons.map((actor) => actors[actor].short))}{' '}
                  {digest.persons.length === 1 && <Flag actor={actors[digest.persons[0]]} size={14} />}
                </td>
                <td>{t(`outcome.${OUTCOMES[digest.outcome]}`)}</td>
                <td>{ownScore(digest)}</td>
                <td>{digest.scores[digest.scores.length - 1]}</td>
                <td>{t('class.number', { value: digest.escalation })}</td>
                <td>{t('debrief.crisis.stands', { rung: digest.peak, name: ladder[digest.peak].short })}</td>
                <td>{digest.crises}</td>
                <td>
                  {t('class.tension', {
                    from: digest.tension[0],
                    to: digest.tension[digest.tension.length - 1],
                  })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

const COLUMNS = [
  'student',
  'seat',
  'outcome',
  'own',
  'region',
  'escalation',
  'peak',
  'crises',
  'tension',
] as const;
