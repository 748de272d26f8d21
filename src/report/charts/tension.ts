import * as Plot from '@observablehq/plot';
import type { Scenario } from '../../scenario/types.ts';
import { t } from '../../words/index.ts';
import type { Column, DyadTension } from '../escalation.ts';
import { columnAxis, crisisShade, endOfTurn, MARGIN } from './columns.ts';
import { pairName } from './ladder.ts';

/** Pixels above and below the scale together. */
const MARGINS = 34;
/** Pixels that a letter of a label takes on average. */
const LETTER = 5.8;

interface Named {
  readonly name: string;
  readonly at: number;
  readonly subject: boolean;
}

/** The tension of several dyads after each turn, the subject's in front. */
export function tensionOptions(
  scenario: Scenario,
  columns: readonly Column[],
  tension: readonly DyadTension[],
  width: number,
  height = 232,
): Plot.PlotOptions {
  const narrow = width < 560;
  const end = columns.length - 0.5;
  const points = ({ values }: DyadTension) =>
    values.map((value, turn) => ({ x: endOfTurn(columns, turn), value, turn }));
  const [low, high] = [0, 100];
  const labels = spread(
    tension.map((entry) => ({
      name: `${pairName(scenario, entry)} ${entry.values[entry.values.length - 1]}`,
      at: entry.values[entry.values.length - 1],
      subject: entry.subject,
    })),
    // Of the scale's hundred, what a line of text takes at this height.
    ((narrow ? 15.8 : 12.9) / (height - MARGINS)) * 100,
  );
  return {
    height,
    marginLeft: narrow ? 28 : MARGIN.left,
    marginRight: narrow ? 14 + LETTER * Math.max(...labels.map(({ name }) => name.length)) : MARGIN.right,
    marginTop: MARGINS - 26,
    marginBottom: 26,
    x: { domain: [-0.5, end], axis: null },
    y: { domain: [low, high], axis: null },
    marks: [
      ...crisisShade(columns, low, high),
      Plot.ruleY([0, 20, 40, 60, 80, 100], { x1: -0.5, x2: end, stroke: 'var(--rule)' }),
      Plot.text([0, 20, 40, 60, 80, 100], {
        x: -0.5,
        y: (value: number) => value,
        dx: -8,
        textAnchor: 'end',
        text: (value: number) => `${value}`,
        fill: 'var(--ink2)',
      }),
      ...columnAxis(columns, low, width),
      ...tension.map((entry, index) =>
        Plot.line(points(entry), {
          x: 'x',
          y: 'value',
          stroke: entry.subject ? (index === 0 ? 'var(--ink)' : 'var(--link)') : 'var(--ink3)',
          strokeOpacity: entry.subject ? 1 : 0.55,
          strokeWidth: entry.subject ? 2.2 : 1.2,
          strokeDasharray: entry.subject && index > 0 ? '5 3' : undefined,
        }),
      ),
      ...tension.slice(0, 1).map((entry) => {
        const top = points(entry).reduce((best, point) => (point.value > best.value ? point : best));
        // At either end the figure stands there already, in the label or the headline.
        if (top.turn === 0 || top.turn === entry.values.length - 1) return [];
        return [
          Plot.dot([top], {
            x: 'x',
            y: 'value',
            r: 3.5,
            fill: 'var(--panel)',
            stroke: 'var(--ink)',
            strokeWidth: 1.6,
          }),
          Plot.text([top], {
            x: 'x',
            y: 'value',
            dy: top.value > 92 ? 14 : -12,
            // Late in the game the label stands to the left, clear of the names at the end.
            textAnchor: top.turn > entry.values.length * 0.6 ? 'end' : 'middle',
            text: (point: { value: number }) => t('debrief.tension.peak', { value: point.value }),
            fontWeight: 600,
            fill: 'var(--ink)',
            stroke: 'var(--page)',
            strokeWidth: 3,
          }),
        ];
      }),
      ...[true, false].map((subject) =>
        Plot.text(
          labels.filter((label) => label.subject === subject),
          {
            x: end,
            y: 'at',
            dx: 6,
            textAnchor: 'start',
            text: 'name',
            fontWeight: subject ? 600 : 400,
            fill: subject ? 'var(--ink)' : 'var(--ink3)',
          },
        ),
      ),
    ],
  };
}

/** Moves labels apart until none covers another, keeping their order and within 0 to 100. */
function spread(labels: Named[], gap: number): Named[] {
  const placed = [...labels].sort((x, y) => y.at - x.at);
  for (let i = 1; i < placed.length; i++)
    placed[i] = { ...placed[i], at: Math.min(placed[i].at, placed[i - 1].at - gap) };
  let floor = 0;
  for (let i = placed.length - 1; i >= 0; i--) {
    placed[i] = { ...placed[i], at: Math.max(placed[i].at, floor) };
    floor = placed[i].at + gap;
  }
  return placed;
}
