/** Where symbols, pins and signs stand: they come first, and names keep clear of them. */
import { alongLine, type Box, type Point } from './geometry.ts';
import { spotOf, type LabelScene } from './label-scene.ts';
import { reservedMarks } from './labels.ts';
import { measure } from './label-style.ts';
import { locate } from './locate.ts';
import type { Force, Pin, RouteState } from './model.ts';
import { placed, ringSpots, type Candidate, type Spot } from './placement.ts';
import type { DrawnSymbol } from './symbols.ts';
import { toScreen } from './view.ts';

/** A marker in its place: `shift` in screen pixels from its anchor on the map. */
export interface Marker {
  readonly id: string;
  readonly at: Point;
  readonly shift: Point;
  /** Screen pixels at the view it was laid out for. */
  readonly box: Box;
}

/** What was laid out. */
export interface Markers {
  readonly forces: readonly (Marker & { readonly force: Force; readonly symbol: DrawnSymbol })[];
  readonly pins: readonly (Marker & { readonly pin: Pin })[];
  readonly signs: readonly (Marker & { readonly state: Exclude<RouteState, 'open'> })[];
}

/**
 * Lays out the markers of a view. Forces keep their places whatever floats above them: one that gives way to an opened
 * panel looks like troops that march.
 */
export function markersFor(
  scene: LabelScene,
  symbolOf: (force: Force) => DrawnSymbol,
  standing: readonly Box[],
  floating: readonly Box[],
  before: ReadonlyMap<string, number>,
): Markers & { readonly spots: ReadonlyMap<string, number> } {
  const { data, model, view } = scene;
  const candidates: Candidate[] = [];
  const add = (id: string, rank: number, width: number, height: number, spots: Spot[]) =>
    candidates.push({ id, rank, width, height, mark: 0, spots, must: true });
  const isPoint = (at: unknown) =>
    typeof at === 'string' &&
    (data.places.some((p) => p.id === at) || data.crossings.some((c) => c.id === at));

  for (const [id, { state }] of Object.entries(model.routes)) {
    const p = spotOf(scene, id);
    const route = data.routes.find((r) => r.id === id);
    if (!p || !route || state === 'open') continue;
    const size = Math.max(route.box.x1 - route.box.x0, route.box.y1 - route.box.y0) * view.zoom;
    if (size < 30) continue;
    // On the line, as near to its middle as the towns on it allow.
    const spots = [0.5, 0.58, 0.42, 0.66, 0.34, 0.74, 0.26, 0.5].map((share) => {
      const on = toScreen(alongLine(route.line, share), view, scene.screen);
      return { ...p, dx: on.x - p.x - 9, dy: on.y - p.y - 9 };
    });
    add(`sign ${id}`, 0, 18, 18, spots);
  }
  for (const force of model.forces) {
    const p = spotOf(scene, force.at);
    if (!p) continue;
    const symbol = symbolOf(force);
    const spots = ringSpots(p, symbol.width, symbol.height, isPoint(force.at) ? 7 : 0);
    add(`force ${force.id}`, 1, symbol.width, symbol.height, spots);
  }
  for (const pin of model.pins) {
    const p = spotOf(scene, pin.at);
    if (p) add(`pin ${pin.id}`, 2, 22, 22, ringSpots(p, 22, 22, isPoint(pin.at) ? 6 : 0));
  }

  const everywhere = { x0: -Infinity, y0: -Infinity, x1: Infinity, y1: Infinity };
  const [pins, others] = [candidates.filter(isPin), candidates.filter((one) => !isPin(one))];
  const reserved = reservedMarks(scene);
  const fixed = placed(others, standing, everywhere, before, reserved);
  const taken = others.flatMap((one) => boxAt(one, fixed.get(one.id)) ?? []);
  const free = placed(pins, [...standing, ...floating, ...taken], everywhere, before, reserved);
  const chosen = new Map([...fixed, ...free]);
  const marker = (id: string, at: Parameters<typeof locate>[1]): Marker | undefined => {
    const candidate = candidates.find((c) => c.id === id);
    const anchor = locate(data, at);
    const spot = candidate?.spots[chosen.get(id) ?? -1];
    const box = candidate && boxAt(candidate, chosen.get(id));
    if (!candidate || !spot || !box || !anchor) return undefined;
    const { width, height } = candidate;
    return {
      id,
      at: anchor,
      shift: { x: spot.dx + width / 2, y: spot.dy + height / 2 },
      box,
    };
  };
  return {
    spots: chosen,
    forces: model.forces.flatMap((force) => {
      const m = marker(`force ${force.id}`, force.at);
      return m ? [{ ...m, force, symbol: symbolOf(force) }] : [];
    }),
    pins: model.pins.flatMap((pin) => {
      const m = marker(`pin ${pin.id}`, pin.at);
      return m ? [{ ...m, pin }] : [];
    }),
    signs: Object.entries(model.routes).flatMap(([id, { state }]) => {
      const m = marker(`sign ${id}`, id);
      return m && state !== 'open' ? [{ ...m, state }] : [];
    }),
  };
}

const isPin = ({ id }: Candidate): boolean => id.startsWith('pin ');

/** What a candidate covers at one of its spots; nothing where it found none. */
function boxAt({ spots, width, height }: Candidate, index: number | undefined): Box | undefined {
  const spot = index === undefined ? undefined : spots[index];
  if (!spot) return undefined;
  const [x0, y0] = [spot.x + spot.dx, spot.y + spot.dy];
  return { x0, y0, x1: x0 + width, y1: y0 + height };
}

/** Candidates for the words beside symbols. */
export function forceLabels(markers: Markers): { id: string; text: string; candidate: Candidate }[] {
  return markers.forces.flatMap(({ force, box, id }) => {
    if (!force.label) return [];
    const { width, height } = measure(force.label, 'force');
    const x = (box.x0 + box.x1) / 2;
    const y = (box.y0 + box.y1) / 2;
    const side = (box.x1 - box.x0) / 2 + 4;
    const end = (box.y1 - box.y0) / 2 + 3;
    const spots = [
      { x, y, dx: side, dy: -height / 2 },
      { x, y, dx: -side - width, dy: -height / 2 },
      { x, y, dx: -width / 2, dy: end },
      { x, y, dx: -width / 2, dy: -end - height },
    ];
    return [
      { id, text: force.label, candidate: { id: `label ${id}`, rank: 6, width, height, mark: 0, spots } },
    ];
  });
}
