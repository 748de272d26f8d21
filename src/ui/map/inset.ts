/** Small pictures of the map on a plain canvas, without Phaser: for cards, the briefing, the crisis dialog. */
import { mapNames } from '../../words/en/map.ts';
import { palettes, type Theme } from '../theme/tokens.ts';
import { dataOf, type MapAsset, type MapData } from './asset.ts';
import { addBox, alongLine, noBox, type Box, type Point } from './geometry.ts';
import { faces, measure, type LabelKind } from './label-style.ts';
import type { InsetPlace } from './inset-forces.ts';
import { locate } from './locate.ts';
import type { At, MapNames, RouteView, Tension, Zone } from './model.ts';
import { paint, subjectOf } from './paint.ts';
import { around, placed, type Candidate } from './placement.ts';

/** What a small picture shows. */
export interface InsetOptions {
  readonly theme: Theme;
  /** Ids of regions or countries to fit in; or `box`. */
  readonly regions?: readonly string[];
  /** Base-canvas pixels to fit in (see tools/map/README.md); the Aras by default. */
  readonly box?: Box;
  /** Ids of places, regions and countries to name, most important first. */
  readonly labels?: readonly string[];
  readonly routes?: Readonly<Record<string, RouteView>>;
  readonly tension?: readonly Pick<Tension, 'a' | 'b' | 'value'>[];
  readonly zones?: readonly Zone[];
  readonly holders?: Readonly<Record<string, string>>;
  /** Spots to mark with a ring: where it happened. */
  readonly marks?: readonly { readonly at: At; readonly hot?: boolean }[];
  /** Draws forces between the signs and the names, and tells what they cover. */
  readonly forces?: (ctx: CanvasRenderingContext2D, place: InsetPlace) => readonly Box[];
  readonly names?: MapNames;
  /** Patterns as on the big map; small pictures do without. */
  readonly patterns?: boolean;
  /** Device pixels per screen pixel; by default the screen's, at most 2. */
  readonly ratio?: number;
  /** Screen pixels between the box and the edge; 10 by default. */
  readonly margin?: number;
}

const aras: Box = { x0: 770, y0: 400, x1: 1010, y1: 548 };

/**
 * Draws into a canvas at the size it has on the page (its `width` and `height` attributes are set here). Call again
 * when that size or the theme changes, and after the fonts have loaded.
 */
export function drawInset(canvas: HTMLCanvasElement, asset: MapAsset, options: InsetOptions): void {
  const ctx = canvas.getContext('2d');
  if (!ctx) return;
  const data = dataOf(asset);
  const ratio = options.ratio ?? Math.min(2, Math.max(1, globalThis.devicePixelRatio));
  const width = Math.max(1, canvas.clientWidth || canvas.width);
  const height = Math.max(1, canvas.clientHeight || canvas.height);
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);

  const box = options.box ?? boxOfAll(data, options.regions ?? []) ?? aras;
  const margin = options.margin ?? 10;
  const zoom = Math.min(
    Math.max(1, width - 2 * margin) / (box.x1 - box.x0),
    Math.max(1, height - 2 * margin) / (box.y1 - box.y0),
  );
  const left = (box.x0 + box.x1) / 2 - width / zoom / 2;
  const top = (box.y0 + box.y1) / 2 - height / zoom / 2;
  const { theme, holders, zones, routes, tension } = options;
  const subject = subjectOf(data, theme, { holders, zones, routes, tension, small: !options.patterns });
  const scale = zoom * ratio;
  const x = Math.round(left * scale) / scale;
  const y = Math.round(top * scale) / scale;
  paint(ctx, subject, { x, y, scale, ratio, width: canvas.width, height: canvas.height });

  ctx.save();
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  const toScreen = (p: Point): Point => ({ x: (p.x - x) * zoom, y: (p.y - y) * zoom });
  const area = { x0: 2, y0: 2, x1: width - 2, y1: height - 2 };
  const signs = drawSigns(ctx, data, options, toScreen);
  const forces = options.forces?.(ctx, { data, theme, ratio, toScreen, taken: signs, area }) ?? [];
  drawNames(ctx, data, options, toScreen, [...signs, ...forces], area);
  ctx.restore();
}

