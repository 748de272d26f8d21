import { divideRound } from '../base/integer.ts';
import { legalReactions } from '../engine/check.ts';
import { legalMoves, openingRung, rungAfter, WAR_RUNG } from '../engine/crisis.ts';
import type { CrisisMove, Reaction } from '../engine/inputs.ts';
import type { Observation } from '../engine/observe.ts';
import { brokenByClimb } from '../engine/deals.ts';
import { speaks } from '../engine/orders.ts';
import { backDownCost, offRampCost } from '../engine/stances.ts';
import type { Crisis } from '../engine/world.ts';
import type { Priority, RedLine, Scenario } from '../scenario/types.ts';
import { chooseAmongGood, rankOf } from './choose.ts';
import { between, promisedMore } from './reading.ts';
import { atStake } from './stake.ts';
import { bestTerms, valueOfTerms } from './way-back.ts';
import type { Decision, PolicyDice, Reason, Reasoning } from './types.ts';

/** Units of danger of a rung: none up to the fifth, then the square of the steps above it, quartered. */
export function dangerUnits(rung: number): number {
  const above = Math.max(0, rung - 5);
  return divideRound(above * above, 4);
}

/** A side of a crisis as it sees itself. */
export class Side {
  readonly resolve: number;
  private readonly priorities: readonly Priority[];

  constructor(
    readonly scenario: Scenario,
    readonly observation: Observation,
    readonly line: RedLine,
  ) {
    const { model } = scenario;
    this.priorities = atStake(scenario, line, observation.actor);
    this.resolve = divideRound((observation.resolve - 50) * model.crisis_resolve, 100);
  }

  /** What is at stake, priority by priority, times numerator over denominator. */
  stake(numerator: number, denominator: number): Reason[] {
    const { model, rules } = this.scenario;
    return this.priorities.map((priority) => ({
      kind: 'stake',
      amount: divideRound(priority.weight * model.crisis_stake * numerator, 1000 * denominator),
      index: rules[this.observation.actor].priorities.indexOf(priority),
    }));
  }

  /** Where the line is crossed by no more than its owner really tolerates: that it can be borne. */
  tolerated(numerator: number, denominator: number): Reason[] {
    const { model } = this.scenario;
    const { index, owner, crossed, tolerance } = this.line;
    if (owner !== this.observation.actor || tolerance[1] === 0) return [];
    if (crossed.degree(this.observation.q) > this.observation.tolerance[index]) return [];
    return [
      { kind: 'tolerance', amount: divideRound(model.crisis_tolerance * numerator, denominator), index },
    ];
  }

  danger(rung: number): number {
    return divideRound(
      dangerUnits(rung) * this.scenario.model.crisis_danger * (150 - this.observation.resolve),
      1000,
    );
  }

  audience(which: 'hardline' | 'pragmatic', by: number): number {
    const { layout, model } = this.scenario;
    const approval = this.observation.q[layout.track[this.observation.actor][which]];
    return divideRound(by * Math.max(0, 80 - approval) * model.policy_audience, 1000);
  }

  /** Lines of doctrine that speak against standing on a rung. */
  avoided(rung: number): Reason[] {
    return this.scenario.rules[this.observation.actor].doctrine.flatMap((line, index): Reason[] => {
      if (!speaks(line, this.observation.q)) return [];
      const by = (line.prefer.rungs.has(rung) ? line.by : 0) - (line.avoid.rungs.has(rung) ? line.by : 0);
      return by === 0 ? [] : [{ kind: 'doctrine', amount: by, index }];
    });
  }
}

