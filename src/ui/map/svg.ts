/** Small SVG marks that stand with names: towns, crossings, signs of routes, pins. */
import type { Mark } from './label-scene.ts';
import type { Pin, RouteState } from './model.ts';

const ns = 'http://www.w3.org/2000/svg';

/** An SVG of a size, centred on the spot where it is put. */
export function svg(size: number, content: string, className: string): SVGSVGElement {
  const element = document.createElementNS(ns, 'svg');
  element.setAttribute('width', String(size));
  element.setAttribute('height', String(size));
  element.setAttribute('viewBox', `${-size / 2} ${-size / 2} ${size} ${size}`);
  element.setAttribute('class', className);
  element.style.left = element.style.top = `${-size / 2}px`;
  element.innerHTML = content;
  return element;
}

const ring = (r: number, width: number) =>
  `<circle r="${r}" fill="var(--panel)" stroke="var(--ink)" stroke-width="${width}"/>`;
const diamond = (extra: string, inner = '') =>
  `<path d="M0 -4.6L4.6 0L0 4.6L-4.6 0Z" fill="var(--panel)" stroke="var(--ink)" stroke-width="1.3" ${extra}/>${inner}`;

const marks: Readonly<Record<Mark, string>> = {
  capital: `<rect x="-4" y="-4" width="8" height="8" fill="var(--panel)" stroke="var(--ink)" stroke-width="1.8"/><rect x="-1.2" y="-1.2" width="2.4" height="2.4" fill="var(--ink)"/>`,
  city: ring(3.6, 1.7),
  town: ring(2.9, 1.4),
  infra: `<rect x="-2.6" y="-2.6" width="5.2" height="5.2" fill="var(--ink2)" stroke="var(--panel)" stroke-width="1"/>`,
  'crossing-open': diamond(''),
  'crossing-closed': diamond('', '<path d="M-2.4 0H2.4" stroke="var(--ink)" stroke-width="1.7"/>'),
  'crossing-contested': diamond('', '<circle r="1.5" fill="var(--ink)"/>'),
  'crossing-building': diamond('stroke-dasharray="2 1.4"'),
  'crossing-monument': `<path d="M-4 3.4V1A4 4 0 0 1 4 1V3.4M-5 3.6H5" fill="none" stroke="var(--ink)" stroke-width="1.3"/>`,
};

/** The mark of a place or crossing. */
export const markSvg = (mark: Mark): SVGSVGElement => svg(14, marks[mark], 'amap-mark');

const signRing = `<circle r="7.4" fill="var(--panel)" stroke="var(--ink)" stroke-width="2.2"/>`;
const signs: Readonly<Record<Exclude<RouteState, 'open'>, string>> = {
  closed: `${signRing}<path d="M-3.6 0H3.6" stroke="var(--ink)" stroke-width="2.4"/>`,
  hindered: `<path d="M0 -8.6L8.4 6.4H-8.4Z" fill="var(--panel)" stroke="var(--ink)" stroke-width="2" stroke-linejoin="round"/><path d="M0 -3.4V1.4M0 3.2V4.6" stroke="var(--ink)" stroke-width="2"/>`,
  building: `${signRing}<path d="M-3.4 2.6H3.4M-2 2.6L0 -3.6L2 2.6" stroke="var(--ink)" stroke-width="1.5" fill="none"/>`,
  held: `<rect x="-7" y="-7" width="14" height="14" fill="var(--panel)" stroke="var(--ink)" stroke-width="2.2"/><rect x="-3" y="-3" width="6" height="6" fill="var(--ink)"/>`,
};

/** The sign of a route's state; an open one needs none. */
export const signSvg = (state: Exclude<RouteState, 'open'>): SVGSVGElement =>
  svg(22, signs[state], 'amap-mark');

/** A numbered event pin, with an arrow where it points somewhere else (degrees, see `bearingOf`); number 0 marks a place where what is seen is not what is. */
export function pinSvg(pin: Pin, bearing: number | undefined): SVGSVGElement {
  const solid = pin.style === 'solid' || pin.selected;
  const dash = pin.style === 'dashed' ? 'stroke-dasharray="3 2.4"' : '';
  const halo = `<circle r="11.4" fill="none" stroke="var(--panel)" stroke-width="2.4"/>`;
  const chosen = pin.selected ? `<circle r="13.2" fill="none" stroke="var(--link)" stroke-width="2.2"/>` : '';
  const disc = `<circle r="9.5" fill="var(${solid ? '--ink' : '--panel'})" stroke="var(--ink)" stroke-width="1.5" ${dash}/>`;
  const number = `<text y="4.2" fill="var(${solid ? '--panel' : '--ink'})">${pin.n > 0 ? Math.trunc(pin.n) : '≠'}</text>`;
  const arrow =
    bearing === undefined
      ? ''
      : `<path d="M19.5 0L6.6 -7V7Z" fill="var(--ink)" stroke="var(--panel)" stroke-width="1.4" paint-order="stroke" transform="rotate(${bearing})"/>`;
  return svg(22, halo + chosen + arrow + disc + number, 'amap-pin');
}
