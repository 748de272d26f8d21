import { draw, luckFromSeed, PURPOSE } from '../base/dice.ts';
import type { Scenario } from '../scenario/types.ts';
import { STEP, type World } from './world.ts';

/** The world before the first briefing. Private truths and the last turn are drawn here, by seed. */
export function initialWorld(scenario: Scenario, seed: string): World {
  const luck = luckFromSeed(seed);
  const n = scenario.actors.length;
  const truth = PURPOSE.truth;
  const q = scenario.layout.start.slice();
  return {
    turn: 0,
    step: STEP.briefing,
    prompt: 0,
    lastTurn: scenario.turns - (draw(luck, 0, PURPOSE.length, -1, -1, 0) % scenario.open),
    luck,
    q,
    start: q.slice(),
    aim: scenario.actors.map((actor, a) => (draw(luck, 0, truth, a, -1, 0) < actor.gain * 100 ? 1 : 0)),
    resolve: scenario.actors.map(({ resolve: [low, high] }, a) => {
      return low + (draw(luck, 0, truth, a, -1, 1) % (high - low + 1));
    }),
    tolerance: scenario.lines.map(({ owner, tolerance: [low, high] }, line) =>
      low === high ? low : low + (draw(luck, 0, PURPOSE.tolerance, owner, -1, line) % (high - low + 1)),
    ),
    truths: scenario.claims.map(({ about, chance }, claim) =>
      draw(luck, 0, PURPOSE.claim, about, -1, claim) < chance * 100 ? 1 : 0,
    ),
    found: scenario.claims.map(() => 0),
    accusers: scenario.claims.map(() => 0),
    done: new Array<number>(scenario.actions.length).fill(0),
    struck: new Array<number>(n * n).fill(0),
    worst: new Array<number>(n * n).fill(1),
    fire: new Array<number>(n * n).fill(0),
    shown: new Array<number>(n * n).fill(1),
    covert: [],
    armed: new Array<number>(n * n).fill(0),
    yielded: new Array<number>(n).fill(0),
    held: new Array<number>(n + 1).fill(0),
    lastHeld: new Array<number>(n + 1).fill(0),
    offers: [],
    nextOffer: 1,
    deals: [],
    beliefs: [],
    crossings: [],
    crisis: null,
    crisisPlayed: 0,
    incidentsDrawn: 0,
    fired: new Array<number>(scenario.injects.length).fill(0),
    outcome: -1,
  };
}
