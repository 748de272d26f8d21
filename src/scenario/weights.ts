/**
 * Rank-order centroid weights as integers that sum to 1000: the i-th of n is worth (1/n) * sum of 1/k for k = i..n
 * (Barron and Barrett 1996).
 */
export function rankOrderCentroid(n: number): number[] {
  const SCALE = 1_000_000;
  const raw = Array.from({ length: n }, (_, i) => {
    let sum = 0;
    for (let k = i + 1; k <= n; k++) sum += Math.floor(SCALE / k);
    return Math.floor(sum / n);
  });
  return rescaled(raw);
}

/** Shares as integers that sum to 1000, rounded by largest remainder, ties to the earlier. No shares, no weights. */
export function rescaled(shares: readonly number[]): number[] {
  const total = shares.reduce((a, b) => a + b, 0);
  if (total === 0) return shares.map(() => 0);
  const floors = shares.map((share) => Math.floor((share * 1000) / total));
  const remainders = shares.map((share, i) => ({ i, rest: share * 1000 - floors[i] * total }));
  remainders.sort((a, b) => b.rest - a.rest || a.i - b.i);
  let missing = 1000 - floors.reduce((a, b) => a + b, 0);
  for (const { i } of remainders) {
    if (missing === 0) break;
    floors[i]++;
    missing--;
  }
  return floors;
}
