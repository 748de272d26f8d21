/** Finding things on the map: where an id is, and what lies under a point. */
import type { MapData, Route, Shape } from './asset.ts';
import { alongLine, distanceTo, inRings, type Box, type Point } from './geometry.ts';
import type { At } from './model.ts';
import { toPixels } from './projection.ts';
import { boundsOf } from './view.ts';

/** Base-canvas pixel of a spot, or nothing for an id that is not on the map. */
export function locate(data: MapData, at: At): Point | undefined {
  if (typeof at !== 'string') return toPixels(data.meta.projection, at.lon, at.lat);
  const shape = data.regionById.get(at) ?? data.countryById.get(at) ?? data.rayons.find((r) => r.id === at);
  if (shape) return shape.label;
  const point = data.places.find((p) => p.id === at) ?? data.crossings.find((c) => c.id === at);
  if (point) return { x: point.at[0], y: point.at[1] };
  const route = data.routes.find((r) => r.id === at);
  return route && alongLine(route.line, 0.5);
}

function under(shapes: readonly Shape[], x: number, y: number): Shape | undefined {
  return shapes.find(
    ({ box, rings }) => x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1 && inRings(x, y, rings),
  );
}

/** The region at a base-canvas point; none at sea. */
export const regionAt = (data: MapData, { x, y }: Point): Shape | undefined => under(data.regions, x, y);

/** The nearest of some routes within a distance in base-canvas pixels. */
export function routeAt(routes: readonly Route[], { x, y }: Point, within: number): Route | undefined {
  let best: Route | undefined;
  let least = within;
  for (const route of routes) {
    const { box, line } = route;
    if (x < box.x0 - within || x > box.x1 + within || y < box.y0 - within || y > box.y1 + within) continue;
    const d = distanceTo(x, y, line);
    if (d < least) [least, best] = [d, route];
  }
  return best;
}

/** A coarse picture of which region is where: one cell a base-canvas pixel, for the many questions of placing names. */
export class RegionGrid {
  private readonly cells: Uint8Array;
  private readonly box: Box;
  private readonly width: number;
  private readonly ids: readonly string[];

  constructor(data: MapData) {
    this.ids = ['', ...data.regions.map((r) => r.id)];
    if (this.ids.length > 256) throw new RangeError('too many regions for a byte');
    this.box = boundsOf(data.meta);
    this.width = Math.ceil(this.box.x1 - this.box.x0);
    const height = Math.ceil(this.box.y1 - this.box.y0);
    this.cells = new Uint8Array(this.width * height);
    data.regions.forEach((region, i) => this.fill(region, i + 1, height));
  }

  /** The region at a base-canvas point; an empty text at sea and outside. */
  at(x: number, y: number): string {
    const column = Math.floor(x - this.box.x0);
    const row = Math.floor(y - this.box.y0);
    return column < 0 || column >= this.width ? '' : this.ids[this.cells[row * this.width + column] ?? 0];
  }

  /** Even-odd filling, row by row through the middle of the cells. */
  private fill({ rings }: Shape, value: number, height: number): void {
    const crossings = new Map<number, number[]>();
    for (const ring of rings)
      for (let i = 2; i < ring.length; i += 2) {
        const [ax, ay, bx, by] = [ring[i - 2], ring[i - 1], ring[i], ring[i + 1]];
        const from = Math.max(0, Math.ceil(Math.min(ay, by) - this.box.y0 - 0.5));
        const to = Math.min(height - 1, Math.ceil(Math.max(ay, by) - this.box.y0 - 0.5) - 1);
        for (let row = from; row <= to; row++) {
          const x = ax + ((bx - ax) * (row + 0.5 + this.box.y0 - ay)) / (by - ay) - this.box.x0;
          const list = crossings.get(row);
          if (list) list.push(x);
          else crossings.set(row, [x]);
        }
      }
    for (const [row, xs] of crossings) {
      xs.sort((a, b) => a - b);
      for (let i = 0; i + 1 < xs.length; i += 2) {
        const start = Math.min(this.width, Math.max(0, Math.round(xs[i])));
        const end = Math.min(this.width, Math.max(0, Math.round(xs[i + 1])));
        this.cells.fill(value, row * this.width + start, row * this.width + end);
      }
    }
  }
}

const grids = new WeakMap<MapData, RegionGrid>();

/** The grid of a map, made when it is first asked for. */
export function gridOf(data: MapData): RegionGrid {
  let grid = grids.get(data);
  if (!grid) grids.set(data, (grid = new RegionGrid(data)));
  return grid;
}

/** Regions that share a border, by region id: what arrows move between in a list of regions. */
export function regionNeighbours(data: MapData): Map<string, string[]> {
  const sets = new Map<string, Set<string>>(data.regions.map((r) => [r.id, new Set<string>()]));
  for (const { regions } of data.arcs) {
    if (regions.length !== 2) continue;
    sets.get(regions[0])?.add(regions[1]);
    sets.get(regions[1])?.add(regions[0]);
  }
  return new Map([...sets].map(([id, set]) => [id, [...set].sort()]));
}

/** Which neighbour lies best in a direction of the screen (`dx`, `dy` of length 1), if any. */
export function neighbourToward(
  data: MapData,
  neighbours: readonly string[],
  from: string,
  dx: number,
  dy: number,
) {
  const start = data.regionById.get(from)?.label;
  if (!start) return undefined;
  let best: { id: string; score: number } | undefined;
  for (const id of neighbours) {
    const end = data.regionById.get(id)?.label;
    if (!end) continue;
    const far = Math.hypot(end.x - start.x, end.y - start.y);
    const cosine = ((end.x - start.x) * dx + (end.y - start.y) * dy) / far;
    // Within 70 degrees of the way; straight ahead counts more than near.
    if (cosine > 0.34 && (!best || cosine - far / 1000 > best.score))
      best = { id, score: cosine - far / 1000 };
  }
  return best?.id;
}
