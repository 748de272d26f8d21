import { expect, test } from 'vitest';
import { advance, initialWorld, observe, stateHash, type Prompt } from '../../src/engine/index.ts';
import { sampleWorld } from '../../src/engine/sample.ts';
import { ask } from '../../src/policies/index.ts';
import { mixedSeats, whatIsSeen } from '../support/invariants.ts';
import { tiny } from '../support/scenarios.ts';

// A sampled world is one that the seat could be in: seen from that seat it is the same, and what the seat may not know
// is drawn anew.
const scenario = tiny();

test('a sampled world looks to its seat like the one it was sampled from, and plays on', () => {
  let resolves = 0;
  let lengths = 0;
  let samples = 0;
  for (let n = 0; n < 20; n++) {
    const world = initialWorld(scenario, `sample ${n}`);
    const seats = mixedSeats(scenario, n);
    let prompt = advance(scenario, world, [], null);
    while (prompt.kind !== 'done') {
      const now: Prompt = prompt;
      for (const seat of now.seats) {
        const seen = observe(scenario, world, seat);
        const dice = (counter: number) => (counter * 7919 + n * 104729 + seat * 31) % 10000;
        const sampled = sampleWorld(scenario, seen, dice);
        expect(stateHash(sampleWorld(scenario, seen, dice))).toBe(stateHash(sampled));
        // Whether a report was confirmed is not imagined: in a sampled world what is believed is so.
        expect(
          whatIsSeen({
            ...observe(scenario, sampled, seat),
            start: seen.start,
            unsure: seen.unsure,
          } as typeof seen),
        ).toBe(whatIsSeen({ ...seen, start: seen.start } as typeof seen));
        expect(sampled.lastTurn).toBeGreaterThanOrEqual(world.turn);
        expect(sampled.lastTurn).toBeLessThanOrEqual(scenario.turns);
        expect(sampled.luck).not.toEqual(world.luck);
        samples++;
        if (sampled.resolve.some((value, a) => a !== seat && value !== world.resolve[a])) resolves++;
        if (sampled.lastTurn !== world.lastTurn) lengths++;
        const inputs = now.seats.map((other) => ask(scenario, sampled, now, other, 'random', false).input);
        expect(() => advance(scenario, sampled, inputs, null)).not.toThrow();
      }
      prompt = advance(
        scenario,
        world,
        now.seats.map((seat) => ask(scenario, world, now, seat, seats[seat], false).input),
        null,
      );
    }
  }
  expect(resolves).toBeGreaterThan(samples * 0.9);
  expect(lengths).toBeGreaterThan(samples * 0.2);
});
