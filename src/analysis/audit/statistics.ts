/**
 * Statistics of the audit. Made of additions, multiplications and square roots alone, which every engine rounds alike,
 * so that a report comes out the same everywhere.
 */

/** Half the width of a 95 % interval, in standard errors. */
const Z = 1.96;

/** A share of cases with its 95 % interval (Wilson), each 0-1. */
export interface Share {
  readonly count: number;
  readonly of: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export function shareOf(count: number, of: number): Share {
  if (of === 0) return { count, of, share: 0, low: 0, high: 1 };
  const p = count / of;
  const middle = (p + (Z * Z) / (2 * of)) / (1 + (Z * Z) / of);
  const half = (Z / (1 + (Z * Z) / of)) * Math.sqrt((p * (1 - p)) / of + (Z * Z) / (4 * of * of));
  return { count, of, share: p, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

export function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);
}

export function variance(values: readonly number[]): number {
  const m = mean(values);
  return values.reduce((sum, v) => sum + (v - m) * (v - m), 0) / Math.max(1, values.length - 1);
}

/** Mean of paired differences, half the width of its 95 % interval, and the two-sided p of no difference. */
export interface Gain {
  readonly by: number;
  readonly half: number;
  readonly p: number;
}

export function paired(differences: readonly number[]): Gain {
  const by = mean(differences);
  const error = Math.sqrt(variance(differences) / Math.max(1, differences.length));
  if (error === 0) return { by, half: 0, p: by === 0 ? 1 : 0 };
  return { by, half: Z * error, p: twoSided(Math.abs(by) / error) };
}

/** Which way a difference goes beyond its interval: 1 up, -1 down, 0 where the interval holds none. */
export function clearly({ by, half }: Gain): -1 | 0 | 1 {
  if (by > half) return 1;
  return by < -half ? -1 : 0;
}

/** Two-sided p of a standard normal value (Abramowitz and Stegun 26.2.17; error under 1e-7). */
export function twoSided(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const poly =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return Math.min(1, 2 * poly * fallOff((z * z) / 2) * 0.3989422804014327);
}

/** e to the power of -x, x at least 0: by its series near 0, squared back up. */
function fallOff(x: number): number {
  if (x > 700) return 0;
  let halvings = 0;
  let small = x;
  while (small > 0.5) {
    small /= 2;
    halvings++;
  }
  let term = 1;
  let sum = 1;
  for (let n = 1; n <= 14; n++) {
    term *= -small / n;
    sum += term;
  }
  for (let n = 0; n < halvings; n++) sum *= sum;
  return sum;
}

/** Holm's correction: adjusted p-values, in the order given. */
export function holm(ps: readonly number[]): number[] {
  const order = ps.map((p, i) => [p, i] as const).sort((a, b) => a[0] - b[0]);
  const adjusted = new Array<number>(ps.length).fill(1);
  let least = 0;
  order.forEach(([p, i], rank) => {
    least = Math.max(least, Math.min(1, p * (ps.length - rank)));
    adjusted[i] = least;
  });
  return adjusted;
}
