/** Integer helpers: the core computes with integers only, so that every machine gets the same bits. */

/** `value` held within `low..high`. */
export function clamp(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value;
}

/** Integer division rounded toward zero; a zero divisor gives 0 (design section 3). */
export function divide(a: number, b: number): number {
  return b === 0 ? 0 : Math.trunc(a / b) + 0;
}

/** Integer division rounded to nearest, halves away from zero; a zero divisor gives 0. */
export function divideRound(a: number, b: number): number {
  // In 32-bit integers several times as fast, where nothing can overflow.
  return b > 0 && b < SAFE && a < SAFE && a > -SAFE ? divideSafe(a, b) : divideRoundWide(a, b);
}

/**
 * The same for whom it is sure that three times either is a 32-bit integer and the divisor above 0. Nothing is checked, so that
 * it is small enough to be put in the place of its call wherever it is called often.
 */
export function divideSafe(a: number, b: number): number {
  // `b` with the sign of `a`, without a branch: signs of scores come in no order that a processor could foresee.
  const sign = a >> 31;
  return ((((a << 1) + ((b ^ sign) - sign)) | 0) / (b << 1)) | 0;
}

/** Three times this is a 32-bit integer. */
const SAFE = 0x2aaaaaaa;

/** Apart, so that the compiler can put the other way in place of a call. */
function divideRoundWide(a: number, b: number): number {
  if (b === 0) return 0;
  const doubled = a * 2;
  const half = b < 0 ? -b : b;
  const sign = b < 0 ? -1 : 1;
  return a >= 0
    ? Math.floor((doubled + half) / (2 * half)) * sign
    : -Math.floor((-doubled + half) / (2 * half)) * sign + 0;
}

/** Integer division rounded away from zero, so that the sign of the dividend survives. `b` must be positive. */
export function divideAway(a: number, b: number): number {
  return a >= 0 ? Math.floor((a + b - 1) / b) : -Math.floor((-a + b - 1) / b);
}
