/** The map on the screen: follows the camera, the model and the pointer, and draws only when one of them moved. */
import type * as PhaserTypes from 'phaser';
import { palettes } from '../theme/tokens.ts';
import type { MapData } from './asset.ts';
import { Camera, screenOf } from './camera.ts';
import { Effects, type Stage } from './effects.ts';
import type { Box, Point } from './geometry.ts';
import { Highlight } from './highlight.ts';
import { forgetSizes } from './label-style.ts';
import type { LabelScene } from './label-scene.ts';
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
import { listen, type Gestures } from './pointer.ts';
import { toDegrees } from './projection.ts';
import { Strokes } from './strokes.ts';
import { TileLayer } from './tiles.ts';
import { Tip } from './tip.ts';
import { boundsOf, freeCentre, fromScreen, noInsets, toScreen, type DeviceView, type View } from './view.ts';

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

type Listener = (what: Selection | null) => void;

/** Screen pixels of panning after which names are laid out anew. */
const layoutEvery = 240;

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** See `MapHandle`. */
export class MapView implements MapHandle {
  private readonly parts: Parts;
  private readonly camera: Camera;
  private model: MapModel;
  private subject: Subject;
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
  private laidOut: View | undefined;
  private highlightedAt = '';
  private frameMs = 0;
  private lastFrame = 0;
  private stale = true;
  /** What lies on the free part: no name stands under it. */
  private covered: readonly Box[] = [];
  private busy = true;
  private dragging = false;
  private dead = false;
  private waiting: (() => void)[] = [];
  private readonly listeners = { select: new Set<Listener>(), hover: new Set<Listener>() };
  private readonly movers = new Set<() => void>();
  private readonly stops: (() => void)[] = [];

  constructor(parts: Parts) {
    this.parts = parts;
    const { scene, root, data, ratio, options, container } = parts;
    this.model = parts.model;
    this.subject = this.makeSubject();
    const screen = screenOf(container, options.padding ?? noInsets);
    this.camera = new Camera(data, ratio, screen, this.model, () => this.redraw());
    this.tiles = new TileLayer(scene, ratio, boundsOf(data.meta));
    this.chosen = new Highlight(scene, true);
    this.hovered = new Highlight(scene, false);
    this.arcs = new Strokes(scene, 7, ratio);
    this.layout = new Layout(root, scene, parts.names, ratio);
    this.pills = new PillLayer(root);
    this.sparks = new Strokes(scene, 9, ratio);
    this.tip = new Tip(root);
    this.dress();
    this.tiles.paintOverview(this.subject);
    this.pills.set(this.model);
    this.attach();
    this.redraw();
  }

  update(model: MapModel): void {
    const old = this.model;
    this.model = model;
    const changed = (key: keyof MapModel) => !same(old[key], model[key]);
    if ((['theme', 'holders', 'zones', 'tension', 'routes'] as const).some(changed)) {
      this.subject = this.makeSubject();
      this.tiles.paintOverview(this.subject);
    }
    if (old.theme !== model.theme) this.dress();
    if ((['offmap', 'actors', 'selection'] as const).some(changed)) this.pills.set(model);
    this.highlightedAt = '';
    this.stale = true;
    this.redraw();
  }

  flyTo(target: FlyTarget, ms = 700): Promise<void> {
    return this.fly(this.camera.viewOf(target, this.model), ms);
  }

  zoomBy(factor: number): void {
    void this.fly(this.camera.zoomed(factor), 260);
  }

  panBy(dx: number, dy: number): void {
    const from = this.camera.goal;
    void this.fly({ ...from, x: from.x + dx / from.zoom, y: from.y + dy / from.zoom }, 160);
  }

  fit(): void {
    void this.fly(this.camera.home(this.model), 600);
  }

  play(beat: Beat, speed = 1): Promise<void> {
    const over = this.effects.play(beat, this.still() ? 0 : speed, this.stage());
    this.redraw();
    return over;
  }

