/** The map on the screen: follows the camera, the model and the pointer, and draws only when one of them moved. */
import type * as PhaserTypes from 'phaser';
import { palettes } from '../theme/tokens.ts';
import type { MapData } from './asset.ts';
import { Effects, type Stage } from './effects.ts';
import { addBox, noBox, type Box, type Point } from './geometry.ts';
import { Highlight } from './highlight.ts';
import { forgetSizes } from './label-style.ts';
import { Layout } from './layout.ts';
import { locate } from './locate.ts';
import type {
  At,
  Beat,
  FlyTarget,
  Insets,
  MapHandle,
  MapModel,
  MapNames,
  MapOptions,
  Selection,
} from './model.ts';
import { arcLook, drawArc, PillLayer } from './offmap.ts';
import { subjectOf, type Subject } from './paint.ts';
import { Phaser } from './phaser.ts';
import { pick } from './pick.ts';
import { listen } from './pointer.ts';
import { toDegrees } from './projection.ts';
import { Strokes } from './strokes.ts';
import { TileLayer, type DeviceView } from './tiles.ts';
import { Tip } from './tip.ts';
import * as camera from './view.ts';

interface Parts {
  readonly game: PhaserTypes.Game;
  readonly scene: PhaserTypes.Scene;
  readonly root: HTMLElement;
  readonly container: HTMLElement;
  readonly data: MapData;
  readonly names: MapNames;
  readonly ratio: number;
  readonly options: MapOptions;
  readonly model: MapModel;
}

/** Milliseconds without a change of zoom after which it is taken to be settled. */
const settleAfter = 130;
/** Screen pixels of panning after which names are laid out anew. */
const layoutEvery = 240;

/** See `MapHandle`. */
export class MapView implements MapHandle {
  private readonly parts: Parts;
  private model: MapModel;
  private subject: Subject;
  private screen: camera.Screen;
  private readonly bounds: Box;
  private at: camera.View;
  private flight:
    | { from: camera.View; to: camera.View; age: number; ms: number; done: () => void }
    | undefined;
  private readonly tiles: TileLayer;
  private readonly layout: Layout;
  private readonly pills: PillLayer;
  private readonly effects = new Effects();
  private readonly chosen: Highlight;
  private readonly hovered: Highlight;
  private readonly arcs: Strokes;
  private readonly sparks: Strokes;
  private readonly tip: Tip;
  private hover: Selection | null = null;
  private frameMs = 0;
  private zoomedAt = 0;
  private laidOut: camera.View | undefined;
  private highlightedAt = '';
  private stale = true;
  private dragging = false;
  private dead = false;
  private waiting: (() => void)[] = [];
  private readonly listeners = { select: new Set<Listener>(), hover: new Set<Listener>() };
  private readonly movers = new Set<() => void>();
  private readonly stops: (() => void)[] = [];

  constructor(parts: Parts) {
    this.parts = parts;
    const { scene, root, data, ratio, options, game } = parts;
    this.model = parts.model;
    this.subject = this.makeSubject();
    this.bounds = camera.boundsOf(data.meta);
    this.screen = this.measured(options.padding ?? camera.noInsets);
    this.at = this.home();
    this.tiles = new TileLayer(scene, ratio, this.bounds);
    this.chosen = new Highlight(scene, true);
    this.hovered = new Highlight(scene, false);
    this.arcs = new Strokes(scene, 7);
    this.layout = new Layout(root, scene, parts.names, ratio);
    this.pills = new PillLayer(root);
    this.sparks = new Strokes(scene, 9);
    this.tip = new Tip(root);
    this.dress();
    this.tiles.paintOverview(this.subject);
    this.pills.set(this.model);
    scene.cameras.main.setOrigin(0, 0);
    scene.events.on(Phaser.Scenes.Events.UPDATE, (_: number, delta: number) => this.frame(delta));
    game.events.on(Phaser.Core.Events.POST_RENDER, () => this.rest());
    const renderer = game.renderer;
    if (renderer.type === Phaser.WEBGL)
      renderer.on(Phaser.Renderer.Events.RESTORE_WEBGL, () => {
        this.tiles.invalidate();
        this.tiles.paintOverview(this.subject);
        this.redraw();
      });
    this.stops.push(listen(root, this.gestures()), this.watchSize(), this.watchFonts());
    this.redraw();
  }

