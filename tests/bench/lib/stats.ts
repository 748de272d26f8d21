/** Statistics for the benchmarks. Not in the core: p-values need an exponential, which the core may not use. */

/** A share with its 95 % interval (Wilson). */
export function share(count: number, of: number): { share: number; low: number; high: number } {
  if (of === 0) return { share: 0, low: 0, high: 1 };
  const z = 1.96;
  const p = count / of;
  const middle = (p + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  return { share: p, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

export function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);
}

export function variance(values: readonly number[]): number {
  const m = mean(values);
  return values.reduce((sum, v) => sum + (v - m) * (v - m), 0) / Math.max(1, values.length - 1);
}

/** Mean of paired differences, half the width of its 95 % interval, and the two-sided p of no difference. */
export function paired(differences: readonly number[]): { by: number; half: number; p: number } {
  const by = mean(differences);
  const error = Math.sqrt(variance(differences) / Math.max(1, differences.length));
  if (error === 0) return { by, half: 0, p: by === 0 ? 1 : 0 };
  return { by, half: 1.96 * error, p: twoSided(Math.abs(by) / error) };
}

/** Two-sided p of a standard normal value (Abramowitz and Stegun 26.2.17; error under 1e-7). */
function twoSided(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const poly =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return Math.min(1, 2 * poly * Math.exp((-z * z) / 2) * 0.3989422804014327);
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
