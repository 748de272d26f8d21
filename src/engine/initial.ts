import { draw, luckFromSeed, PURPOSE } from '../base/dice.ts';
import { emptyList, integers, zeros } from '../base/lists.ts';
import { perScenario } from '../scenario/per-scenario.ts';
import type { Scenario } from '../scenario/types.ts';
import { STEP, type World } from './world.ts';

/** The world before the first briefing. Private truths and the last turn are drawn here, by seed. */
export function initialWorld(scenario: Scenario, seed: string): World {
  const luck = luckFromSeed(seed);
  const { actors, lines, claims } = scenario;
  const n = actors.length;
  const truth = PURPOSE.truth;
  const q = scenario.layout.start.slice();
  const { actions, pairs, ones } = blanks(scenario);
  return {
    turn: 0,
    step: STEP.briefing,
    prompt: 0,
    lastTurn: scenario.turns - (draw(luck, 0, PURPOSE.length, -1, -1, 0) % scenario.open),
    luck,
    q,
    start: q.slice(),
    aim: integers(n, (a) => (draw(luck, 0, truth, a, -1, 0) < actors[a].gain * 100 ? 1 : 0)),
    resolve: integers(n, (a) => {
      const [low, high] = actors[a].resolve;
      return low + (draw(luck, 0, truth, a, -1, 1) % (high - low + 1));
    }),
    tolerance: integers(lines.length, (line) => {
      const { owner, tolerance } = lines[line];
      const [low, high] = tolerance;
      return low === high
        ? low
        : low + (draw(luck, 0, PURPOSE.tolerance, owner, -1, line) % (high - low + 1));
    }),
    truths: integers(claims.length, (claim) => {
      const { about, chance } = claims[claim];
      return draw(luck, 0, PURPOSE.claim, about, -1, claim) < chance * 100 ? 1 : 0;
    }),
    found: zeros(claims.length),
    accusers: zeros(claims.length),
    done: actions.slice(),
    struck: pairs.slice(),
    worst: ones.slice(),
    fire: pairs.slice(),
    shown: ones.slice(),
    covert: emptyList(),
    armed: pairs.slice(),
    yielded: zeros(n),
    held: zeros(n + 1),
    lastHeld: zeros(n + 1),
    offers: emptyList(),
    nextOffer: 1,
    deals: emptyList(),
    beliefs: emptyList(),
    crossings: emptyList(),
    crisis: null,
    crisisPlayed: 0,
    incidentsDrawn: 0,
    fired: zeros(scenario.injects.length),
    outcome: -1,
  };
}

/** The long lists that every game begins with; copies of them are of the same kind as they. */
const blanks = perScenario(({ actions, actors: { length } }) => ({
  actions: zeros(actions.length),
  pairs: zeros(length * length),
  ones: integers(length * length, () => 1),
}));
