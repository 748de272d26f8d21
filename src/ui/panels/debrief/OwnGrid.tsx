import { courseEnd, type Course, type Courses } from '../../../report/index.ts';
import { t } from '../../../words/index.ts';
import { Section, useScenario } from '../common/index.ts';

/** The seat's priorities by turn: a filled box held that turn. */
export function OwnGrid({ courses, mine }: { courses: Courses; mine: boolean }) {
  const { actors } = useScenario();
  const { score, actor } = courses;
  const title = mine
    ? t('debrief.own', { score })
    : t('debrief.own.seat', { score, actor: actors[actor].name });
  return (
    <Section title={title} note={t('debrief.own.note')}>
      <CourseGrid courses={courses.courses} />
    </Section>
  );
}

/** Priorities down, turns across. */
export function CourseGrid({ courses }: { courses: readonly Course[] }) {
  const turns = (courses[0]?.held.length ?? 1) - 1;
  return (
    <table className="grid">
      <thead>
        <tr>
          <th scope="col">
            <span className="hidden">{t('briefing.rank')}</span>
          </th>
          <th scope="col">{t('debrief.own.first')}</th>
          {Array.from({ length: turns }, (_, i) => (
            <th key={i} scope="col" className="grid-turn">
              <span className="hidden">{t('debrief.turn')} </span>
              {i + 1}
            </th>
          ))}
          <th scope="col" className="grid-end">
            {t('debrief.own.end')}
          </th>
        </tr>
      </thead>
      <tbody>
        {courses.map(({ id, rank, says, held, end }) => (
          <tr key={id}>
            <td className="place">{rank}</td>
            <th scope="row">{says}</th>
            {held.slice(1).map((holds, i) => (
              <td key={i} className="grid-cell">
                <i className={holds ? 'on' : ''} aria-hidden="true" />
                <span className="hidden">
                  {t('debrief.own.cell', { turn: i + 1, held: holds ? 'yes' : 'no' })}
                </span>
              </td>
            ))}
            <td className="grid-end">{courseEnd(end)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
