import { divideRound } from '../base/integer.ts';
import type { CrisisMove } from '../engine/inputs.ts';
import type { Observation } from '../engine/observe.ts';
import { strengthBehind, strengthNow } from '../engine/stances.ts';
import type { Crisis } from '../engine/world.ts';
import type { Scenario } from '../scenario/types.ts';
import { atStake } from './stake.ts';
import type { Scale } from './scale.ts';

/** How firm a side seems, 0-100 and a little beyond: what all may see of it. */
export function firmness(scenario: Scenario, observation: Observation, crisis: Crisis, side: 0 | 1): number {
  const { layout, model, rules, lines, actors } = scenario;
  const actor = crisis.sides[side];
  const { q } = observation;
  const all = rules[actor].priorities.reduce((sum, { weight }) => sum + weight, 0);
  const stake = atStake(scenario, lines[crisis.line], actor).reduce((sum, { weight }) => sum + weight, 0);
  const [low, high] = actors[actor].resolve;
  // Its own resolve a state knows; of another it knows what is thought of it.
  const resolve = actor === observation.actor ? observation.resolve : divideRound(low + high, 2);
  // An audience that is nearly lost cannot be disappointed again; a mild one lets a government give way.
  const home = q[layout.track[actor].pragmatic] - q[layout.track[actor].hardline];
  const past = observation.yielded[actor] * model.reputation_true;
  const threatened = 4 * crisis.threats[side];
  return resolve + divideRound(stake * 40, Math.max(1, all)) - divideRound(home, 4) + threatened - past;
}

/** What the side at move reads of the two, in points of score. */
export interface Reading {
  readonly allies: number;
  readonly firmness: number;
  readonly fear: number;
  readonly deterrence: number;
}

/** Who is stronger, who is firmer, and by its own aim what that tells the side at move. */
export function between(scenario: Scenario, observation: Observation, crisis: Crisis): Reading {
  const { model, layout } = scenario;
  const { q, actor, aim } = observation;
  const own = crisis.mover as 0 | 1;
  const other = (1 - own) as 0 | 1;
  const ahead = strengthBehind(scenario, q, crisis, own) - strengthBehind(scenario, q, crisis, other);
  const firmer =
    firmness(scenario, observation, crisis, own) - firmness(scenario, observation, crisis, other);
  const fear = q[layout.threat[actor][crisis.sides[other]]] - model.policy_fear;
  return {
    allies: divideRound(ahead * model.crisis_allies, 100),
    firmness: divideRound(firmer * model.crisis_firm, 100),
    // The same forces provoke one that seeks security and deter one that seeks gain.
    fear: aim === 0 ? divideRound(Math.max(0, fear) * model.crisis_fear, 100) : 0,
    deterrence: aim === 1 ? divideRound(Math.min(0, ahead) * model.crisis_deters, 100) : 0,
  };
}

/** Puts what a reading says for a move on the scale, or against it. */
export function weighReading(reading: Reading, move: CrisisMove, scale: Scale): void {
  const [n, of] = SHARES[move];
  scale.say('allies', divideRound(reading.allies * n, of));
  scale.say('firmness', divideRound(reading.firmness * n, of));
  scale.say('fear', divideRound(reading.fear * n, of));
  scale.say('deterrence', divideRound(reading.deterrence * n, of));
}

/** How much of a reading speaks for each move; what speaks for standing fast speaks against giving way. */
const SHARES: Readonly<Record<CrisisMove, readonly [number, number]>> = {
  climb: [1, 1],
  climb_two: [1, 1],
  hold: [1, 2],
  off_ramp: [-1, 4],
  accept: [-1, 4],
  back_down: [-1, 1],
};

/** Before a crisis: what others have promised oneself, less what they have promised the other, in points of score. */
export function promisedMore(scenario: Scenario, { actor, q }: Observation, other: number): number {
  let more = 0;
  scenario.commitments.forEach(({ to, by, restrains }, i) => {
    if (restrains || by === actor || by === other) return;
    if (to === actor) more += strengthNow(scenario, q, i);
    else if (to === other) more -= strengthNow(scenario, q, i);
  });
  return divideRound(more * scenario.model.crisis_promised, 100);
}
