// Builds assets/map/map.px.json: Natural Earth geometry around the South Caucasus as pixels of a 1600 x 1000
// canvas, with shared arcs so that a border is drawn once and neighbours cannot crack apart.
// Usage: node build-map.mjs [--out FILE]     (after ./fetch-sources.sh)
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { geoConicConformal } from 'd3-geo';
import { readAdmin1, WINDOW } from './lib/admin1.mjs';
import { lakes, rivers, disputed, ring1991, peacekeepers } from './lib/waters-and-lines.mjs';
import { runMapshaper } from './lib/shaper.mjs';
import { arasAlongBorder } from './lib/aras.mjs';
import { labelPoint } from './lib/label-point.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const outFlag = process.argv.indexOf('--out');
const out = outFlag > 0 ? process.argv[outFlag + 1] : join(here, '../../assets/map/map.px.json');
const data = (name) => JSON.parse(readFileSync(join(here, 'data', name), 'utf8'));

/** Pixels are stored as whole hundredths, as differences: 0.06 px at zoom 6 is finer than any screen. */
const UNIT = 100;
const PROJECTION = {
  name: 'conic conformal',
  rotate: [-45, 0],
  center: [0, 39.5],
  parallels: [36.5, 42],
  scale: 5619.27,
  translate: [800, 460.49],
};
const project = geoConicConformal()
  .rotate(PROJECTION.rotate)
  .center(PROJECTION.center)
  .parallels(PROJECTION.parallels)
  .scale(PROJECTION.scale)
  .translate(PROJECTION.translate);
const px = ([lon, lat]) => project([lon, lat]).map((v) => Math.round(v * UNIT));

// 1. Provinces to one topology: districts, regions, countries.
const bbox = WINDOW.join(',');
const topology = JSON.parse(
  runMapshaper(
    { 'admin1.json': readAdmin1(data('rayons.json').economicRegions) },
    `-i admin1.json snap -clean -clip bbox=${bbox} -clean -simplify dp interval=250 keep-shapes ` +
      `-rename-layers districts -dissolve2 r copy-fields=c,n + name=regions ` +
      `-target regions -dissolve2 c + name=countries ` +
      `-target districts -filter "c === 'AZE'" ` +
      `-o map.json target=* format=topojson quantization=200000`,
    'map.json',
  ),
);

const arcs = [];
for (const arc of topology.arcs) {
  let x = 0;
  let y = 0;
  const { scale, translate } = topology.transform;
  arcs.push(
    arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    }),
  );
}

