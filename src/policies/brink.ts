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
import { between, promisedMore, weighReading } from './reading.ts';
import { Scale } from './scale.ts';
import { atStake } from './stake.ts';
import { bestTerms, weighTerms } from './way-back.ts';
import type { Decision, PolicyDice, Reason, Reasoning } from './types.ts';

/** Units of danger of a rung: none up to the fifth, then the square of the steps above it, quartered. */
export function dangerUnits(rung: number): number {
  const above = Math.max(0, rung - 5);
  return divideRound(above * above, 4);
}

/** A side of a crisis as it sees itself; what it says of a choice goes on a scale. */
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
  stake(scale: Scale, numerator: number, denominator: number): void {
    const { model, rules } = this.scenario;
    const { priorities } = rules[this.observation.actor];
    for (const priority of this.priorities)
      scale.say(
        'stake',
        divideRound(priority.weight * model.crisis_stake * numerator, 1000 * denominator),
        priorities.indexOf(priority),
      );
  }

  /** Where the line is crossed by no more than its owner really tolerates: that it can be borne. */
  tolerated(scale: Scale, numerator: number, denominator: number): void {
    const { model } = this.scenario;
    const { index, owner, crossed, tolerance } = this.line;
    if (owner !== this.observation.actor || tolerance[1] === 0) return;
    if (crossed.degree(this.observation.q) > this.observation.tolerance[index]) return;
    scale.say('tolerance', divideRound(model.crisis_tolerance * numerator, denominator), index);
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
  avoided(scale: Scale, rung: number): void {
    const { doctrine } = this.scenario.rules[this.observation.actor];
    for (let index = 0; index < doctrine.length; index++) {
      const line = doctrine[index];
      const by = (line.prefer.rungs.has(rung) ? line.by : 0) - (line.avoid.rungs.has(rung) ? line.by : 0);
      if (by !== 0 && speaks(line, this.observation.q)) scale.say('doctrine', by, index);
    }
  }
}

/** What may be done about a crossed line, in the order in which it is weighed. */
const REACTIONS: readonly Reaction[] = ['pass', 'protest', 'crisis'];

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
  const mover =
    observation.crossings.find((crossing) => crossing.line === lineIndex)?.mover ?? line.against[0];
  const legal = legalReactions(scenario, observation, lineIndex);
  const open = REACTIONS.filter((choice) => legal.includes(choice));
  const weigh = (choice: Reaction, scale: Scale) => weighReaction(side, mover, choice, scale);
  return decide(scenario, open, weigh, dice, withReasons, (choice) => ({
    input: { kind: 'reaction', seat: observation.actor, line: lineIndex, choice },
    told: { kind: 'reaction', line: lineIndex, choice },
  }));
}

function weighReaction(side: Side, mover: number, choice: Reaction, scale: Scale): void {
  const { scenario, observation, line } = side;
  const { model } = scenario;
  if (choice === 'pass') {
    scale.say('audience', side.audience('hardline', -model.pass_hardline));
    side.stake(scale, -1, 2);
    side.tolerated(scale, 1, 2);
  } else if (choice === 'protest') {
    scale.say('custom', model.crisis_protest);
    scale.say('audience', side.audience('hardline', model.protest_hardline));
  } else {
    const opening = openingRung(scenario, observation.q, line.index, mover);
    side.stake(scale, 1, 1);
    side.tolerated(scale, -1, 1);
    scale.say('resolve', side.resolve);
    scale.say('allies', promisedMore(scenario, observation, mover));
    scale.say('danger', -side.danger(opening));
    scale.say('audience', side.audience('hardline', model.crisis_hardline));
    side.avoided(scale, opening);
  }
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
  const weigh = (move: CrisisMove, scale: Scale) => {
    weighMove(side, crisis, move, scale);
    weighReading(read, move, scale);
    if (move === 'off_ramp' && asked) weighTerms(scenario, observation, asked, scale);
    if (move === 'accept') weighTerms(scenario, observation, crisis.terms, scale);
    weighBreach(scenario, observation, crisis, move, scale);
  };
  return decide(scenario, legal, weigh, dice, withReasons, (move) => ({
    input:
      move === 'off_ramp' && asked
        ? { kind: 'move', seat: observation.actor, move, terms: asked }
        : { kind: 'move', seat: observation.actor, move },
    told: { kind: 'move', round: crisis.round, move },
  }));
}