/** A crossed line: let it pass, protest, or open a crisis. */
export function decideReaction(
  scenario: Scenario,
  observation: Observation,
  lineIndex: number,
  dice: PolicyDice,
  withReasons: boolean,
): Decision {
  const line = scenario.lines[lineIndex];
  const side = new Side(scenario, observation, line);
  const { model } = scenario;
  const mover =
    observation.crossings.find((crossing) => crossing.line === lineIndex)?.mover ?? line.against[0];
  const opening = openingRung(scenario, observation.q, lineIndex, mover);
  const options: { choice: Reaction; reasons: Reason[] }[] = [
    {
      choice: 'pass',
      reasons: [
        { kind: 'audience', amount: side.audience('hardline', -model.pass_hardline), index: -1 },
        ...side.stake(-1, 2),
        ...side.tolerated(1, 2),
      ],
    },
    {
      choice: 'protest',
      reasons: [
        { kind: 'custom', amount: model.crisis_protest, index: -1 },
        { kind: 'audience', amount: side.audience('hardline', model.protest_hardline), index: -1 },
      ],
    },
    {
      choice: 'crisis',
      reasons: [
        ...side.stake(1, 1),
        ...side.tolerated(-1, 1),
        { kind: 'resolve', amount: side.resolve, index: -1 },
        { kind: 'allies', amount: promisedMore(scenario, observation, mover), index: -1 },
        { kind: 'danger', amount: -side.danger(opening), index: -1 },
        { kind: 'audience', amount: side.audience('hardline', model.crisis_hardline), index: -1 },
        ...side.avoided(opening),
      ],
    },
  ];
  const legal = legalReactions(scenario, observation, lineIndex);
  const open = options.filter(({ choice }) => legal.includes(choice));
  return decide(scenario, open, dice, withReasons, (choice) => ({
    input: { kind: 'reaction', seat: observation.actor, line: lineIndex, choice },
    told: { kind: 'reaction', line: lineIndex, choice },
  }));
}

/** The move of the side at move in a crisis. */
export function decideMove(
  scenario: Scenario,
  observation: Observation,
  dice: PolicyDice,
  withReasons: boolean,
): Decision {
  const crisis = observation.crisis!;
  const line = scenario.lines[crisis.line];
  const side = new Side(scenario, observation, line);
  const read = between(scenario, observation, crisis);
  const legal = legalMoves(crisis, scenario.model.crisis_rounds);
  const asked = legal.includes('off_ramp') ? bestTerms(scenario, observation) : undefined;
  const options = legal.map((move) => ({
    choice: move,
    reasons: [
      ...moveReasons(side, crisis, move),
      ...read.reasons(move),
      ...(move === 'off_ramp' && asked ? asked.reasons : []),
      ...(move === 'accept' ? valueOfTerms(scenario, observation, crisis.terms) : []),
      ...brokenPromises(scenario, observation, crisis, move),
    ],
  }));
  return decide(scenario, options, dice, withReasons, (move) => {
    const terms = move === 'off_ramp' && asked ? { terms: asked.terms } : {};
    return {
      input: { kind: 'move', seat: observation.actor, move, ...terms },
      told: { kind: 'move', round: crisis.round, move },
    };
  });
}

/** What a climb would cost by the deals that it would break, as any act that breaks one. */
function brokenPromises(
  scenario: Scenario,
  { deals, turn, actor }: Observation,
  crisis: Crisis,
  move: CrisisMove,
): Reason[] {
  if (deals.length === 0 || (move !== 'climb' && move !== 'climb_two')) return [];
  const climb = {
    actor,
    toward: crisis.sides[1 - crisis.mover],
    from: crisis.rungs[crisis.mover],
    to: rungAfter(crisis, move),
  };
  const broken = brokenByClimb(scenario, { deals, turn }, climb).length;
  return broken === 0
    ? []
    : [{ kind: 'pledge', amount: 0 - broken * scenario.model.policy_pledge, index: -1 }];
}

