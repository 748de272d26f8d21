/** Where the camera stands: pure arithmetic, so that it can be tested without a screen. */
import type { MapAsset } from './asset.ts';
import type { Box, Point } from './geometry.ts';
import type { Insets } from './model.ts';
import { toPixels } from './projection.ts';

/** Widest and closest zoom: screen pixels per base-canvas pixel. */
export const zoomRange = { min: 1, max: 6 } as const;

/** The camera: a base-canvas pixel in the middle of the whole container, and the zoom. */
export interface View extends Point {
  readonly zoom: number;
}

/** The container in screen pixels, and what covers it. */
export interface Screen {
  readonly width: number;
  readonly height: number;
  readonly insets: Insets;
}

/** The view in device pixels: base-canvas point at the top left, and device pixels per base-canvas pixel. */
export interface DeviceView {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly width: number;
  readonly height: number;
}

/** Nothing covers the map. */
export const noInsets: Insets = { left: 0, top: 0, right: 0, bottom: 0 };

/** The rectangle that lies within the asset's geometry whatever the curve of its edges. */
export function boundsOf(meta: MapAsset['meta']): Box {
  const p = meta.projection;
  const [west, south, east, north] = [32, 31.5, 58, 47];
  const margin = 4;
  return {
    x0: toPixels(p, west, north).x + margin,
    x1: toPixels(p, east, north).x - margin,
    y0: toPixels(p, (west + east) / 2, north).y + margin,
    y1: toPixels(p, west, south).y - margin,
  };
}

/** Middle of the part of the container that nothing covers. */
export function freeCentre({ width, height, insets }: Screen): Point {
  return {
    x: (insets.left + width - insets.right) / 2,
    y: (insets.top + height - insets.bottom) / 2,
  };
}

/** The least zoom that leaves no edge of the world in sight. */
export function leastZoom(screen: Screen, bounds: Box): number {
  return Math.max(
    zoomRange.min,
    screen.width / (bounds.x1 - bounds.x0),
    screen.height / (bounds.y1 - bounds.y0),
  );
}

/** The nearest view that stays within the bounds and the zoom's range. */
export function clamped(view: View, screen: Screen, bounds: Box): View {
  const zoom = Math.min(zoomRange.max, Math.max(leastZoom(screen, bounds), view.zoom));
  const halfWidth = screen.width / zoom / 2;
  const halfHeight = screen.height / zoom / 2;
  const between = (v: number, low: number, high: number) =>
    low > high ? (low + high) / 2 : Math.min(high, Math.max(low, v));
  return {
    zoom,
    x: between(view.x, bounds.x0 + halfWidth, bounds.x1 - halfWidth),
    y: between(view.y, bounds.y0 + halfHeight, bounds.y1 - halfHeight),
  };
}

/** The view that shows a base-canvas point in the middle of the free rectangle. */
export function centredOn(point: Point, zoom: number, screen: Screen): View {
  const free = freeCentre(screen);
  return {
    zoom,
    x: point.x - (free.x - screen.width / 2) / zoom,
    y: point.y - (free.y - screen.height / 2) / zoom,
  };
}

/** The view that fits a box into the free rectangle, with a margin in screen pixels. */
export function framing(box: Box, screen: Screen, margin: number, most: number = zoomRange.max): View {
  const { width, height, insets } = screen;
  const free = {
    width: Math.max(80, width - insets.left - insets.right - 2 * margin),
    height: Math.max(80, height - insets.top - insets.bottom - 2 * margin),
  };
  const zoom = Math.min(most, free.width / (box.x1 - box.x0), free.height / (box.y1 - box.y0));
  return centredOn(
    { x: (box.x0 + box.x1) / 2, y: (box.y0 + box.y1) / 2 },
    Math.max(zoomRange.min, zoom),
    screen,
  );
}

/** Screen pixel of a base-canvas point. */
export function toScreen(point: Point, view: View, screen: Screen): Point {
  return {
    x: (point.x - view.x) * view.zoom + screen.width / 2,
    y: (point.y - view.y) * view.zoom + screen.height / 2,
  };
}

/** Base-canvas point under a screen pixel. */
export function fromScreen(point: Point, view: View, screen: Screen): Point {
  return {
    x: (point.x - screen.width / 2) / view.zoom + view.x,
    y: (point.y - screen.height / 2) / view.zoom + view.y,
  };
}

/** The view after zooming by a factor with one screen pixel held fast. */
export function zoomedAt(view: View, factor: number, anchor: Point, screen: Screen, bounds: Box): View {
  const least = leastZoom(screen, bounds);
  const zoom = Math.min(zoomRange.max, Math.max(least, view.zoom * factor));
  const under = fromScreen(anchor, view, screen);
  return {
    zoom,
    x: under.x - (anchor.x - screen.width / 2) / zoom,
    y: under.y - (anchor.y - screen.height / 2) / zoom,
  };
}

/** Part of the way from one view to another; the zoom moves geometrically, and long ways rise a little. */
export function between(from: View, to: View, t: number, screen: Screen): View {
  const ease = t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2;
  const far =
    (Math.hypot(to.x - from.x, to.y - from.y) * Math.min(from.zoom, to.zoom)) / Math.max(1, screen.width);
  const rise = Math.max(0.6, 1 - 0.25 * Math.max(0, far - 0.6));
  const zoom = from.zoom * (to.zoom / from.zoom) ** ease * rise ** (4 * ease * (1 - ease));
  return { zoom, x: from.x + (to.x - from.x) * ease, y: from.y + (to.y - from.y) * ease };
}
