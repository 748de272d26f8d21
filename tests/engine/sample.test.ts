import { expect, test } from 'vitest';
import { advance, dyadIndex, initialWorld, observe, promptOf, stateHash } from '../../src/engine/index.ts';
import { sampleWorld } from '../../src/engine/sample.ts';
import type { World } from '../../src/engine/index.ts';
import { ask } from '../../src/policies/index.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { mixedSeats } from '../support/invariants.ts';
import { pictureOf, whatIsSeen } from '../support/secrets.ts';
import { autumn, tiny } from '../support/scenarios.ts';

// A sampled world is one that the seat could be in: seen from that seat it is the same to the last number, and what the
// seat may not know is drawn anew within what the scenario allows.

/** How often what a seat may not know came out otherwise than it is. */
const drawn = { samples: 0, resolves: 0, lengths: 0, aims: 0 };

function checkSample(scenario: Scenario, world: World, seat: number, n: number): World {
  const seen = observe(scenario, world, seat);
  const dice = (counter: number) => (counter * 7919 + n * 104729 + seat * 31) % 10000;
  const sampled = sampleWorld(scenario, seen, dice);
  expect(stateHash(sampleWorld(scenario, seen, dice))).toBe(stateHash(sampled));
  const back = observe(scenario, sampled, seat);
  // While others are asked about what this seat does not see, it sees a turn being resolved; imagined, that is over.
  const same = { ...pictureOf(back), step: seen.step };
  if (whatIsSeen(same) !== whatIsSeen(seen)) expect(same).toEqual(pictureOf(seen));
  checkBounds(scenario, world, sampled, seat);
  drawn.samples++;
  if (sampled.resolve.some((value, a) => a !== seat && value !== world.resolve[a])) drawn.resolves++;
  if (sampled.aim.some((value, a) => a !== seat && value !== world.aim[a])) drawn.aims++;
  if (sampled.lastTurn !== world.lastTurn) drawn.lengths++;
  return sampled;
}

/** Private values lie within the scenario's bounds, and what is imagined of others fits what was seen of them. */
function checkBounds(scenario: Scenario, world: World, sampled: World, seat: number): void {
  const { layout, actors } = scenario;
  expect(sampled.lastTurn).toBeGreaterThanOrEqual(world.turn);
  expect(sampled.lastTurn).toBeLessThanOrEqual(scenario.turns);
  expect(sampled.lastTurn).toBeGreaterThan(scenario.turns - scenario.open);
  expect(sampled.luck).not.toEqual(world.luck);
  sampled.q.forEach((value, slot) => {
    if (value < layout.low[slot] || value > layout.high[slot]) expect.fail(`${layout.name[slot]} ${value}`);
  });
  actors.forEach(({ resolve: [low, high], gain }, a) => {
    if (a === seat) return expect(sampled.resolve[a]).toBe(world.resolve[a]);
    expect(sampled.resolve[a]).toBeGreaterThanOrEqual(low);
    expect(sampled.resolve[a]).toBeLessThanOrEqual(high);
    if (gain === 0 || gain === 100) expect(sampled.aim[a]).toBe(gain / 100);
    for (let b = a + 1; b < actors.length; b++)
      expect(sampled.worst[dyadIndex(a, b, actors.length)]).toBeGreaterThanOrEqual(
        sampled.q[layout.hostility[a][b]],
      );
  });
  for (const { actor } of sampled.beliefs) expect(actor).toBe(seat);
  for (const { line } of sampled.crossings) expect(sampled.q[layout.crossed[line]]).toBe(1);
}

function play(scenario: Scenario, n: number): void {
  const world = initialWorld(scenario, `sample ${n}`);
  const seats = mixedSeats(scenario, n);
  let prompt = advance(scenario, world, [], null);
  while (prompt.kind !== 'done') {
    const now = prompt;
    for (let seat = 0; seat < scenario.actors.length; seat++) {
      const sampled = checkSample(scenario, world, seat, n);
      const next = promptOf(scenario, sampled);
      const inputs = next?.seats.map((other) => ask(scenario, sampled, next, other, 'random', false).input);
      expect(() => advance(scenario, sampled, inputs ?? [], null)).not.toThrow();
    }
    const inputs = now.seats.map((seat) => ask(scenario, world, now, seat, seats[seat], false).input);
    prompt = advance(scenario, world, inputs, null);
  }
}

test('a sampled world looks to its seat like the one it was sampled from, and plays on', () => {
  for (let n = 0; n < 60; n++) play(tiny(), n);
  for (let n = 0; n < 12; n++) play(autumn(), n);
  expect(drawn.resolves).toBeGreaterThan(drawn.samples * 0.9);
  expect(drawn.aims).toBeGreaterThan(drawn.samples * 0.2);
  expect(drawn.lengths).toBeGreaterThan(drawn.samples * 0.2);
}, 60_000);
