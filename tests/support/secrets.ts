import { expect } from 'vitest';
import { draw, luckFromSeed, PURPOSE } from '../../src/base/dice.ts';
import { addBelief } from '../../src/engine/beliefs.ts';
import {
  copyWorld,
  legalInputs,
  observe,
  STEP,
  type Observation,
  type Prompt,
  type World,
} from '../../src/engine/index.ts';
import { promptFor } from '../../src/engine/inputs.ts';
import { policyOf } from '../../src/policies/index.ts';
import type { Scenario } from '../../src/scenario/types.ts';

/** Makes an observation: `observe`, or one with a leak planted in it. */
export type Look = (scenario: Scenario, world: World, seat: number) => Observation;

/** Everything that an observation says. */
export function whatIsSeen(seen: Observation): string {
  return JSON.stringify(pictureOf(seen));
}

/** The same as a plain object: part of an observation is looked up when it is asked for, and is lost when it is spread. */
export function pictureOf(seen: Observation): Observation {
  const { actor, turn, step, q, start, aim, resolve, done, offers, deals, crisis, unsure, past } = seen;
  const { tolerance, claims, yielded, found, accusers, crossings, crisisPlayed } = seen;
  const own = { actor, turn, step, q, start, aim, resolve, done, tolerance, claims };
  const shared = { yielded, found, accusers, crossings, crisisPlayed };
  return { ...own, ...shared, offers, deals, crisis, unsure, past };
}

/** Repeatable whole numbers below a bound. */
function numbers(seed: string): (below: number) => number {
  const luck = luckFromSeed(seed);
  let counter = 0;
  return (below) => Math.floor((draw(luck, 0, PURPOSE.sample, -1, -1, counter++) * below) / 10000);
}

/**
 * The same world in all that a seat may know, and another in everything else: luck, last turn, what others want and can
 * spend, when they did what, what they believe and offer each other, the truth of what the seat believes otherwise,
 * hostility and crossed lines that it has not seen.
 */
export function otherwise(scenario: Scenario, world: World, seat: number, seed: string): World {
  const { layout, actors } = scenario;
  const below = numbers(seed);
  const bit = 1 << seat;
  const other = copyWorld(world);
  const within = (slot: number) => layout.low[slot] + below(layout.high[slot] - layout.low[slot] + 1);
  other.luck = [below(9999), below(9999), below(9999), below(9999)];
  other.lastTurn = world.lastTurn + 1;
  other.held = other.held.map(() => below(1000));
  other.lastHeld = other.lastHeld.map(() => below(1000));
  other.tolerance = other.tolerance.map((value, line) =>
    scenario.lines[line].owner === seat ? value : 100 - value,
  );
  other.truths = other.truths.map((truth, claim) =>
    world.found[claim] > 0 || (scenario.claims[claim].known & bit) !== 0 ? truth : 1 - truth,
  );
  for (const { actor, slot } of world.beliefs)
    if (actor === seat) {
      other.q[slot] = within(slot);
      other.start[slot] = within(slot);
    }
  other.beliefs = other.beliefs.filter((belief) => belief.actor === seat);
  actors.forEach((_, a) => {
    if (a === seat) return;
    const { capital } = layout.track[a];
    other.q[capital] = within(capital);
    other.start[capital] = within(capital);
    other.aim[a] = 1 - other.aim[a];
    other.resolve[a] = 100 - other.resolve[a];
    for (const action of scenario.actionsOf[a]) other.done[action] = below(world.turn + 1);
    const slot = below(layout.name.length);
    const reported = below(2);
    addBelief(other.beliefs, {
      actor: a,
      slot,
      value: within(slot),
      reported,
      until: 99,
      began: within(slot),
    });
  });
  hideHostility(other, seat, below);
  // Lines that others hold to be crossed, if the seat may not know that any is.
  other.crossings = other.crossings.filter(({ known }) => (known & bit) !== 0);
  // Had nothing been crossed that it may not know of, the turn would have gone on.
  if (world.step === STEP.reaction && other.crossings.length === 0) other.step = STEP.resolution;
  for (const crossing of other.crossings) crossing.known = bit | (1 << below(actors.length));
  const free = scenario.lines.filter((line) => line.owner !== seat && below(3) === 0);
  for (const { index, against } of free)
    if (world.crossings.length > 0 && !other.crossings.some(({ line }) => line === index))
      other.crossings.push({ line: index, mover: against[0], known: 0 });
  other.offers = other.offers.filter((offer) => offer.proposer === seat || offer.addressees.includes(seat));
  const [a, b] = actors.map((_, index) => index).filter((index) => index !== seat);
  if (b !== undefined)
    other.offers.push({ id: 999, proposer: a, addressees: [b], terms: [[0, 0]], deadline: 99, answers: [0] });
  const { crisis } = other;
  if (crisis)
    for (let i = 0; i < crisis.revert.length; i += 2)
      if (world.beliefs.some(({ actor, slot }) => actor === seat && slot === crisis.revert[i]))
        crisis.revert[i + 1] = within(crisis.revert[i]);
  return other;
}

