import type { Kernel } from './kernel.ts';
import { packOutlooks } from './pack-outlook.ts';
import { Packer } from './packer.ts';
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
  const outlooks = packOutlooks(actions, ruleSets, lines, packer);
  return { ...packer.packed(), acts: Int32Array.from(acts), outlooks, holds, crossed, injects };
}
