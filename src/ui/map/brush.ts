/** What painters share: the context they draw with, and shapes as paths. */
import type { Palette } from '../theme/tokens.ts';
import type { Shape } from './asset.ts';
import type { Box, Line } from './geometry.ts';

/** What a painter needs: the context is set so that base-canvas pixels can be used as they are. */
export interface Brush {
  readonly ctx: CanvasRenderingContext2D;
  readonly palette: Palette;
  readonly zoom: number;
  /** Base-canvas pixels per screen pixel: multiply a weight by this. */
  readonly unit: number;
  readonly box: Box;
  /** Whether something with this box can show, given a margin in screen pixels. */
  sees(box: Box, margin?: number): boolean;
}

const paths = new WeakMap<Line, Path2D>();

/** A line as a path, made once. */
export function pathOf(line: Line): Path2D {
  let path = paths.get(line);
  if (!path) {
    path = new Path2D();
    path.moveTo(line[0], line[1]);
    for (let i = 2; i < line.length; i += 2) path.lineTo(line[i], line[i + 1]);
    paths.set(line, path);
  }
  return path;
}

const shapePaths = new WeakMap<Shape, Path2D>();

/** A shape as one path for even-odd filling: countries have holes where enclaves lie. */
export function pathOfShape(shape: Shape): Path2D {
  let path = shapePaths.get(shape);
  if (!path) {
    path = new Path2D();
    for (const ring of shape.rings) {
      path.moveTo(ring[0], ring[1]);
      for (let i = 2; i < ring.length - 2; i += 2) path.lineTo(ring[i], ring[i + 1]);
      path.closePath();
    }
    shapePaths.set(shape, path);
  }
  return path;
}
