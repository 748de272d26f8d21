/** The key of line styles. */
import type { MapNames } from './model.ts';

const line = (content: string) =>
  `<svg width="28" height="10" viewBox="0 0 28 10" aria-hidden="true">${content}</svg>`;
const stroke = (colour: string, width: number, more = '') =>
  `<path d="M1 5H27" stroke="var(${colour})" stroke-width="${width}" ${more}/>`;

const entries: readonly (readonly [string, string])[] = [
  [
    'legend.tense',
    stroke('--accent', 2.4) + `<path d="M8 1V9M20 1V9" stroke="var(--accent)" stroke-width="1.5"/>`,
  ],
  ['legend.strained', stroke('--accent', 1.6, 'stroke-dasharray="6 3"')],
  ['legend.closed', stroke('--ink', 2.6, 'stroke-dasharray="6 4"')],
  ['legend.open', stroke('--ink', 4.6) + stroke('--panel', 2.2)],
  ['legend.oil', stroke('--ink', 1.6, 'opacity=".6"')],
  ['legend.gas', stroke('--ink', 1.4, 'opacity=".55" stroke-dasharray=".1 3.4" stroke-linecap="round"')],
];

/** An element with the line styles and their names. */
export function legend(names: MapNames): HTMLElement {
  const element = document.createElement('div');
  element.className = 'amap-legend';
  for (const [key, drawing] of entries) {
    const entry = document.createElement('span');
    entry.innerHTML = line(drawing);
    const word = document.createElement('span');
    word.className = 'amap-text';
    word.textContent = names[key] ?? key;
    entry.append(word);
    element.append(entry);
  }
  return element;
}
