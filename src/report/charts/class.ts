import * as Plot from '@observablehq/plot';
import type { ClassGame } from '../../analysis/class/index.ts';
import { OUTCOMES } from '../../engine/index.ts';
import { t } from '../../words/index.ts';

/** Dashes by outcome class, worst first: told apart without colour. */
const DASHES = [undefined, '7 3', '2 3', '9 3 2 3', '4 2', undefined] as const;
/** Classes in which fire was exchanged are drawn in the colour of escalation. */
const TONES = [
  'var(--accent)',
  'var(--accent)',
  'var(--ink)',
  'var(--link)',
  'var(--link)',
  'var(--ink3)',
] as const;

/** The tension of every game of a class over its turns: one line a game, in the manner of how it ended. */
export function classOptions(games: readonly ClassGame[], width: number, height: number): Plot.PlotOptions {
  const last = Math.max(1, ...games.map(({ digest }) => digest.tension.length - 1));
  const narrow = width < 560;
  const size = height > 500 ? 17 : 12;
  const thin = games.length > 40 ? 0.35 : games.length > 12 ? 0.6 : 0.9;
  const points = games.flatMap(({ digest }, game) =>
    digest.tension.map((value, turn) => ({ game, turn, value, outcome: digest.outcome })),
  );
  const middle = Array.from({ length: last + 1 }, (_, turn) => {
    const at = games.flatMap(({ digest }) => (turn < digest.tension.length ? [digest.tension[turn]] : []));
    at.sort((a, b) => a - b);
    return { turn, value: at[Math.floor((at.length - 1) / 2)] };
  });
  return {
    height,
    marginLeft: narrow ? 28 : 44,
    marginRight: narrow ? 8 : 16,
    marginTop: 10,
    marginBottom: 36,
    x: { domain: [0, last], axis: null },
    y: { domain: [0, 100], axis: null },
    marks: [
      Plot.ruleY([0, 20, 40, 60, 80, 100], { stroke: 'var(--rule)' }),
      Plot.text([0, 20, 40, 60, 80, 100], {
        x: 0,
        y: (value: number) => value,
        dx: -8,
        textAnchor: 'end',
        text: (value: number) => `${value}`,
        fill: 'var(--ink2)',
        fontSize: size,
      }),
      Plot.text(
        Array.from({ length: last + 1 }, (_, turn) => turn),
        {
          x: (turn: number) => turn,
          y: 0,
          dy: 18,
          text: (turn: number) => (turn === 0 ? t('class.picture.start') : `${turn}`),
          fill: 'var(--ink2)',
          fontSize: size,
        },
      ),
      ...OUTCOMES.map((_, outcome) =>
        Plot.line(
          points.filter((point) => point.outcome === outcome),
          {
            x: 'turn',
            y: 'value',
            z: 'game',
            stroke: TONES[outcome],
            strokeOpacity: thin,
            strokeWidth: 1.5,
            strokeDasharray: DASHES[outcome],
          },
        ),
      ),
      Plot.line(middle, { x: 'turn', y: 'value', stroke: 'var(--panel)', strokeWidth: 6 }),
      Plot.line(middle, { x: 'turn', y: 'value', stroke: 'var(--ink)', strokeWidth: 3 }),
    ],
  };
}

/** A short piece of the line of an outcome class, for the legend. */
export function outcomeStroke(outcome: number): {
  readonly stroke: string;
  readonly dash: string | undefined;
} {
  return { stroke: TONES[outcome], dash: DASHES[outcome] };
}
