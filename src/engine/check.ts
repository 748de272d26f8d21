import { err, ok, type Result } from '../base/result.ts';
import type { Scenario } from '../scenario/types.ts';
import { promptOf } from './advance.ts';
import { barringAudience, lostAudiences } from './audiences.ts';
import {
  counterRefusals,
  dealCosts,
  isProposal,
  isTermList,
  proposalRefusals,
  wayBackRefusals,
} from './check-deals.ts';
import { canOpenCrisis, legalMoves } from './crisis.ts';
import {
  ANSWERS,
  MOVES,
  REACTIONS,
  STANCES,
  type Answer,
  type Input,
  type OrdersInput,
  type Prompt,
  type Reaction,
  type Refusal,
  type RefusalCode,
} from './inputs.ts';
import { observe, type Observation } from './observe.ts';
import { ACT, degreeAt } from '../scenario/kernel.ts';
import { actionRefusals, barsOf, mannerOf, orderCost } from './orders.ts';
import { legalStances, stanceCost } from './stances.ts';
import { waysBack } from './way-back.ts';
import type { World } from './world.ts';

/**
 * Takes an input of a seat, or says everything that is wrong with it. Indices that name nothing are *invalid*; what is
 * understood but not allowed now is *illegal*. Judged by what the seat itself may see, so that a refusal tells nothing.
 */
export function checkInput(
  scenario: Scenario,
  world: World,
  seat: number,
  input: Input,
): Result<Input, readonly Refusal[]> {
  const refusals = refusalsOf(scenario, world, seat, input);
  return refusals.length > 0 ? err(refusals) : ok(input);
}

function refusalsOf(scenario: Scenario, world: World, seat: number, input: Input): Refusal[] {
  if (!scenario.actors[seat]) return [invalid('invalid_unknown_seat', { seat })];
  const misunderstood = formOf(input);
  if (misunderstood) return [invalid(misunderstood, {})];
  if (input.seat !== seat) return [illegal('illegal_other_seat', { seat: scenario.actors[seat].name })];
  const prompt = promptOf(scenario, world);
  if (!prompt?.seats.includes(seat)) return [illegal('illegal_not_asked', {})];
  if (prompt.kind !== input.kind) return [illegal('illegal_other_kind', { kind: prompt.kind })];
  switch (input.kind) {
    case 'orders':
      return orderRefusals(scenario, observe(scenario, world, seat), input);
    case 'reaction': {
      if (prompt.lines[prompt.seats.indexOf(seat)] !== input.line) return [illegal('illegal_line', {})];
      const open = legalReactions(scenario, observe(scenario, world, seat), input.line);
      return open.includes(input.choice) ? [] : [illegal('illegal_crisis', {})];
    }
    case 'move': {
      if (!legalMoves(world.crisis!, scenario.model.crisis_rounds).includes(input.move))
        return [illegal('illegal_move', { move: input.move })];
      return wayBackRefusals(scenario, observe(scenario, world, seat), input);
    }
    case 'stance': {
      const seen = observe(scenario, world, seat);
      if (legalStances(scenario, seen).includes(input.stance)) return [];
      const cost = stanceCost(scenario, input.stance);
      const have = seen.q[scenario.layout.track[seat].capital];
      return [cost > have ? illegal('illegal_capital', { cost, have }) : illegal('illegal_stance', {})];
    }
  }
}

/** Why an input is not understood at all: it may come from a link, a file or another host, whatever its type says. */
function formOf(input: unknown): RefusalCode | undefined {
  if (typeof input !== 'object' || input === null) return 'invalid_shape';
  const { kind, seat, orders, answers, proposals, line, choice, move, stance, terms } = input as Record<
    string,
    unknown
  >;
  const known = (list: readonly string[], value: unknown) =>
    list.some((one) => one === value) ? undefined : 'invalid_unknown_choice';
  if (!Number.isInteger(seat)) return 'invalid_shape';
  if (kind === 'reaction') return Number.isInteger(line) ? known(REACTIONS, choice) : 'invalid_shape';
  if (kind === 'move') return terms === undefined || isTermList(terms) ? known(MOVES, move) : 'invalid_shape';
  if (kind === 'stance') return known(STANCES, stance);
  if (kind !== 'orders') return 'invalid_shape';
  if (!Array.isArray(orders) || !Array.isArray(answers) || !Array.isArray(proposals)) return 'invalid_shape';
  if (!orders.every(Number.isInteger)) return 'invalid_shape';
  for (const item of answers as unknown[]) {
    if (typeof item !== 'object' || item === null) return 'invalid_shape';
    const { offer, answer, terms: asked } = item as Record<string, unknown>;
    if (asked !== undefined && !isTermList(asked)) return 'invalid_shape';
    const wrong = Number.isInteger(offer) ? known(ANSWERS, answer) : 'invalid_shape';
    if (wrong) return wrong;
  }
  if (!(proposals as unknown[]).every(isProposal)) return 'invalid_shape';
  return undefined;
}

