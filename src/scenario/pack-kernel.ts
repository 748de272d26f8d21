import type { Rule } from '../rules/index.ts';
import type { Kernel } from './kernel.ts';
import { STEP_SIZE } from './reach.ts';
import type { Action, Inject, Priority, RedLine, RuleSet } from './types.ts';

/** Packs acts and rules. */
export function packKernel(
  actions: readonly Action[],
  ruleSets: readonly RuleSet[],
  lines: readonly RedLine[],
  regionPriorities: readonly Priority[],
  events: readonly Inject[],
): Kernel {
  const packer = new Packer();
  const holds = [...ruleSets.map((rules) => rules.priorities), regionPriorities].map((priorities) =>
    priorities.map((priority) => packer.rule(priority.holds)),
  );
  const crossed = lines.map((line) => packer.rule(line.crossed));
  const injects = events.map(({ when }) => (when ? packer.rule(when) : -1));
  const speaks = ruleSets.map(({ doctrine }) => doctrine.map(({ when }) => (when ? packer.rule(when) : -1)));
  const touched = (actor: number, list: readonly number[]) =>
    list.flatMap((index) => [index, holds[actor][index], ruleSets[actor].priorities[index].weight]);
  const acts = actions.map(({ actor, target, needs, template, weighing }) => {
    const { own, theirs, risks, ahead, addressee } = weighing;
    const needed = needs ? packer.rule(needs) : -1;
    const head = [weighing.template, weighing.cost, template.pause, weighing.goldstein, target, addressee];
    const slots = [weighing.commitment, weighing.memory, weighing.threat];
    const counts = [own.length, theirs.length, risks.length, ahead.length / STEP_SIZE];
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
  return { ...packer.packed(), acts: Int32Array.from(acts), holds, crossed, injects, speaks };
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
