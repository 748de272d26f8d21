import type { Quantities, Rule } from '../rules/index.ts';
import type { Action, Priority, RedLine, RuleSet } from './types.ts';

/**
 * What ensembles read in their thousands, packed into flat lists of integers: acts with what they are weighed by, and
 * rules. Objects would be the same to look at, but lie all over memory, and fetching them is what weighing spends its
 * time on. It says nothing that the scenario does not say.
 */
export interface Kernel {
  /** Acts and rules, see {@link ACT} and {@link degreeAt}. */
  readonly code: Int32Array;
  /** Degrees of all look-ups, one table after the other. */
  readonly degrees: Int8Array;
  /** Rules that are no mere look-ups. */
  readonly closures: readonly Rule['degree'][];
  /** By action: where it begins in `code`. */
  readonly acts: Int32Array;
  /** By actor, the region last: where its priorities' rules begin. */
  readonly holds: readonly (readonly number[])[];
  /** By red line. */
  readonly crossed: readonly number[];
}

/**
 * Places of an act's numbers, from where it begins. Slots, `addressee`, `target` and `needs` are -1 for none. After them
 * stand, so many times each: own priorities touched (index, rule, weight), those of the addressee (likewise), lines
 * drawn against the actor (line, rule), and what a look-ahead writes (slot, mode of `AHEAD`, value).
 */
export const ACT = {
  template: 0,
  cost: 1,
  pause: 2,
  goldstein: 3,
  target: 4,
  addressee: 5,
  commitment: 6,
  memory: 7,
  threat: 8,
  hardline: 9,
  pragmatic: 10,
  needs: 11,
  own: 12,
  theirs: 13,
  risks: 14,
  ahead: 15,
  head: 16,
} as const;

/** The degree of a packed rule: the least of its look-ups, or of their opposites, or what its closure says. */
export function degreeAt({ code, degrees, closures }: Kernel, at: number, q: Quantities): number {
  const count = code[at];
  if (count < 0) return closures[-1 - count](q);
  let best = 127;
  const end = at + 2 + 2 * count;
  for (let i = at + 2; i < end; i += 2) {
    const degree = degrees[code[i + 1] + q[code[i]]];
    if (degree < best) best = degree;
  }
  return code[at + 1] * best;
}

/** Packs acts and rules. */
export function packKernel(
  actions: readonly Action[],
  ruleSets: readonly RuleSet[],
  lines: readonly RedLine[],
  regionPriorities: readonly Priority[],
): Kernel {
  const packer = new Packer();
  const holds = [...ruleSets.map((rules) => rules.priorities), regionPriorities].map((priorities) =>
    priorities.map((priority) => packer.rule(priority.holds)),
  );
  const crossed = lines.map((line) => packer.rule(line.crossed));
  const touched = (actor: number, list: readonly number[]) =>
    list.flatMap((index) => [index, holds[actor][index], ruleSets[actor].priorities[index].weight]);
  const acts = actions.map(({ actor, target, needs, template, weighing }) => {
    const { own, theirs, risks, ahead, addressee } = weighing;
    const needed = needs ? packer.rule(needs) : -1;
    const head = [weighing.template, weighing.cost, template.pause, weighing.goldstein, target, addressee];
    const slots = [weighing.commitment, weighing.memory, weighing.threat];
    const counts = [own.length, theirs.length, risks.length, ahead.length / 3];
    return packer.put([
      ...head,
      ...slots,
      weighing.hardline,
      weighing.pragmatic,
      needed,
      ...counts,
      ...touched(actor, own),
      ...(addressee < 0 ? [] : touched(addressee, theirs)),
      ...risks.flatMap((line) => [line, crossed[line]]),
      ...ahead,
    ]);
  });
  return { ...packer.packed(), acts: Int32Array.from(acts), holds, crossed };
}

class Packer {
  private readonly code: number[] = [];
  private readonly degrees: number[] = [];
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
    if (!parts) return [-this.closures.push(degree)];
    const sign = parts.least ? 1 : -1;
    // The greatest of degrees is the least of their opposites.
    const looks = parts.lookUps.flatMap(({ slot, low, values }) => [
      slot,
      this.table([...values].map((value) => sign * value)) - low,
    ]);
    return [parts.lookUps.length, sign, ...looks];
  }

  private table(values: readonly number[]): number {
    const key = values.join();
    const known = this.tables.get(key);
    if (known !== undefined) return known;
    const at = this.degrees.length;
    for (const value of values) this.degrees.push(value);
    this.tables.set(key, at);
    return at;
  }

  packed(): Pick<Kernel, 'code' | 'degrees' | 'closures'> {
    return {
      code: Int32Array.from(this.code),
      degrees: Int8Array.from(this.degrees),
      closures: this.closures,
    };
  }
}