/** What a climb would cost by the deals that it would break, as any act that breaks one. */
function weighBreach(
  scenario: Scenario,
  { deals, turn, actor }: Observation,
  crisis: Crisis,
  move: CrisisMove,
  scale: Scale,
): void {
  if (deals.length === 0 || (move !== 'climb' && move !== 'climb_two')) return;
  const climb = {
    actor,
    toward: crisis.sides[1 - crisis.mover],
    from: crisis.rungs[crisis.mover],
    to: rungAfter(crisis, move),
  };
  const broken = brokenByClimb(scenario, { deals, turn }, climb).length;
  if (broken > 0) scale.say('pledge', 0 - broken * scenario.model.policy_pledge);
}

function weighMove(side: Side, crisis: Crisis, move: CrisisMove, scale: Scale): void {
  const { model } = side.scenario;
  const own = crisis.mover === 0;
  const here = crisis.rungs[crisis.mover];
  const top = Math.max(crisis.rungs[0], crisis.rungs[1]);
  const to = rungAfter(crisis, move);
  const standing = side.danger(top);
  switch (move) {
    case 'climb':
    case 'climb_two': {
      const beyond = own ? Math.max(0, to - side.line.answer.to) : Math.max(0, to - WAR_RUNG + 1);
      const danger =
        side.danger(Math.max(here, top)) - side.danger(Math.max(to, top)) - divideRound(side.danger(to), 2);
      side.stake(scale, 1, 2);
      scale.say('resolve', side.resolve);
      scale.say('danger', danger, to);
      scale.say(
        'audience',
        side.audience('hardline', model.climb_hardline) + side.audience('pragmatic', -model.climb_pragmatic),
      );
      scale.say('beyond', -beyond * model.crisis_cap);
      if (to < WAR_RUNG) retaliate(side, crisis, 1, scale);
      return side.avoided(scale, to);
    }
    case 'hold':
      side.stake(scale, 1, 4);
      scale.say('resolve', divideRound(side.resolve, 2));
      scale.say('danger', -divideRound(standing, 3), top);
      return retaliate(side, crisis, 2, scale);
    case 'off_ramp':
    case 'accept':
      scale.say('calm', model.crisis_calm);
      scale.say('danger', divideRound(standing, 3), top);
      // The owner gets back what was taken; the other gives it back.
      side.stake(scale, own ? 1 : -1, 4);
      return scale.say(
        'audience',
        side.audience('hardline', -offRampCost(side.scenario, crisis)) +
          side.audience('pragmatic', model.off_ramp_pragmatic),
      );
    case 'back_down': {
      const retreat = backDownCost(side.scenario, crisis, crisis.mover);
      const feared = crisis.threats[crisis.mover] > 0 ? model.reputation_feared : 0;
      scale.say('danger', divideRound(standing, 2), top);
      side.stake(scale, -1, 2);
      scale.say('reputation', side.audience('hardline', -retreat.hardline) - retreat.standing - feared);
      return scale.say('audience', side.audience('pragmatic', model.back_down_pragmatic));
    }
  }
}

/** Shots call for shots: once fire was exchanged, those at home ask what is done about it. */
function retaliate({ scenario }: Side, { violence }: Crisis, share: number, scale: Scale): void {
  if (violence === 0 || scenario.model.crisis_retaliation === 0) return;
  scale.say('retaliation', divideRound(scenario.model.crisis_retaliation, share));
}

/** Draws among the good choices, as `weigh` puts them on the scale, and, when asked, tells why. */
export function decide<T extends string>(
  scenario: Scenario,
  choices: readonly T[],
  weigh: (choice: T, scale: Scale) => void,
  dice: PolicyDice,
  withReasons: boolean,
  of: (choice: T) => { input: Decision['input']; told: Reasoning['choice'] },
): Decision {
  const scores: number[] = [];
  for (const choice of choices) {
    const scale = new Scale(null);
    weigh(choice, scale);
    scores.push(scale.score);
  }
  const pick = chooseAmongGood(scores, scenario.model.crisis_window, dice(0));
  const { input, told } = of(choices[pick]);
  if (!withReasons) return { input };
  const reasons: Reason[] = [];
  weigh(choices[pick], new Scale(reasons));
  const others = choices.map((choice, i) => ({ choice: of(choice).told, score: scores[i] }));
  return {
    input,
    reasonings: [
      {
        choice: told,
        score: scores[pick],
        reasons,
        rank: rankOf(scores, scores[pick]),
        of: choices.length,
        passedOver: others.filter((_, i) => i !== pick).sort((a, b) => b.score - a.score),
      },
    ],
  };
}
