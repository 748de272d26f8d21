/** A picture painted over part of the map: an outline under the pointer, a flash at a border. */
import type * as Phaser from 'phaser';
import type { Box } from './geometry.ts';
import type { DeviceView } from './view.ts';

let serial = 0;

/** One such picture; painting anew replaces the old one. */
export class Picture {
  private image: Phaser.GameObjects.Image | undefined;
  private key = '';
  private readonly scene: Phaser.Scene;
  private readonly depth: number;

  constructor(scene: Phaser.Scene, depth: number) {
    this.scene = scene;
    this.depth = depth;
  }

  /** Paints what of a box (base-canvas pixels, margin in device pixels) lies in view or close to it. */
  show(box: Box, margin: number, view: DeviceView, draw: (ctx: CanvasRenderingContext2D) => void): void {
    this.hide();
    const { scale } = view;
    const rim = 0.2;
    const left = Math.max(box.x0 * scale - margin, view.x * scale - view.width * rim);
    const top = Math.max(box.y0 * scale - margin, view.y * scale - view.height * rim);
    const right = Math.min(box.x1 * scale + margin, view.x * scale + view.width * (1 + rim));
    const bottom = Math.min(box.y1 * scale + margin, view.y * scale + view.height * (1 + rim));
    const x = Math.floor(left);
    const y = Math.floor(top);
    const width = Math.ceil(right) - x;
    const height = Math.ceil(bottom) - y;
    if (width < 2 || height < 2) return;
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const ctx = canvas.getContext('2d');
    if (!ctx) return;
    ctx.setTransform(scale, 0, 0, scale, -x, -y);
    ctx.lineJoin = 'round';
    draw(ctx);
    this.key = `map-picture-${serial++}`;
    addCanvasTexture(this.scene, this.key, canvas);
    this.image = this.scene.add
      .image(x / scale, y / scale, this.key)
      .setOrigin(0, 0)
      .setScale(1 / scale)
      .setDepth(this.depth);
  }

  /** 0 to 1. */
  fade(alpha: number): void {
    this.image?.setAlpha(alpha);
  }

  hide(): void {
    this.image?.destroy();
    if (this.image) this.scene.textures.remove(this.key);
    this.image = undefined;
  }
}

/**
 * Makes a texture of a canvas that will not change. `addCanvas` would read all its pixels back and keep a
 * second copy of them; `addImage` does not, and takes a canvas as well, whatever its type says.
 */
export function addCanvasTexture(scene: Phaser.Scene, key: string, canvas: HTMLCanvasElement): void {
  scene.textures.addImage(key, canvas as unknown as HTMLImageElement);
}
