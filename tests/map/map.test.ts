import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mapNames } from '../../src/words/en/map.ts';
import { dataOf, type MapAsset } from '../../src/ui/map/asset.ts';
import { bordersBetween, chained, pairKey } from '../../src/ui/map/borders.ts';
import { lengthOf } from '../../src/ui/map/geometry.ts';
import { gridOf, locate, neighbourToward, regionAt, regionNeighbours } from '../../src/ui/map/locate.ts';
import { placed, around } from '../../src/ui/map/placement.ts';
import { toDegrees, toPixels } from '../../src/ui/map/projection.ts';
import * as view from '../../src/ui/map/view.ts';

const asset = JSON.parse(
  readFileSync(new URL('../../assets/map/map.px.json', import.meta.url), 'utf8'),
) as MapAsset;
const data = dataOf(asset);

test('the projection gives the pixels that the build wrote, and finds its way back', () => {
  for (const place of data.places) {
    const p = toPixels(data.meta.projection, place.lon, place.lat);
    const back = toDegrees(data.meta.projection, p.x, p.y);
    expect(back.lon).toBeCloseTo(place.lon, 9);
    expect(back.lat).toBeCloseTo(place.lat, 9);
  }
  const tabriz = toPixels(data.meta.projection, 46.29, 38.08);
  expect(tabriz.x).toBeCloseTo(899.49, 1);
  expect(tabriz.y).toBeCloseTo(598.9, 1);
});

test('every place lies in the region it names, or within 2 px of it', () => {
  const off = data.places.filter((place) => {
    const [x, y] = place.at;
    const steps = [-2, 0, 2];
    return !steps.some((dx) =>
      steps.some((dy) => regionAt(data, { x: x + dx, y: y + dy })?.id === place.region),
    );
  });
  expect(off.map((p) => p.id)).toEqual([]);
});

test('label points lie in their regions, and the grid agrees with exact picking', () => {
  const grid = gridOf(data);
  const bounds = view.boundsOf(data.meta);
  let shown = 0;
  for (const region of data.regions) {
    const { x, y } = region.label;
    expect(regionAt(data, { x, y })?.id).toBe(region.id);
    if (x < bounds.x0 || x > bounds.x1 || y < bounds.y0 || y > bounds.y1) continue;
    shown++;
    expect(grid.at(x, y)).toBe(region.id);
  }
  expect(shown).toBeGreaterThan(150);
});

test('everything that can be shown has a name', () => {
  const ids = [
    ...data.countries,
    ...data.regions,
    ...data.rayons,
    ...data.places,
    ...data.crossings,
    ...data.routes,
  ];
  expect(ids.filter(({ id }) => !mapNames[id]).map(({ id }) => id)).toEqual([]);
});

test('neighbours are mutual; Syunik touches both parts of Azerbaijan and Iran', () => {
  const neighbours = regionNeighbours(data);
  for (const [id, list] of neighbours) for (const other of list) expect(neighbours.get(other)).toContain(id);
  const syunik = neighbours.get('ARM_syunik') ?? [];
  expect(syunik).toEqual(
    expect.arrayContaining(['AZE_nakhchivan', 'AZE_east_zangezur', 'IRN_east_azerbaijan', 'ARM_vayots_dzor']),
  );
  expect(neighbourToward(data, syunik, 'ARM_syunik', -1, 0)).toBe('ARM_vayots_dzor');
  expect(neighbourToward(data, syunik, 'ARM_syunik', 0, 1)).toBe('IRN_east_azerbaijan');
});

test('the border of Iran and Azerbaijan has its two parts, on both sides of Syunik', () => {
  const borders = bordersBetween(data, {});
  const lines = borders.get(pairKey('iran', 'azerbaijan'))?.lines ?? [];
  expect(lines.length).toBe(2);
  // 765 km on the ground, 611 by Natural Earth's generalised line; 0.88 px a kilometre.
  const pixels = lines.reduce((sum, { line }) => sum + lengthOf(line), 0);
  expect(pixels).toBeGreaterThan(480);
  expect(pixels).toBeLessThan(760);
});

test('a region that changes hands moves the border', () => {
  const borders = bordersBetween(data, { ARM_syunik: 'azerbaijan' });
  const armenian = borders.get(pairKey('armenia', 'iran'));
  expect(armenian).toBeUndefined();
  expect(borders.get(pairKey('azerbaijan', 'iran'))?.lines.length).toBe(1);
});

