import { perScenario } from '../scenario/per-scenario.ts';
import type { Action, Scenario } from '../scenario/types.ts';
import { concerns, issueOf, TERM } from './terms.ts';

/** The acts of a state that a term could forbid at all: of hundreds, a handful. */
export function boundBy(scenario: Scenario, actor: number, term: readonly number[]): readonly Action[] {
  const issue = issueOf(term);
  if (issue < 0 && (term[0] !== TERM.stop || term[1] !== actor)) return NO_ACTIONS;
  const known = boundOf(scenario);
  const [, , template, , toward = -1] = term;
  const stops = issue < 0 ? 1 + Math.imul(template, scenario.actors.length + 1) + toward + 1 : 0;
  const key =
    Math.imul(Math.imul(stops, scenario.issues.length + 1) + issue + 1, scenario.actors.length) + actor;
  let acts = known.get(key);
  if (!acts) {
    const own = scenario.actionsOf[actor].map((index) => scenario.actions[index]);
    const slot = scenario.layout.issue[issue];
    acts = own.filter((action) =>
      issue < 0 ? concerns(action, term) : action.effects.some((effect) => effect.slot === slot),
    );
    known.set(key, acts);
  }
  return acts;
}

const NO_ACTIONS: readonly Action[] = [];
const boundOf = perScenario(() => new Map<number, readonly Action[]>());
