/** States off the map: pills at its edge, and the arcs from them to where they act. */
import { palettes } from '../theme/tokens.ts';
import type { MapData } from './asset.ts';
import type { Box, Point } from './geometry.ts';
import { gridOf, locate } from './locate.ts';
import { countryOf } from './style.ts';
import type { ActorId, MapModel, OffmapActor } from './model.ts';
import type { Strokes } from './strokes.ts';
import { fromScreen, toScreen, type Screen, type View } from './view.ts';

interface Pill {
  readonly actor: OffmapActor;
  readonly element: HTMLElement;
  box: Box;
  shown: boolean;
  /** Its size as last measured; asking the page for it costs a layout. */
  size: { width: number; height: number; compact: boolean } | undefined;
}

/** Room between a pill and the edge, and between pills. */
const edge = 14;
const gap = 12;

/** Too narrow for pills with words. */
const isNarrow = (free: Box): boolean => free.x1 - free.x0 < 560;

/** The pills of one map. */
export class PillLayer {
  private pills: Pill[] = [];
  private readonly layer: HTMLElement;

  constructor(parent: HTMLElement) {
    this.layer = document.createElement('div');
    this.layer.className = 'amap-layer';
    parent.append(this.layer);
  }

  /** Makes the pills of a model. */
  set(model: MapModel): void {
    this.layer.replaceChildren();
    this.pills = model.offmap.map((actor) => {
      const element = document.createElement('div');
      element.className = 'amap-pill';
      const flag = model.actors[actor.actor]?.flag;
      if (flag) {
        const img = document.createElement('img');
        img.src = flag;
        img.alt = '';
        element.append(img);
      }
      const words = document.createElement('span');
      words.textContent = actor.name;
      if (actor.note) {
        const note = document.createElement('small');
        note.textContent = actor.note;
        words.append(note);
      }
      element.append(words);
      if (model.selection?.kind === 'actor' && model.selection.id === actor.actor)
        element.dataset['chosen'] = '';
      this.layer.append(element);
      return { actor, element, box: { x0: 0, y0: 0, x1: 0, y1: 0 }, shown: false, size: undefined };
    });
  }

  /** Measures anew, as when the faces have arrived. */
  forgetSizes(): void {
    for (const pill of this.pills) pill.size = undefined;
  }

  /** Marks the pill under the pointer. */
  hover(actor: ActorId | undefined): void {
    for (const pill of this.pills) pill.element.toggleAttribute('data-hover', pill.actor.actor === actor);
  }

  /** Places the pills for a view and returns what they cover. */
  layout(data: MapData, view: View, screen: Screen, free: Box): Box[] {
    const compact = isNarrow(free);
    const cursor = { left: 0, right: 0, top: 0, bottom: 0 };
    const height = free.y1 - free.y0;
    for (const pill of this.pills) {
      const { element, actor } = pill;
      pill.shown = !actor.land || landInView(data, actor.land, view, screen, free) < 0.05;
      element.style.display = pill.shown ? '' : 'none';
      if (!pill.shown) continue;
      if (pill.size?.compact !== compact) {
        element.toggleAttribute('data-compact', compact);
        pill.size = { width: element.offsetWidth, height: element.offsetHeight, compact };
      }
      const { width: w, height: h } = pill.size;
      const along = cursor[actor.edge];
      const p = { x: 0, y: 0 };
      if (compact) {
        // A phone has no room at the sides: two rows of flags in the lower corners.
        const side = actor.edge === 'left' ? 'left' : 'right';
        p.x = side === 'left' ? free.x0 + 8 + cursor.left : free.x1 - 8 - w - cursor.right;
        p.y = free.y1 - 8 - h;
        cursor[side] += w + 6;
      } else if (actor.edge === 'left' || actor.edge === 'right') {
        p.x = actor.edge === 'left' ? free.x0 + edge : free.x1 - edge - w;
        p.y = free.y0 + Math.min(180, height * 0.3) + along;
        cursor[actor.edge] = along + h + gap;
      } else {
        p.x = free.x0 + edge + Math.min(60, (free.x1 - free.x0) * 0.04) + along;
        p.y = actor.edge === 'top' ? free.y0 + edge : free.y1 - edge - h;
        cursor[actor.edge] = along + w + (free.x1 - free.x0) * 0.16;
      }
      p.x = Math.round(p.x);
      p.y = Math.round(Math.min(p.y, free.y1 - edge - h));
      element.style.transform = `translate(${p.x}px, ${p.y}px)`;
      pill.box = { x0: p.x, y0: p.y, x1: p.x + w, y1: p.y + h };
    }
    return this.pills.filter((p) => p.shown).map((p) => p.box);
  }

  /** The actor whose pill is at a screen point. */
  at({ x, y }: Point): ActorId | undefined {
    const reach = 4;
    return this.pills.find(
      ({ box, shown }) =>
        shown && x > box.x0 - reach && x < box.x1 + reach && y > box.y0 - reach && y < box.y1 + reach,
    )?.actor.actor;
  }

  /** Where an actor's arcs start: a pill that is shown. */
  boxOf(actor: ActorId): Box | undefined {
    return this.pills.find((p) => p.shown && p.actor.actor === actor)?.box;
  }

  /** The arcs to draw, in screen pixels. */
  arcs(data: MapData, view: View, screen: Screen, free: Box): Arc[] {
    return this.pills
      .filter((p) => p.shown)
      .flatMap(({ actor, box }) =>
        actor.arcs.flatMap(({ to, strong, label }) => {
          const end = locate(data, to);
          if (!end) return [];
          const arc = arcFrom(box, toScreen(end, view, screen), free);
          // Stubs that only point out of the view say nothing; nor do arcs across all of a phone.
          if (arc.cut && (isNarrow(free) || arc.length < 90)) return [];
          return [{ ...arc, strong, label: arc.cut ? label : undefined, actor: actor.actor }];
        }),
      );
  }
}

