/** Draws the map on a plain 2D canvas: for the tiles of the big map and for the small pictures alike. */
import { palettes, withAlpha, type Theme } from '../theme/tokens.ts';
import type { MapData, Shape } from './asset.ts';
import { bordersBetween, pairKey, type Border, type Holders } from './borders.ts';
import { pathOf, pathOfShape, type Brush } from './brush.ts';
import { meets, type Line } from './geometry.ts';
import type { RouteView, Zone } from './model.ts';
import { paintRoutes } from './paint-routes.ts';
import {
  countryOf,
  defaultHolder,
  detail,
  patternTile,
  strainedFrom,
  tenseFrom,
  tintOf,
  weights,
} from './style.ts';

/** What is drawn, apart from where. */
export interface Subject {
  readonly data: MapData;
  readonly theme: Theme;
  readonly holders: Holders;
  readonly zones: readonly Zone[];
  readonly routes: Readonly<Record<string, RouteView>>;
  /** Tension by `pairKey`, 0 to 100. */
  readonly tension: ReadonlyMap<string, number>;
  readonly borders: ReadonlyMap<string, Border>;
  /** Tints without patterns, and the Aras in the colour of links: for small pictures. */
  readonly small: boolean;
}

/** The part of the map that a canvas shows. */
export interface Frame {
  /** Base-canvas pixel at the canvas's top left corner. */
  readonly x: number;
  readonly y: number;
  /** Device pixels per base-canvas pixel: zoom times ratio. */
  readonly scale: number;
  /** Device pixels per screen pixel. */
  readonly ratio: number;
  readonly width: number;
  readonly height: number;
}

/** Gathers what a picture shows. */
export function subjectOf(
  data: MapData,
  theme: Theme,
  parts: {
    holders?: Holders;
    zones?: readonly Zone[];
    routes?: Readonly<Record<string, RouteView>>;
    tension?: readonly { a: string; b: string; value: number }[];
    small?: boolean;
  } = {},
): Subject {
  const holders = parts.holders ?? {};
  return {
    data,
    theme,
    holders,
    zones: parts.zones ?? [],
    routes: parts.routes ?? {},
    tension: new Map((parts.tension ?? []).map((t) => [pairKey(t.a, t.b), t.value])),
    borders: bordersBetween(data, holders),
    small: parts.small ?? false,
  };
}

/** Draws everything but names and symbols. */
export function paint(ctx: CanvasRenderingContext2D, subject: Subject, frame: Frame): void {
  const { scale, ratio } = frame;
  const palette = palettes[subject.theme];
  const box = {
    x0: frame.x,
    y0: frame.y,
    x1: frame.x + frame.width / scale,
    y1: frame.y + frame.height / scale,
  };
  const unit = ratio / scale;
  const brush: Brush = {
    ctx,
    palette,
    zoom: scale / ratio,
    unit,
    box,
    sees: (other, margin = 6) => meets(other, box, margin * unit),
  };
  ctx.save();
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.fillStyle = palette.sea;
  ctx.fillRect(0, 0, frame.width, frame.height);
  ctx.setTransform(scale, 0, 0, scale, -frame.x * scale, -frame.y * scale);
  ctx.lineJoin = 'round';
  ctx.lineCap = 'butt';
  paintLand(brush, subject, frame);
  paintWater(brush, subject.data);
  paintInnerBorders(brush, subject.data);
  paintZones(brush, subject, frame);
  paintBorders(brush, subject);
  paintRoutes(brush, subject.data, subject.routes);
  ctx.restore();
}

/** A pattern whose repeats stay put on the map from one tile to the next. */
function pattern(
  ctx: CanvasRenderingContext2D,
  kind: string,
  subject: Subject,
  frame: Frame,
): CanvasPattern | null {
  const repeat = patternTile(kind, subject.theme, frame.ratio);
  if (!repeat) return null;
  const made = ctx.createPattern(repeat, 'repeat');
  // Device pixels at the map's origin: whole numbers, so that dots stay round.
  const size = repeat.width;
  const dx = Math.round(frame.x * frame.scale) % size;
  const dy = Math.round(frame.y * frame.scale) % size;
  made?.setTransform(
    new DOMMatrix()
      .translate(frame.x, frame.y)
      .scale(1 / frame.scale)
      .translate(-dx, -dy),
  );
  return made;
}

