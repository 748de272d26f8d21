import type { Quantities, Rule } from '../rules/index.ts';
import type { Layout } from './layout.ts';

/** Rules of which it is asked together whether they hold, not by how much: see {@link holding}. */
export interface Together {
  /** Every slot that they look up, each once, and where its masks begin, for the value 0. */
  readonly looks: Int32Array;
  /** By slot and value: all bits but those of rules that do not hold there, whatever else is so. */
  readonly masks: Int32Array;
  /** Rules of which it is found out whether none of their look-ups holds: they hold where one does. */
  readonly opposite: number;
  /** Bits of rules that are no mere look-ups, each with what it says. */
  readonly asked: readonly { readonly bit: number; readonly degree: Rule['degree'] }[];
}

/** Rules that one mask has bits for. */
export const MOST_TOGETHER = 32;

/** Packs up to {@link MOST_TOGETHER} rules; where there is none, something holds always. */
export function packTogether(rules: readonly (Rule | undefined)[], { low, high }: Layout): Together {
  const bySlot = new Map<number, Int32Array>();
  const asked: Together['asked'][number][] = [];
  let opposite = 0;
  rules.forEach((rule, bit) => {
    if (!rule) return;
    const { parts, degree } = rule;
    if (!parts || parts.lookUps.length === 0) return asked.push({ bit, degree });
    if (!parts.least) opposite |= 1 << bit;
    for (const { slot, low: lowest, values } of parts.lookUps) {
      let masks = bySlot.get(slot);
      if (!masks) bySlot.set(slot, (masks = new Int32Array(high[slot] - low[slot] + 1).fill(-1)));
      for (let i = 0; i < masks.length; i++) {
        const at = Math.min(Math.max(low[slot] + i - lowest, 0), values.length - 1);
        if (values[at] > 0 !== parts.least) masks[i] &= ~(1 << bit);
      }
    }
  });
  const looks: number[] = [];
  const packed: number[] = [];
  for (const [slot, masks] of bySlot) {
    looks.push(slot, packed.length - low[slot]);
    packed.push(...masks);
  }
  return { looks: Int32Array.from(looks), masks: Int32Array.from(packed), opposite, asked };
}

/** The same of any number of rules, so many together as one mask has bits for. */
export function packInWords(rules: readonly (Rule | undefined)[], layout: Layout): Together[] {
  return Array.from({ length: Math.ceil(rules.length / MOST_TOGETHER) }, (_, word) =>
    packTogether(rules.slice(MOST_TOGETHER * word, MOST_TOGETHER * (word + 1)), layout),
  );
}

/**
 * Which of rules that were packed together hold, as bits. Each slot is looked at once, however many of them read it, and nothing is
 * compared: where only the sign of a degree is asked for, one mask tells it of all.
 */
export function holding({ looks, masks, opposite, asked }: Together, q: Quantities): number {
  let bits = -1;
  for (let i = 0; i < looks.length; i += 2) bits &= masks[looks[i + 1] + q[looks[i]]];
  bits ^= opposite;
  for (let i = 0; i < asked.length; i++) {
    const { bit, degree } = asked[i];
    if (degree(q) <= 0) bits &= ~(1 << bit);
  }
  return bits;
}