  padding(insets: Insets, covered: readonly Box[] = []): void {
    const moved = !same(insets, this.camera.screen.insets);
    if (!moved && same(covered, this.covered)) return;
    this.stale = true;
    this.covered = covered;
    if (moved) this.camera.resize({ ...this.camera.screen, insets });
    else this.redraw();
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
    const { screen } = this.camera;
    const p = locate(this.parts.data, at);
    return p ? toScreen(p, this.camera.at, screen) : freeCentre(screen);
  }

  view(): { zoom: number; lon: number; lat: number } {
    const { at, screen } = this.camera;
    const middle = fromScreen(freeCentre(screen), at, screen);
    return { zoom: at.zoom, ...toDegrees(this.parts.data.meta.projection, middle.x, middle.y) };
  }

  settled(): Promise<void> {
    // Waking the loop may draw a frame at once, so one must be waiting by then.
    const settled = new Promise<void>((resolve) => this.waiting.push(resolve));
    this.redraw();
    return settled;
  }

  destroy(): void {
    if (this.dead) return;
    this.dead = true;
    for (const stop of this.stops) stop();
    this.effects.stop();
    this.camera.stop();
    for (const resolve of this.waiting.splice(0)) resolve();
    // Phaser takes itself apart in its next step, which a sleeping loop would never come to.
    this.parts.game.loop.wake();
    this.parts.game.destroy(true);
    this.parts.root.remove();
  }

  /** Milliseconds spent so far: painting tiles, and on frames as a whole without Phaser's own drawing. */
  get spent(): { readonly ms: number; readonly tiles: number; readonly frameMs: number } {
    return { ...this.tiles.spent, frameMs: this.frameMs };
  }

  /** Moves the map by screen pixels at once, as a drag does. */
  drag(dx: number, dy: number): void {
    this.camera.panBy(dx, dy);
  }

  private frame(): void {
    if (this.dead) return;
    const begun = performance.now();
    // Phaser's own measure of time runs slow when frames are late.
    const delta = Math.min(120, begun - this.lastFrame);
    this.lastFrame = begun;
    const { camera } = this;
    camera.advance(delta);
    const { settled } = camera;
    const device = camera.device();
    const calm = settled && !camera.flying && !this.dragging;
    const more = this.tiles.sync(this.subject, device, settled, calm ? 16 : 7);
    const main = this.parts.scene.cameras.main;
    main.setZoom(device.scale);
    main.setScroll(device.x, device.y);
    this.layOut(calm);
    this.layout.follow(camera.at, camera.screen, camera.free());
    this.drawArcs();
    this.highlight(device, calm);
    this.effects.step(this.stage(), delta);
    this.busy = more || !settled || camera.flying || this.effects.active || this.stale;
    this.frameMs += performance.now() - begun;
  }

