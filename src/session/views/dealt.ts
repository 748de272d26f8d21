import type { GameEvent } from '../../engine/events.ts';
import { issueOf, TERM } from '../../engine/terms.ts';
import type { Scenario } from '../../scenario/types.ts';

/** The quantities that a deal moves by itself. */
export function dealtSlots(
  { layout }: Scenario,
  { parties, terms }: GameEvent & { readonly kind: 'agreed' },
): ReadonlySet<number> {
  const slots = new Set<number>();
  for (const term of terms) {
    const issue = issueOf(term);
    if (issue >= 0) slots.add(layout.issue[issue]);
    if (term[0] === TERM.guarantee) slots.add(layout.commitment[term[2]]);
  }
  for (const a of parties) {
    slots.add(layout.track[a].pragmatic).add(layout.track[a].hardline);
    for (const b of parties) if (a !== b) slots.add(layout.memory[a][b]).add(layout.tension[a][b]);
  }
  return slots;
}
