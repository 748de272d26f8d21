/** Outlines of what is chosen and of what the pointer is over. */
import type * as Phaser from 'phaser';
import { palettes, withAlpha, type Theme } from '../theme/tokens.ts';
import type { MapData, Shape } from './asset.ts';
import { addBox, boxOf, noBox, type Line } from './geometry.ts';
import { holderOf } from './borders.ts';
import type { MapModel, Selectable, Selection } from './model.ts';
import { pathOf, pathOfShape } from './brush.ts';
import { Picture } from './picture.ts';
import type { DeviceView } from './view.ts';

/** The areas and lines that a selectable covers. */
export function partsOf(
  data: MapData,
  model: MapModel,
  what: Selection,
): { shapes: readonly Shape[]; lines: readonly Line[] } {
  const listed = model.selectable.find((s) => s.kind === what.kind && s.id === what.id);
  const parts: readonly string[] = (listed as Selectable | undefined)?.parts ?? [what.id];
  if (what.kind === 'route')
    return { shapes: [], lines: data.routes.filter((r) => parts.includes(r.id)).map((r) => r.line) };
  if (what.kind === 'actor')
    return { shapes: data.regions.filter((r) => holderOf(r.id, model.holders) === what.id), lines: [] };
  if (what.kind !== 'region') return { shapes: [], lines: [] };
  const shapes = [...data.regions, ...data.countries, ...data.rayons].filter((s) => parts.includes(s.id));
  return { shapes, lines: [] };
}

/** One outline: of the selection or of the hovered thing. */
export class Highlight {
  private readonly picture: Picture;
  private readonly chosen: boolean;

  constructor(scene: Phaser.Scene, chosen: boolean) {
    this.picture = new Picture(scene, chosen ? 4 : 5);
    this.chosen = chosen;
  }

  /** Shows a thing, or nothing. `unit` is base-canvas pixels per screen pixel. */
  show(data: MapData, model: MapModel, what: Selection | null, view: DeviceView, ratio: number): void {
    const parts = what ? partsOf(data, model, what) : { shapes: [], lines: [] };
    const boxes = [...parts.shapes.map((s) => s.box), ...parts.lines.map(boxOf)];
    if (boxes.length === 0) return this.picture.hide();
    const unit = ratio / view.scale;
    this.picture.show(
      boxes.reduce((sum, box) => addBox(sum, box), noBox()),
      10 * ratio,
      view,
      (ctx) => {
        this.drawShapes(ctx, parts.shapes, model.theme, unit);
        this.drawLines(ctx, parts.lines, model.theme, unit);
      },
    );
  }

  private drawShapes(
    ctx: CanvasRenderingContext2D,
    shapes: readonly Shape[],
    theme: Theme,
    unit: number,
  ): void {
    if (shapes.length === 0) return;
    const palette = palettes[theme];
    // The outline of all together: paint thick, then take the inside out again.
    const all = new Path2D();
    for (const shape of shapes) all.addPath(pathOfShape(shape));
    const band = (colour: string, width: number) => {
      ctx.strokeStyle = colour;
      ctx.lineWidth = width * unit;
      ctx.stroke(all);
    };
    band(withAlpha(palette.panel, 0.9), this.chosen ? 7 : 4.2);
    band(this.chosen ? palette.link : palette.ink, this.chosen ? 4.4 : 2.2);
    ctx.globalCompositeOperation = 'destination-out';
    for (const shape of shapes) ctx.fill(pathOfShape(shape), 'evenodd');
    ctx.globalCompositeOperation = 'source-over';
    ctx.fillStyle = this.chosen ? withAlpha(palette.link, 0.14) : withAlpha(palette.ink, 0.045);
    for (const shape of shapes) ctx.fill(pathOfShape(shape), 'evenodd');
  }

  private drawLines(ctx: CanvasRenderingContext2D, lines: readonly Line[], theme: Theme, unit: number): void {
    const palette = palettes[theme];
    ctx.lineCap = 'round';
    ctx.lineWidth = (this.chosen ? 15 : 12) * unit;
    ctx.strokeStyle = this.chosen ? withAlpha(palette.link, 0.38) : withAlpha(palette.ink, 0.2);
    for (const line of lines) ctx.stroke(pathOf(line));
  }
}
