import { divideRound } from '../base/integer.ts';
import { legalActions, legalInputs, orderRefusals } from '../engine/check.ts';
import { dealCosts } from '../engine/check-deals.ts';
import type { Input, OrdersInput, Prompt, Proposal } from '../engine/inputs.ts';
import type { Observation } from '../engine/observe.ts';
import { barsOf, orderCost } from '../engine/orders.ts';
import { sampleWorld } from '../engine/sample.ts';
import { copyWorld } from '../engine/world.ts';
import type { Scenario } from '../scenario/types.ts';
import { Appraisal } from './appraise.ts';
import { possibleProposals } from './deals.ts';
import { doctrinePolicy } from './doctrine.ts';
import { Playout } from './playout.ts';
import type { Choice, Decision, Policy, PolicyDice, Reason, Reasoning } from './types.ts';

/** Whole continuations that one decision may play out, over all its candidates. */
export const PLAYOUTS = 96;
/** How many of the doctrine's best single actions are combined into candidates. */
const BEST = 6;
/** The budget is spent in so many parts; after each, the better third of the candidates goes on. */
const STAGES = 3;
/** Draws that one sampled world may take. */
const DRAWS = 160;

/**
 * Takes the doctrine's best few, plays each out with doctrine states and the same dice, drops those that do worse, and
 * takes the best. It starts from worlds that the seat could be in, never from the world that is. Scores are what a choice
 * brings over doing nothing, in tenths of a point of the final score, priority by priority.
 */
export const plannerPolicy: Policy = {
  id: 'planner',
  decide(scenario, observation, prompt, dice, withReasons) {
    const candidates = candidatesFor(scenario, observation, prompt, dice);
    if (candidates.length === 1 && !withReasons) return { input: candidates[0].input };
    const trials = tryOut(scenario, observation, prompt, candidates, dice);
    // Those that went all the way are held against each other, the idle one among them.
    const furthest = Math.max(...trials.map(({ worlds }) => worlds));
    const best = trials
      .filter(({ worlds }) => worlds === furthest)
      .reduce((a, b) => (b.score > a.score ? b : a));
    return withReasons ? told(best, trials, observation) : { input: best.input };
  },
};

interface Candidate {
  readonly input: Input;
  /** What the others are held against: doing nothing, letting it pass, holding. Tried throughout. */
  readonly idle: boolean;
}

interface Trial extends Candidate {
  /** Worlds in which it was tried: the same for all that have gone as far. */
  readonly worlds: number;
  /** What it brings over the idle one in these worlds, by own priority, in tenths of a point of the final score. */
  readonly gains: readonly number[];
  readonly score: number;
}

/** What is worth playing out: doing nothing, the doctrine's own choice, its best actions alone and in pairs. */
function candidatesFor(
  scenario: Scenario,
  observation: Observation,
  prompt: Prompt,
  dice: PolicyDice,
): readonly Candidate[] {
  if (prompt.kind !== 'orders') {
    const inputs = legalInputs(scenario, observation, prompt);
    const calm = inputs.findIndex(
      (input) =>
        (input.kind === 'reaction' && input.choice === 'pass') ||
        (input.kind === 'move' && input.move === 'hold') ||
        (input.kind === 'stance' && input.stance === 'stay_out'),
    );
    return inputs.map((input, i) => ({ input, idle: i === Math.max(0, calm) }));
  }
  const own = doctrinePolicy.decide(scenario, observation, prompt, dice, false).input as OrdersInput;
  const sets = [[], own.orders.slice(), ...ordersWorthTrying(scenario, observation)];
  // A deal that the orders leave nothing for is not proposed beside them.
  const { actor, q } = observation;
  const bars = barsOf(scenario, actor, q);
  const left = (orders: readonly number[]) =>
    orders.reduce(
      (sum, index) => sum - orderCost(scenario, scenario.actions[index], bars),
      q[scenario.layout.track[actor].capital] - dealCosts(scenario, observation, { ...own, orders }),
    );
  const affordable = (orders: readonly number[]) => (left(orders) < 0 ? [] : own.proposals);
  const seen = new Set<string>();
  const candidates = sets.flatMap((orders): Candidate[] => {
    const key = orders
      .slice()
      .sort((a, b) => a - b)
      .join(' ');
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ input: { ...own, orders, proposals: affordable(orders) }, idle: orders.length === 0 }];
  });
  // No deal, and each other deal that it could propose, beside what doctrine orders.
  const others = possibleProposals(scenario, observation).filter(
    (proposal) => !own.proposals.some((same) => sameTerms(same, proposal)),
  );
  for (const proposals of [...(own.proposals.length > 0 ? [[]] : []), ...others.map((one) => [one])]) {
    const input = { ...own, proposals };
    if (orderRefusals(scenario, observation, input).length === 0) candidates.push({ input, idle: false });
  }
  // Each answer the other way round, beside what doctrine orders.
  own.answers.forEach((given, i) => {
    if (given.answer === 'counter') return;
    const other = { offer: given.offer, answer: given.answer === 'accept' ? 'refuse' : 'accept' } as const;
    const answers = own.answers.map((answer, k) => (k === i ? other : answer));
    candidates.push({ input: { ...own, answers }, idle: false });
  });
  return candidates;
}