test('lines are chained whatever way round they come', () => {
  const lines = chained([
    Float32Array.of(2, 0, 1, 0),
    Float32Array.of(0, 0, 1, 0),
    Float32Array.of(2, 0, 3, 0),
    Float32Array.of(9, 9, 8, 8),
  ]);
  expect(lines.map((l) => lengthOf(l)).sort()).toEqual([Math.SQRT2, 3]);
});

test('a spot is found for regions, countries, places, crossings, lines and degrees', () => {
  for (const at of [
    'ARM_syunik',
    'IRN',
    'goris',
    'x_norduz',
    'lachin_road',
    'AZE-1735',
    { lon: 46, lat: 39 },
  ])
    expect(locate(data, at)).toBeDefined();
  expect(locate(data, 'atlantis')).toBeUndefined();
});

const screen = { width: 1440, height: 900, insets: { left: 312, top: 52, right: 360, bottom: 194 } };
const bounds = view.boundsOf(data.meta);

test('screen and map pixels turn into each other, and zooming holds the point under the pointer', () => {
  const at = { x: 860, y: 480, zoom: 2.3 };
  const p = { x: 700, y: 333 };
  const there = view.fromScreen(p, at, screen);
  const back = view.toScreen(there, at, screen);
  expect(back.x).toBeCloseTo(p.x, 9);
  const zoomed = view.zoomedAt(at, 1.7, p, screen, bounds);
  expect(view.fromScreen(p, zoomed, screen).x).toBeCloseTo(there.x, 9);
  expect(view.fromScreen(p, zoomed, screen).y).toBeCloseTo(there.y, 9);
});

test('the camera never sees the end of the world, at any size and zoom', () => {
  for (const [width, height] of [
    [360, 640],
    [1440, 900],
    [2560, 1440],
    [3840, 2160],
  ])
    for (const zoom of [0.1, 1, 6, 40]) {
      const wide = { width, height, insets: view.noInsets };
      const at = view.clamped({ x: -9999, y: 9999, zoom }, wide, bounds);
      expect(at.zoom).toBeGreaterThanOrEqual(1);
      const a = view.fromScreen({ x: 0, y: 0 }, at, wide);
      const b = view.fromScreen({ x: width, y: height }, at, wide);
      expect(a.x).toBeGreaterThanOrEqual(bounds.x0 - 1e-6);
      expect(b.y).toBeLessThanOrEqual(bounds.y1 + 1e-6);
    }
});

test('what is framed lies in the part that no panel covers', () => {
  const box = data.regionById.get('ARM_syunik')?.box;
  if (!box) throw new Error('no Syunik');
  const at = view.framing(box, screen, 20);
  const a = view.toScreen({ x: box.x0, y: box.y0 }, at, screen);
  const b = view.toScreen({ x: box.x1, y: box.y1 }, at, screen);
  expect(a.x).toBeGreaterThanOrEqual(screen.insets.left);
  expect(a.y).toBeGreaterThanOrEqual(screen.insets.top);
  expect(b.x).toBeLessThanOrEqual(screen.width - screen.insets.right);
  expect(b.y).toBeLessThanOrEqual(screen.height - screen.insets.bottom);
});

test('placed names neither touch one another nor leave the area; the more important stand', () => {
  const area = { x0: 0, y0: 0, x1: 400, y1: 300 };
  const items = Array.from({ length: 120 }, (_, i) => {
    const x = (i * 73) % 400;
    const y = (i * 131) % 300;
    return { id: `n${i}`, rank: i, width: 60, height: 14, mark: 4, spots: around(x, y, 60, 14, 7) };
  });
  const result = placed(items, [], area);
  expect(result.has('n0')).toBe(true);
  const boxes = items.flatMap((item) => {
    const spot = item.spots[result.get(item.id) ?? -1];
    return spot ? [{ x0: spot.x + spot.dx, y0: spot.y + spot.dy }] : [];
  });
  expect(boxes.length).toBeGreaterThan(20);
  boxes.forEach((a, i) => {
    expect(a.x0 >= 0 && a.y0 >= 0 && a.x0 + 60 <= 400 && a.y0 + 14 <= 300).toBe(true);
    for (const b of boxes.slice(0, i))
      expect(Math.abs(a.x0 - b.x0) >= 60 || Math.abs(a.y0 - b.y0) >= 14).toBe(true);
  });
  // Laid out again, everything stays where it was.
  expect(placed(items, [], area, result)).toEqual(result);
});
