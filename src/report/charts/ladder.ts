import * as Plot from '@observablehq/plot';
import type { Scenario } from '../../scenario/types.ts';
import { t } from '../../words/index.ts';
import type { Column, DyadRungs } from '../escalation.ts';
import { columnAxis, crisisShade, MARGIN } from './columns.ts';

/** The rung from which a thing is shown in the colour of escalation. */
const HOT = 8;

/** "Armenia–Azerbaijan". */
export function pairName({ actors }: Scenario, { a, b }: { readonly a: number; readonly b: number }): string {
  return t('dyad', { a: actors[a].name, b: actors[b].name });
}

interface Point {
  readonly x: number;
  readonly rung: number;
}

/** Where the two sides of a dyad stood on the ladder toward each other, column by column. */
export function ladderOptions(
  scenario: Scenario,
  columns: readonly Column[],
  { a, b, up, down, peak }: DyadRungs,
  width: number,
): Plot.PlotOptions {
  const narrow = width < 560;
  const end = columns.length - 0.5;
  // Two lines on one rung would hide each other, so each keeps to its side of the rung's middle.
  const points = (values: readonly number[], shift: number): Point[] => [
    ...values.map((rung, i) => ({ x: i - 0.5, rung: rung + shift })),
    { x: end, rung: (values[values.length - 1] ?? 0) + shift },
  ];
  const first = points(up, 0.1);
  const second = points(down, -0.1);
  const labels = [
    { name: scenario.actors[a].name, rung: first[first.length - 1].rung, tone: 'var(--link)' },
    { name: scenario.actors[b].name, rung: second[second.length - 1].rung, tone: 'var(--ink)' },
  ];
  if (Math.abs(labels[0].rung - labels[1].rung) < 0.9) {
    const [high, low] = labels[0].rung >= labels[1].rung ? [0, 1] : [1, 0];
    const middle = (labels[0].rung + labels[1].rung) / 2;
    labels[high].rung = middle + 0.5;
    labels[low].rung = middle - 0.5;
  }
  const line = (data: Point[], stroke: string, dash?: string) =>
    Plot.line(data, {
      x: 'x',
      y: 'rung',
      curve: 'step-after',
      stroke,
      strokeWidth: 2.2,
      strokeDasharray: dash,
      strokeLinejoin: 'miter',
    });
  const at = [...up, ...down].indexOf(peak) % Math.max(1, columns.length);
  return {
    height: 292,
    marginLeft: narrow ? 28 : MARGIN.left,
    marginRight: narrow ? 130 : MARGIN.right,
    marginTop: 8,
    marginBottom: 26,
    x: { domain: [-0.5, end], axis: null },
    y: { domain: [-0.5, 12.5], axis: null },
    marks: [
      ...crisisShade(columns, -0.5, 12.5),
      Plot.rect([0], {
        x1: -0.5,
        x2: end,
        y1: HOT - 0.5,
        y2: 12.5,
        fill: 'var(--accent)',
        fillOpacity: 0.06,
      }),
      Plot.text([0], {
        x: -0.5,
        y: 12,
        dx: 6,
        textAnchor: 'start',
        text: () => t('debrief.ladder.force'),
        fill: 'var(--ink3)',
      }),
      Plot.ruleY(
        Array.from({ length: 13 }, (_, i) => i - 0.5),
        { x1: -0.5, x2: end, stroke: 'var(--rule)' },
      ),
      ...[false, true].map((reached) =>
        Plot.text(
          RUNGS.filter((rung) => (rung === peak) === reached),
          {
            x: -0.5,
            y: (rung: number) => rung,
            dx: -8,
            textAnchor: 'end',
            text: (rung: number) => (narrow ? `${rung}` : `${scenario.ladder[rung].short}  ${rung}`),
            fontWeight: reached ? 700 : 400,
            fill: 'var(--ink2)',
          },
        ),
      ),
      ...columnAxis(columns, -0.5, width),
      line(second, 'var(--ink)', '5 3'),
      line(first, 'var(--link)'),
      ...(peak >= HOT
        ? [
            Plot.text([0], {
              x: at,
              y: Math.min(12, peak + 0.8),
              text: () => t('debrief.ladder.peak', { rung: peak }),
              fill: 'var(--accent)',
              fontWeight: 600,
              stroke: 'var(--page)',
              strokeWidth: 3,
            }),
          ]
        : []),
      Plot.text(labels, {
        x: end,
        y: 'rung',
        dx: 6,
        textAnchor: 'start',
        text: 'name',
        fill: 'tone',
        fontWeight: 600,
      }),
    ],
  };
}

const RUNGS = Array.from({ length: 12 }, (_, i) => i + 1);
