/** What a click or the pointer means: symbols before lines, lines before areas. */
import { holderOf } from './borders.ts';
import type { Point } from './geometry.ts';
import type { LabelScene } from './label-scene.ts';
import { regionAt, routeAt } from './locate.ts';
import type { Layout } from './layout.ts';
import type { Selectable, Selection, SelectableKind } from './model.ts';
import type { PillLayer } from './offmap.ts';
import { fromScreen } from './view.ts';

/** Screen pixels within which a line is hit. */
const lineReach = 8;

/** The selectable thing at a screen point. */
export function pick(scene: LabelScene, p: Point, pills: PillLayer, layout: Layout): Selection | null {
  const { model, data, view, screen } = scene;
  const listed = (kind: SelectableKind, id: string | undefined): Selection | null =>
    id !== undefined && model.selectable.some((s) => s.kind === kind && s.id === id) ? { kind, id } : null;
  const pill = listed('actor', pills.at(p));
  if (pill) return pill;
  const marker = layout.markerAt(p, view, screen);
  if (marker?.kind === 'pin') return { kind: 'pin', id: marker.id };
  const force = marker && listed('force', marker.id);
  if (force) return force;

  const spot = fromScreen(p, view, screen);
  const covers = (s: Selectable, id: string) => (s.parts ?? [s.id]).includes(id);
  const routes = model.selectable.filter((s) => s.kind === 'route');
  const lines = data.routes.filter((r) => routes.some((s) => covers(s, r.id)));
  const line = routeAt(lines, spot, lineReach / view.zoom);
  const route = line && routes.find((s) => covers(s, line.id));
  if (route) return { kind: 'route', id: route.id };

  const region = regionAt(data, spot);
  if (!region) return null;
  const areas = model.selectable
    .filter((s) => s.kind === 'region' && (covers(s, region.id) || covers(s, region.country)))
    .toSorted((a, b) => (a.parts?.length ?? 1) - (b.parts?.length ?? 1));
  if (areas.length > 0) return { kind: 'region', id: areas[0].id };
  return listed('actor', holderOf(region.id, model.holders));
}
