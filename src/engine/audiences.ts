import type { Quantities } from '../rules/index.ts';
import type { Action, Scenario } from '../scenario/types.ts';

/** The two constituencies of a state, by the name of their track. */
export type Audience = 'hardline' | 'pragmatic';

/** Audiences of a state that are lost, whose approval is under `model.audience_floor`: bit 1 hard-line, bit 2 pragmatic. */
export type Lost = number;
const HARDLINE = 1;
const PRAGMATIC = 2;

/** The audiences of a state that are lost in a world; 0, as nearly always, where it has both. */
export function lostAudiences({ layout, model }: Scenario, actor: number, q: Quantities): Lost {
  const { hardline, pragmatic } = layout.track[actor];
  const floor = model.audience_floor;
  return (q[hardline] < floor ? HARDLINE : 0) | (q[pragmatic] < floor ? PRAGMATIC : 0);
}

/**
 * The lost audience that does not let its state do an act: the act would cost `model.audience_bar` or more with it. A
 * government that has lost the hard-liners cannot afford an overture, one that has lost the others cannot afford a blow
 * (W2). What the act costs is what its card says; what else may come of it is nobody's to forbid.
 */
export function barringAudience({ model }: Scenario, action: Action, lost: Lost): Audience | undefined {
  if (lost === 0) return undefined;
  const { hardline, pragmatic } = action.approval[action.actor];
  if ((lost & HARDLINE) !== 0 && hardline <= -model.audience_bar) return 'hardline';
  if ((lost & PRAGMATIC) !== 0 && pragmatic <= -model.audience_bar) return 'pragmatic';
  return undefined;
}
