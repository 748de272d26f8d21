/**
 * Smooth lines that change every frame: pictures of a soft-edged line, stretched from point to point. Phaser's own
 * Graphics would need multisampling to look as good, which without a GPU costs a third of all frames.
 */
import type * as Phaser from 'phaser';
import type { Point } from './geometry.ts';
import { addCanvasTexture } from './picture.ts';

/** Transparent pixels on either side of a line's texture, to blend into. */
const rim = 1;
let serial = 0;

/** A pool of line pieces in base-canvas pixels, laid down between `begin` and `end`. */
export class Strokes {
  private readonly lines: Phaser.GameObjects.Image[] = [];
  private readonly rings: Phaser.GameObjects.Image[] = [];
  private used = { lines: 0, rings: 0 };
  private readonly scene: Phaser.Scene;
  private readonly depth: number;
  /** Textures by shape and colour: tinting is not to be had on a plain canvas. */
  private readonly keys = new Map<string, string>();
  /** Opaque pixels across the texture of a line: as many as are drawn, since shrinking it would break it up. */
  private readonly core: number;

  constructor(scene: Phaser.Scene, depth: number, ratio: number) {
    this.scene = scene;
    this.depth = depth;
    this.core = Math.round(2 * ratio);
  }

  begin(): void {
    this.used = { lines: 0, rings: 0 };
  }

  end(): void {
    for (const image of this.lines.slice(this.used.lines)) image.setVisible(false);
    for (const image of this.rings.slice(this.used.rings)) image.setVisible(false);
  }

  /** A straight piece; `width` in base-canvas pixels, `colour` as `#RRGGBB`. */
  piece(a: Point, b: Point, width: number, colour: string, alpha = 1): void {
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    if (length === 0) return;
    const key = this.texture('line', colour);
    const image = (this.lines[this.used.lines++] ??= this.make(key).setOrigin(0, 0.5));
    // A sixth of the width longer, so that the outer edges of a bend meet.
    image
      .setTexture(key)
      .setVisible(true)
      .setPosition(a.x, a.y)
      .setRotation(Math.atan2(b.y - a.y, b.x - a.x))
      .setScale((length + width / 6) / 4, width / this.core)
      .setAlpha(alpha);
  }

  /** A circle line of a radius in base-canvas pixels; its width grows with it. */
  circle(p: Point, radius: number, colour: string, alpha: number): void {
    const key = this.texture('ring', colour);
    const image = (this.rings[this.used.rings++] ??= this.make(key));
    image
      .setTexture(key)
      .setVisible(true)
      .setPosition(p.x, p.y)
      .setScale((radius * 2) / 116)
      .setAlpha(alpha);
  }

  private make(key: string): Phaser.GameObjects.Image {
    return this.scene.add.image(0, 0, key).setDepth(this.depth);
  }

  private texture(shape: 'line' | 'ring', colour: string): string {
    const name = `${shape} ${colour}`;
    let key = this.keys.get(name);
    if (!key) {
      key = `map-${shape}-${serial++}`;
      addCanvasTexture(
        this.scene,
        key,
        shape === 'line' ? lineTexture(colour, this.core) : ringTexture(colour),
      );
      this.keys.set(name, key);
    }
    return key;
  }
}

function lineTexture(colour: string, core: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = 4;
  canvas.height = core + 2 * rim;
  const ctx = canvas.getContext('2d');
  if (ctx) {
    ctx.fillStyle = colour;
    ctx.fillRect(0, rim, 4, core);
  }
  return canvas;
}

function ringTexture(colour: string): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 128;
  const ctx = canvas.getContext('2d');
  if (ctx) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = 7;
    ctx.beginPath();
    ctx.arc(64, 64, 58, 0, 7);
    ctx.stroke();
  }
  return canvas;
}
