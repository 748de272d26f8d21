/** Forces on a small picture of the map. Apart from the picture itself, for the symbols are large and few pictures show them. */
import type { Theme } from '../theme/tokens.ts';
import type { MapData } from './asset.ts';
import type { Box, Point } from './geometry.ts';
import { locate } from './locate.ts';
import type { Force } from './model.ts';
import { placed, ringSpots, type Candidate } from './placement.ts';
import { drawSymbol } from './symbols.ts';

/** Where on the picture they are drawn. */
export interface InsetPlace {
  readonly data: MapData;
  readonly theme: Theme;
  readonly ratio: number;
  readonly toScreen: (p: Point) => Point;
  /** What is covered already, and the picture's own edges, in screen pixels. */
  readonly taken: readonly Box[];
  readonly area: Box;
}

/** About a frame's height, in screen pixels: smaller than on the large map. */
const SIZE = 16;

/** Draws the symbols of forces, none over another; returns what they cover. Those outside the picture are left out. */
export function drawForces(
  ctx: CanvasRenderingContext2D,
  forces: readonly Force[],
  { data, theme, ratio, toScreen, taken, area }: InsetPlace,
): Box[] {
  const drawn = forces.flatMap((force) => {
    const spot = locate(data, force.at);
    const p = spot && toScreen(spot);
    if (!p || p.x < area.x0 || p.x > area.x1 || p.y < area.y0 || p.y > area.y1) return [];
    const symbol = drawSymbol(force, theme, ratio, SIZE);
    const { width, height } = symbol;
    // Where it is fullest the strongest come first.
    const candidate: Candidate = {
      id: force.id,
      rank: -force.posture,
      width,
      height,
      mark: 0,
      spots: ringSpots(p, width, height, 0),
    };
    return [{ candidate, symbol }];
  });
  const spots = placed(
    drawn.map(({ candidate }) => candidate),
    taken,
    area,
  );
  return drawn.flatMap(({ candidate, symbol }): Box[] => {
    const spot = candidate.spots[spots.get(candidate.id) ?? -1];
    if (!spot) return [];
    const x0 = spot.x + spot.dx;
    const y0 = spot.y + spot.dy;
    ctx.drawImage(symbol.canvas, x0, y0, symbol.canvas.width / ratio, symbol.canvas.height / ratio);
    return [{ x0, y0, x1: x0 + candidate.width, y1: y0 + candidate.height }];
  });
}
