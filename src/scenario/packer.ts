import type { Rule } from '../rules/index.ts';
import type { Kernel } from './kernel.ts';

/** Packs rules and tables into flat lists, each that is the same only once. */
export class Packer {
  private readonly code: number[] = [];
  /** As characters, for tables to be found in. */
  private degrees = '';
  private readonly closures: Rule['degree'][] = [];
  /** Where rules and tables stand already, by their text: many are the same, and few lie near each other. */
  private readonly rules = new Map<Rule, number>();
  private readonly tables = new Map<string, number>();

  /** Appends numbers and says where they begin. */
  put(numbers: readonly number[]): number {
    const at = this.code.length;
    for (const number of numbers) this.code.push(number);
    return at;
  }

  rule(rule: Rule): number {
    const known = this.rules.get(rule);
    if (known !== undefined) return known;
    const at = this.put(this.encoded(rule));
    this.rules.set(rule, at);
    return at;
  }

  private encoded({ degree, parts }: Rule): number[] {
    // With nothing to look up there is no least of it.
    if (!parts || parts.lookUps.length === 0) return [-this.closures.push(degree)];
    const sign = parts.least ? 1 : -1;
    // The greatest of degrees is the least of their opposites.
    const looks = parts.lookUps.flatMap(({ slot, low, values }) => [
      slot,
      this.table([...values].map((value) => sign * value)) - low,
    ]);
    return [parts.lookUps.length, sign, ...looks];
  }

  /**
   * Where the degrees of a look-up stand: wherever they stand already, for what is read thousands of times should be short. With each
   * new table its first and last degree are repeated, so that it holds those of whatever is a little more or less.
   */
  table(values: readonly number[]): number {
    const text = textOf(values);
    let known = this.tables.get(text);
    if (known === undefined) {
      known = this.degrees.indexOf(text);
      if (known < 0) {
        known = this.degrees.length + BESIDE;
        this.degrees += text[0].repeat(BESIDE) + text + text[text.length - 1].repeat(BESIDE);
      }
      this.tables.set(text, known);
    }
    return known;
  }

  packed(): Pick<Kernel, 'code' | 'degrees' | 'closures'> {
    return {
      code: Int32Array.from(this.code),
      degrees: Int8Array.from(this.degrees, (character) => character.charCodeAt(0) - LEAST),
      closures: this.closures,
    };
  }
}

/** How often the degrees at both ends of a table are repeated: acts move little further. */
const BESIDE = 20;
/** Degrees are no less than this under nought. */
const LEAST = 128;

function textOf(degrees: readonly number[]): string {
  return String.fromCharCode(...degrees.map((degree) => degree + LEAST));
}
