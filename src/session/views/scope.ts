import type { Action, Scenario } from '../../scenario/types.ts';
import { phrase, type Phrase } from './phrase.ts';

/** With whom and where: what a sentence says that names the target already. */
export function asideOf(scenario: Scenario, action: Action): Phrase | undefined {
  return scopeOf(scenario, { ...action, target: -1 });
}

/** "Azerbaijan, with Türkiye, at the Aras front"; what the name of the act says already is left out. */
export function scopeOf(scenario: Scenario, action: Action): Phrase | undefined {
  const { partner, template } = action;
  const target = isNamed(scenario, action) ? -1 : action.target;
  const place = says(template.name, scenario.regions[action.place]?.name) ? -1 : action.place;
  if (target < 0 && partner < 0 && place < 0) return undefined;
  const parts = `${target >= 0 ? 't' : ''}${partner >= 0 ? 'p' : ''}${place >= 0 ? 'a' : ''}`;
  return phrase(`scope.${parts}`, {
    target: scenario.actors[target]?.name ?? '',
    partner: scenario.actors[partner]?.name ?? '',
    place: scenario.regions[place]?.name ?? '',
  });
}

/** Whether nobody need be named to whom an act is done: there is nobody, or its own name says it. */
export function isNamed({ actors }: Scenario, { target, template }: Action): boolean {
  return target < 0 || says(template.name, actors[target].name);
}

function says(name: string, what: string | undefined): boolean {
  return what !== undefined && name.toLowerCase().includes(what.toLowerCase());
}