  update(model: MapModel): void {
    const old = this.model;
    this.model = model;
    const repaint = (['theme', 'holders', 'zones', 'tension', 'routes'] as const).some(
      (key) => old[key] !== model[key] && JSON.stringify(old[key]) !== JSON.stringify(model[key]),
    );
    if (repaint) {
      this.subject = this.makeSubject();
      if (old.theme !== model.theme || JSON.stringify(old.holders) !== JSON.stringify(model.holders))
        this.tiles.paintOverview(this.subject);
    }
    if (old.theme !== model.theme) this.dress();
    this.pills.set(model);
    this.highlightedAt = '';
    this.stale = true;
    this.redraw();
  }

  flyTo(target: FlyTarget, ms = 700): Promise<void> {
    return this.fly(this.viewOf(target), ms);
  }

  zoomBy(factor: number): void {
    const free = camera.freeCentre(this.screen);
    void this.fly(camera.zoomedAt(this.flight?.to ?? this.at, factor, free, this.screen, this.bounds), 260);
  }

  panBy(dx: number, dy: number): void {
    const from = this.flight?.to ?? this.at;
    void this.fly({ ...from, x: from.x + dx / from.zoom, y: from.y + dy / from.zoom }, 160);
  }

  fit(): void {
    void this.fly(this.home(), 600);
  }

  play(beat: Beat, speed = 1): Promise<void> {
    this.redraw();
    return this.effects.play(beat, this.still() ? 0 : speed, this.stage());
  }

  padding(insets: Insets): void {
    this.screen = { ...this.screen, insets };
    this.stale = true;
    this.redraw();
  }

  on(event: 'select' | 'hover', callback: Listener): () => void {
    this.listeners[event].add(callback);
    return () => this.listeners[event].delete(callback);
  }

  onMove(callback: () => void): () => void {
    this.movers.add(callback);
    return () => this.movers.delete(callback);
  }

  screenOf(at: At): Point {
    const p = locate(this.parts.data, at);
    return p ? camera.toScreen(p, this.at, this.screen) : camera.freeCentre(this.screen);
  }

  view(): { zoom: number; lon: number; lat: number } {
    const middle = camera.fromScreen(camera.freeCentre(this.screen), this.at, this.screen);
    return { zoom: this.at.zoom, ...toDegrees(this.parts.data.meta.projection, middle.x, middle.y) };
  }

