import * as Plot from '@observablehq/plot';
import { PUBLISHED_SCORES, type PublishedScore } from '../../analysis/codings.ts';
import { t } from '../../words/index.ts';

/** Symbols by what the games of the study began with: told apart without colour. */
const SYMBOLS = { neutral: 'circle', invasion: 'square', cyberattack: 'triangle' } as const;

/** Where a row's three starts stand, one above the other. */
const SHIFT = { neutral: -0.24, invasion: 0, cyberattack: 0.24 } as const;

/** This game's escalation as a line through the published means of games between language models. */
export function publishedOptions(mean: number, width: number): Plot.PlotOptions {
  const models = [...new Set(PUBLISHED_SCORES.map(({ model }) => model))];
  const y = ({ model, start }: PublishedScore) => models.indexOf(model) + SHIFT[start];
  const low = Math.min(0, Math.floor(mean) - 1);
  const high = Math.max(26, Math.ceil(mean) + 1);
  const late = mean > (low + high) / 2;
  return {
    height: 40 * models.length + 62,
    marginLeft: 96,
    marginRight: 14,
    marginTop: 26,
    marginBottom: 34,
    x: { domain: [low, high], axis: null },
    y: { domain: [-0.6, models.length - 0.4], axis: null, reverse: true },
    symbol: { domain: Object.keys(SYMBOLS), range: Object.values(SYMBOLS) },
    marks: [
      Plot.ruleX(ticks(low, high), { y1: -0.5, y2: models.length - 0.5, stroke: 'var(--rule)' }),
      Plot.text(ticks(low, high), {
        x: (value: number) => value,
        y: models.length - 0.5,
        dy: 12,
        text: (value: number) => `${value}`,
        fill: 'var(--ink2)',
      }),
      Plot.text(models, {
        x: low,
        y: (_: string, index: number) => index,
        dx: -8,
        textAnchor: 'end',
        text: (model: string) => model,
        fill: 'var(--ink2)',
      }),
      Plot.ruleY(PUBLISHED_SCORES, {
        y,
        x1: ({ mean: at, half }: PublishedScore) => at - half,
        x2: ({ mean: at, half }: PublishedScore) => at + half,
        stroke: 'var(--ink3)',
        strokeWidth: 1.2,
      }),
      Plot.dot(PUBLISHED_SCORES, {
        x: 'mean',
        y,
        symbol: 'start',
        r: width < 420 ? 3.4 : 4,
        fill: 'var(--panel)',
        stroke: 'var(--ink)',
        strokeWidth: 1.4,
      }),
      Plot.ruleX([mean], { y1: -0.6, y2: models.length - 0.5, stroke: 'var(--accent)', strokeWidth: 2.4 }),
      Plot.text([mean], {
        x: (value: number) => value,
        y: -0.6,
        dy: -9,
        dx: late ? 4 : -4,
        textAnchor: late ? 'end' : 'start',
        text: (value: number) => t('debrief.escalation.this', { mean: value }),
        fill: 'var(--accent)',
        fontWeight: 600,
      }),
    ],
  };
}

function ticks(low: number, high: number): number[] {
  const first = Math.ceil(low / 5) * 5;
  return Array.from({ length: Math.floor((high - first) / 5) + 1 }, (_, i) => first + i * 5);
}
