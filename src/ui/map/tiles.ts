/**
 * The painted map as square pictures at the zoom of the moment. Panning moves pictures and paints only what
 * comes into view; zooming scales the old ones until the new are ready; behind all lies one coarse picture of
 * the whole, so that nothing is ever blank.
 */
import type * as Phaser from 'phaser';
import type { Box } from './geometry.ts';
import { paint, type Subject } from './paint.ts';
import { addCanvasTexture } from './picture.ts';
import type { DeviceView } from './view.ts';

interface Tile {
  readonly key: string;
  readonly image: Phaser.GameObjects.Image;
}

interface Level {
  readonly subject: Subject;
  readonly scale: number;
  readonly tiles: Map<string, Tile>;
}

let serial = 0;

/** All the tiles of one map. */
export class TileLayer {
  private current: Level | undefined;
  private old: Level[] = [];
  private overview: Tile | undefined;
  private readonly size: number;
  private readonly scene: Phaser.Scene;
  private readonly ratio: number;
  private readonly bounds: Box;
  /** Milliseconds spent on painting, and pictures painted, since the start. */
  readonly spent = { ms: 0, tiles: 0 };

  constructor(scene: Phaser.Scene, ratio: number, bounds: Box) {
    this.scene = scene;
    this.ratio = ratio;
    this.bounds = bounds;
    this.size = ratio > 1 ? 1024 : 512;
  }

  /** Paints the coarse picture anew; called when the subject changes. */
  paintOverview(subject: Subject): void {
    const scale = 0.8;
    const width = Math.ceil((this.bounds.x1 - this.bounds.x0) * scale);
    const height = Math.ceil((this.bounds.y1 - this.bounds.y0) * scale);
    const fresh = this.bake(subject, {
      x: this.bounds.x0,
      y: this.bounds.y0,
      scale,
      ratio: 0.8,
      width,
      height,
    });
    fresh.image.setDepth(0);
    if (this.overview) this.discard(this.overview);
    this.overview = fresh;
  }

  /**
   * Brings the tiles up to date with the view. `still` is false while the zoom is moving. Stops painting after
   * `budget` milliseconds; returns whether work is left.
   */
  sync(subject: Subject, view: DeviceView, still: boolean, budget: number): boolean {
    if (!this.current || this.current.subject !== subject || (still && this.current.scale !== view.scale)) {
      if (this.current) this.old.push(this.current);
      this.current = { subject, scale: view.scale, tiles: new Map() };
    }
    const level = this.current;
    const span = this.size / level.scale;
    const shown = (margin: number) => {
      const box = {
        i0: Math.floor((view.x - margin * span) / span),
        i1: Math.floor((view.x + view.width / view.scale + margin * span) / span),
        j0: Math.floor((view.y - margin * span) / span),
        j1: Math.floor((view.y + view.height / view.scale + margin * span) / span),
      };
      return box;
    };
    const start = performance.now();
    const missing = (margin: number): [number, number][] => {
      const { i0, i1, j0, j1 } = shown(margin);
      const list: [number, number][] = [];
      for (let i = i0; i <= i1; i++)
        for (let j = j0; j <= j1; j++)
          if (!level.tiles.has(`${i} ${j}`) && this.exists(i * span, j * span, span)) list.push([i, j]);
      const ci = (i0 + i1) / 2;
      const cj = (j0 + j1) / 2;
      return list.sort((a, b) => Math.hypot(a[0] - ci, a[1] - cj) - Math.hypot(b[0] - ci, b[1] - cj));
    };
    const wanted = missing(0);
    // While zooming, the old tiles do; new ones would be thrown away unseen.
    if (!still && this.old.length > 0) {
      this.overview?.image.setVisible(true);
      return true;
    }
    for (const [i, j] of wanted) {
      this.put(level, i, j, span);
      if (performance.now() - start > budget) break;
    }
    const inView = missing(0).length;
    // What is wholly covered is not drawn: filling the screen twice is what costs most without a GPU.
    this.overview?.image.setVisible(inView > 0);
    if (inView === 0) this.dropOld();
    if (inView > 0) return true;
    this.trim(level, shown(2));
    const around = missing(0.35);
    if (around.length > 0 && performance.now() - start < budget / 2)
      this.put(level, around[0][0], around[0][1], span);
    return around.length > 1;
  }

  /** Everything is painted anew, as after the graphics context was lost. */
  invalidate(): void {
    for (const level of [...this.old, ...(this.current ? [this.current] : [])])
      for (const tile of level.tiles.values()) this.discard(tile);
    this.old = [];
    this.current = undefined;
  }

  private exists(x: number, y: number, span: number): boolean {
    const b = this.bounds;
    return x < b.x1 + 8 && x + span > b.x0 - 8 && y < b.y1 + 8 && y + span > b.y0 - 8;
  }

  private put(level: Level, i: number, j: number, span: number): void {
    const frame = {
      x: i * span,
      y: j * span,
      scale: level.scale,
      ratio: this.ratio,
      width: this.size,
      height: this.size,
    };
    const tile = this.bake(level.subject, frame);
    tile.image.setDepth(2);
    level.tiles.set(`${i} ${j}`, tile);
  }

  private bake(
    subject: Subject,
    frame: { x: number; y: number; scale: number; ratio: number; width: number; height: number },
  ): Tile {
    const start = performance.now();
    const key = `map-tile-${serial++}`;
    const canvas = document.createElement('canvas');
    canvas.width = frame.width;
    canvas.height = frame.height;
    const ctx = canvas.getContext('2d', { alpha: false });
    if (ctx) paint(ctx, subject, frame);
    addCanvasTexture(this.scene, key, canvas);
    const image = this.scene.add
      .image(frame.x, frame.y, key)
      .setOrigin(0, 0)
      .setScale(1 / frame.scale);
    this.spent.ms += performance.now() - start;
    this.spent.tiles++;
    return { key, image };
  }

  private trim(level: Level, keep: { i0: number; i1: number; j0: number; j1: number }): void {
    for (const [name, tile] of level.tiles) {
      const [i, j] = name.split(' ').map(Number);
      if (i >= keep.i0 && i <= keep.i1 && j >= keep.j0 && j <= keep.j1) continue;
      this.discard(tile);
      level.tiles.delete(name);
    }
  }

  private dropOld(): void {
    for (const level of this.old) for (const tile of level.tiles.values()) this.discard(tile);
    this.old = [];
  }

  private discard(tile: Tile): void {
    tile.image.destroy();
    this.scene.textures.remove(tile.key);
  }
}
