import { expect, test } from 'vitest';
import { recordGame } from '../../src/analysis/play.ts';
import { askAll } from '../../src/policies/index.ts';
import { advance, initialWorld, stateHash } from '../../src/engine/index.ts';
import type { PolicyId } from '../../src/policies/index.ts';
import { createGame } from '../../src/session/index.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { mixedSeats, typed } from '../support/invariants.ts';
import { autumn, tiny } from '../support/scenarios.ts';

// One rule book, several hosts: bare on plain arrays, bare on typed ones, and under Immer in the session.

/** The hash at every turn of a game on a world whose lists are typed arrays. */
function typedHashes(scenario: Scenario, seed: string, seats: readonly PolicyId[]): string[] {
  const world = typed(initialWorld(scenario, seed));
  const hashes: string[] = [];
  let prompt = advance(scenario, world, [], null);
  while (prompt.kind !== 'done') {
    const { turn } = prompt;
    prompt = advance(scenario, world, askAll(scenario, world, prompt, seats), null);
    if (prompt.kind === 'done' || prompt.turn > turn) hashes.push(stateHash(world));
  }
  return hashes;
}

test.each([
  ['_tiny', tiny, 60],
  ['autumn-2021', autumn, 8],
] as const)('every host of %s comes to the same hashes', (_, scenarioOf, games) => {
  const scenario = scenarioOf();
  for (let n = 0; n < games; n++) {
    const seats = mixedSeats(scenario, n);
    const { record } = recordGame(scenario, `host ${n}`, seats);
    expect(typedHashes(scenario, `host ${n}`, seats)).toEqual(record.hashes);
    expect(createGame({ scenario, seed: `host ${n}`, seats }).view().final?.record).toEqual(record);
  }
});

test.each([
  ['_tiny', tiny, 40],
  ['autumn-2021', autumn, 16],
] as const)(
  'a log changes nothing in %s: with one, without, and with one that wants no detail',
  (_, of, games) => {
    const scenario = of();
    for (let n = 0; n < games; n++) {
      const seats = mixedSeats(scenario, 13 + n);
      const sinks = [null, { push: () => 0 }, { push: () => 0, terse: true }];
      const ends = sinks.map((sink) => {
        const world = initialWorld(scenario, `log ${n}`);
        let prompt = advance(scenario, world, [], sink);
        while (prompt.kind !== 'done')
          prompt = advance(scenario, world, askAll(scenario, world, prompt, seats), sink);
        return stateHash(world);
      });
      expect(new Set(ends).size).toBe(1);
    }
  },
);