  settled(): Promise<void> {
    this.redraw();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  destroy(): void {
    if (this.dead) return;
    this.dead = true;
    for (const stop of this.stops) stop();
    this.effects.stop();
    this.flight?.done();
    for (const resolve of this.waiting.splice(0)) resolve();
    this.parts.game.loop.wake();
    this.parts.game.destroy(true);
    this.parts.root.remove();
  }

  /** Milliseconds spent so far: painting tiles, and on frames as a whole without Phaser's own drawing. */
  get spent(): { readonly ms: number; readonly tiles: number; readonly frameMs: number } {
    return { ...this.tiles.spent, frameMs: this.frameMs };
  }

  /** Moves the camera by screen pixels at once, as a drag does. */
  drag(dx: number, dy: number): void {
    this.moveTo({ ...this.at, x: this.at.x - dx / this.at.zoom, y: this.at.y - dy / this.at.zoom });
  }

  private frame(delta: number): void {
    if (this.dead) return;
    const begun = performance.now();
    this.advance(Math.min(delta, 50));
    const device = this.device();
    const settled = performance.now() - this.zoomedAt > settleAfter;
    const calm = settled && !this.flight && !this.dragging;
    const more = this.tiles.sync(this.subject, device, settled, calm ? 16 : 7);
    const main = this.parts.scene.cameras.main;
    main.setZoom(device.scale);
    main.setScroll(device.x, device.y);
    this.layOut(settled);
    this.layout.follow(this.at, this.screen, this.free());
    this.drawArcs();
    this.highlight(device, settled);
    this.effects.step(this.stage(), delta);
    this.busy = more || !settled || this.flight !== undefined || this.effects.active || this.stale;
    this.frameMs += performance.now() - begun;
  }

  private busy = true;

  /** After a frame: sleeps when nothing is under way. */
  private rest(): void {
    if (this.dead || this.busy || this.dragging) return;
    this.parts.game.loop.sleep();
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  private redraw(): void {
    this.busy = true;
    if (!this.dead && !this.parts.game.loop.running) this.parts.game.loop.wake();
  }

  private advance(delta: number): void {
    const flight = this.flight;
    if (!flight) return;
    flight.age += delta;
    const t = Math.min(1, flight.age / flight.ms);
    this.moveTo(camera.between(flight.from, flight.to, t, this.screen), true);
    if (t < 1) return;
    this.flight = undefined;
    flight.done();
  }

  private layOut(settled: boolean): void {
    const last = this.laidOut;
    const moved = last ? Math.hypot(this.at.x - last.x, this.at.y - last.y) * this.at.zoom : Infinity;
    const zoomed = last ? Math.max(this.at.zoom / last.zoom, last.zoom / this.at.zoom) : Infinity;
    const due =
      this.stale || moved > layoutEvery || zoomed > 1.06 || (settled && !this.dragging && last !== this.at);
    if (!due) return;
    this.stale = false;
    this.laidOut = this.at;
    const pillBoxes = this.pills.layout(this.parts.data, this.at, this.screen, this.free());
    const ends = this.pills.arcs(this.parts.data, this.at, this.screen, this.free());
    this.layout.arrange(this.scene(), pillBoxes, ends);
    for (const mover of this.movers) mover();
  }

  private drawArcs(): void {
    this.arcs.begin();
    const look = arcLook(this.model);
    for (const arc of this.pills.arcs(this.parts.data, this.at, this.screen, this.free()))
      drawArc(this.arcs, arc, look, this.at, this.screen);
    this.arcs.end();
  }

  private highlight(device: DeviceView, settled: boolean): void {
    const key = `${JSON.stringify([this.model.selection, this.hover])} ${device.scale} ${Math.round(device.x / 40)} ${Math.round(device.y / 40)}`;
    if (!settled || this.dragging || this.flight || key === this.highlightedAt) return;
    this.highlightedAt = key;
    const { data, ratio } = this.parts;
    this.chosen.show(data, this.model, this.model.selection, device, ratio);
    const same = JSON.stringify(this.hover) === JSON.stringify(this.model.selection);
    this.hovered.show(data, this.model, same ? null : this.hover, device, ratio);
  }

  private gestures() {
    return {
      pan: (dx: number, dy: number) => this.drag(dx, dy),
      zoom: (factor: number, x: number, y: number) =>
        this.moveTo(camera.zoomedAt(this.at, factor, { x, y }, this.screen, this.bounds)),
      tap: (x: number, y: number) => this.emit('select', this.pickAt({ x, y })),
      hover: (x: number, y: number) => this.hoverAt({ x, y }),
      leave: () => this.hoverAt(undefined),
      drag: (active: boolean) => {
        this.dragging = active;
        this.parts.root.toggleAttribute('data-drag', active);
        this.hoverAt(undefined);
        this.stopFlight();
        this.redraw();
      },
    };
  }

  private hoverAt(p: Point | undefined): void {
    const what = p && !this.dragging ? this.pickAt(p) : null;
    const label = what && this.model.selectable.find((s) => s.kind === what.kind && s.id === what.id)?.label;
    const pin = what?.kind === 'pin' ? this.model.pins.find((n) => n.id === what.id)?.label : undefined;
    this.tip.show(label ?? pin ?? '', p, this.screen);
    if (JSON.stringify(what) === JSON.stringify(this.hover)) return;
    this.hover = what;
    this.parts.root.toggleAttribute('data-hot', what !== null);
    this.pills.hover(what?.kind === 'actor' ? what.id : undefined);
    this.emit('hover', what);
    this.redraw();
  }

  private pickAt(p: Point): Selection | null {
    return pick(this.scene(), p, this.pills, this.layout);
  }

  private emit(event: 'select' | 'hover', what: Selection | null): void {
    for (const listener of this.listeners[event]) listener(what);
  }

  private fly(to: camera.View, ms: number): Promise<void> {
    this.stopFlight();
    const target = camera.clamped(to, this.screen, this.bounds);
    if (ms <= 0 || this.still()) {
      this.moveTo(target);
      return Promise.resolve();
    }
    return new Promise((done) => {
      this.flight = { from: this.at, to: target, age: 0, ms, done };
      this.redraw();
    });
  }

  private stopFlight(): void {
    const flight = this.flight;
    this.flight = undefined;
    flight?.done();
  }

  private moveTo(view: camera.View, flying = false): void {
    if (!flying) this.stopFlight();
    const next = camera.clamped(view, this.screen, this.bounds);
    if (next.zoom !== this.at.zoom) this.zoomedAt = performance.now();
    this.at = next;
    this.redraw();
  }

  private viewOf(target: FlyTarget): camera.View {
    const { data } = this.parts;
    if ('at' in target) {
      const zoom = target.zoom ?? Math.max(this.at.zoom, 2.6);
      return camera.centredOn(locate(data, target.at) ?? this.at, zoom, this.screen);
    }
    const boxes = target.regions.flatMap((id) => {
      const shape = data.regionById.get(id) ?? data.countryById.get(id);
      return shape ? [shape.box] : [];
    });
    return boxes.length > 0
      ? camera.framing(
          boxes.reduce((sum, box) => addBox(sum, box), noBox()),
          this.screen,
          28,
          4,
        )
      : this.home();
  }

  /** The Aras from Nakhchivan to the plain, with Tabriz and Yerevan where there is room. */
  private home(): camera.View {
    const narrow = this.screen.width - this.screen.insets.left - this.screen.insets.right < 560;
    const aras = narrow ? { x0: 788, y0: 410, x1: 1004, y1: 545 } : { x0: 735, y0: 372, x1: 1062, y1: 618 };
    const focus = this.model.focusRegions.flatMap((id) => this.parts.data.regionById.get(id)?.box ?? []);
    const box =
      narrow && focus.length > 0 && focus.length < 4 ? focus.reduce((s, b) => addBox(s, b), noBox()) : aras;
    return camera.clamped(camera.framing(box, this.screen, 6, narrow ? 2.6 : 2.6), this.screen, this.bounds);
  }

  private device(): DeviceView {
    const scale = this.at.zoom * this.parts.ratio;
    const width = Math.round(this.screen.width * this.parts.ratio);
    const height = Math.round(this.screen.height * this.parts.ratio);
    // Whole device pixels, so that still pictures are sharp.
    const left = Math.round(this.at.x * scale - width / 2);
    const top = Math.round(this.at.y * scale - height / 2);
    return { x: left / scale, y: top / scale, scale, width, height };
  }

  private free(): Box {
    const { width, height, insets } = this.screen;
    return { x0: insets.left, y0: insets.top, x1: width - insets.right, y1: height - insets.bottom };
  }

  private scene() {
    const { data, names } = this.parts;
    const free = this.free();
    return {
      data,
      names,
      model: this.model,
      borders: this.subject.borders,
      view: this.at,
      screen: this.screen,
      free,
    };
  }

  private stage(): Stage {
    const { scene } = this.parts;
    const rest = { pills: this.pills, device: this.device(), strokes: this.sparks, scene };
    return { ...this.scene(), ...rest };
  }

  private makeSubject(): Subject {
    const { theme, holders, zones, routes, tension } = this.model;
    return subjectOf(this.parts.data, theme, { holders, zones, routes, tension });
  }

  /** Gives the layers their colours. */
  private dress(): void {
    for (const [token, value] of Object.entries(palettes[this.model.theme]))
      this.parts.root.style.setProperty(`--${token}`, value);
  }

  private still(): boolean {
    return this.parts.options.still ?? matchMedia('(prefers-reduced-motion: reduce)').matches;
  }

  private measured(insets: Insets): camera.Screen {
    const { clientWidth, clientHeight } = this.parts.container;
    return { width: Math.max(1, clientWidth), height: Math.max(1, clientHeight), insets };
  }

  private watchSize(): () => void {
    const observer = new ResizeObserver(() => {
      const next = this.measured(this.screen.insets);
      if (next.width === this.screen.width && next.height === this.screen.height) return;
      this.screen = next;
      const { game, ratio } = this.parts;
      game.scale.resize(Math.round(next.width * ratio), Math.round(next.height * ratio));
      this.stale = true;
      this.moveTo(this.at);
    });
    observer.observe(this.parts.container);
    return () => observer.disconnect();
  }

  private watchFonts(): () => void {
    const loaded = () => {
      forgetSizes();
      this.stale = true;
      this.redraw();
    };
    document.fonts.addEventListener('loadingdone', loaded);
    return () => document.fonts.removeEventListener('loadingdone', loaded);
  }
}

type Listener = (what: Selection | null) => void;
