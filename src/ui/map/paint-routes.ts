/** Roads, railways, pipelines and corridors, in the state they are in. */
import { withAlpha } from '../theme/tokens.ts';
import type { MapData, Route } from './asset.ts';
import type { RouteState, RouteView } from './model.ts';
import { pathOf, type Brush } from './brush.ts';
import { detail, isCorridor, weights } from './style.ts';

/** Draws every route that shows at this zoom: plain geography first, those with a state on top. */
export function paintRoutes(brush: Brush, data: MapData, states: Readonly<Record<string, RouteView>>): void {
  const seen = data.routes.filter((route) => brush.sees(route.box, 8));
  for (const route of seen) if (!states[route.id]) paintPlain(brush, route);
  for (const route of seen) {
    const view = states[route.id];
    if (view) paintState(brush, route, view.state);
  }
  brush.ctx.setLineDash([]);
  brush.ctx.lineCap = 'butt';
}

function stroke(
  { ctx, unit }: Brush,
  route: Route,
  colour: string,
  width: number,
  dash: readonly number[] = [],
): void {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width * unit;
  ctx.setLineDash(dash.map((d) => d * unit));
  ctx.stroke(pathOf(route.line));
}

function paintPlain(brush: Brush, route: Route): void {
  const { palette, zoom } = brush;
  const ink = (opacity: number) => withAlpha(palette.ink, opacity);
  if (isCorridor(route.kind)) return;
  if (route.kind === 'oil') stroke(brush, route, ink(0.5), weights.oil);
  if (route.kind === 'gas') {
    brush.ctx.lineCap = 'round';
    stroke(brush, route, ink(0.45), weights.gas, [0.1, 3.4]);
    brush.ctx.lineCap = 'butt';
  }
  if (route.kind === 'road' && zoom >= detail.roads) {
    stroke(brush, route, withAlpha(palette.panel, 0.7), 2.6);
    stroke(brush, route, ink(0.42), 1.2);
  }
  if (route.kind === 'rail') paintRail(brush, route, ink(0.4), []);
  if (route.kind === 'rail_build') paintRail(brush, route, ink(0.34), [6, 4]);
}

function paintRail(brush: Brush, route: Route, colour: string, dash: readonly number[]): void {
  stroke(brush, route, colour, weights.rail, dash);
  stroke(brush, route, colour, 4.4, [1.1, 5.9]);
}

/** A route that matters now: its state is told by casing and dashes, and by a sign that stands with its label. */
function paintState(brush: Brush, route: Route, state: RouteState): void {
  const { ctx, palette } = brush;
  ctx.lineCap = 'round';
  stroke(brush, route, palette.panel, state === 'building' ? 4.6 : weights.roadCasing + 2.4);
  if (state === 'open') {
    stroke(brush, route, palette.ink, weights.roadCasing);
    stroke(brush, route, palette.panel, weights.roadFill);
  }
  if (state === 'held') stroke(brush, route, palette.ink, weights.roadCasing);
  ctx.lineCap = 'butt';
  if (state === 'closed') stroke(brush, route, palette.ink, weights.closed, [6, 5]);
  if (state === 'building') {
    stroke(brush, route, palette.ink, 3.4, [2.4, 2.6]);
    stroke(brush, route, palette.panel, 1.4);
  }
  if (state === 'hindered') {
    stroke(brush, route, palette.ink, weights.roadCasing);
    stroke(brush, route, palette.panel, weights.roadFill);
    stroke(brush, route, palette.ink, weights.roadFill, [4, 5]);
  }
}
