/** The map asset, as built by tools/map (see the README there) and as the map uses it. */
import {
  addBox,
  boxOf,
  joined,
  noBox,
  reversed,
  smoothed,
  type Box,
  type Line,
  type Point,
} from './geometry.ts';

type Rings = readonly (readonly number[])[];

interface RawShape {
  readonly id: string;
  readonly label?: readonly [number, number];
  readonly country?: string;
  readonly region?: string;
  readonly name?: string;
  readonly polygons: readonly Rings[];
}

/** The JSON of assets/map/map.px.json. */
export interface MapAsset {
  readonly meta: {
    readonly canvas: readonly [number, number];
    readonly unit: number;
    readonly projection: {
      readonly center: readonly [number, number];
      readonly rotate: readonly [number, number];
      readonly parallels: readonly [number, number];
      readonly scale: number;
      readonly translate: readonly [number, number];
    };
    readonly credit: string;
  };
  readonly countries: readonly RawShape[];
  readonly regions: readonly RawShape[];
  readonly rayons: readonly RawShape[];
  readonly lakes: readonly RawShape[];
  readonly zones: readonly RawShape[];
  readonly rivers: readonly {
    readonly id: string;
    readonly lake: boolean;
    readonly arcs: readonly number[];
  }[];
  readonly borderRiver: readonly (readonly [number, number, number])[];
  readonly disputed: readonly {
    readonly kind: string;
    readonly left: string;
    readonly arcs: readonly number[];
  }[];
  readonly places: readonly Place[];
  readonly crossings: readonly Crossing[];
  readonly routes: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: RouteKind;
    readonly arcs: readonly number[];
  }[];
  readonly arcs: readonly (readonly number[])[];
}

/** What a line of the asset is. */
export type RouteKind = 'oil' | 'gas' | 'rail' | 'rail_build' | 'road' | 'corridor';

/** A town, port or terminal; `at` is where it is drawn, which may differ a little from where it lies. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly kind: 'capital' | 'city' | 'town' | 'port' | 'infra' | 'rail';
  readonly region: string;
  readonly lon: number;
  readonly lat: number;
  readonly at: readonly [number, number];
}

/** A border crossing. */
export interface Crossing {
  readonly id: string;
  readonly name: string;
  readonly status: 'open' | 'closed' | 'contested' | 'building' | 'monument';
  readonly sides: readonly string[];
  readonly lon: number;
  readonly lat: number;
  readonly at: readonly [number, number];
}

/** A country, region, district, lake or zone, ready to draw and to pick. */
export interface Shape {
  readonly id: string;
  /** Its own id for a country. */
  readonly country: string;
  /** Region that a district belongs to. */
  readonly region: string;
  readonly name: string;
  readonly label: Point;
  readonly rings: readonly Line[];
  readonly box: Box;
}

/** An arc between two areas, or at a coast. */
export interface Arc {
  readonly line: Line;
  readonly box: Box;
  /** Ids of the regions on its sides: one at a coast, two at a border. */
  readonly regions: readonly string[];
  readonly kind: 'coast' | 'region' | 'state';
}

/** A line with the box around it. */
export interface BoxedLine {
  readonly line: Line;
  readonly box: Box;
}

/** A road, railway or pipeline. */
export interface Route extends BoxedLine {
  readonly id: string;
  readonly name: string;
  readonly kind: RouteKind;
}

/** The whole map in memory. */
export interface MapData {
  readonly meta: MapAsset['meta'];
  readonly countries: readonly Shape[];
  readonly regions: readonly Shape[];
  readonly rayons: readonly Shape[];
  readonly lakes: readonly Shape[];
  readonly zones: readonly Shape[];
  readonly rivers: readonly (BoxedLine & { readonly id: string; readonly lake: boolean })[];
  readonly borderRivers: readonly BoxedLine[];
  readonly disputed: readonly (BoxedLine & { readonly kind: string })[];
  readonly places: readonly Place[];
  readonly crossings: readonly Crossing[];
  readonly routes: readonly Route[];
  /** Coasts and borders of regions and states. */
  readonly arcs: readonly Arc[];
  /** Borders between districts of one region. */
  readonly rayonArcs: readonly BoxedLine[];
  readonly regionById: ReadonlyMap<string, Shape>;
  readonly countryById: ReadonlyMap<string, Shape>;
}

