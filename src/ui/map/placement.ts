/** Puts names on the map so that none touches another: greedy, by rank. Pure arithmetic in screen pixels. */
import { meets, type Box, type Point } from './geometry.ts';

/** One way to place an item: its anchor, and the top left corner of its text from there. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}

/** Something that wants a place. Positions are screen pixels at the zoom of the moment. */
export interface Candidate {
  readonly id: string;
  /** Lower goes first. */
  readonly rank: number;
  readonly width: number;
  readonly height: number;
  /** Half the side of a mark at the anchor that must stay free too; 0 for none. */
  readonly mark: number;
  /** Best first. */
  readonly spots: readonly Spot[];
  /** Stands in its last spot rather than nowhere. */
  readonly must?: boolean;
}

/** Free space around a text. */
const gap = 3;

const textBox = (c: Candidate, s: Spot): Box => ({
  x0: s.x + s.dx,
  y0: s.y + s.dy,
  x1: s.x + s.dx + c.width,
  y1: s.y + s.dy + c.height,
});
const markBox = (c: Candidate, s: Spot): Box => ({
  x0: s.x - c.mark,
  y0: s.y - c.mark,
  x1: s.x + c.mark,
  y1: s.y + c.mark,
});

/**
 * The spot of each candidate that found one. `obstacles` are taken before anyone starts; text must lie within
 * `area`; `before` gives the spot index a candidate had, which it keeps where it can, so that names stay still.
 * `reserved` is kept free of all but those (rank 20 and over) that it is kept free for.
 */
export function placed(
  candidates: readonly Candidate[],
  obstacles: readonly Box[],
  area: Box,
  before: ReadonlyMap<string, number> = new Map(),
  reserved: readonly Box[] = [],
): Map<string, number> {
  const taken: Box[] = [...obstacles];
  const result = new Map<string, number>();
  const clear = (box: Box, others: readonly Box[]) => !others.some((other) => meets(box, other, gap));
  const within = (box: Box) =>
    box.x0 >= area.x0 && box.y0 >= area.y0 && box.x1 <= area.x1 && box.y1 <= area.y1;
  for (const candidate of candidates.toSorted((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))) {
    const last = before.get(candidate.id);
    const order = candidate.spots.map((_, i) => i);
    if (last !== undefined && last > 0 && last < order.length) order.unshift(...order.splice(last, 1));
    let found = order.find((i) => {
      const spot = candidate.spots[i];
      const text = textBox(candidate, spot);
      if (!within(text) || !clear(text, taken)) return false;
      if (candidate.rank < 20 && !clear(text, reserved)) return false;
      return candidate.mark === 0 || clear(markBox(candidate, spot), taken);
    });
    if (found === undefined && candidate.must && candidate.spots.length > 0)
      found = candidate.spots.length - 1;
    if (found === undefined) continue;
    const spot = candidate.spots[found];
    taken.push(textBox(candidate, spot));
    if (candidate.mark > 0) taken.push(markBox(candidate, spot));
    result.set(candidate.id, found);
  }
  return result;
}

/** Spots in the order of a score, best (least) first; each is scored once. Those without a score are left out. */
export function sortedBy(spots: readonly Spot[], score: (spot: Spot) => number | undefined): Spot[] {
  return spots
    .flatMap((spot) => {
      const points = score(spot);
      return points === undefined ? [] : [{ spot, points }];
    })
    .toSorted((a, b) => a.points - b.points)
    .map(({ spot }) => spot);
}

/** Spots around a mark: right, left, above, below, and between. `reach` is the mark's half size plus air. */
export function around(x: number, y: number, width: number, height: number, reach: number): Spot[] {
  const middle = -height / 2;
  return [
    { x, y, dx: reach, dy: middle },
    { x, y, dx: -reach - width, dy: middle },
    { x, y, dx: -width / 2, dy: -reach - height },
    { x, y, dx: -width / 2, dy: reach },
    { x, y, dx: reach * 0.7, dy: -reach * 0.7 - height + 3 },
    { x, y, dx: reach * 0.7, dy: reach * 0.7 - 3 },
    { x, y, dx: -reach * 0.7 - width, dy: -reach * 0.7 - height + 3 },
    { x, y, dx: -reach * 0.7 - width, dy: reach * 0.7 - 3 },
  ];
}

/** Rings of spots around a point, nearest first, for a thing of a given size that is centred on its spot. */
export function ringSpots(p: Point, width: number, height: number, clear: number): Spot[] {
  const spots: Spot[] = clear > 0 ? [] : [{ ...p, dx: -width / 2, dy: -height / 2 }];
  for (const [k, ring] of [1, 1.9, 2.8, 3.7].entries())
    for (let i = 0; i < 8; i++) {
      const angle = (i * Math.PI) / 4 - Math.PI / 2 + (k % 2) * 0.3;
      const rx = (clear + width / 2 + 5) * ring;
      const ry = (clear + height / 2 + 5) * ring;
      spots.push({ ...p, dx: Math.cos(angle) * rx - width / 2, dy: Math.sin(angle) * ry - height / 2 });
    }
  return spots;
}