function boxOfAll(data: MapData, ids: readonly string[]): Box | undefined {
  const boxes = ids.flatMap((id) => (data.regionById.get(id) ?? data.countryById.get(id))?.box ?? []);
  return boxes.length > 0 ? boxes.reduce((sum, box) => addBox(sum, box), noBox()) : undefined;
}

/** Signs of closed routes and rings of marks; returns what they cover. */
function drawSigns(
  ctx: CanvasRenderingContext2D,
  data: MapData,
  { theme, routes = {}, marks = [] }: InsetOptions,
  toScreen: (p: Point) => Point,
): Box[] {
  const palette = palettes[theme];
  const taken: Box[] = [];
  const disc = (p: Point, r: number, stroke: string) => {
    ctx.beginPath();
    ctx.arc(p.x, p.y, r, 0, 7);
    ctx.fillStyle = palette.panel;
    ctx.strokeStyle = stroke;
    ctx.lineWidth = 2;
    ctx.fill();
    ctx.stroke();
    taken.push({ x0: p.x - r - 1, y0: p.y - r - 1, x1: p.x + r + 1, y1: p.y + r + 1 });
  };
  for (const [id, { state }] of Object.entries(routes)) {
    const route = data.routes.find((r) => r.id === id);
    if (!route || (state !== 'closed' && state !== 'held')) continue;
    const p = toScreen(alongLine(route.line, 0.5));
    disc(p, 7, palette.ink);
    ctx.beginPath();
    ctx.moveTo(p.x - 3.4, p.y);
    ctx.lineTo(p.x + 3.4, p.y);
    ctx.stroke();
  }
  for (const mark of marks) {
    const spot = locate(data, mark.at);
    if (!spot) continue;
    const p = toScreen(spot);
    disc(p, 6, mark.hot ? palette.accent : palette.ink);
    ctx.beginPath();
    ctx.arc(p.x, p.y, 2.4, 0, 7);
    ctx.fillStyle = mark.hot ? palette.accent : palette.ink;
    ctx.fill();
  }
  return taken;
}

function drawNames(
  ctx: CanvasRenderingContext2D,
  data: MapData,
  { theme, labels = [], names = mapNames, routes = {} }: InsetOptions,
  toScreen: (p: Point) => Point,
  taken: readonly Box[],
  area: Box,
): void {
  const palette = palettes[theme];
  interface Name extends Candidate {
    readonly text: string;
    readonly kind: LabelKind;
    readonly dot: boolean;
  }
  const name = (id: string, rank: number): Name[] => {
    const spot = locate(data, id);
    if (!spot) return [];
    const place = data.places.find((p) => p.id === id);
    const route = data.routes.some((r) => r.id === id);
    const kind = place ? 'city' : route ? 'route' : data.countryById.has(id) ? 'capital' : 'region';
    const text = (route ? routes[id]?.label : undefined) ?? names[id] ?? id;
    const { width, height } = measure(text, kind);
    const p = toScreen(spot);
    const mark = place ? 4 : 0;
    const centred = { ...p, dx: -width / 2, dy: -height / 2 };
    const beside = around(p.x, p.y, width, height, place ? 7 : route ? 10 : 12);
    return [
      {
        id,
        rank,
        text,
        kind,
        dot: !!place,
        width,
        height,
        mark,
        spots: place || route ? beside : [centred, ...beside],
      },
    ];
  };
  const wanted = labels.flatMap(name);
  const spots = placed(wanted, taken, area);
  ctx.lineJoin = 'round';
  ctx.textBaseline = 'middle';
  for (const label of wanted) {
    const spot = label.spots[spots.get(label.id) ?? -1];
    if (!spot) continue;
    if (label.dot) {
      ctx.beginPath();
      ctx.arc(spot.x, spot.y, 3, 0, 7);
      ctx.fillStyle = palette.panel;
      ctx.strokeStyle = palette.ink;
      ctx.lineWidth = 1.5;
      ctx.fill();
      ctx.stroke();
    }
    ctx.font = faces[label.kind].font;
    ctx.strokeStyle = palette.panel;
    ctx.lineWidth = 3.4;
    ctx.fillStyle = label.kind === 'capital' || label.kind === 'region' ? palette.ink2 : palette.ink;
    const x = spot.x + spot.dx;
    const y = spot.y + spot.dy + label.height / 2 + 0.5;
    ctx.strokeText(label.text, x, y);
    ctx.fillText(label.text, x, y);
  }
}
