import type { Grounded } from './ground.ts';
import { AHEAD, type Action, type RedLine, type RuleSet } from './types.ts';

/** What a grounded act can touch, and what of it a look-ahead has to try. */
export function reach(
  action: Grounded,
  ruleSets: readonly RuleSet[],
  lines: readonly RedLine[],
): Pick<Action, 'ahead' | 'touches' | 'lines' | 'risks'> {
  const written = new Set([...action.expected.slots, ...action.sets.slots]);
  const meets = (slots: readonly number[]) => slots.some((slot) => written.has(slot));
  const touches = ruleSets.map((rules) =>
    rules.priorities.flatMap((p, i) => (meets(p.holds.slots) ? [i] : [])),
  );
  const touched = lines.filter((line) => meets(line.crossed.slots));
  const risks = touched.filter((line) => line.against.includes(action.actor));
  const judges = action.addressee < 0 ? [action.actor] : [action.actor, action.addressee];
  const read = new Set([
    ...judges.flatMap((judge) => touches[judge].flatMap((i) => ruleSets[judge].priorities[i].holds.slots)),
    ...risks.flatMap((line) => line.crossed.slots),
  ]);
  return {
    ahead: aheadOf(action, read),
    touches,
    lines: touched.map((line) => line.index),
    risks: risks.map((line) => line.index),
  };
}

function aheadOf({ expected, sets }: Grounded, read: ReadonlySet<number>): Action['ahead'] {
  const steps = [
    ...expected.slots.map((slot, i) => ({ slot, by: expected.by[i], mode: AHEAD.by })),
    ...sets.slots.map((slot, i) => ({ slot, by: sets.to[i], mode: AHEAD[sets.mode[i]] })),
  ].filter(({ slot }) => read.has(slot));
  return {
    slots: steps.map((step) => step.slot),
    by: steps.map((step) => step.by),
    mode: steps.map((step) => step.mode),
  };
}
