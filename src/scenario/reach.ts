import { clamp } from '../base/integer.ts';
import type { Grounded } from './ground.ts';
import type { Layout } from './layout.ts';
import type { Action, RedLine, RuleSet, SetMode } from './types.ts';

type Reach = Pick<Action, 'approval' | 'touches' | 'lines' | 'risks'>;

/** Which audiences, priorities and red lines a grounded act can touch. */
export function reachOf(
  action: Grounded,
  ruleSets: readonly RuleSet[],
  lines: readonly RedLine[],
  layout: Layout,
): Reach {
  const written = new Set([...action.expected.slots, ...action.sets.slots]);
  const meets = (slots: readonly number[]) => slots.some((slot) => written.has(slot));
  const touched = lines.filter((line) => meets(line.crossed.slots));
  const expected = (slot: number) => action.expected.by[action.expected.slots.indexOf(slot)] ?? 0;
  return {
    approval: layout.track.map((track) => ({
      hardline: expected(track.hardline),
      pragmatic: expected(track.pragmatic),
    })),
    touches: ruleSets.map((rules) => rules.priorities.flatMap((p, i) => (meets(p.holds.slots) ? [i] : []))),
    lines: touched.map((line) => line.index),
    risks: touched.filter((line) => line.against.includes(action.actor)).map((line) => line.index),
  };
}

/** The same and the rest of what a policy weighs, gathered for reading in thousands. */
export function weighingOf(
  action: Grounded,
  { approval, touches, risks }: Reach,
  ruleSets: readonly RuleSet[],
  lines: readonly RedLine[],
  layout: Layout,
): Action['weighing'] {
  const { actor, target, addressee, template } = action;
  const theirs = addressee < 0 ? [] : touches[addressee];
  const read = new Set([
    ...touches[actor].flatMap((i) => ruleSets[actor].priorities[i].holds.slots),
    ...theirs.flatMap((i) => ruleSets[addressee].priorities[i].holds.slots),
    ...risks.flatMap((i) => lines[i].crossed.slots),
  ]);
  return {
    template: template.index,
    cost: template.cost,
    goldstein: template.code.goldstein,
    memory: target < 0 ? -1 : layout.memory[actor][target],
    threat: target < 0 ? -1 : layout.threat[actor][target],
    addressee,
    commitment: template.within < 0 ? -1 : layout.commitment[template.within],
    hardline: approval[actor].hardline,
    pragmatic: approval[actor].pragmatic,
    own: touches[actor],
    theirs,
    risks,
    ahead: aheadOf(action, read, layout),
  };
}

/** Numbers of a step of {@link aheadOf}. */
export const STEP_SIZE = 4;

/**
 * What a look-ahead to an act writes, of the slots that are read: slot, amount, and the bounds that it is then held within,
 * and so on. To set a slot, or to raise or lower it to a value, is to add nothing within narrower bounds.
 */
export function aheadOf(
  { expected, sets }: Pick<Grounded, 'expected' | 'sets'>,
  read: ReadonlySet<number>,
  { low, high }: Pick<Layout, 'low' | 'high'>,
): number[] {
  const step = (slot: number, mode: SetMode, amount: number) => {
    if (mode === 'by') return [slot, amount, low[slot], high[slot]];
    const to = clamp(amount, low[slot], high[slot]);
    return [slot, 0, mode === 'lower' ? low[slot] : to, mode === 'raise' ? high[slot] : to];
  };
  const added = expected.slots.map((slot, i) => step(slot, 'by', expected.by[i]));
  const set = sets.slots.map((slot, i) => step(slot, sets.mode[i], sets.to[i]));
  return [...added, ...set].filter(([slot]) => read.has(slot)).flat();
}

/** Where a look-ahead ({@link aheadOf}) leads a slot from a value. */
export function led(slot: number, from: number, ahead: readonly number[]): number {
  let value = from;
  for (let i = 0; i < ahead.length; i += STEP_SIZE)
    if (ahead[i] === slot) value = clamp(value + ahead[i + 1], ahead[i + 2], ahead[i + 3]);
  return value;
}
