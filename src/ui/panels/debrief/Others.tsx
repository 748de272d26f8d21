import { ChevronRight, Globe } from 'lucide-react';
import { useState } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import { courseEnd, type Course, type Courses } from '../../../report/index.ts';
import { t } from '../../../words/index.ts';
import { Flag, Section, useScenario } from '../common/index.ts';
import { CourseGrid } from './OwnGrid.tsx';

/** Every other state's score and priorities, and the common score of the region with its people. */
export function Others({ courses, seat }: { courses: readonly Courses[]; seat: number }) {
  const region = courses[courses.length - 1];
  const title = seat < 0 ? 'debrief.all' : 'debrief.others';
  return (
    <Section title={t(title, { score: region.score })} note={t('debrief.others.note')}>
      <ul className="others">
        {courses
          .filter(({ actor }) => actor !== seat)
          .map((entry) => (
            <Row key={entry.actor} entry={entry} />
          ))}
      </ul>
    </Section>
  );
}

function Row({ entry }: { entry: Courses }) {
  const { actors } = useScenario();
  const [open, setOpen] = useState(false);
  const { actor, score, courses } = entry;
  const state = actor >= 0 ? actors[actor] : undefined;
  const name = state?.name ?? t('debrief.others.region');
  return (
    <li className="others-row">
      <Disclosure isExpanded={open} onExpandedChange={setOpen}>
        <Button
          slot="trigger"
          className="others-button"
          aria-label={t('debrief.others.open', { actor: name })}
        >
          {state ? <Flag actor={state} size={18} /> : <Globe size={18} aria-hidden="true" />}
          <span className="others-name">{name}</span>
          <ChevronRight size={14} aria-hidden="true" className="others-arrow" />
        </Button>
        <span className="others-score">{score}</span>
        <span className="others-track" aria-hidden="true">
          <i style={{ left: `${score}%` }} />
        </span>
        <ol className="others-cells">
          {courses.map((course) => (
            <Cell key={course.id} course={course} />
          ))}
        </ol>
        <DisclosurePanel className="others-panel">{open && <CourseGrid courses={courses} />}</DisclosurePanel>
      </Disclosure>
    </li>
  );
}

function Cell({ course }: { course: Course }) {
  const { rank, says, end } = course;
  const detail = t('debrief.others.detail', { rank, says, end: courseEnd(end) });
  return (
    <li className={`fate fate-${end.kind}`} title={detail}>
      <span className="hidden">{detail}</span>
      <span aria-hidden="true">{t(`debrief.cell.${end.kind}`, { turn: end.turn })}</span>
    </li>
  );
}