function paintLand(brush: Brush, subject: Subject, frame: Frame): void {
  const { ctx } = brush;
  const { data, theme, holders } = subject;
  const fill = (shape: Shape, style: string | CanvasPattern | null) => {
    if (!style) return;
    ctx.fillStyle = style;
    ctx.fill(pathOfShape(shape), 'evenodd');
  };
  for (const country of data.countries) {
    if (!brush.sees(country.box)) continue;
    const actor = defaultHolder(country.id);
    fill(country, tintOf(theme, actor));
    if (!subject.small) fill(country, pattern(ctx, actor, subject, frame));
  }
  for (const [id, actor] of Object.entries(holders)) {
    const region = data.regionById.get(id);
    if (!region || actor === defaultHolder(countryOf(id)) || !brush.sees(region.box)) continue;
    fill(region, tintOf(theme, actor));
    if (!subject.small) fill(region, pattern(ctx, actor, subject, frame));
    // Held by another than its own state: said by a second hatch over the holder's tint.
    fill(region, pattern(ctx, 'zone', subject, frame));
  }
}

function paintWater({ ctx, palette, zoom, unit, sees }: Brush, data: MapData): void {
  ctx.strokeStyle = palette.sealine;
  ctx.lineWidth = weights.shore * unit;
  for (const arc of data.arcs) if (arc.kind === 'coast' && sees(arc.box)) ctx.stroke(pathOf(arc.line));
  for (const river of data.rivers) {
    const major = majorRivers.has(river.id);
    if (river.lake || (!major && zoom < detail.minorRivers) || !sees(river.box)) continue;
    ctx.lineWidth = (major ? weights.river : weights.riverMinor) * unit;
    ctx.stroke(pathOf(river.line));
  }
  ctx.lineWidth = weights.shore * unit;
  ctx.fillStyle = palette.sea;
  for (const lake of data.lakes) {
    if (!sees(lake.box)) continue;
    ctx.fill(pathOfShape(lake));
    ctx.stroke(pathOfShape(lake));
  }
}

const majorRivers = new Set(['aras', 'kura', 'euphrates', 'tigris', 'volga', 'kuban']);

function paintInnerBorders({ ctx, palette, zoom, unit, sees }: Brush, data: MapData): void {
  if (zoom >= detail.rayons) {
    ctx.strokeStyle = withAlpha(palette.ink, 0.2);
    ctx.lineWidth = weights.rayon * unit;
    ctx.setLineDash([1 * unit, 2.5 * unit]);
    for (const arc of data.rayonArcs) if (sees(arc.box)) ctx.stroke(pathOf(arc.line));
  }
  ctx.strokeStyle = withAlpha(palette.ink, 0.34);
  ctx.lineWidth = weights.region * unit;
  ctx.setLineDash([1 * unit, 2.5 * unit]);
  for (const arc of data.arcs) if (arc.kind === 'region' && sees(arc.box)) ctx.stroke(pathOf(arc.line));
  ctx.strokeStyle = withAlpha(palette.ink, 0.4);
  ctx.lineWidth = 0.9 * unit;
  for (const line of data.disputed) {
    const former = line.kind.startsWith('Former') || line.kind.startsWith('Ceasefire');
    if (zoom < (former ? detail.former : detail.disputed) || !sees(line.box)) continue;
    ctx.setLineDash(former ? [5 * unit, 3 * unit, 1 * unit, 3 * unit] : [4 * unit, 3 * unit]);
    ctx.stroke(pathOf(line.line));
  }
  ctx.setLineDash([]);
}

/** The shapes a zone covers: an outline of the asset, regions or districts. */
export function shapesOfZone(data: MapData, zone: Zone): Shape[] {
  const ids = typeof zone.area === 'string' ? [zone.area] : zone.area;
  return [...data.zones, ...data.regions, ...data.rayons].filter((shape) => ids.includes(shape.id));
}

