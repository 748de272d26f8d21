import { expect, test } from 'vitest';
import { addBelief, addBeliefs, firstOf } from '../../src/engine/beliefs.ts';
import type { Belief } from '../../src/engine/world.ts';

const ACTORS = 6;
const SLOTS = 5;

/** Any lists will do, the same in every run. */
function numbers(): (below: number) => number {
  let state = 20_211_129;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}

test('beliefs of a slot are put in together as they are one by one', () => {
  const next = numbers();
  for (let round = 0; round < 400; round++) {
    const oneByOne: Belief[] = [];
    for (let n = next(12); n > 0; n--)
      addBelief(oneByOne, {
        actor: next(ACTORS),
        slot: next(SLOTS),
        value: n,
        reported: 0,
        until: 3,
        began: 1,
      });
    const together = oneByOne.map((belief) => ({ ...belief }));
    const slot = next(SLOTS);
    const actors = next(1 << ACTORS);
    const values = Array.from({ length: ACTORS }, () => next(100));
    const reported = Array.from({ length: ACTORS }, () => next(2));
    for (let actor = 0; actor < ACTORS; actor++)
      if ((actors & (1 << actor)) !== 0)
        addBelief(oneByOne, {
          actor,
          slot,
          value: values[actor],
          reported: reported[actor],
          until: 5,
          began: 2,
        });
    addBeliefs(together, slot, actors, values, reported, 5, 2);
    expect(together).toEqual(oneByOne);
    for (let at = 0; at <= SLOTS; at++)
      expect(firstOf(together, at)).toBe(together.filter((belief) => belief.slot < at).length);
  }
});
