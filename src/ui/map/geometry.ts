/** A point, in pixels of the map's base canvas unless said otherwise. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle by its edges. */
export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** A polyline as x and y in turn. */
export type Line = Float32Array;

/** The empty box, which grows by whatever is added. */
export const noBox = (): Box => ({ x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity });

/** Grows a box by another. */
export function addBox(box: Box, other: Box): Box {
  box.x0 = Math.min(box.x0, other.x0);
  box.y0 = Math.min(box.y0, other.y0);
  box.x1 = Math.max(box.x1, other.x1);
  box.y1 = Math.max(box.y1, other.y1);
  return box;
}

/** The box around a line. */
export function boxOf(line: Line): Box {
  const box = noBox();
  for (let i = 0; i < line.length; i += 2) {
    box.x0 = Math.min(box.x0, line[i]);
    box.x1 = Math.max(box.x1, line[i]);
    box.y0 = Math.min(box.y0, line[i + 1]);
    box.y1 = Math.max(box.y1, line[i + 1]);
  }
  return box;
}

/** Whether two boxes overlap, the second widened by a margin. */
export function meets(a: Box, b: Box, margin = 0): boolean {
  return a.x0 < b.x1 + margin && a.x1 > b.x0 - margin && a.y0 < b.y1 + margin && a.y1 > b.y0 - margin;
}

/** A line run backwards. */
export function reversed(line: Line): Line {
  const out = new Float32Array(line.length);
  for (let i = 0; i < line.length; i += 2) {
    out[i] = line[line.length - 2 - i];
    out[i + 1] = line[line.length - 1 - i];
  }
  return out;
}

/** Joins lines end to start, dropping the doubled points. */
export function joined(lines: readonly Line[]): Line {
  const length = lines.reduce((n, l) => n + l.length, 0) - 2 * (lines.length - 1);
  const out = new Float32Array(length);
  let at = 0;
  lines.forEach((line, i) => {
    const part = i === 0 ? line : line.subarray(2);
    out.set(part, at);
    at += part.length;
  });
  return out;
}

/** Length of a line in pixels of the base canvas. */
export function lengthOf(line: Line): number {
  let sum = 0;
  for (let i = 2; i < line.length; i += 2)
    sum += Math.hypot(line[i] - line[i - 2], line[i + 1] - line[i - 1]);
  return sum;
}

/** The spot at a share (0 to 1) of a line's length, with the direction of the line there. */
export function alongLine(line: Line, share: number): Point & { readonly dx: number; readonly dy: number } {
  let left = lengthOf(line) * share;
  for (let i = 2; i < line.length; i += 2) {
    const dx = line[i] - line[i - 2];
    const dy = line[i + 1] - line[i - 1];
    const step = Math.hypot(dx, dy);
    if (step > 0 && (left <= step || i === line.length - 2)) {
      const t = Math.min(1, left / step);
      return { x: line[i - 2] + dx * t, y: line[i - 1] + dy * t, dx: dx / step, dy: dy / step };
    }
    left -= step;
  }
  return { x: line[0], y: line[1], dx: 1, dy: 0 };
}

/** Whether a point lies inside rings by the even-odd rule (holes are rings too). */
export function inRings(x: number, y: number, rings: readonly Line[]): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const ay = ring[i + 1];
      const by = ring[j + 1];
      if (ay > y !== by > y && x < ((ring[j] - ring[i]) * (y - ay)) / (by - ay) + ring[i]) inside = !inside;
    }
  }
  return inside;
}

/** Distance from a point to a line. */
export function distanceTo(x: number, y: number, line: Line): number {
  let least = Infinity;
  for (let i = 2; i < line.length; i += 2) {
    const ax = line[i - 2];
    const ay = line[i - 1];
    const dx = line[i] - ax;
    const dy = line[i + 1] - ay;
    const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
    least = Math.min(least, Math.hypot(x - ax - t * dx, y - ay - t * dy));
  }
  return least;
}

/** Rounds the corners of a hand-drawn line without leaving its points (Catmull-Rom, 6 pieces a segment). */
export function smoothed(line: Line): Line {
  const n = line.length / 2;
  if (n < 3) return line;
  const out: number[] = [line[0], line[1]];
  const at = (i: number, axis: number) => line[2 * Math.max(0, Math.min(n - 1, i)) + axis];
  for (let i = 0; i < n - 1; i++)
    for (let k = 1; k <= 6; k++) {
      const t = k / 6;
      for (const axis of [0, 1]) {
        const [p0, p1, p2, p3] = [at(i - 1, axis), at(i, axis), at(i + 1, axis), at(i + 2, axis)];
        // Half the usual tangents: long and short segments meet here, and full ones would loop.
        const m1 = (p2 - p0) * 0.3;
        const m2 = (p3 - p1) * 0.3;
        out.push(
          (2 * p1 - 2 * p2 + m1 + m2) * t ** 3 + (3 * p2 - 3 * p1 - 2 * m1 - m2) * t ** 2 + m1 * t + p1,
        );
      }
    }
  return Float32Array.from(out);
}
