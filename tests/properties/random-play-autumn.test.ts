import { expect, test } from 'vitest';
import { mixedSeats, playChecked } from '../support/invariants.ts';
import { autumn } from '../support/scenarios.ts';

// 600 of the 2,000 games are played in the full scenario; every tenth of them is looked at with the dearer checks.
const every = (n: number) => ({ legal: n % 10 === 0, shuffle: n % 10 === 3, secrets: n % 10 === 6 });

test('300 games of random seats', () => {
  const scenario = autumn();
  let over = 0;
  for (let n = 0; n < 300; n++)
    if (
      playChecked(
        scenario,
        `random ${n}`,
        scenario.actors.map(() => 'random'),
        every(n),
      ).world.outcome >= 0
    )
      over++;
  expect(over).toBe(300);
}, 120_000);

test('300 games of random and doctrine seats', () => {
  const scenario = autumn();
  let over = 0;
  for (let n = 0; n < 300; n++)
    if (playChecked(scenario, `mixed ${n}`, mixedSeats(scenario, n), every(n)).world.outcome >= 0) over++;
  expect(over).toBe(300);
}, 120_000);
