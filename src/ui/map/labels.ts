/** Which names want to be on the map at a view, and where each might stand. */
import type { Place, Shape } from './asset.ts';
import { inRings, type Box, type Point } from './geometry.ts';
import { measure, type LabelKind } from './label-style.ts';
import { lineLabels } from './labels-lines.ts';
import { gridOf } from './locate.ts';
import type { Label, LabelScene, Mark } from './label-scene.ts';
import { shapesOfZone } from './paint.ts';
import { countryOf } from './style.ts';
import { around, sortedBy, type Spot } from './placement.ts';
import { toPixels } from './projection.ts';
import { fromScreen, toScreen } from './view.ts';

/** Every candidate for a view, in no order. */
export function labelsFor(scene: LabelScene): Label[] {
  return [
    ...placeLabels(scene),
    ...crossingLabels(scene),
    ...areaLabels(scene),
    ...zoneLabels(scene),
    ...countryLabels(scene),
    ...waterLabels(scene),
    ...lineLabels(scene),
  ];
}

const nameOf = ({ names }: LabelScene, id: string, fallback: string): string => names[id] ?? fallback;
const inside = (p: Point, b: Box, margin = 0) =>
  p.x > b.x0 - margin && p.x < b.x1 + margin && p.y > b.y0 - margin && p.y < b.y1 + margin;

const placeKinds: Readonly<
  Record<Place['kind'], { kind: LabelKind; symbol: Mark; mark: number; from: number; rank: number }>
> = {
  capital: { kind: 'capital', symbol: 'capital', mark: 5, from: 0, rank: 20 },
  city: { kind: 'city', symbol: 'city', mark: 4, from: 1, rank: 30 },
  port: { kind: 'town', symbol: 'town', mark: 4, from: 1.8, rank: 44 },
  town: { kind: 'town', symbol: 'town', mark: 4, from: 1.9, rank: 40 },
  infra: { kind: 'minor', symbol: 'infra', mark: 4, from: 2.6, rank: 60 },
  rail: { kind: 'minor', symbol: 'town', mark: 4, from: 3.4, rank: 62 },
};
/** Towns on the road and the route that the crises turn on come before other towns. */
const first = new Set([
  'khankendi',
  'goris',
  'meghri',
  'kapan',
  'nakhchivan',
  'julfa_az',
  'lachin',
  'horadiz',
  'tabriz',
]);
const late = new Map([
  ['agarak', 3.2],
  ['kajaran', 3],
  ['minjivan', 3.4],
  ['yeghegnadzor', 2.4],
  ['shusha', 2.1],
]);

function placeLabels(scene: LabelScene): Label[] {
  const { data, view, screen, free } = scene;
  return data.places.flatMap((place) => {
    const style = placeKinds[place.kind];
    if (view.zoom < (late.get(place.id) ?? style.from)) return [];
    const p = toScreen({ x: place.at[0], y: place.at[1] }, view, screen);
    if (!inside(p, free)) return [];
    const text = nameOf(scene, place.id, place.name);
    const { width, height } = measure(text, style.kind);
    return {
      id: `place ${place.id}`,
      kind: style.kind,
      text,
      symbol: style.symbol,
      rank: first.has(place.id) ? 8 : style.rank,
      width,
      height,
      mark: style.mark,
      spots: around(p.x, p.y, width, height, style.mark + 3),
    };
  });
}

function crossingLabels(scene: LabelScene): Label[] {
  const { data, view, screen, free } = scene;
  if (view.zoom < 2.8) return [];
  return data.crossings.flatMap((crossing) => {
    const p = toScreen({ x: crossing.at[0], y: crossing.at[1] }, view, screen);
    if (!inside(p, free)) return [];
    const text = nameOf(scene, crossing.id, crossing.name);
    const { width, height } = measure(text, 'crossing');
    return {
      id: `crossing ${crossing.id}`,
      kind: 'crossing',
      text,
      symbol: `crossing-${crossing.status}`,
      rank: 66,
      width,
      height,
      mark: 5,
      spots: around(p.x, p.y, width, height, 8),
    };
  });
}

/** Spots of a name that stands in the middle of an area, moved a little where something is in the way. */
function midSpots(p: Point, width: number, height: number, room: { width: number; height: number }): Spot[] {
  const spots: Spot[] = [];
  for (const fy of [0, -0.16, 0.16, -0.3, 0.3])
    for (const fx of [0, -0.14, 0.14, -0.26, 0.26])
      spots.push({ ...p, dx: fx * room.width - width / 2, dy: fy * room.height - height / 2 });
  return spots;
}

