import { draw, purposeIndex, type Luck } from '../base/dice.ts';
import { divideRound } from '../base/integer.ts';
import { advance } from '../engine/advance.ts';
import { legalActions, legalInputs } from '../engine/check.ts';
import type { Input, OrdersInput, Prompt } from '../engine/inputs.ts';
import { observe, type Observation } from '../engine/observe.ts';
import { barsOf, orderCost } from '../engine/orders.ts';
import { sampleWorld } from '../engine/sample.ts';
import { heldWeights } from '../engine/upkeep.ts';
import { copyWorld, type World } from '../engine/world.ts';
import type { Scenario } from '../scenario/types.ts';
import { Appraisal } from './appraise.ts';
import { doctrinePolicy } from './doctrine.ts';
import type { Choice, Decision, Policy, PolicyDice, Reasoning } from './types.ts';

/** Whole continuations that one decision may play out, over all its candidates. */
export const PLAYOUTS = 96;
/** How many of the doctrine's best single actions are combined into candidates. */
const BEST = 6;
/** Turns that a playout looks ahead; the end of the game ends it sooner. */
const HORIZON = 4;

/**
 * Takes the doctrine's best few, plays each out many times with doctrine states and the same dice, and takes the best.
 * It starts from worlds that the seat could be in, never from the world that is.
 */
export const plannerPolicy: Policy = {
  id: 'planner',
  decide(scenario, observation, prompt, dice, withReasons) {
    const candidates = candidatesFor(scenario, observation, prompt, dice);
    const rounds = Math.max(1, Math.floor(PLAYOUTS / candidates.length));
    const totals = new Array<number>(candidates.length).fill(0);
    for (let round = 0; round < rounds; round++) {
      const world = sampleWorld(scenario, observation, (counter) => dice(1000 + round * 64 + counter));
      candidates.forEach((input, i) => (totals[i] += playOut(scenario, copyWorld(world), prompt, input)));
    }
    const scores = totals.map((total) => divideRound(total, rounds));
    const pick = scores.indexOf(Math.max(...scores));
    return told(candidates, scores, pick, observation.crisis?.round ?? 0, withReasons);
  },
};

/** What is worth playing out: the doctrine's own choice first, then its best actions alone and in pairs. */
function candidatesFor(
  scenario: Scenario,
  observation: Observation,
  prompt: Prompt,
  dice: PolicyDice,
): readonly Input[] {
  if (prompt.kind !== 'orders') return legalInputs(scenario, observation, prompt);
  const own = doctrinePolicy.decide(scenario, observation, prompt, dice, false).input as OrdersInput;
  const appraisal = new Appraisal(scenario, observation);
  const places = scenario.actionsOf[observation.actor];
  const best = legalActions(scenario, observation)
    .map((index) => ({
      index,
      score: appraisal.order(index, observation.done[index - places[0]], null),
    }))
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, BEST)
    .map(({ index }) => index);
  const bars = barsOf(scenario, observation.actor, observation.q);
  const cost = (orders: readonly number[]) =>
    orders.reduce((sum, index) => sum + orderCost(scenario, scenario.actions[index], bars), 0);
  const capital = observation.q[scenario.layout.track[observation.actor].capital];
  const sets: number[][] = [own.orders.slice(), [], ...best.slice(0, 3).map((index) => [index])];
  if (scenario.actors[observation.actor].orders > 1)
    best.forEach((a, i) => {
      for (const b of best.slice(i + 1))
        if (scenario.actions[a].template !== scenario.actions[b].template && cost([a, b]) <= capital)
          sets.push([a, b]);
    });
  const seen = new Set<string>();
  return sets
    .filter((orders) => {
      const key = orders
        .slice()
        .sort((a, b) => a - b)
        .join(' ');
      return !seen.has(key) && seen.add(key);
    })
    .map((orders) => ({ ...own, orders }));
}

/** The mean weight held over the coming turns, the last of them counted as much as all together. */
function playOut(scenario: Scenario, world: World, first: Prompt, input: Input): number {
  const { seat } = input;
  const until = world.turn + HORIZON;
  let owed: Input | undefined = input;
  let prompt: Prompt = first;
  let held = 0;
  let last = 0;
  let turns = 0;
  for (;;) {
    const asked = prompt;
    const inputs = asked.seats.map((actor) =>
      actor === seat && owed !== undefined ? owed : doctrineFor(scenario, world, asked, actor),
    );
    owed = undefined;
    const next = advance(scenario, world, inputs, null);
    if (next.kind === 'done' || next.turn > asked.turn) {
      last = heldWeights(scenario, world.q)[seat];
      held += last;
      turns++;
    }
    if (next.kind === 'done' || next.turn > until) break;
    prompt = next;
  }
  return divideRound(held, turns) + last;
}

function doctrineFor(scenario: Scenario, world: World, prompt: Prompt, actor: number): Input {
  const luck: Luck = world.luck;
  const purpose = purposeIndex('sample');
  const dice = (counter: number) => draw(luck, world.turn, purpose, actor, prompt.step, counter);
  return doctrinePolicy.decide(scenario, observe(scenario, world, actor), prompt, dice, false).input;
}

function told(
  candidates: readonly Input[],
  scores: readonly number[],
  pick: number,
  round: number,
  withReasons: boolean,
): Decision {
  const input = candidates[pick];
  if (!withReasons) return { input };
  const score = scores[pick];
  const weighed = candidates.flatMap((candidate, i) =>
    i === pick ? [] : choicesOf(candidate, round).map((choice) => ({ choice, score: scores[i] })),
  );
  const passedOver = weighed.sort((a, b) => b.score - a.score).slice(0, 3);
  const rank = 1;
  const reasonings = choicesOf(input, round).map((choice): Reasoning => ({
    choice,
    score,
    reasons: [{ kind: 'outlook', amount: score, index: -1 }],
    rank,
    of: candidates.length,
    passedOver,
  }));
  return { input, reasonings };
}

function choicesOf(input: Input, round: number): Choice[] {
  if (input.kind === 'reaction') return [{ kind: 'reaction', line: input.line, choice: input.choice }];
  if (input.kind === 'move') return [{ kind: 'move', round, move: input.move }];
  const orders = input.orders.map((action): Choice => ({ kind: 'action', action }));
  const answers = input.answers.map(({ offer, answer }): Choice => ({
    kind: 'answer',
    offer,
    accept: answer === 'accept',
  }));
  return orders.length > 0 ? [...orders, ...answers] : [{ kind: 'nothing' }, ...answers];
}
