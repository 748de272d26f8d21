import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const file = (name: string) => readFileSync(new URL(`../../assets/map/${name}`, import.meta.url));
const text = file('map.px.json');
const asset = JSON.parse(text.toString('utf8'));
const ids = (layer: string): string[] => asset[layer].map((entry: { id: string }) => entry.id);

test('the committed map is the one whose hash stands beside it', () => {
  const [stated] = file('SHA256').toString('utf8').split(' ');
  expect(createHash('sha256').update(text).digest('hex')).toBe(stated);
});

test('all layers are there, with the counts that tools/map/README.md gives', () => {
  const counts = Object.fromEntries(
    Object.entries(asset).flatMap(([layer, list]) => (Array.isArray(list) ? [[layer, list.length]] : [])),
  );
  expect(counts).toMatchObject({
    countries: 18,
    regions: 212,
    rayons: 78,
    lakes: 3,
    rivers: 30,
    disputed: 15,
    zones: 2,
    places: 70,
    crossings: 28,
    routes: 23,
  });
  expect(counts).toMatchObject({ arcs: asset.meta.counts.arcs });
});

test.each(['countries', 'regions', 'rayons', 'lakes', 'zones', 'places', 'crossings', 'routes'])(
  'ids of %s are unique',
  (layer) => {
    expect(new Set(ids(layer)).size).toBe(ids(layer).length);
  },
);

test('the regions that rule sets name are there', () => {
  expect(ids('regions')).toEqual(
    expect.arrayContaining([
      'ARM_syunik',
      'ARM_yerevan',
      'AZE_nakhchivan',
      'AZE_karabakh',
      'AZE_east_zangezur',
      'IRN_east_azerbaijan',
      'IRN_west_azerbaijan',
      'IRN_ardabil',
      'RUS_republic_of_dagestan',
    ]),
  );
});

test('every place, region and district names something that exists', () => {
  const regions = new Set(ids('regions'));
  const countries = new Set(ids('countries'));
  for (const place of asset.places) expect(regions, place.id).toContain(place.region);
  for (const rayon of asset.rayons) expect(regions, rayon.id).toContain(rayon.region);
  for (const region of asset.regions) expect(countries, region.id).toContain(region.country);
  for (const crossing of asset.crossings)
    for (const side of crossing.sides) expect(countries, crossing.id).toContain(side);
});

test('every ring names arcs that exist and closes', () => {
  const ends = asset.arcs.map((flat: number[]) => {
    let [x, y] = [0, 0];
    for (let i = 0; i < flat.length; i += 2) [x, y] = [x + flat[i], y + flat[i + 1]];
    return [flat[0], flat[1], x, y];
  });
  const tips = (index: number): number[] =>
    index >= 0 ? ends[index] : [...ends[~index].slice(2), ...ends[~index].slice(0, 2)];
  for (const layer of ['countries', 'regions', 'rayons', 'lakes', 'zones'])
    for (const shape of asset[layer])
      for (const ring of shape.polygons.flat(1) as number[][]) {
        ring.forEach((index, i) => {
          const end = tips(index).slice(2);
          const start = tips(ring[(i + 1) % ring.length]).slice(0, 2);
          expect(end, `${layer} ${shape.id}`).toEqual(start);
        });
      }
});

test('Crimea is Ukrainian and Ardabil has lost its hook', () => {
  expect(ids('regions')).toContain('UKR_autonomous_republic_of_crimea');
  const ardabil = asset.regions.find((r: { id: string }) => r.id === 'IRN_ardabil');
  const xs = ardabil.polygons.flat(2).flatMap((index: number) => {
    const flat: number[] = asset.arcs[index < 0 ? ~index : index];
    let x = 0;
    return flat.filter((_, i) => i % 2 === 0).map((dx) => (x += dx) / asset.meta.unit);
  });
  // 47.3 E on the Aras; the hook reached 46.57 E, some 920 px.
  expect(Math.min(...xs)).toBeGreaterThan(970);
});