function areaLabels(scene: LabelScene): Label[] {
  const { data, model, view, screen, free } = scene;
  const focus = new Set(model.focusRegions);
  const grid = gridOf(data);
  const named = (shape: Shape, kind: LabelKind, rank: number): Label[] => {
    const p = toScreen(shape.label, view, screen);
    if (!inside(p, free, 60)) return [];
    const text = nameOf(scene, shape.id, shape.name);
    const { width, height } = measure(text, kind);
    const room = {
      width: (shape.box.x1 - shape.box.x0) * view.zoom,
      height: (shape.box.y1 - shape.box.y0) * view.zoom,
    };
    const isFocus = focus.has(shape.id);
    if (!isFocus && (room.width < width * 1.05 || room.height < height * 1.6)) return [];
    const twin = (place: Place) =>
      place.region === shape.region && nameOf(scene, place.id, place.name) === text && !isFocus;
    if (data.places.some(twin)) return [];
    const isRegion = shape.region === shape.id;
    /** Whether a spot of the words, `share` of their width from their middle, is on the area's own land. */
    const onLand = ({ x, y, dx, dy }: Spot, share: number): boolean => {
      const mid = fromScreen({ x: x + dx + width * (0.5 + share), y: y + dy + height / 2 }, view, screen);
      const own = isRegion ? grid.at(mid.x, mid.y) === shape.id : inRings(mid.x, mid.y, shape.rings);
      return own && !data.lakes.some((lake) => inside(mid, lake.box) && inRings(mid.x, mid.y, lake.rings));
    };
    const country = countryOf(shape.region);
    /** Whether a part of the words lies in another country, where they would name its land. */
    const abroad = ({ x, y, dx, dy }: Spot): boolean =>
      [-0.46, -0.23, 0.23, 0.46].some((share) => {
        const p = fromScreen({ x: x + dx + width * (0.5 + share), y: y + dy + height / 2 }, view, screen);
        const there = countryOf(grid.at(p.x, p.y));
        return there !== '' && there !== country;
      });
    /** More of the words on its land is better; the middle must be, and for all but the first name an end too. */
    const score = (spot: Spot): number | undefined => {
      if (!onLand(spot, 0) || (kind !== 'focus' && abroad(spot))) return undefined;
      const ends = Number(onLand(spot, -0.46)) + Number(onLand(spot, 0.46));
      return ends > 0 || kind === 'focus' ? -ends : undefined;
    };
    return [
      {
        id: `area ${shape.id}`,
        kind,
        text,
        rank,
        width,
        height,
        mark: 0,
        spots: sortedBy(midSpots(p, width, height, room), score),
      },
    ];
  };
  const regions = data.regions.flatMap((region) => {
    if (focus.has(region.id)) {
      const large = region.id === model.focusRegions[0] && view.zoom >= 1.6;
      return named(region, large ? 'focus' : 'region', large ? 7 : 36);
    }
    // A phone has room for fewer names.
    return view.zoom >= (free.x1 - free.x0 < 560 ? 2.4 : 1.35) ? named(region, 'region', 46) : [];
  });
  const districts = view.zoom >= 3.6 ? data.rayons.flatMap((r) => named(r, 'district', 70)) : [];
  return [...regions, ...districts];
}

function zoneLabels(scene: LabelScene): Label[] {
  const { data, model, view, screen, free } = scene;
  return (model.zones ?? []).flatMap((zone) => {
    const shape = shapesOfZone(data, zone)[0];
    if (!zone.label || !shape || view.zoom < 1.6) return [];
    const { width, height } = measure(zone.label, 'zone');
    const spots: Spot[] = [];
    // Anywhere inside the outline, from the middle outward.
    for (let i = 1; i < 12; i++)
      for (let j = 1; j < 8; j++) {
        const at = {
          x: shape.box.x0 + ((shape.box.x1 - shape.box.x0) * j) / 8,
          y: shape.box.y0 + ((shape.box.y1 - shape.box.y0) * i) / 12,
        };
        const p = toScreen(at, view, screen);
        if (inside(p, free)) spots.push({ ...p, dx: -width / 2, dy: -height / 2 });
      }
    const mid = toScreen(shape.label, view, screen);
    spots.sort((a, b) => Math.hypot(a.x - mid.x, a.y - mid.y) - Math.hypot(b.x - mid.x, b.y - mid.y));
    return [
      { id: `zone ${zone.id}`, kind: 'zone', text: zone.label, rank: 38, width, height, mark: 0, spots },
    ];
  });
}

