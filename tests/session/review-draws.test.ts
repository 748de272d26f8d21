import { expect, test } from 'vitest';
import { createGame, type SeatKind } from '../../src/session/index.ts';
import { drawsOf } from '../../src/session/views/draws.ts';
import { scenarioOf } from '../support/scenarios.ts';

test('the card of an incident has its draw, whoever of the pair is held to have moved', () => {
  const scenario = scenarioOf('_tiny', { set: { 'model.incident_per_posture': 2000 } });
  const seats = scenario.actors.map((): SeatKind => 'doctrine');
  const ways = new Set<string>();
  for (let n = 0; n < 6; n++) {
    const view = createGame({ scenario, seed: `draws/${n}`, seats }).view();
    for (const entry of view.final!.log) {
      if (entry.event.kind !== 'incident') continue;
      const lines = drawsOf(view, entry, view.final!.log);
      expect(lines).toMatchObject([{ says: { key: 'draw.incident' }, came: true }]);
      ways.add(`${entry.event.actor} ${entry.event.target}`);
    }
  }
  expect(ways).toContain('0 1');
  expect(ways).toContain('1 0');
});
