/** The camera of one map: where it is, where it flies to, and what that means in pixels. */
import type { MapData } from './asset.ts';
import type { Box, Point } from './geometry.ts';
import { locate } from './locate.ts';
import type { FlyTarget, Insets } from './model.ts';
import { boxOf, openingView, type Home } from './opening.ts';
import type { DeviceView } from './view.ts';
import * as views from './view.ts';

/** Milliseconds without a change of zoom after which it is taken to be settled. */
const settleAfter = 130;

interface Flight {
  readonly from: views.View;
  readonly to: views.View;
  readonly ms: number;
  age: number;
  readonly done: () => void;
}

/** Moves within the bounds of the map; calls back whenever it moved or is about to. */
export class Camera {
  at: views.View;
  screen: views.Screen;
  private flight: Flight | undefined;
  private zoomedAt = 0;
  private readonly bounds: Box;
  private readonly data: MapData;
  private readonly ratio: number;
  private readonly moved: () => void;

  constructor(data: MapData, ratio: number, screen: views.Screen, home: Home, moved: () => void) {
    this.data = data;
    this.ratio = ratio;
    this.bounds = views.boundsOf(data.meta);
    this.screen = screen;
    this.moved = moved;
    this.at = this.home(home);
  }

  get flying(): boolean {
    return this.flight !== undefined;
  }

  /** Whether the zoom has been still for a moment. */
  get settled(): boolean {
    return performance.now() - this.zoomedAt > settleAfter;
  }

  /** Where it is or will be. */
  get goal(): views.View {
    return this.flight?.to ?? this.at;
  }

  /** Goes there at once, as near as the bounds allow. */
  moveTo(view: views.View): void {
    this.stop();
    this.place(view);
  }

  panBy(dx: number, dy: number): void {
    this.moveTo({ ...this.at, x: this.at.x - dx / this.at.zoom, y: this.at.y - dy / this.at.zoom });
  }

  zoomAt(factor: number, anchor: Point): void {
    this.moveTo(views.zoomedAt(this.at, factor, anchor, this.screen, this.bounds));
  }

  /** The view after zooming about the middle of the free part. */
  zoomed(factor: number): views.View {
    return views.zoomedAt(this.goal, factor, views.freeCentre(this.screen), this.screen, this.bounds);
  }

  /** Flies there; resolves when it has arrived or was stopped. */
  fly(to: views.View, ms: number): Promise<void> {
    this.stop();
    const target = views.clamped(to, this.screen, this.bounds);
    if (ms <= 0) {
      this.place(target);
      return Promise.resolve();
    }
    return new Promise((done) => {
      this.flight = { from: this.at, to: target, age: 0, ms, done };
      this.moved();
    });
  }

  stop(): void {
    const flight = this.flight;
    this.flight = undefined;
    flight?.done();
  }

  /** Goes on with a flight. */
  advance(delta: number): void {
    const flight = this.flight;
    if (!flight) return;
    flight.age += delta;
    const t = Math.min(1, flight.age / flight.ms);
    this.place(views.between(flight.from, flight.to, t, this.screen));
    if (t < 1) return;
    this.flight = undefined;
    flight.done();
  }

  /** The container got another size, or other parts of it are covered. */
  resize(screen: views.Screen): void {
    this.screen = screen;
    this.place(this.at);
  }

  /** The view that a target asks for. */
  viewOf(target: FlyTarget, home: Home): views.View {
    if ('at' in target) {
      const zoom = target.zoom ?? Math.max(this.at.zoom, 2.6);
      return views.centredOn(locate(this.data, target.at) ?? this.at, zoom, this.screen);
    }
    const box = boxOf(this.data, target.regions);
    return box ? views.framing(box, this.screen, 28, 4) : this.home(home);
  }

  /** Where the map opens, and where `fit()` goes back to. */
  home(home: Home): views.View {
    return openingView(this.data, home, this.screen);
  }

  /** The view in device pixels, on whole ones, so that still pictures are sharp. */
  device(): DeviceView {
    const scale = this.at.zoom * this.ratio;
    const width = Math.round(this.screen.width * this.ratio);
    const height = Math.round(this.screen.height * this.ratio);
    const left = Math.round(this.at.x * scale - width / 2);
    const top = Math.round(this.at.y * scale - height / 2);
    return { x: left / scale, y: top / scale, scale, width, height };
  }

  /** The part of the container that nothing covers, in screen pixels. */
  free(): Box {
    const { width, height, insets } = this.screen;
    return { x0: insets.left, y0: insets.top, x1: width - insets.right, y1: height - insets.bottom };
  }

  private place(view: views.View): void {
    const next = views.clamped(view, this.screen, this.bounds);
    if (next.zoom !== this.at.zoom) this.zoomedAt = performance.now();
    this.at = next;
    this.moved();
  }
}

/** The size of an element as a screen. */
export function screenOf(element: HTMLElement, insets: Insets): views.Screen {
  return { width: Math.max(1, element.clientWidth), height: Math.max(1, element.clientHeight), insets };
}
