import { divideRound } from '../base/integer.ts';
import type { Stance } from '../engine/inputs.ts';
import type { Observation } from '../engine/observe.ts';
import { legalStances, stanceCost, strengthBehind, strengthNow } from '../engine/stances.ts';
import type { Crisis } from '../engine/world.ts';
import type { Scenario } from '../scenario/types.ts';
import { Side, decide } from './brink.ts';
import type { Decision, PolicyDice, Reason } from './types.ts';

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
  const options = legalStances(scenario, observation).map((stance) => ({
    choice: stance,
    reasons: third.reasons(stance),
  }));
  return decide(scenario, options, dice, withReasons, (stance) => ({
    input: { kind: 'stance', seat: observation.actor, stance },
    told: { kind: 'stance', round: crisis.round, stance },
  }));
}

/** A third party as it sees itself and the two. */
class Third extends Side {
  constructor(
    scenario: Scenario,
    observation: Observation,
    private readonly crisis: Crisis,
  ) {
    super(scenario, observation, scenario.lines[crisis.line]);
  }

  reasons(stance: Stance): Reason[] {
    const { model } = this.scenario;
    if (stance === 'stay_out') return [{ kind: 'custom', amount: model.stance_none, index: -1 }];
    const cost: Reason = {
      kind: 'cost',
      amount: 0 - stanceCost(this.scenario, stance) * model.policy_cost,
      index: -1,
    };
    return stance === 'mediate'
      ? [...this.mediating(), cost]
      : [...this.standingWith(stance === 'owner' ? 0 : 1), cost];
  }

  private standingWith(side: 0 | 1): Reason[] {
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
    return [
      { kind: 'promise', amount: divideRound(word * model.stance_promise, 100), index: -1 },
      { kind: 'restraint', amount: 0 - divideRound(restraint * model.stance_restraint, 100), index: -1 },
      {
        kind: 'affinity',
        amount: divideRound((2 * affinity + remembered) * model.stance_affinity, 200),
        index: -1,
      },
      ...this.wayBack(side),
      { kind: 'abandonment', amount: divideRound(alone * model.stance_weak, 10_000), index: -1 },
      {
        kind: 'entrapment',
        amount: 0 - divideRound(this.danger(this.top() + 1) * model.stance_danger, 100),
        index: -1,
      },
      {
        kind: 'audience',
        amount:
          this.audience('hardline', model.stance_hardline) +
          this.audience('pragmatic', -model.stance_pragmatic),
        index: -1,
      },
    ];
  }

  private mediating(): Reason[] {
    const { scenario, observation, crisis } = this;
    const { model, layout, commitments } = scenario;
    const { actor, q } = observation;
    const worst = Math.max(...crisis.sides.map((side) => q[layout.tension[actor][side]]));
    let word = 0;
    commitments.forEach(({ by, to, restrains }, i) => {
      if (by === actor && !restrains && crisis.sides.includes(to)) word += strengthNow(scenario, q, i);
    });
    return [
      { kind: 'calm', amount: model.mediate_calm, index: -1 },
      {
        kind: 'danger',
        amount: divideRound(this.danger(this.top() + 1) * model.mediate_danger, 100),
        index: -1,
      },
      { kind: 'affinity', amount: 0 - divideRound(worst * model.mediate_tension, 100), index: -1 },
      // A mediator is expected to be nobody's ally.
      { kind: 'promise', amount: 0 - divideRound(word * model.stance_promise, 200), index: -1 },
      {
        kind: 'audience',
        amount:
          this.audience('pragmatic', model.mediate_pragmatic) +
          this.audience('hardline', -model.mediate_hardline),
        index: -1,
      },
    ];
  }

  private top(): number {
    return Math.min(12, Math.max(this.crisis.rungs[0], this.crisis.rungs[1]));
  }

  /** What its own priorities gain where the way back is taken, for the owner; lose, for the one that moved. */
  private wayBack(side: 0 | 1): Reason[] {
    const { scenario, observation, crisis } = this;
    if (crisis.revert.length === 0) return [];
    const after = observation.q.slice();
    for (let i = 0; i < crisis.revert.length; i += 2) after[crisis.revert[i]] = crisis.revert[i + 1];
    return scenario.rules[observation.actor].priorities.flatMap(({ holds, weight }, index): Reason[] => {
      const gain = holds.degree(after) - holds.degree(observation.q);
      const toward = side === 0 ? gain : 0 - gain;
      const amount = divideRound(toward * weight * scenario.model.stance_stake, 10_000);
      return amount === 0 ? [] : [{ kind: 'stake', amount, index }];
    });
  }
}
