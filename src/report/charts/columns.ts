import * as Plot from '@observablehq/plot';
import { t } from '../../words/index.ts';
import type { Column } from '../escalation.ts';

/** Stacked charts share one axis, so they share its margins. */
export const MARGIN = { left: 118, right: 148 } as const;

/** The columns of each crisis, shaded from `low` to `high`: the rounds widen their turn. */
export function crisisShade(columns: readonly Column[], low: number, high: number): Plot.Markish[] {
  const turns = [...new Set(columns.filter(({ round }) => round > 0).map(({ turn }) => turn))];
  return turns.flatMap((turn) => {
    const first = columns.findIndex((column) => column.turn === turn);
    const last = columns.findLastIndex((column) => column.turn === turn);
    const [x1, x2] = [first - 0.5, last + 0.5];
    return [
      Plot.rect([0], { x1, x2, y1: low, y2: high, fill: 'var(--ink)', fillOpacity: 0.05 }),
      Plot.ruleX([x1, x2], { y1: low, y2: high, stroke: 'var(--rule2)' }),
    ];
  });
}

/** Turn numbers, and rounds of a crisis, under the columns. */
export function columnAxis(columns: readonly Column[], y: number, width: number): Plot.Markish[] {
  // Where columns are narrow, rounds go unnamed and only their turn is.
  const tight = width / Math.max(1, columns.length) < 42;
  const shown = columns.flatMap(({ label, turn, round }, x) => {
    if (tight && round > 1) return [];
    return [{ x, label: tight ? `${turn}` : label }];
  });
  return [
    Plot.text(shown, { x: 'x', y, dy: 14, text: 'label', fill: 'var(--ink2)' }),
    Plot.text([0], {
      x: -0.5,
      y,
      dx: -8,
      dy: 14,
      textAnchor: 'end',
      text: () => t('debrief.turn'),
      fill: 'var(--ink3)',
    }),
  ];
}

/** Where the end of a turn is on the axis; turn 0 is the start. */
export function endOfTurn(columns: readonly Column[], turn: number): number {
  const last = columns.findLastIndex((column) => column.turn <= turn);
  return last < 0 || turn === 0 ? -0.5 : last + 0.5;
}
