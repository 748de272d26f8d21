import type { GameEvent } from '../engine/events.ts';
import { isDeal } from '../engine/terms.ts';
import type { Scenario } from '../scenario/types.ts';

/**
 * Under which key a tally counts an event: events of the briefing, what came out or backfired, lines let pass, wars that
 * were joined, deals by the idea that they come from (`own` where they come from none). `undefined` for what is counted
 * elsewhere or not at all.
 */
export function happeningOf(scenario: Scenario, event: GameEvent): string | undefined {
  switch (event.kind) {
    case 'inject':
      return `event.${scenario.injects[event.inject].id}`;
    case 'twist':
      return `${event.twist}.${scenario.actions[event.action].template.id}`;
    case 'reacted':
      return event.became === 'pass' ? `passed.${scenario.lines[event.line].id}` : undefined;
    case 'joined_war':
      return `joined_war.${scenario.actors[event.actor].id}`;
    case 'offered':
      return isDeal(event.terms) ? `proposed.${ideaOf(scenario, event.terms)}` : undefined;
    case 'agreed':
      return `agreed.${ideaOf(scenario, event.terms)}`;
    case 'broke':
      return 'broken';
    case 'declared':
      return `declared.${event.stance}`;
    case 'crisis_moved':
      return `move.${event.move}`;
    default:
      return undefined;
  }
}

/** The keys that a scenario makes certain, so that nought is told as nought. */
export function happeningsOf(scenario: Scenario): string[] {
  return [
    ...scenario.injects.map(({ id }) => `event.${id}`),
    ...scenario.templates.flatMap(({ id, twist }) => (twist ? [`${twist.kind}.${id}`] : [])),
    ...scenario.deals.flatMap(({ id }) => [`proposed.${id}`, `agreed.${id}`]),
    'broken',
  ];
}

/** The idea whose terms these are, whole or all but what was bargained away; `own` for none. */
function ideaOf({ deals }: Scenario, terms: readonly (readonly number[])[]): string {
  const texts = new Set(terms.map((term) => term.join(' ')));
  let best = 'own';
  let most = 1;
  for (const { id, terms: own } of deals) {
    const shared = own.filter((term) => texts.has(term.join(' '))).length;
    if (shared > most || (shared === 1 && own.length === 1)) [most, best] = [shared, id];
  }
  return best;
}