/** What is wrong with a seat's orders and answers; also what a draft is checked with. */
export function orderRefusals(scenario: Scenario, observation: Observation, input: OrdersInput): Refusal[] {
  const { actors, layout } = scenario;
  const seat = observation.actor;
  const refusals: Refusal[] = [];
  const limit = actors[seat].orders;
  if (input.orders.length > limit) refusals.push(illegal('illegal_too_many_orders', { limit }));
  const own = scenario.actionsOf[seat];
  const bars = barsOf(scenario, seat, observation.q);
  const lost = lostAudiences(scenario, seat, observation.q);
  let cost = 0;
  input.orders.forEach((index, i) => {
    const action = scenario.actions[index];
    const place = own.indexOf(index);
    if (!action || place < 0) {
      refusals.push(invalid('invalid_unknown_action', { action: index }));
      return;
    }
    const data = { action: action.template.name };
    if (input.orders.indexOf(index) < i) refusals.push(illegal('illegal_twice', data));
    const again = observation.done[place] + action.template.pause + 1;
    for (const code of actionRefusals(action, observation.q, observation.turn, observation.done[place])) {
      const more: Refusal['data'] =
        code === 'illegal_pause'
          ? { turn: again, over: again > scenario.turns ? 'yes' : 'no' }
          : { otherwise: action.template.otherwise ?? '' };
      refusals.push(illegal(code, { ...data, ...more }));
    }
    const audience = barringAudience(scenario, action, lost);
    if (audience)
      refusals.push(
        illegal('illegal_audience', { ...data, audience: actors[seat].audiences[audience].name }),
      );
    cost += orderCost(scenario, action, bars);
  });
  cost += dealCosts(scenario, observation, input);
  const capital = observation.q[layout.track[seat].capital];
  if (cost > capital) refusals.push(illegal('illegal_capital', { cost, have: capital }));
  refusals.push(...proposalRefusals(scenario, observation, input.proposals));
  input.answers.forEach((answer, i) =>
    refusals.push(...answerRefusals(scenario, observation, input.answers, answer, i)),
  );
  return refusals;
}

function answerRefusals(
  scenario: Scenario,
  observation: Observation,
  all: readonly Answer[],
  answer: Answer,
  i: number,
): Refusal[] {
  const offer = observation.offers.find((candidate) => candidate.id === answer.offer);
  const place = offer ? offer.addressees.indexOf(observation.actor) : -1;
  if (!offer || place < 0) return [illegal('illegal_offer_closed', { offer: answer.offer })];
  if (offer.answers[place] !== 0) return [illegal('illegal_offer_closed', { offer: answer.offer })];
  if (all.findIndex((other) => other.offer === answer.offer) < i)
    return [illegal('illegal_answer_twice', { offer: answer.offer })];
  return answer.answer === 'counter' ? counterRefusals(scenario, observation, offer, answer) : [];
}

function invalid(code: RefusalCode, data: Refusal['data']): Refusal {
  return { class: 'invalid', code, data };
}

function illegal(code: RefusalCode, data: Refusal['data']): Refusal {
  return { class: 'illegal', code, data };
}

/** Actions that the seat could order alone now, ascending: those that {@link actionRefusals}, capital and its audiences allow. */
export function legalActions(scenario: Scenario, observation: Observation): number[] {
  const { actor, q, turn, done } = observation;
  const { costs } = mannerOf(scenario, actor, q);
  const { kernel } = scenario;
  const { code, acts } = kernel;
  const capital = q[scenario.layout.track[actor].capital];
  const own = scenario.actionsOf[actor];
  const lost = lostAudiences(scenario, actor, q);
  let count = 0;
  for (let place = 0; place < own.length; place++) {
    if (costs[place] > capital) continue;
    const at = acts[own[place]];
    const last = done[place];
    if (last > 0 && turn - last <= code[at + ACT.pause]) continue;
    const needs = code[at + ACT.needs];
    if (needs >= 0 && degreeAt(kernel, needs, q) <= 0) continue;
    if (lost !== 0 && barringAudience(scenario, scenario.actions[own[place]], lost)) continue;
    LEGAL[count++] = own[place];
  }
  return LEGAL.slice(0, count);
}

/** Room in which legal actions are gathered before their list is made. */
const LEGAL: number[] = [];

/** What the owner of a crossed line may do: a crisis only where one can be opened. */
export function legalReactions(
  scenario: Scenario,
  { q, crossings, crisisPlayed }: Observation,
  line: number,
): Reaction[] {
  const crossing = crossings.find((candidate) => candidate.line === line);
  const crisis = crossing !== undefined && canOpenCrisis(scenario, { q, crisisPlayed }, crossing);
  return crisis ? ['pass', 'protest', 'crisis'] : ['pass', 'protest'];
}

/**
 * Everything a seat could hand in for a prompt. For orders that is each legal action alone, and doing nothing: the full
 * set of pairs is seldom wanted, and any legal pair whose costs fit is legal too.
 */
export function legalInputs(scenario: Scenario, observation: Observation, prompt: Prompt): readonly Input[] {
  const seat = observation.actor;
  const at = prompt.seats.indexOf(seat);
  if (at < 0) return [];
  if (prompt.kind === 'orders') {
    const nothing: OrdersInput = { kind: 'orders', seat, orders: [], answers: [], proposals: [] };
    return [
      nothing,
      ...legalActions(scenario, observation).map((action) => ({ ...nothing, orders: [action] })),
    ];
  }
  if (prompt.kind === 'reaction') {
    const line = prompt.lines[at];
    return legalReactions(scenario, observation, line).map((choice) => ({
      kind: 'reaction',
      seat,
      line,
      choice,
    }));
  }
  if (prompt.kind === 'stance')
    return legalStances(scenario, observation).map((stance) => ({ kind: 'stance', seat, stance }));
  if (!observation.crisis) return [];
  const moves = legalMoves(observation.crisis, scenario.model.crisis_rounds);
  const asking = moves.includes('off_ramp') ? waysBack(scenario, observation) : [];
  return [
    ...moves.map((move) => ({ kind: 'move' as const, seat, move })),
    ...asking.map((terms) => ({ kind: 'move' as const, seat, move: 'off_ramp' as const, terms })),
  ];
}