const boxed = (line: Line): BoxedLine => ({ line, box: boxOf(line) });

const unpacked = new WeakMap<MapAsset, MapData>();

/** The asset unpacked, once for all maps and pictures that are made of it. */
export function dataOf(asset: MapAsset): MapData {
  let data = unpacked.get(asset);
  if (!data) unpacked.set(asset, (data = readAsset(asset)));
  return data;
}

/** Unpacks the asset. Throws a TypeError when it is not one. */
export function readAsset(asset: MapAsset): MapData {
  const unit = asset.meta.unit;
  const arcs: Line[] = asset.arcs.map((flat) => {
    const line = new Float32Array(flat.length);
    let x = 0;
    let y = 0;
    for (let i = 0; i < flat.length; i += 2) {
      line[i] = (x += flat[i]) / unit;
      line[i + 1] = (y += flat[i + 1]) / unit;
    }
    return line;
  });
  const oriented = (index: number) => (index < 0 ? reversed(arcs[~index]) : arcs[index]);
  const shape = (raw: RawShape): Shape => {
    const rings = raw.polygons.flat().map((ring) => joined(ring.map(oriented)));
    const box = rings.reduce((b, ring) => addBox(b, boxOf(ring)), noBox());
    const label = raw.label
      ? { x: raw.label[0], y: raw.label[1] }
      : { x: (box.x0 + box.x1) / 2, y: (box.y0 + box.y1) / 2 };
    return {
      id: raw.id,
      country: raw.country ?? raw.region?.slice(0, 3) ?? raw.id,
      region: raw.region ?? raw.id,
      name: raw.name ?? raw.id,
      label,
      rings,
      box,
    };
  };
  const users = (layer: readonly RawShape[]) => {
    const map = new Map<number, string[]>();
    for (const raw of layer)
      for (const index of raw.polygons.flat(2)) {
        const key = index < 0 ? ~index : index;
        map.set(key, [...(map.get(key) ?? []), raw.id]);
      }
    return map;
  };

  const regions = asset.regions.map(shape);
  const countries = asset.countries.map(shape);
  const regionUsers = users(asset.regions);
  const borderArcs: Arc[] = [...regionUsers].map(([index, ids]) => {
    const state = ids.length === 2 && ids[0].slice(0, 3) !== ids[1].slice(0, 3);
    const kind = ids.length < 2 ? 'coast' : state ? 'state' : 'region';
    return { ...boxed(arcs[index]), regions: ids, kind };
  });
  const rayonArcs = [...users(asset.rayons)]
    .filter(([index, ids]) => ids.length === 2 && !regionUsers.has(index))
    .map(([index]) => boxed(arcs[index]));

  return {
    meta: asset.meta,
    countries,
    regions,
    rayons: asset.rayons.map(shape),
    lakes: asset.lakes.map(shape),
    zones: asset.zones.map(shape),
    rivers: asset.rivers.flatMap((r) => r.arcs.map((i) => ({ ...boxed(arcs[i]), id: r.id, lake: r.lake }))),
    borderRivers: asset.borderRiver.map(([i, from, to]) => boxed(arcs[i].subarray(from * 2, to * 2 + 2))),
    disputed: asset.disputed.flatMap((d) => d.arcs.map((i) => ({ ...boxed(arcs[i]), kind: d.kind }))),
    places: asset.places,
    crossings: asset.crossings,
    routes: asset.routes.map(({ id, name, kind, arcs: indices }) => ({
      ...boxed(smoothed(joined(indices.map(oriented)))),
      id,
      name,
      kind,
    })),
    arcs: borderArcs,
    rayonArcs,
    regionById: new Map(regions.map((r) => [r.id, r])),
    countryById: new Map(countries.map((c) => [c.id, c])),
  };
}
