import { expect, test } from 'vitest';
import { parseRecord } from '../../src/record/index.ts';
import { createGame, loadGame, type SeatKind } from '../../src/session/index.ts';
import { errorOf, valueOf } from '../support/results.ts';
import { tiny } from '../support/scenarios.ts';

const scenario = tiny();
const seats = scenario.actors.map((_, a): SeatKind => (a === 0 ? 'person' : 'doctrine'));
const save = createGame({ scenario, seed: 'seats', seats }).record();

test.each([
  ['an unknown kind', { berin: 'historian' }],
  ['a kind that is a member of every object', { berin: 'constructor' }],
  ['a second person', { berin: 'person' }],
])('a save with %s in a seat is refused, not played', (_, change) => {
  const record = { ...save, seats: { ...save.seats, ...change } };
  expect(errorOf(loadGame(scenario, record))).toEqual({ code: 'record_shape', turn: 0, found: 'seats' });
});

test('a save that says nothing of a seat is refused', () => {
  const { berin: _, ...others } = save.seats;
  expect(errorOf(loadGame(scenario, { ...save, seats: others }))).toMatchObject({ found: 'seats' });
  expect(valueOf(loadGame(scenario, save)).view().seat).toBe(0);
});

test('a record may carry the text of its scenario, within bounds', () => {
  const parsed = (scenarioText: unknown) => parseRecord(JSON.stringify({ ...save, scenarioText }));
  expect(valueOf(parsed('format: 1')).scenarioText).toBe('format: 1');
  expect(valueOf(parseRecord(JSON.stringify(save)))).not.toHaveProperty('scenarioText');
  for (const wrong of [7, null, 'x'.repeat(1_000_001)])
    expect(errorOf(parsed(wrong))).toMatchObject({ code: 'record_shape', found: 'scenarioText' });
});