/** A curve on the screen, from a pill to a spot or to where it leaves the view. */
export interface Arc {
  readonly points: readonly Point[];
  readonly strong: boolean;
  readonly cut: boolean;
  readonly label?: string;
  readonly actor?: ActorId;
}

/** The share of the free part that a country's land covers, from a grid of points. */
function landInView(data: MapData, country: string, view: View, screen: Screen, free: Box): number {
  let hits = 0;
  for (let i = 0; i < 12; i++)
    for (let j = 0; j < 8; j++) {
      const p = {
        x: free.x0 + ((i + 0.5) / 12) * (free.x1 - free.x0),
        y: free.y0 + ((j + 0.5) / 8) * (free.y1 - free.y0),
      };
      const { x, y } = fromScreen(p, view, screen);
      if (countryOf(gridOf(data).at(x, y)) === country) hits++;
    }
  return hits / 96;
}

/** A curve from a box to a point; the point is brought to the edge of the free part where it lies outside. */
export function arcFrom(box: Box, end: Point, free: Box): { points: Point[]; cut: boolean; length: number } {
  const mid = { x: (box.x0 + box.x1) / 2, y: (box.y0 + box.y1) / 2 };
  const inner = { x0: free.x0 + 8, y0: free.y0 + 8, x1: free.x1 - 22, y1: free.y1 - 16 };
  const cut = end.x < inner.x0 || end.x > inner.x1 || end.y < inner.y0 || end.y > inner.y1;
  const to = cut ? towards(mid, end, inner) : end;
  const start = towards(to, mid, undefined, box);
  const dx = to.x - start.x;
  const dy = to.y - start.y;
  const length = Math.hypot(dx, dy) || 1;
  // Bulges to the left of the way when that is up, so that arcs rise like thrown stones.
  const lift = Math.min(90, length * 0.18) * (dx >= 0 ? 1 : -1);
  const bend = {
    x: (start.x + to.x) / 2 + (dy / length) * lift,
    y: (start.y + to.y) / 2 - (dx / length) * lift,
  };
  // Stops a little short of what it points at.
  const stop = cut ? 1 : Math.max(0.5, 1 - 8 / length);
  const points: Point[] = [];
  const pieces = Math.max(12, Math.min(48, Math.round(length / 14)));
  for (let i = 0; i <= pieces; i++) {
    const t = (i / pieces) * stop;
    const u = 1 - t;
    points.push({
      x: u * u * start.x + 2 * u * t * bend.x + t * t * to.x,
      y: u * u * start.y + 2 * u * t * bend.y + t * t * to.y,
    });
  }
  return { points, cut, length };
}

/** The last point on the way from one point to another that is inside `within`, or the first outside `beyond`. */
function towards(from: Point, to: Point, within?: Box, beyond?: Box): Point {
  const box = within ?? beyond;
  if (!box) return to;
  const [a, b] = within ? [from, to] : [to, from];
  let t = 1;
  for (const [p, d, low, high] of [
    [a.x, b.x - a.x, box.x0, box.x1],
    [a.y, b.y - a.y, box.y0, box.y1],
  ]) {
    if (d > 0) t = Math.min(t, (high - p) / d);
    if (d < 0) t = Math.min(t, (low - p) / d);
  }
  t = Math.max(0, t);
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
}

/** Draws a curve, up to a share of its length. */
export function drawArc(
  strokes: Strokes,
  arc: Arc,
  look: { readonly colour: string; readonly alpha: number },
  view: View,
  screen: Screen,
  share = 1,
): void {
  const count = Math.max(3, Math.round(arc.points.length * share));
  const points = arc.points.slice(0, count).map((p) => fromScreen(p, view, screen));
  const unit = 1 / view.zoom;
  if (arc.strong)
    for (let i = 1; i < points.length; i++)
      strokes.piece(points[i - 1], points[i], 2 * unit, look.colour, look.alpha);
  else dots(strokes, points, look, unit);
  const tip = points[points.length - 1];
  const back = points[points.length - 3];
  const angle = Math.atan2(tip.y - back.y, tip.x - back.x);
  const reach = 9 * unit;
  for (const turn of [2.6, -2.6]) {
    const end = { x: tip.x + Math.cos(angle + turn) * reach, y: tip.y + Math.sin(angle + turn) * reach };
    strokes.piece(tip, end, 1.8 * unit, look.colour, look.alpha);
  }
}

function dots(
  strokes: Strokes,
  points: readonly Point[],
  look: { readonly colour: string; readonly alpha: number },
  unit: number,
): void {
  let due = 0;
  for (let i = 1; i < points.length; i++) {
    const a = points[i - 1];
    const dx = points[i].x - a.x;
    const dy = points[i].y - a.y;
    const step = Math.hypot(dx, dy);
    for (; due < step; due += 4.8 * unit) {
      const p = { x: a.x + (dx * due) / step, y: a.y + (dy * due) / step };
      const q = { x: p.x + (dx / step) * 1.5 * unit, y: p.y + (dy / step) * 1.5 * unit };
      strokes.piece(p, q, 1.5 * unit, look.colour, look.alpha);
    }
    due -= step;
  }
}

/** Colour of the arcs at rest: opaque, because their pieces overlap. */
export const arcLook = (model: MapModel) => ({ colour: palettes[model.theme].ink3, alpha: 1 });
