/** Events played on the map: a pulse at a place, an arc to it, a flash at a border or of a region. */
import type * as Phaser from 'phaser';
import { palettes, withAlpha } from '../theme/tokens.ts';
import type { MapData } from './asset.ts';
import { pairKey, type Border } from './borders.ts';
import { addBox, noBox } from './geometry.ts';
import { locate } from './locate.ts';
import type { Beat, MapModel } from './model.ts';
import { arcFrom, drawArc, type PillLayer } from './offmap.ts';
import { pathOf, pathOfShape } from './brush.ts';
import { Picture } from './picture.ts';
import type { Strokes } from './strokes.ts';
import { toScreen, type DeviceView, type Screen, type View } from './view.ts';
import type { Box } from './geometry.ts';

/** What an effect is drawn into and from. */
export interface Stage {
  readonly scene: Phaser.Scene;
  readonly strokes: Strokes;
  readonly data: MapData;
  readonly model: MapModel;
  readonly borders: ReadonlyMap<string, Border>;
  readonly pills: PillLayer;
  readonly view: View;
  readonly screen: Screen;
  readonly free: Box;
  readonly device: DeviceView;
}

/** An effect on its way. `draw` gets its age as a share of its life, 0 to 1. */
interface Effect {
  readonly life: number;
  age: number;
  readonly draw: (stage: Stage, t: number) => void;
  readonly end: () => void;
}

/** Milliseconds at normal speed. */
const life = { pulse: 1300, arc: 1500, border: 1500, region: 1300 } as const;

const colourOf = (model: MapModel, hot: boolean | undefined) =>
  hot ? palettes[model.theme].accent : palettes[model.theme].ink;

/** The effects that run now. */
export class Effects {
  private running: Effect[] = [];

  get active(): boolean {
    return this.running.length > 0;
  }

  /** Starts a beat; resolves at its end. */
  play(beat: Beat, speed: number, stage: Stage): Promise<void> {
    const made = make(beat, stage);
    if (!made || speed <= 0) {
      made?.end();
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      const end = () => {
        made.end();
        resolve();
      };
      this.running.push({ life: life[beat.kind] / speed, age: 0, draw: made.draw, end });
    });
  }

  /** Draws all for a frame that came `delta` milliseconds after the last. */
  step(stage: Stage, delta: number): void {
    if (this.running.length === 0) return;
    stage.strokes.begin();
    for (const effect of this.running) {
      effect.age += delta;
      effect.draw(stage, Math.min(1, effect.age / effect.life));
    }
    const over = this.running.filter((effect) => effect.age >= effect.life);
    this.running = this.running.filter((effect) => effect.age < effect.life);
    if (this.running.length === 0) stage.strokes.begin();
    stage.strokes.end();
    for (const effect of over) effect.end();
  }

  /** Ends everything at once. */
  stop(): void {
    for (const effect of this.running.splice(0)) effect.end();
  }
}

type Made = { draw: (stage: Stage, t: number) => void; end: () => void };
const nothing = () => {};
const easeOut = (t: number) => 1 - (1 - t) ** 3;
/** Up quickly, away slowly. */
const swell = (t: number) => (t < 0.2 ? t / 0.2 : 1 - (t - 0.2) / 0.8);

function make(beat: Beat, stage: Stage): Made | undefined {
  if (beat.kind === 'pulse') return pulse(beat, stage.data);
  if (beat.kind === 'arc') return thrown(beat);
  return flash(beat, stage);
}

function pulse(beat: Extract<Beat, { kind: 'pulse' }>, data: MapData): Made | undefined {
  const p = locate(data, beat.at);
  if (!p) return undefined;
  const draw = ({ strokes, model, view }: Stage, t: number) => {
    const unit = 1 / view.zoom;
    const colour = colourOf(model, beat.hot);
    for (const start of [0, 0.22, 0.44]) {
      const own = (t - start) / 0.56;
      if (own <= 0 || own >= 1) continue;
      strokes.circle(p, (5 + 34 * easeOut(own)) * unit, colour, 0.9 * (1 - own));
    }
  };
  return { draw, end: nothing };
}

function thrown(beat: Extract<Beat, { kind: 'arc' }>): Made {
  const draw = ({ strokes, data, model, pills, view, screen, free }: Stage, t: number) => {
    const end = locate(data, beat.to);
    const from = typeof beat.from === 'string' ? pills.boxOf(beat.from) : undefined;
    const spot = from ? undefined : locate(data, beat.from);
    if (!end || (!from && !spot)) return;
    const p = spot && toScreen(spot, view, screen);
    const box = from ?? {
      x0: (p?.x ?? 0) - 2,
      y0: (p?.y ?? 0) - 2,
      x1: (p?.x ?? 0) + 2,
      y1: (p?.y ?? 0) + 2,
    };
    const arc = { ...arcFrom(box, toScreen(end, view, screen), free), strong: true };
    const alpha = t < 0.75 ? 1 : 1 - (t - 0.75) / 0.25;
    const look = { colour: colourOf(model, beat.hot), alpha };
    drawArc(strokes, arc, look, view, screen, easeOut(Math.min(1, t / 0.5)));
  };
  return { draw, end: nothing };
}

function flash(beat: Extract<Beat, { kind: 'border' | 'region' }>, stage: Stage): Made | undefined {
  const { data, borders, scene, device, model, view } = stage;
  const picture = new Picture(scene, 6);
  const unit = 1 / view.zoom;
  const palette = palettes[model.theme];
  if (beat.kind === 'border') {
    const lines = borders.get(pairKey(beat.a, beat.b))?.lines;
    if (!lines) return undefined;
    const box = lines.reduce((sum, l) => addBox(sum, l.box), noBox());
    picture.show(box, 40, device, (ctx) => {
      for (const [width, alpha] of [
        [30, 0.1],
        [20, 0.16],
        [11, 0.3],
        [4.5, 1],
      ]) {
        ctx.strokeStyle = withAlpha(palette.accent, alpha);
        ctx.lineWidth = width * unit;
        for (const { line } of lines) ctx.stroke(pathOf(line));
      }
    });
  } else {
    const shape = data.regionById.get(beat.region) ?? data.countryById.get(beat.region);
    if (!shape) return undefined;
    picture.show(shape.box, 10, device, (ctx) => {
      ctx.fillStyle = withAlpha(colourOf(model, beat.hot), 0.34);
      ctx.fill(pathOfShape(shape), 'evenodd');
    });
  }
  picture.fade(0);
  // Two swells for a border, one for a region.
  const draw = (_: Stage, t: number) => picture.fade(swell(beat.kind === 'border' ? (t * 2) % 1 : t));
  return { draw, end: () => picture.hide() };
}
