import { expect, test } from 'vitest';
import { mixedSeats, playChecked } from '../support/invariants.ts';
import { tiny } from '../support/scenarios.ts';

// Random play, an invariant checked at every state. 1,400 of the 2,000 games are played in the tiny scenario, which meets
// every mechanism within a few turns; the dearer checks look at every game here.
const deep = { legal: true, shuffle: true, secrets: true };

test('700 games of random seats', () => {
  const scenario = tiny();
  let over = 0;
  for (let n = 0; n < 700; n++)
    if (
      playChecked(
        scenario,
        `random ${n}`,
        scenario.actors.map(() => 'random'),
        deep,
      ).world.outcome >= 0
    )
      over++;
  expect(over).toBe(700);
});

test('700 games of random and doctrine seats', () => {
  const scenario = tiny();
  const seen = new Set<string>();
  for (let n = 0; n < 700; n++)
    for (const event of playChecked(scenario, `mixed ${n}`, mixedSeats(scenario, n), {
      ...deep,
      silent: n % 4,
    }).log)
      seen.add(event.kind);
  // What never happened was never checked.
  expect([...seen].sort()).toEqual([
    'accused',
    'agreed',
    'answered',
    'belief',
    'broke',
    'change',
    'clash',
    'contest',
    'crisis_ended',
    'crisis_moved',
    'crisis_opened',
    'crossed',
    'deal_ended',
    'declared',
    'draw',
    'drawn_incidents',
    'ended',
    'found',
    'heard',
    'incident',
    'inject',
    'joined_war',
    'lapsed',
    'offered',
    'order',
    'passed_on',
    'promise',
    'reacted',
    'scored',
    'settled',
    'stances_heard',
    'step',
    'struck',
    'turn',
    'uncrossed',
  ]);
});
