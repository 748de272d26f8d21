/**
 * A 53-bit string hash (cyrb53, public domain, github.com/bryc) as fourteen hexadecimal digits. Detects damage and
 * careless tampering; it is not cryptographic and does not stop a forger who recomputes it.
 */
export function hashText(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  return finish(a, b);
}

/** The same hash over integers (each taken modulo 2^32), for states: no text is made on the way. */
export class IntegerHash {
  private a = 0xdeadbeef;
  private b = 0x41c6ce57;

  add(value: number): this {
    this.a = Math.imul((this.a << 5) ^ (this.a >>> 27) ^ value, 2654435761);
    this.b = Math.imul((this.b << 7) ^ (this.b >>> 25) ^ value, 1597334677);
    return this;
  }

  /** Length first, so that two lists never run together. */
  addAll(values: ArrayLike<number>): this {
    this.add(values.length);
    for (let i = 0; i < values.length; i++) this.add(values[i]);
    return this;
  }

  digits(): string {
    return finish(this.a, this.b);
  }
}

function finish(a: number, b: number): string {
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  const high = (b & 0x1fffff) >>> 0;
  const low = a >>> 0;
  return high.toString(16).padStart(6, '0') + low.toString(16).padStart(8, '0');
}
