import * as Plot from '@observablehq/plot';
import { useCallback, useMemo } from 'react';
import { peopleOf, type FinishedGame, type PeopleCourse } from '../../../report/index.ts';
import { t } from '../../../words/index.ts';
import { Section, Sources } from '../common/index.ts';
import { PlotFigure } from './PlotFigure.tsx';

/** The people tracks: what the turns did to those whom no seat stands for. */
export function People({ game }: { game: FinishedGame }) {
  const people = useMemo(() => peopleOf(game), [game]);
  return (
    <Section title={t('debrief.people')} note={t('debrief.people.note')}>
      <ul className="lines people">
        {people.map((track) => (
          <Track key={track.id} track={track} />
        ))}
      </ul>
    </Section>
  );
}

function Track({ track }: { track: PeopleCourse }) {
  const { name, about, values, sources } = track;
  const low = Math.min(...values);
  const from = values[0];
  const to = values[values.length - 1];
  const options = useCallback(() => sparkline(values), [values]);
  return (
    <li>
      <div>
        <p className="people-name">
          {name} <Sources ids={sources} />
        </p>
        <p className="meta">{about}</p>
      </div>
      <PlotFigure
        className="people-line"
        label={t('debrief.tension.alt', { pair: name, values: values.join(', ') })}
        options={options}
      />
      <p className="people-figures">
        <b>{t('debrief.people.change', { from, to })}</b>
        <span className="meta">{t('debrief.people.low', { low, turn: values.indexOf(low) })}</span>
      </p>
    </li>
  );
}

function sparkline(values: readonly number[]): Plot.PlotOptions {
  const points = values.map((value, turn) => ({ turn, value }));
  return {
    height: 36,
    margin: 4,
    axis: null,
    x: { domain: [0, values.length - 1] },
    y: { domain: [0, 100] },
    marks: [
      Plot.ruleY([0], { stroke: 'var(--rule2)' }),
      Plot.line(points, { x: 'turn', y: 'value', stroke: 'var(--ink)', strokeWidth: 1.6 }),
      Plot.dot(points.slice(-1), { x: 'turn', y: 'value', r: 2.6, fill: 'var(--ink)' }),
    ],
  };
}
