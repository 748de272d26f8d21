import { expect, test } from 'vitest';
import { advance, initialWorld, observe, type Observation, type World } from '../../src/engine/index.ts';
import { ask } from '../../src/policies/index.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { mixedSeats } from '../support/invariants.ts';
import { leakIn, pictureOf, type Look } from '../support/secrets.ts';
import { autumn, tiny } from '../support/scenarios.ts';

// That no seat sees what it may not know is checked at every state of 1,400 games of the tiny scenario and 60 of the
// full one (random-play). Here the check itself is tested: each of these leaks, planted in an observation, is found.

/** An observation that gives something away. */
const planted = (
  leak: (seen: Observation, world: World, scenario: Scenario) => Partial<Observation>,
): Look => {
  return (scenario, world, seat) => {
    const seen = observe(scenario, world, seat);
    return { ...pictureOf(seen), ...leak(seen, world, scenario) };
  };
};

const LEAKS: Readonly<Record<string, Look>> = {
  'the truth of what is believed otherwise': planted((_, world) => ({ q: world.q.slice() })),
  'how that stood when the turn began': planted((_, world) => ({ start: world.start.slice() })),
  "others' resolve": planted((_, world) => ({ resolve: Math.max(...world.resolve) })),
  'offers between others': planted((_, world) => ({ offers: world.offers })),
  'covert hostility between others': planted(({ past }, world) => ({
    past: { ...past, worst: world.worst },
  })),
  'covert fire': planted(({ past }, world) => ({ past: { ...past, fire: world.fire } })),
  'lines that only their owners hold to be crossed': planted((_, world) => ({ crossings: world.crossings })),
  'that others are asked about such a line': planted((_, world) => ({ step: world.step })),
  'whether a claim is so': planted((_, world) => ({ claims: world.truths })),
  'what others really tolerate': planted((_, world) => ({ tolerance: world.tolerance })),
  'the last turn': planted((_, world) => ({ crisisPlayed: world.lastTurn })),
  'what others did when': planted(({ done }, world) => ({ done: [...done, ...world.done] })),
};

/** The first leak that games of both scenarios show; `met` is shown every state that was looked at, seat by seat. */
function firstLeak(look: Look, met?: (world: World, seat: number) => void): string | undefined {
  for (const [scenario, games] of [
    [tiny(), 120],
    [autumn(), 120],
  ] as const)
    for (let n = 0; n < games; n++) {
      const world = initialWorld(scenario, `x ${n}`);
      const seats = mixedSeats(scenario, n);
      let prompt = advance(scenario, world, [], null);
      while (prompt.kind !== 'done') {
        for (let seat = 0; seat < scenario.actors.length; seat++) {
          met?.(world, seat);
          const leak = leakIn(scenario, world, seat, look);
          if (leak !== undefined) return leak;
        }
        const now = prompt;
        const inputs = now.seats.map((seat) => ask(scenario, world, now, seat, seats[seat], false).input);
        prompt = advance(scenario, world, inputs, null);
      }
    }
  return undefined;
}

test.each(Object.entries(LEAKS))(
  'a planted leak is found: %s',
  (_, look) => {
    expect(firstLeak(look)).toBeDefined();
  },
  60_000,
);

test('an observation as it is has none, where there is something to hide', () => {
  const hidden = { beliefs: 0, covert: 0, crossings: 0 };
  const leak = firstLeak(observe, ({ beliefs, covert, crossings }, seat) => {
    const unseen = ({ known }: { known: number }) => (known & (1 << seat)) === 0;
    if (beliefs.some(({ actor }) => actor === seat)) hidden.beliefs++;
    if (covert.some(unseen)) hidden.covert++;
    if (crossings.some(unseen)) hidden.crossings++;
  });
  expect(leak).toBeUndefined();
  // What there never was to hide was never checked.
  expect(hidden.beliefs).toBeGreaterThan(1000);
  expect(hidden.covert).toBeGreaterThan(50);
  expect(hidden.crossings).toBeGreaterThan(0);
}, 60_000);
