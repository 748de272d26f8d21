/** Finding things on the map: where an id is, and what lies under a point. */
import type { MapData, Route, Shape } from './asset.ts';
import { alongLine, distanceTo, inRings, type Point } from './geometry.ts';
import type { At } from './model.ts';
import { toPixels } from './projection.ts';

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

/** The country at a base-canvas point; none at sea. */
export const countryAt = (data: MapData, { x, y }: Point): Shape | undefined => under(data.countries, x, y);

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