/** Appends a line or ring of degrees as an arc of its own and returns its index. */
const addArc = (line) => arcs.push(line) - 1;
const polygonsOf = (g) => (g.type === 'Polygon' ? [g.arcs] : g.type === 'MultiPolygon' ? g.arcs : []);
const byId = (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Largest ring first, so that a reader may take polygon 0 for the mainland. */
function area(objectArcs) {
  const ring = ringPoints(objectArcs[0]);
  let sum = 0;
  for (let i = 0; i < ring.length - 1; i++) sum += ring[i][0] * ring[i + 1][1] - ring[i + 1][0] * ring[i][1];
  return Math.abs(sum);
}
function ringPoints(indices) {
  const points = [];
  for (const index of indices) {
    const line = index < 0 ? arcs[~index].toReversed() : arcs[index];
    points.push(...(points.length ? line.slice(1) : line));
  }
  return points;
}
function areas(layer, describe) {
  return topology.objects[layer].geometries
    .map((g) => {
      const polygons = polygonsOf(g).toSorted((a, b) => area(b) - area(a));
      const rings = polygons[0].map((r) => ringPoints(r).map((p) => px(p).map((v) => v / UNIT)));
      const label = labelPoint(rings).map((v) => Math.round(v * 10) / 10);
      return { ...describe(g.properties), label, polygons };
    })
    .sort(byId);
}

const districtNames = {
  'AZE-1735': 'Lachin',
  'AZE-4838': 'Khankendi',
  'AZE-1739': 'Khojaly',
  'AZE-1737': 'Shusha',
  'AZE-1699': 'Jabrayil',
};
const regions = areas('regions', (p) => ({ id: p.r, country: p.c, name: p.n }));
const countries = areas('countries', (p) => ({ id: p.c }));
const rayons = areas('districts', (p) => ({ id: p.d, region: p.r, name: districtNames[p.d] ?? p.dn }));

// 2. Waters, disputed lines and the two outlines in Karabakh.
const lakeList = lakes().map(({ id, ring }) => ({ id, polygons: [[[addArc(ring)]]] }));
const disputedLines = disputed().map(({ kind, left, lines }) => ({ kind, left, arcs: lines.map(addArc) }));
const oblast = ring1991();
const zones = [
  { id: 'nkao_1991', polygons: [[[addArc(oblast)]]] },
  {
    id: 'peacekeepers_2020',
    polygons: peacekeepers(oblast, data('zones.json').peacekeepers_2020, data('lines.json')).map((rings) =>
      rings.map((ring) => [addArc(ring)]),
    ),
  },
];
const riverList = rivers();
const aras = arasAlongBorder(riverList, countries, arcs);
const riverLines = aras.rivers.map(({ id, lake, lines }) => ({ id, lake, arcs: lines.map(addArc) }));
const borderRiver = aras.borderArcs;

// 3. Points and hand-drawn lines.
const at = (lon, lat) => px([lon, lat]).map((v) => v / UNIT);
const places = data('places.json').map((p) => ({
  id: p.id,
  name: p.name,
  kind: p.kind,
  region: p.region,
  lon: p.lon,
  lat: p.lat,
  at: at(p.displayLon ?? p.lon, p.displayLat ?? p.lat),
}));
const crossings = data('crossings.json').map(([id, name, status, lon, lat, sides]) => ({
  id,
  name,
  status,
  sides: sides.split('|'),
  lon,
  lat,
  at: at(lon, lat),
}));
const routes = data('lines.json').map(({ id, name, kind, c }) => ({ id, name, kind, arcs: [addArc(c)] }));

// 4. To pixels, as differences of whole hundredths; points that fall together at that grain are dropped.
const encoded = arcs.map((line) => {
  const flat = [];
  let last = [0, 0];
  line.forEach((point, i) => {
    const p = px(point);
    if (i > 0 && i < line.length - 1 && p[0] === last[0] && p[1] === last[1]) return;
    flat.push(p[0] - last[0], p[1] - last[1]);
    last = p;
  });
  return flat;
});

const asset = {
  meta: {
    canvas: [1600, 1000],
    unit: UNIT,
    projection: PROJECTION,
    window: WINDOW,
    credit: 'Made with Natural Earth. Routes, pipelines, crossings and the zone of 2020 are approximate.',
    counts: {
      countries: countries.length,
      regions: regions.length,
      rayons: rayons.length,
      lakes: lakeList.length,
      rivers: riverLines.length,
      disputed: disputedLines.length,
      zones: zones.length,
      places: places.length,
      crossings: crossings.length,
      routes: routes.length,
      arcs: encoded.length,
      points: encoded.reduce((n, a) => n + a.length / 2, 0),
    },
  },
  countries,
  regions,
  rayons,
  lakes: lakeList,
  rivers: riverLines,
  borderRiver,
  disputed: disputedLines,
  zones,
  places,
  crossings,
  routes,
  arcs: encoded,
};

// One object a line, so that a change of the asset can be read in a diff.
const lines = Object.entries(asset).map(([key, value]) =>
  Array.isArray(value)
    ? `${JSON.stringify(key)}:[\n${value.map((v) => JSON.stringify(v)).join(',\n')}\n]`
    : `${JSON.stringify(key)}:${JSON.stringify(value)}`,
);
const text = `{${lines.join(',\n')}}\n`;
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, text);
const sha256 = createHash('sha256').update(text).digest('hex');
if (outFlag < 0) writeFileSync(join(dirname(out), 'SHA256'), `${sha256}  map.px.json\n`);
console.log(`${out}\n${sha256}\n${JSON.stringify(asset.meta.counts)}`);