function paintZones(brush: Brush, subject: Subject, frame: Frame): void {
  const { ctx, palette, unit, sees } = brush;
  for (const zone of subject.zones)
    for (const shape of shapesOfZone(subject.data, zone)) {
      if (!sees(shape.box)) continue;
      const path = pathOfShape(shape);
      const hatch = pattern(ctx, 'zone', subject, frame);
      ctx.fillStyle = withAlpha(palette.panel, 0.32);
      ctx.fill(path, 'evenodd');
      if (hatch) {
        ctx.globalAlpha = 0.6;
        ctx.fillStyle = hatch;
        ctx.fill(path, 'evenodd');
        ctx.globalAlpha = 1;
      }
      ctx.setLineDash([5 * unit, 3 * unit]);
      ctx.strokeStyle = withAlpha(palette.panel, 0.7);
      ctx.lineWidth = 2.6 * unit;
      ctx.stroke(path);
      ctx.strokeStyle = withAlpha(palette.ink, 0.6);
      ctx.lineWidth = 1.1 * unit;
      ctx.stroke(path);
      ctx.setLineDash([]);
    }
}

function paintBorders(brush: Brush, { borders, tension, data, small }: Subject): void {
  const { ctx, palette, unit, sees } = brush;
  const lines = [...borders.values()].flatMap((border) => {
    const value = tension.get(pairKey(border.a, border.b)) ?? 0;
    const level = value >= tenseFrom ? 2 : value >= strainedFrom ? 1 : 0;
    return border.lines.filter((l) => sees(l.box, weights.glow)).map((l) => ({ line: l.line, level }));
  });
  for (const { line, level } of lines) if (level > 0) paintGlow(brush, line, level);
  const stroke = (line: Line, colour: string, width: number) => {
    ctx.strokeStyle = colour;
    ctx.lineWidth = width * unit;
    ctx.stroke(pathOf(line));
  };
  for (const { line, level } of lines) stroke(line, palette.panel, weights.borderHalo + (level ? 1 : 0));
  for (const river of data.borderRivers)
    if (sees(river.box)) stroke(river.line, palette.sealine, weights.borderHalo + 1.2);
  const aras = small ? [...data.borderRivers, ...data.rivers.filter((river) => river.id === 'aras')] : [];
  for (const { line, level } of lines) {
    if (level === 0) stroke(line, palette.ink, weights.border);
    if (level === 1) {
      stroke(line, palette.panel, 2.4);
      stroke(line, withAlpha(palette.ink, 0.45), 0.7);
      ctx.setLineDash([6 * unit, 3 * unit]);
      stroke(line, palette.accent, weights.strained);
      ctx.setLineDash([]);
    }
    if (level === 2) {
      stroke(line, palette.panel, 3.6);
      stroke(line, palette.accent, weights.tense);
      paintTicks(brush, line);
    }
  }
  for (const river of aras) if (sees(river.box)) stroke(river.line, palette.link, 2.4);
}

/** A soft band: eight wide strokes of little opacity, which cost far less than a blur and leave no seam. */
function paintGlow({ ctx, palette, unit }: Brush, line: Line, level: number): void {
  const width = level === 2 ? weights.glow : weights.glowStrained;
  const strength = level === 2 ? 0.062 : 0.05;
  ctx.strokeStyle = withAlpha(palette.accent, strength);
  for (let i = 8; i >= 1; i--) {
    ctx.lineWidth = ((width * i) / 8) * unit;
    ctx.stroke(pathOf(line));
  }
}

/** Short bars across a tense border, so that it can be told without its colour. */
export function paintTicks({ ctx, palette, unit, box }: Brush, line: Line): void {
  const every = weights.tickEvery * unit;
  const half = (weights.tick / 2) * unit;
  ctx.strokeStyle = palette.accent;
  ctx.lineWidth = 1.5 * unit;
  ctx.beginPath();
  let due = every / 2;
  for (let i = 2; i < line.length; i += 2) {
    const dx = line[i] - line[i - 2];
    const dy = line[i + 1] - line[i - 1];
    const step = Math.hypot(dx, dy);
    for (; due <= step; due += every) {
      const x = line[i - 2] + (dx * due) / step;
      const y = line[i - 1] + (dy * due) / step;
      if (x < box.x0 - half || x > box.x1 + half || y < box.y0 - half || y > box.y1 + half) continue;
      ctx.moveTo(x - (dy / step) * half, y + (dx / step) * half);
      ctx.lineTo(x + (dy / step) * half, y - (dx / step) * half);
    }
    due -= step;
  }
  ctx.stroke();
}
