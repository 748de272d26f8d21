/**
 * Draws among the good ones by score: everything within `window` of the best takes part, with the square of how far it
 * stands above the window's floor as its weight. `drawn` is 0-9999. Returns an index; -1 for an empty list. Of a longer
 * list only the first `count` are scores.
 */
export function chooseAmongGood(
  scores: readonly number[],
  window: number,
  drawn: number,
  count = scores.length,
): number {
  if (count === 0) return -1;
  let best = scores[0];
  for (let i = 1; i < count; i++) if (scores[i] > best) best = scores[i];
  return chooseNearBest(scores, best, window, drawn, count);
}

/** The same for who knows the best score already. */
export function chooseNearBest(
  scores: readonly number[],
  best: number,
  window: number,
  drawn: number,
  count: number,
): number {
  const floor = best - window;
  let total = 0;
  for (let i = 0; i < count; i++) {
    const above = positive(scores[i] - floor);
    total += above * above;
  }
  let left = Math.floor((drawn * total) / 10000);
  for (let i = 0; i < count; i++) {
    const above = positive(scores[i] - floor);
    left -= above * above;
    if (left < 0) return i;
  }
  return scores.indexOf(best);
}

/** A 32-bit integer, or 0 where it is less: without a branch, for which it is cannot be foreseen. */
export function positive(value: number): number {
  return value & ~(value >> 31);
}

/** Place of a score among all, 1 for the best. */
export function rankOf(scores: readonly number[], score: number): number {
  return 1 + scores.filter((other) => other > score).length;
}
