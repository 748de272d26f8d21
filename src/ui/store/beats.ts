import type { EventCard, Scenario } from '../../session/index.ts';
import type { Beat, MapHandle } from '../map/model.ts';
import { atOf } from './map-model.ts';

/** Shows an event on the map: an arc from a state off the map, a pulse where it was, a border that flares. */
export async function playCard(
  map: Pick<MapHandle, 'play'>,
  scenario: Scenario,
  card: EventCard,
  speed: number,
): Promise<void> {
  for (const beat of beatsOf(scenario, card)) await map.play(beat, speed);
}

export function beatsOf(scenario: Scenario, card: EventCard): Beat[] {
  const { actors } = scenario;
  const { hot, kind, site } = card;
  if (kind === 'crisis_opened' || kind === 'clash') {
    const [a, b] = [actors[card.actor], actors[card.target]];
    if (a?.map && b?.map) return [{ kind: 'border', a: a.id, b: b.id }];
  }
  const to = site && atOf(scenario, site);
  if (!to) return [];
  const pulse: Beat = { kind: 'pulse', at: to, hot };
  const from = kind === 'order' ? actors[card.actor] : undefined;
  return from && !from.map ? [{ kind: 'arc', from: from.id, to, hot }, pulse] : [pulse];
}
