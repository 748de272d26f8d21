import { FACES, type Luck } from '../base/dice.ts';
import type { Scenario } from '../scenario/types.ts';
import type { Observation } from './observe.ts';
import { addBelief } from './beliefs.ts';
import { everyone } from './run.ts';
import { copyDeals, SHOWN_FIRE, STEP, type Belief, type World } from './world.ts';

/** Draws for imagining worlds, 0-9999 by counter. They have nothing to do with the draws of the game. */
export type SampleDice = (counter: number) => number;

/**
 * One world that the seat could be in: everything it has seen, and for what it cannot see (others' aims, resolve and
 * capital, the luck to come, the last turn, its own earlier beliefs being wrong) a draw within what the scenario
 * allows. Odds that start from such worlds can leak neither secrets nor the future.
 */
export function sampleWorld(scenario: Scenario, observation: Observation, dice: SampleDice): World {
  const { actor, turn, past } = observation;
  const q = observation.q.slice();
  const { layout, model, actors } = scenario;
  const worst = past.worst.slice();
  const fire = past.fire.slice();
  let counter = 0;
  const below = (n: number) => Math.floor((dice(counter++) * n) / FACES);
  const word = () => ((below(FACES) << 18) ^ (below(FACES) << 9) ^ below(FACES)) | 0;
  const luck: Luck = [word(), word(), word(), word()];
  const first = Math.max(turn, scenario.turns - scenario.open + 1);
  const done = new Array<number>(scenario.actions.length).fill(0);
  scenario.actionsOf[actor].forEach((action, place) => (done[action] = observation.done[place]));
  const aim: number[] = [];
  const resolve: number[] = [];
  actors.forEach((other, a) => {
    const [low, high] = other.resolve;
    const drawnAim = dice(counter++) < other.gain * 100 ? 1 : 0;
    const drawnResolve = low + below(high - low + 1);
    aim.push(a === actor ? observation.aim : drawnAim);
    resolve.push(a === actor ? observation.resolve : drawnResolve);
    if (a !== actor) q[layout.track[a].capital] = Math.min(model.capital_limit, other.income + below(3));
  });
  return {
    turn,
    // What others are asked meanwhile is over as soon as it is imagined: no line is crossed that this seat knows of.
    step: observation.step === STEP.resolution ? STEP.reaction : observation.step,
    prompt: observation.step === STEP.orders ? 0 : 1,
    lastTurn: first + below(scenario.turns - first + 1),
    luck,
    q,
    start: observation.start.slice(),
    aim,
    resolve,
    ...imaginedTruths(scenario, observation, below),
    done,
    struck: past.struck.slice(),
    worst,
    fire,
    shown: worst.map((level, dyad) => level + (fire[dyad] > 0 ? SHOWN_FIRE : 0)),
    covert: [],
    armed: past.armed.slice(),
    yielded: observation.yielded.slice(),
    held: new Array<number>(actors.length + 1).fill(0),
    lastHeld: new Array<number>(actors.length + 1).fill(0),
    offers: observation.offers.map((offer) => ({
      ...offer,
      addressees: offer.addressees.slice(),
      terms: offer.terms.map((term) => term.slice()),
      answers: offer.answers.slice(),
    })),
    nextOffer: 1 + Math.max(0, ...observation.offers.map((offer) => offer.id)),
    deals: copyDeals(observation.deals),
    beliefs: doubts(scenario, observation),
    // A line that this seat sees crossed is crossed in the eyes of all, for all it knows.
    crossings: observation.crossings.map(({ line, mover }) => ({ line, mover, known: everyone(scenario) })),
    crisis: observation.crisis && {
      ...observation.crisis,
      sides: observation.crisis.sides.slice(),
      rungs: observation.crisis.rungs.slice(),
      before: observation.crisis.before.slice(),
      threats: observation.crisis.threats.slice(),
      terms: observation.crisis.terms.map((term) => term.slice()),
      revert: observation.crisis.revert.slice(),
      stances: observation.crisis.stances.slice(),
    },
    crisisPlayed: observation.crisisPlayed,
    incidentsDrawn: past.incidentsDrawn,
    fired: past.fired.slice(),
    outcome: -1,
  };
}

/** What the seat has heard and cannot be sure of: it goes on doubting, in a world where what it believes is so. */
function doubts(scenario: Scenario, { actor, turn, q, start, unsure }: Observation): Belief[] {
  const beliefs: Belief[] = [];
  const until = turn + scenario.model.unconfirmed_turns;
  for (const slot of unsure)
    addBelief(beliefs, { actor, slot, value: q[slot], reported: 1, until, began: start[slot] });
  return beliefs;
}

/** What the seat knows of claims and of its own lines, and for the rest a draw as the scenario has it. */
function imaginedTruths(
  scenario: Scenario,
  { actor, tolerance, claims, found, accusers }: Observation,
  below: (n: number) => number,
): Pick<World, 'tolerance' | 'truths' | 'found' | 'accusers'> {
  return {
    tolerance: scenario.lines.map(({ owner, tolerance: [low, high] }, line) =>
      owner === actor || low === high
        ? owner === actor
          ? tolerance[line]
          : low
        : low + below(high - low + 1),
    ),
    truths: scenario.claims.map(({ chance }, claim) =>
      claims[claim] >= 0 ? claims[claim] : below(100) < chance ? 1 : 0,
    ),
    found: found.slice(),
    accusers: accusers.slice(),
  };
}