/** Covert hostility of which the seat knows nothing: other than it was, and so the worst that was in truth. */
function hideHostility(other: World, seat: number, below: (n: number) => number): void {
  other.covert = other.covert.filter(({ known }) => (known & (1 << seat)) !== 0);
  other.covert.push({
    dyad: below(other.worst.length),
    mid: 1 + below(5),
    fire: below(2),
    known: 0,
    until: 99,
  });
  other.worst = other.worst.map(() => 1 + below(5));
  other.fire = other.fire.map(() => below(2));
}

/** What differs between a seat's view of a world and of another that differs in secrets alone; `undefined` for nothing. */
export function leakIn(
  scenario: Scenario,
  world: World,
  seat: number,
  look: Look = observe,
): string | undefined {
  const other = otherwise(scenario, world, seat, `${world.turn}.${world.step}.${seat}`);
  const [mine, theirs] = [look(scenario, world, seat), look(scenario, other, seat)];
  if (whatIsSeen(mine) === whatIsSeen(theirs)) return undefined;
  const parts = (seen: Observation) => [
    ...seen.q,
    seen.start,
    seen.claims,
    seen.tolerance,
    seen.offers,
    seen.crisis,
    seen.crossings,
    seen.past,
    seen.step,
  ];
  const [left, right] = [parts(mine), parts(theirs)];
  const at = left.findIndex((value, i) => JSON.stringify(value) !== JSON.stringify(right[i]));
  return `turn ${world.turn}, ${scenario.actors[seat].id}: ${scenario.layout.name[at] ?? JSON.stringify([left[at], right[at]])}`;
}

/**
 * A seat, whether it is asked or not, sees the same whatever others hold back; one that is asked may do the same, and
 * its doctrine does the same for the same reasons.
 */
export function checkSecrets(scenario: Scenario, world: World, prompt: Prompt): void {
  scenario.actors.forEach((_, seat) => {
    const leak = leakIn(scenario, world, seat);
    if (leak !== undefined) expect.fail(leak);
    if (!prompt.seats.includes(seat)) return;
    const other = otherwise(scenario, world, seat, `${world.turn} ${seat}`);
    const asked = promptFor(prompt, seat);
    const dice = (counter: number) => (counter * 7919 + seat * 31) % 10000;
    const [mine, theirs] = [world, other].map((it) => {
      const seen = observe(scenario, it, seat);
      const { input, reasonings } = policyOf('doctrine').decide(scenario, seen, asked, dice, true);
      return JSON.stringify([legalInputs(scenario, seen, asked), input, reasonings]);
    });
    expect(mine === theirs, 'what may be done, what the doctrine does, and why').toBe(true);
  });
}
