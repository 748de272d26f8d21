import * as Plot from '@observablehq/plot';
import { useCallback } from 'react';
import { t } from '../../../words/index.ts';
import { Section, useScenario } from '../common/index.ts';
import { PlotFigure } from '../debrief/PlotFigure.tsx';
import type { Compared, Side } from './compared.ts';

/** The tension of the scenario's dyads in both games, turn by turn. */
export function Curves({ compared, turn }: { compared: Compared; turn: number }) {
  const { subject } = useScenario();
  return (
    <div className="compare-curves">
      {subject.dyads.map(([a, b]) => (
        <Curve key={`${a}-${b}`} compared={compared} dyad={[a, b]} turn={turn} />
      ))}
    </div>
  );
}

interface Point {
  readonly turn: number;
  readonly value: number;
}

function Curve(props: { compared: Compared; dyad: readonly [number, number]; turn: number }) {
  const { compared, turn } = props;
  const [a, b] = props.dyad;
  const { actors, layout } = useScenario();
  const { sides, last, parted } = compared;
  const slot = layout.tension[a][b];
  const [first, second] = sides;
  const options = useCallback(
    (width: number) =>
      curveOptions(
        sides.map((side) => pointsOf(side, slot)),
        { last, parted, turn, width },
      ),
    [sides, slot, last, parted, turn],
  );
  const label = sides
    .map((side) => {
      const values = pointsOf(side, slot).map(({ value }) => value);
      return t('compare.alt', { name: side.game.name, values: values.join(', ') });
    })
    .join(' ');
  return (
    <Section
      level={3}
      title={t('compare.tension', { pair: t('dyad', { a: actors[a].name, b: actors[b].name }) })}
      note={t('compare.tension.note', { first: first.game.name, second: second.game.name })}
    >
      <PlotFigure label={label} options={options} />
    </Section>
  );
}

function pointsOf({ turns }: Side, slot: number): Point[] {
  return turns.map(({ observation }, turn) => ({ turn, value: observation.q[slot] }));
}

interface Frame {
  readonly last: number;
  readonly parted: number | undefined;
  readonly turn: number;
  readonly width: number;
}

/** Two lines that no colour is needed for: one whole, one dashed; a rule where they part, and one where one looks. */
function curveOptions(lines: readonly Point[][], { last, parted, turn, width }: Frame): Plot.PlotOptions {
  const ends = lines.map((points) => points[points.length - 1]);
  // Off the other's line where that runs close by; the first line's number goes above where both are equal.
  const shifts = ends.map((end, i) => {
    const other = lines[1 - i].find(({ turn: at }) => at === end.turn);
    if (!other || Math.abs(other.value - end.value) >= 8) return 0;
    return end.value > other.value || (i === 0 && end.value === other.value) ? -9 : 9;
  });
  return {
    height: 190,
    marginLeft: 34,
    marginRight: 34,
    marginTop: 10,
    marginBottom: 28,
    x: {
      domain: [0, Math.max(1, last)],
      label: null,
      tickFormat: (value: number) => `${value}`,
      ticks: Array.from({ length: last + 1 }, (_, i) => i).filter((i) => width > 420 || i % 2 === 0),
    },
    y: { domain: [0, 100], label: null, ticks: [0, 20, 40, 60, 80, 100], tickFormat: (v: number) => `${v}` },
    marks: [
      Plot.ruleY([0, 20, 40, 60, 80, 100], { stroke: 'var(--rule)' }),
      Plot.ruleX([turn], { stroke: 'var(--ink3)', strokeWidth: 1 }),
      ...(parted ? [Plot.ruleX([parted - 1], { stroke: 'var(--ink2)', strokeDasharray: '2 3' })] : []),
      Plot.line(lines[1], {
        x: 'turn',
        y: 'value',
        stroke: 'var(--link)',
        strokeWidth: 2.2,
        strokeDasharray: '6 4',
      }),
      Plot.line(lines[0], { x: 'turn', y: 'value', stroke: 'var(--ink)', strokeWidth: 2.2 }),
      ...ends.map((end, i) =>
        Plot.text([end], {
          x: 'turn',
          y: 'value',
          dx: 6,
          dy: shifts[i],
          textAnchor: 'start',
          text: (point: Point) => `${point.value}`,
          fontWeight: 600,
          fill: i === 0 ? 'var(--ink)' : 'var(--link)',
          // A game that is not over ends in the middle of the other's line.
          stroke: 'var(--page)',
          strokeWidth: 4,
        }),
      ),
    ],
  };
}
