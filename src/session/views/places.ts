import type { Action, Scenario } from '../../scenario/types.ts';
import { meaningOf } from './slots.ts';

/** Something on the map that acts can concern. Indices of the scenario. */
export type Spot =
  | { readonly kind: 'region'; readonly region: number }
  | { readonly kind: 'route'; readonly issue: number }
  | { readonly kind: 'force'; readonly actor: number; readonly region: number }
  | { readonly kind: 'actor'; readonly actor: number };

/** Acts of a seat that concern a spot: done there, done to them, or moving what stands there. */
export function actsAt(scenario: Scenario, seat: number, spot: Spot): number[] {
  return (scenario.actionsOf[seat] ?? []).filter((index) =>
    concerns(scenario, scenario.actions[index], spot),
  );
}

function concerns(scenario: Scenario, action: Action, spot: Spot): boolean {
  switch (spot.kind) {
    case 'region':
      return action.place === spot.region || touches(scenario, action, spot);
    case 'route':
      return touches(scenario, action, spot);
    case 'force':
      // One's own force: what it could do from where it stands; another's: what could be done there or to its state.
      return (
        action.place === spot.region &&
        (action.actor === spot.actor || action.target === spot.actor || action.target < 0)
      );
    case 'actor':
      return action.target === spot.actor || action.partner === spot.actor;
  }
}

function touches(scenario: Scenario, action: Action, spot: Spot): boolean {
  return action.effects.some(({ slot }) => {
    const meaning = meaningOf(scenario.layout, slot);
    if (meaning.kind === 'issue') return spot.kind === 'route' && meaning.issue === spot.issue;
    if (meaning.kind === 'controller' || meaning.kind === 'posture')
      return spot.kind === 'region' && meaning.region === spot.region;
    return false;
  });
}
