import { divideRound } from '../base/integer.ts';
import type { Stance } from '../engine/inputs.ts';
import type { Observation } from '../engine/observe.ts';
import { legalStances, stanceCost, strengthBehind, strengthNow } from '../engine/stances.ts';
import { afterWayBack } from '../engine/way-back.ts';
import type { Crisis } from '../engine/world.ts';
import { degreeAt } from '../scenario/kernel.ts';
import type { Scenario } from '../scenario/types.ts';
import { Side, decide } from './brink.ts';
import type { Scale } from './scale.ts';
import type { Decision, PolicyDice } from './types.ts';

/**
 * What a third party declares in a crisis of others: it weighs its word and the one it would leave alone against what it
 * may be drawn into, what it would keep or lose by the way back, with whom it is on better terms, and what it needs of whom.
 */
export function decideStance(
  scenario: Scenario,
  observation: Observation,
  dice: PolicyDice,
  withReasons: boolean,
): Decision {
  const crisis = observation.crisis!;
  const third = new Third(scenario, observation, crisis);
  const weigh = (stance: Stance, scale: Scale) => third.weigh(stance, scale);
  return decide(scenario, legalStances(scenario, observation), weigh, dice, withReasons, (stance) => ({
    input: { kind: 'stance', seat: observation.actor, stance },
    told: { kind: 'stance', round: crisis.round, stance },
  }));
}

/** A third party as it sees itself and the two. */
class Third extends Side {
  /** What it believes of the world, with what the way back would give back. */
  private after: number[] | undefined;

  constructor(
    scenario: Scenario,
    observation: Observation,
    private readonly crisis: Crisis,
  ) {
    super(scenario, observation, scenario.lines[crisis.line]);
  }

  weigh(stance: Stance, scale: Scale): void {
    const { model } = this.scenario;
    if (stance === 'stay_out') return scale.say('custom', model.stance_none);
    if (stance === 'mediate') this.mediate(scale);
    else this.standWith(stance === 'owner' ? 0 : 1, scale);
    scale.say('cost', 0 - stanceCost(this.scenario, stance) * model.policy_cost);
  }

  private standWith(side: 0 | 1, scale: Scale): void {
    const { scenario, observation, crisis } = this;
    const { model, layout, commitments } = scenario;
    const { actor, q } = observation;
    const friend = crisis.sides[side];
    const other = crisis.sides[1 - side];
    let word = 0;
    let restraint = 0;
    commitments.forEach((commitment, i) => {
      if (commitment.by !== actor) return;
      const strength = strengthNow(scenario, q, i);
      if (commitment.restrains) {
        if (commitment.to === other) restraint += strength;
      } else if (commitment.to === friend)
        word += crisis.called & (1 << i) ? strength : divideRound(strength, 3);
      else if (commitment.to === other) word -= strength;
    });
    const weaker = strengthBehind(scenario, q, crisis, 1 - side) - strengthBehind(scenario, q, crisis, side);
    const affinity = q[layout.tension[actor][other]] - q[layout.tension[actor][friend]];
    const remembered = q[layout.memory[actor][friend]] - q[layout.memory[actor][other]];
    const alone = Math.max(0, weaker) * Math.max(0, word);
    scale.say('promise', divideRound(word * model.stance_promise, 100));
    scale.say('restraint', 0 - divideRound(restraint * model.stance_restraint, 100));
    scale.say('affinity', divideRound((2 * affinity + remembered) * model.stance_affinity, 200));
    this.wayBack(side, scale);
    scale.say('abandonment', divideRound(alone * model.stance_weak, 10_000));
    scale.say('entrapment', 0 - divideRound(this.danger(this.top() + 1) * model.stance_danger, 100));
    scale.say(
      'audience',
      this.audience('hardline', model.stance_hardline) + this.audience('pragmatic', -model.stance_pragmatic),
    );
  }

  private mediate(scale: Scale): void {
    const { scenario, observation, crisis } = this;
    const { model, layout, commitments } = scenario;
    const { actor, q } = observation;
    const worst = Math.max(...crisis.sides.map((side) => q[layout.tension[actor][side]]));
    let word = 0;
    commitments.forEach(({ by, to, restrains }, i) => {
      if (by === actor && !restrains && crisis.sides.includes(to)) word += strengthNow(scenario, q, i);
    });
    scale.say('calm', model.mediate_calm);
    scale.say('danger', divideRound(this.danger(this.top() + 1) * model.mediate_danger, 100));
    scale.say('affinity', 0 - divideRound(worst * model.mediate_tension, 100));
    // A mediator is expected to be nobody's ally.
    scale.say('promise', 0 - divideRound(word * model.stance_promise, 200));
    scale.say(
      'audience',
      this.audience('pragmatic', model.mediate_pragmatic) +
        this.audience('hardline', -model.mediate_hardline),
    );
  }

  private top(): number {
    return Math.min(12, Math.max(this.crisis.rungs[0], this.crisis.rungs[1]));
  }

  /** What its own priorities gain where the way back is taken, for the owner; lose, for the one that moved. */
  private wayBack(side: 0 | 1, scale: Scale): void {
    const { scenario, observation, crisis } = this;
    if (crisis.revert.length === 0) return;
    const { kernel } = scenario;
    const { priorities } = scenario.rules[observation.actor];
    const holds = kernel.holds[observation.actor];
    this.after ??= afterWayBack(observation.q, crisis);
    for (let index = 0; index < holds.length; index++) {
      const gain = degreeAt(kernel, holds[index], this.after) - degreeAt(kernel, holds[index], observation.q);
      const toward = side === 0 ? gain : 0 - gain;
      scale.say(
        'stake',
        divideRound(toward * priorities[index].weight * scenario.model.stance_stake, 10_000),
        index,
      );
    }
  }
}
