import type { Scenario } from '../../scenario/types.ts';
import type { GameView, Seen } from '../types.ts';
import { meaningOf } from './slots.ts';

/** Where something happened: a region of the scenario, an issue that has lines on the map, or a state. */
export type Site =
  | { readonly kind: 'region'; readonly region: number }
  | { readonly kind: 'issue'; readonly issue: number }
  | { readonly kind: 'actor'; readonly actor: number };

/** Where an event is shown; `undefined` where it has no place. */
export function siteOf(view: GameView, { event }: Seen): Site | undefined {
  const { scenario } = view;
  switch (event.kind) {
    case 'order':
      return siteOfAction(scenario, event.action);
    case 'inject': {
      const { at } = scenario.injects[event.inject];
      if (at === undefined) return undefined;
      return at >= 0 ? { kind: 'region', region: at } : { kind: 'actor', actor: -1 - at };
    }
    case 'twist':
      return siteOfAction(scenario, event.action);
    case 'incident':
      return { kind: 'region', region: event.region };
    case 'crossed':
    case 'uncrossed':
    case 'crisis_opened':
    case 'crisis_ended':
      return siteOfLine(scenario, event.line);
    case 'reacted':
      return { kind: 'actor', actor: scenario.lines[event.line].owner };
    case 'found':
    case 'accused':
      return { kind: 'actor', actor: scenario.claims[event.claim].about };
    case 'crisis_moved':
    case 'declared':
    case 'joined_war':
    case 'answered':
      return { kind: 'actor', actor: event.actor };
    case 'offered':
      return { kind: 'actor', actor: event.proposer };
    case 'clash': {
      const { crisis } = view.observation;
      return crisis ? siteOfLine(scenario, crisis.line) : undefined;
    }
    default:
      return undefined;
  }
}

/** Its place, else the issue with lines on the map that it moves, else whom it is directed at, else who did it. */
export function siteOfAction(scenario: Scenario, index: number): Site {
  const { place, target, actor, effects } = scenario.actions[index];
  if (place >= 0) return { kind: 'region', region: place };
  for (const { slot } of effects) {
    const meaning = meaningOf(scenario.layout, slot);
    if (meaning.kind === 'issue' && scenario.issues[meaning.issue].map)
      return { kind: 'issue', issue: meaning.issue };
  }
  return { kind: 'actor', actor: target >= 0 && scenario.actors[target].map ? target : actor };
}

/** A region or issue that the line speaks of, else its owner. */
export function siteOfLine(scenario: Scenario, line: number): Site {
  const { crossed, owner } = scenario.lines[line];
  for (const slot of crossed.slots) {
    const meaning = meaningOf(scenario.layout, slot);
    if (meaning.kind === 'controller' || meaning.kind === 'posture')
      return { kind: 'region', region: meaning.region };
    if (meaning.kind === 'issue' && scenario.issues[meaning.issue].map)
      return { kind: 'issue', issue: meaning.issue };
  }
  return { kind: 'actor', actor: owner };
}
