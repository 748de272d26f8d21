/** The key of line styles: of those that the map shows now. */
import type { MapModel, MapNames, RouteState } from './model.ts';
import { strainedFrom, tenseFrom } from './style.ts';

const stroke = (colour: string, width: number, more = '') =>
  `<path d="M1 5H27" stroke="var(${colour})" stroke-width="${width}" ${more}/>`;

const cased = stroke('--ink', 4.6) + stroke('--panel', 2.2);
const states: Readonly<Record<RouteState, string>> = {
  open: cased,
  closed: stroke('--ink', 2.6, 'stroke-dasharray="6 4"'),
  hindered: cased + stroke('--ink', 2.2, 'stroke-dasharray="4 5"'),
  building: stroke('--ink', 3.4, 'stroke-dasharray="2.4 2.6"') + stroke('--panel', 1.4),
  held: stroke('--ink', 4.6),
};
const tense = `${stroke('--accent', 2.4)}<path d="M8 1V9M20 1V9" stroke="var(--accent)" stroke-width="1.5"/>`;
const rail = `${stroke('--ink', 1, 'opacity=".6"')}${stroke('--ink', 4.4, 'opacity=".6" stroke-dasharray="1.1 5.9"')}`;

/** Name key and drawing of each line style in use, most telling first. */
function entries(model: MapModel): [string, string][] {
  const values = model.tension.map((t) => t.value);
  const used = new Set(Object.values(model.routes).map((route) => route.state));
  const list: [string, string][] = [];
  if (values.some((v) => v >= tenseFrom)) list.push(['legend.tense', tense]);
  if (values.some((v) => v >= strainedFrom && v < tenseFrom))
    list.push(['legend.strained', stroke('--accent', 1.6, 'stroke-dasharray="6 3"')]);
  for (const [state, drawing] of Object.entries(states))
    if (used.has(state as RouteState)) list.push([`legend.${state}`, drawing]);
  list.push(['legend.oil', stroke('--ink', 1.6, 'opacity=".6"')]);
  list.push([
    'legend.gas',
    stroke('--ink', 1.4, 'opacity=".55" stroke-dasharray=".1 3.4" stroke-linecap="round"'),
  ]);
  list.push(['legend.rail', rail]);
  return list;
}

/** Fills an element with the line styles in use and their names. */
export function fillLegend(element: HTMLElement, model: MapModel, names: MapNames): void {
  element.replaceChildren(
    ...entries(model).map(([key, drawing]) => {
      const entry = document.createElement('span');
      entry.innerHTML = `<svg width="28" height="10" viewBox="0 0 28 10" fill="none">${drawing}</svg>`;
      const word = document.createElement('span');
      word.className = 'amap-text';
      word.textContent = names[key] ?? key;
      entry.append(word);
      return entry;
    }),
  );
}
