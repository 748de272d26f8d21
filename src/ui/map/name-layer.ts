/** The names and marks over the canvas, as elements that are kept from one layout to the next. */
import { meets, type Box, type Point } from './geometry.ts';
import type { View } from './view.ts';

/** Something at a base-canvas point, shifted by screen pixels. */
export interface Placed {
  readonly id: string;
  /** Changes when the element must be made anew. */
  readonly version: string;
  readonly at: Point;
  readonly make: () => HTMLElement;
  /** What it covers, in screen pixels from `at`: it is hidden where that does not fit into the free part. */
  readonly covers: Box;
  /** Shown even where it is cut by the edge: pins and signs, which hold no text that could be misread. */
  readonly whole?: boolean;
}

interface Shown {
  placed: Placed;
  readonly element: HTMLElement;
  off: boolean;
  transform: string;
}

/** Positions elements; moves the one layer while panning and each element while zooming. */
export class NameLayer {
  readonly element: HTMLElement;
  private readonly shown = new Map<string, Shown>();
  private zoom = 0;
  private shift = '';

  constructor(parent: HTMLElement) {
    this.element = document.createElement('div');
    this.element.className = 'amap-layer amap-names';
    parent.append(this.element);
  }

  /** Replaces what is shown. */
  set(items: readonly Placed[]): void {
    const keep = new Set(items.map((item) => item.id));
    for (const [id, shown] of this.shown)
      if (!keep.has(id)) {
        shown.element.remove();
        this.shown.delete(id);
      }
    for (const item of items) {
      const old = this.shown.get(item.id);
      if (old && old.placed.version === item.version) {
        old.placed = item;
        continue;
      }
      old?.element.remove();
      const element = item.make();
      element.style.visibility = 'hidden';
      this.element.append(element);
      this.shown.set(item.id, { placed: item, element, off: true, transform: '' });
    }
    this.zoom = 0;
  }

  /** Follows the camera. `left` and `top` are the screen pixels of the base canvas's origin. What would
   * lie under an obstacle is hidden. */
  follow(view: View, left: number, top: number, free: Box, obstacles: readonly Box[]): void {
    const zoomed = view.zoom !== this.zoom;
    this.zoom = view.zoom;
    const x0 = Math.round(left);
    const y0 = Math.round(top);
    const shift = `translate(${x0}px, ${y0}px)`;
    if (shift !== this.shift) this.element.style.transform = this.shift = shift;
    for (const shown of this.shown.values()) {
      const { at, covers, whole } = shown.placed;
      const x = Math.round(at.x * view.zoom);
      const y = Math.round(at.y * view.zoom);
      if (zoomed) {
        const transform = `translate(${x}px, ${y}px)`;
        if (transform !== shown.transform) shown.element.style.transform = shown.transform = transform;
      }
      const b = {
        x0: x + x0 + covers.x0,
        y0: y + y0 + covers.y0,
        x1: x + x0 + covers.x1,
        y1: y + y0 + covers.y1,
      };
      const off = whole
        ? b.x1 < free.x0 || b.y1 < free.y0 || b.x0 > free.x1 || b.y0 > free.y1
        : b.x0 < free.x0 ||
          b.y0 < free.y0 ||
          b.x1 > free.x1 ||
          b.y1 > free.y1 ||
          obstacles.some((o) => meets(b, o));
      if (off !== shown.off) {
        shown.off = off;
        shown.element.style.visibility = off ? 'hidden' : '';
      }
    }
  }
}