function moveReasons(side: Side, crisis: Crisis, move: CrisisMove): Reason[] {
  const { model } = side.scenario;
  const own = crisis.mover === 0;
  const here = crisis.rungs[crisis.mover];
  const top = Math.max(crisis.rungs[0], crisis.rungs[1]);
  const to = rungAfter(crisis, move);
  const standing = side.danger(top);
  const retreat = backDownCost(side.scenario, crisis, crisis.mover);
  switch (move) {
    case 'climb':
    case 'climb_two': {
      const beyond = own ? Math.max(0, to - side.line.answer.to) : Math.max(0, to - WAR_RUNG + 1);
      return [
        ...side.stake(1, 2),
        { kind: 'resolve', amount: side.resolve, index: -1 },
        {
          kind: 'danger',
          amount:
            side.danger(Math.max(here, top)) -
            side.danger(Math.max(to, top)) -
            divideRound(side.danger(to), 2),
          index: to,
        },
        {
          kind: 'audience',
          amount:
            side.audience('hardline', model.climb_hardline) +
            side.audience('pragmatic', -model.climb_pragmatic),
          index: -1,
        },
        { kind: 'beyond', amount: -beyond * model.crisis_cap, index: -1 },
        ...(to < WAR_RUNG ? retaliation(side, crisis, 1) : []),
        ...side.avoided(to),
      ];
    }
    case 'hold':
      return [
        ...side.stake(1, 4),
        { kind: 'resolve', amount: divideRound(side.resolve, 2), index: -1 },
        { kind: 'danger', amount: -divideRound(standing, 3), index: top },
        ...retaliation(side, crisis, 2),
      ];
    case 'off_ramp':
    case 'accept':
      return [
        { kind: 'calm', amount: model.crisis_calm, index: -1 },
        { kind: 'danger', amount: divideRound(standing, 3), index: top },
        // The owner gets back what was taken; the other gives it back.
        ...side.stake(own ? 1 : -1, 4),
        {
          kind: 'audience',
          amount:
            side.audience('hardline', -offRampCost(side.scenario, crisis)) +
            side.audience('pragmatic', model.off_ramp_pragmatic),
          index: -1,
        },
      ];
    case 'back_down':
      return [
        { kind: 'danger', amount: divideRound(standing, 2), index: top },
        ...side.stake(-1, 2),
        {
          kind: 'reputation',
          amount:
            side.audience('hardline', -retreat.hardline) -
            retreat.standing -
            (crisis.threats[crisis.mover] > 0 ? model.reputation_feared : 0),
          index: -1,
        },
        { kind: 'audience', amount: side.audience('pragmatic', model.back_down_pragmatic), index: -1 },
      ];
  }
}

/** Shots call for shots: once fire was exchanged, those at home ask what is done about it. */
function retaliation({ scenario }: Side, { violence }: Crisis, share: number): Reason[] {
  if (violence === 0 || scenario.model.crisis_retaliation === 0) return [];
  return [{ kind: 'retaliation', amount: divideRound(scenario.model.crisis_retaliation, share), index: -1 }];
}

/** Draws among the good options and, when asked, tells why. */
export function decide<T extends string>(
  scenario: Scenario,
  options: readonly { readonly choice: T; readonly reasons: readonly Reason[] }[],
  dice: PolicyDice,
  withReasons: boolean,
  of: (choice: T) => { input: Decision['input']; told: Reasoning['choice'] },
): Decision {
  const scores = options.map(({ reasons }) => reasons.reduce((sum, reason) => sum + reason.amount, 0));
  const pick = chooseAmongGood(scores, scenario.model.crisis_window, dice(0));
  const { input, told } = of(options[pick].choice);
  if (!withReasons) return { input };
  const others = options.map(({ choice }, i) => ({ choice: of(choice).told, score: scores[i] }));
  return {
    input,
    reasonings: [
      {
        choice: told,
        score: scores[pick],
        reasons: options[pick].reasons.filter((reason) => reason.amount !== 0),
        rank: rankOf(scores, scores[pick]),
        of: options.length,
        passedOver: others.filter((_, i) => i !== pick).sort((a, b) => b.score - a.score),
      },
    ],
  };
}