/** A country is named where most of it is in view: the best of a grid of points that lie well inside it. */
function countryLabels(scene: LabelScene): Label[] {
  const { data, view, screen, free } = scene;
  const columns = Math.max(6, Math.round((free.x1 - free.x0) / 70));
  const rows = Math.max(5, Math.round((free.y1 - free.y0) / 55));
  const points = new Map<string, Point[]>();
  const grid = gridOf(data);
  const countryAt = (p: Point): string => {
    const { x, y } = fromScreen(p, view, screen);
    return countryOf(grid.at(x, y));
  };
  for (let i = 0; i < columns; i++)
    for (let j = 0; j < rows; j++) {
      const p = {
        x: free.x0 + ((i + 0.5) / columns) * (free.x1 - free.x0),
        y: free.y0 + ((j + 0.5) / rows) * (free.y1 - free.y0),
      };
      const country = countryAt(p);
      if (country) points.set(country, [...(points.get(country) ?? []), p]);
    }
  const all = columns * rows;
  return [...points].flatMap(([id, list]) => {
    if (list.length < Math.max(3, all * 0.015)) return [];
    const text = nameOf(scene, id, id);
    const { width, height } = measure(text, 'country');
    const mid = {
      x: list.reduce((sum, p) => sum + p.x, 0) / list.length,
      y: list.reduce((sum, p) => sum + p.y, 0) / list.length,
    };
    const far = (p: Point) => Math.hypot(p.x - mid.x, (p.y - mid.y) * 1.6);
    const clear = (p: Point) =>
      [-0.62, -0.3, 0, 0.3, 0.62].every((fx) =>
        [-0.7, 0.7].every((fy) => {
          const corner = { x: p.x + fx * width, y: p.y + fy * height };
          return countryAt(corner) === id;
        }),
      );
    const spots = list
      .toSorted((a, b) => far(a) - far(b))
      .slice(0, 24)
      .filter(clear)
      .map((p) => ({ ...p, dx: -width / 2, dy: -height / 2 }));
    return [{ id: `country ${id}`, kind: 'country', text, rank: 32, width, height, mark: 0, spots }];
  });
}

const seas: readonly (readonly [string, readonly (readonly [number, number])[]])[] = [
  [
    'water.caspian',
    [
      [50.6, 41.5],
      [51, 39.2],
      [50.6, 40.9],
      [49.6, 42],
      [50.4, 38.2],
      [49.6, 38.6],
      [49.8, 39.5],
      [51.8, 38.4],
      [49, 43.4],
      [49.3, 39.1],
    ],
  ],
  [
    'water.black',
    [
      [39.6, 42.3],
      [38, 42.6],
      [40.8, 42.2],
      [36, 43],
      [41, 41.8],
      [40.3, 41.6],
    ],
  ],
  [
    'water.mediterranean',
    [
      [34.6, 36.1],
      [34.8, 35.9],
    ],
  ],
];

function waterLabels(scene: LabelScene): Label[] {
  const { data, view, screen, free } = scene;
  const sea: Label[] = seas.map(([id, anchors]) => {
    const text = nameOf(scene, id, id);
    const { width, height } = measure(text, 'water');
    const spots = anchors
      .map(([lon, lat]) => toScreen(toPixels(data.meta.projection, lon, lat), view, screen))
      .filter((p) => inside(p, free))
      .map((p) => ({ ...p, dx: -width / 2, dy: -height / 2 }));
    return { id, kind: 'water', text, rank: 26, width, height, mark: 0, spots };
  });
  const lakes = data.lakes.flatMap((lake): Label[] => {
    const id = `water.${lake.id}`;
    const text = nameOf(scene, id, lake.id);
    const { width, height } = measure(text, 'water');
    const p = toScreen(lake.label, view, screen);
    const room = (lake.box.x1 - lake.box.x0) * view.zoom;
    if (!inside(p, free) || room < 34) return [];
    const reach = room / 2 + 2;
    const spots = [{ ...p, dx: -width / 2, dy: -height / 2 }, ...around(p.x, p.y, width, height, reach)];
    // A name that is wider than its lake stands beside it.
    return [
      {
        id,
        kind: 'water',
        text,
        rank: 28,
        width,
        height,
        mark: 0,
        spots: room > width + 8 ? spots : spots.slice(1),
      },
    ];
  });
  return [...sea, ...lakes];
}

/** The marks of the places that matter most: symbols, pins and their words keep clear of them. */
export function reservedMarks({ data, view, screen }: LabelScene): Box[] {
  return data.places
    .filter((place) => first.has(place.id) && view.zoom >= placeKinds[place.kind].from)
    .map((place) => {
      const p = toScreen({ x: place.at[0], y: place.at[1] }, view, screen);
      return { x0: p.x - 4, y0: p.y - 4, x1: p.x + 4, y1: p.y + 4 };
    });
}