  /** After a frame: sleeps when nothing is under way. */
  private rest(): void {
    if (this.dead || this.busy || this.dragging) return;
    this.parts.game.loop.sleep();
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  private redraw(): void {
    this.busy = true;
    const { loop } = this.parts.game;
    if (this.dead || loop.running) return;
    this.lastFrame = performance.now();
    loop.wake();
  }

  private layOut(calm: boolean): void {
    const { at } = this.camera;
    const last = this.laidOut;
    const moved = last ? Math.hypot(at.x - last.x, at.y - last.y) * at.zoom : Infinity;
    const zoomed = last ? Math.max(at.zoom / last.zoom, last.zoom / at.zoom) : Infinity;
    const due = this.stale || moved > layoutEvery || zoomed > 1.06 || (calm && last !== at);
    if (!due) return;
    this.stale = false;
    this.laidOut = at;
    const scene = this.scene();
    const boxes = this.pills.layout(scene.data, at, scene.screen, scene.free);
    this.layout.arrange(
      scene,
      boxes,
      this.covered,
      this.pills.arcs(scene.data, at, scene.screen, scene.free),
    );
    for (const mover of this.movers) mover();
  }

  private drawArcs(): void {
    const { data, view, screen, free } = this.scene();
    const look = arcLook(this.model);
    this.arcs.begin();
    for (const arc of this.pills.arcs(data, view, screen, free)) drawArc(this.arcs, arc, look, view, screen);
    this.arcs.end();
  }

  private highlight(device: DeviceView, calm: boolean): void {
    const place = [device.scale, Math.round(device.x / 40), Math.round(device.y / 40)];
    const key = JSON.stringify([this.model.selection, this.hover, place]);
    if (!calm || key === this.highlightedAt) return;
    this.highlightedAt = key;
    const { data, ratio } = this.parts;
    this.chosen.show(data, this.model, this.model.selection, device, ratio);
    const hover = same(this.hover, this.model.selection) ? null : this.hover;
    this.hovered.show(data, this.model, hover, device, ratio);
  }

  private gestures(): Gestures {
    return {
      pan: (dx, dy) => this.camera.panBy(dx, dy),
      zoom: (factor, x, y) => this.camera.zoomAt(factor, { x, y }),
      tap: (x, y) => this.emit('select', this.pickAt({ x, y })),
      hover: (x, y) => this.hoverAt({ x, y }),
      leave: () => this.hoverAt(undefined),
      drag: (active) => {
        this.dragging = active;
        this.parts.root.toggleAttribute('data-drag', active);
        this.hoverAt(undefined);
        this.camera.stop();
        this.redraw();
      },
    };
  }

  private hoverAt(p: Point | undefined): void {
    const what = p && !this.dragging ? this.pickAt(p) : null;
    const listed = what && this.model.selectable.find((s) => s.kind === what.kind && s.id === what.id);
    const pin = what?.kind === 'pin' ? this.model.pins.find((n) => n.id === what.id) : undefined;
    this.tip.show(listed?.label ?? pin?.label ?? '', p, this.camera.screen);
    if (same(what, this.hover)) return;
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

  private fly(to: View, ms: number): Promise<void> {
    return this.camera.fly(to, this.still() ? 0 : ms);
  }

  private scene(): LabelScene {
    const { data, names } = this.parts;
    const { at, screen } = this.camera;
    return {
      data,
      names,
      model: this.model,
      borders: this.subject.borders,
      view: at,
      screen,
      free: this.camera.free(),
    };
  }

  private stage(): Stage {
    const { scene } = this.parts;
    return { ...this.scene(), scene, pills: this.pills, device: this.camera.device(), strokes: this.sparks };
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

  /** Listens to Phaser, the pointer, the container's size, the fonts, and the loss of the graphics context. */
  private attach(): void {
    const { scene, game, root, container, ratio } = this.parts;
    scene.cameras.main.setOrigin(0, 0);
    scene.events.on(Phaser.Scenes.Events.UPDATE, () => this.frame());
    game.events.on(Phaser.Core.Events.POST_RENDER, () => this.rest());
    if (game.renderer.type === Phaser.WEBGL)
      game.renderer.on(Phaser.Renderer.Events.RESTORE_WEBGL, () => {
        this.tiles.invalidate();
        this.tiles.paintOverview(this.subject);
        this.highlightedAt = '';
        this.redraw();
      });
    const observer = new ResizeObserver(() => {
      const next = screenOf(container, this.camera.screen.insets);
      if (same(next, this.camera.screen)) return;
      game.scale.resize(Math.round(next.width * ratio), Math.round(next.height * ratio));
      this.stale = true;
      this.camera.resize(next);
    });
    observer.observe(container);
    const loaded = () => {
      forgetSizes();
      this.pills.forgetSizes();
      this.stale = true;
      this.redraw();
    };
    document.fonts.addEventListener('loadingdone', loaded);
    this.stops.push(
      listen(root, this.gestures()),
      () => observer.disconnect(),
      () => document.fonts.removeEventListener('loadingdone', loaded),
    );
  }
}