function sameTerms(a: Proposal, b: Proposal): boolean {
  return a.terms.map((term) => term.join(' ')).join(';') === b.terms.map((term) => term.join(' ')).join(';');
}

/** The doctrine's best acts alone, and in pairs that can be paid for. */
function ordersWorthTrying(scenario: Scenario, observation: Observation): number[][] {
  const { actor, q, done } = observation;
  const appraisal = new Appraisal(scenario, observation);
  const [first] = scenario.actionsOf[actor];
  const best = legalActions(scenario, observation)
    .map((index) => ({ index, score: appraisal.order(index, done[index - first], null) }))
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, BEST)
    .map(({ index }) => index);
  const bars = barsOf(scenario, actor, q);
  const cost = (index: number) => orderCost(scenario, scenario.actions[index], bars);
  const capital = q[scenario.layout.track[actor].capital];
  const sets = best.slice(0, 3).map((index) => [index]);
  if (scenario.actors[actor].orders < 2) return sets;
  best.forEach((a, i) => {
    for (const b of best.slice(i + 1))
      if (scenario.actions[a].template !== scenario.actions[b].template && cost(a) + cost(b) <= capital)
        sets.push([a, b]);
  });
  return sets;
}

/** Plays the candidates out, each against the same worlds, the worse of them in fewer. */
function tryOut(
  scenario: Scenario,
  observation: Observation,
  prompt: Prompt,
  candidates: readonly Candidate[],
  dice: PolicyDice,
): Trial[] {
  const playout = new Playout(scenario, observation.actor);
  const width = scenario.rules[observation.actor].priorities.length;
  const sums = candidates.map(() => new Array<number>(width).fill(0));
  const worlds = candidates.map(() => 0);
  /** By number of worlds: what the idle candidate came to in them. */
  const idleSums: number[][] = [new Array<number>(width).fill(0)];
  const idle = candidates.findIndex((candidate) => candidate.idle);
  const gains = (i: number) =>
    sums[i].map((sum, p) => divideRound(sum - idleSums[worlds[i]][p], 2 * Math.max(1, worlds[i])));
  const total = (i: number) => gains(i).reduce((a, b) => a + b, 0);
  let left = candidates.map((_, i) => i);
  for (let stage = 0, round = 0; stage < STAGES && left.length > 1; stage++) {
    const field = left.includes(idle) ? left : [idle, ...left];
    const rounds = Math.max(1, Math.floor(PLAYOUTS / STAGES / field.length));
    for (const until = round + rounds; round < until; round++) {
      const world = sampleWorld(scenario, observation, (counter) => dice(1000 + round * DRAWS + counter));
      for (const i of field) {
        playout.run(copyWorld(world), prompt, candidates[i].input, sums[i]);
        worlds[i]++;
      }
      idleSums.push(sums[idle].slice());
    }
    const keep = Math.max(2, Math.ceil(left.length / 3));
    if (stage < STAGES - 1) left = [...left].sort((a, b) => total(b) - total(a) || a - b).slice(0, keep);
  }
  return candidates.map((candidate, i) => ({
    ...candidate,
    worlds: worlds[i],
    gains: gains(i),
    score: total(i),
  }));
}

function told(best: Trial, trials: readonly Trial[], observation: Observation): Decision {
  const round = observation.crisis?.round ?? 0;
  const reasons = best.gains.flatMap((amount, index): Reason[] =>
    amount === 0 ? [] : [{ kind: 'outlook', amount, index }],
  );
  const passedOver = trials
    .filter((trial) => trial !== best)
    .sort((a, b) => b.score - a.score)
    .flatMap((trial) => choicesOf(trial.input, round).map((choice) => ({ choice, score: trial.score })))
    .filter(({ choice }) => choice.kind !== 'answer')
    .slice(0, 3);
  const rank = 1 + trials.filter((trial) => trial.score > best.score).length;
  const reasonings = choicesOf(best.input, round).map((choice): Reasoning => ({
    choice,
    score: best.score,
    reasons,
    rank,
    of: trials.length,
    passedOver,
  }));
  return { input: best.input, reasonings };
}

function choicesOf(input: Input, round: number): Choice[] {
  if (input.kind === 'reaction') return [{ kind: 'reaction', line: input.line, choice: input.choice }];
  if (input.kind === 'move') return [{ kind: 'move', round, move: input.move }];
  if (input.kind === 'stance') return [{ kind: 'stance', round, stance: input.stance }];
  const orders = input.orders.map((action): Choice => ({ kind: 'action', action }));
  const answers = input.answers.map(({ offer, answer, terms = [] }): Choice =>
    answer === 'counter'
      ? { kind: 'counter', offer, terms }
      : { kind: 'answer', offer, accept: answer === 'accept' },
  );
  const deals = input.proposals.map(({ addressees, terms }): Choice => ({ kind: 'deal', addressees, terms }));
  const rest = [...answers, ...deals];
  return orders.length > 0 ? [...orders, ...rest] : [{ kind: 'nothing' }, ...rest];
}
