import { legalActions } from '../../engine/check.ts';
import { legalMoves } from '../../engine/crisis.ts';
import type { CrisisMove, Input, OrdersInput, Prompt, Reaction, Stance } from '../../engine/inputs.ts';
import { observe, type Observation } from '../../engine/observe.ts';
import { barsOf, orderCost } from '../../engine/orders.ts';
import { legalStances } from '../../engine/stances.ts';
import type { World } from '../../engine/world.ts';
import { ask, askAll } from '../../policies/index.ts';
import type { PolicyId } from '../../policies/types.ts';
import type { Scenario } from '../../scenario/types.ts';
import { dauntless } from './dauntless.ts';

/** One rule of a conditional strategy: where a slot stands at or above (or below) a value, these acts are ordered. */
export interface Rule {
  readonly slot: number;
  readonly above: boolean;
  readonly value: number;
  /** Concrete actions, the first that are legal and affordable. */
  readonly orders: readonly number[];
}

/**
 * How a seat is played when behaviour is measured; plain data, so that it can be sent to a worker.
 * cycle: the same orders over and over, each when its turn comes and it is legal. conditional: the first rule that
 * applies. reckless: doctrine that does not see the risk, see {@link dauntless}; in one turn of {@link PRESSES} it
 * presses with the hardest act short of fire; every crossed line is a crisis, every move of it a climb, and in crises of
 * others it stands with the side that it is closer to. hostile: always the most hostile legal acts, and the same in crises. bent: doctrine, but some acts
 * whenever they may be done and others never. lean: in `share` of a hundred turns the most hostile
 * acts short of fire, or the friendliest, toward one other state; doctrine for the rest.
 */
export type Strategy =
  | { readonly kind: 'policy'; readonly policy: PolicyId }
  | { readonly kind: 'cycle'; readonly orders: readonly number[] }
  | {
      readonly kind: 'conditional';
      readonly rules: readonly Rule[];
      /** Orders where no rule applies. */
      readonly otherwise: 'doctrine' | 'nothing';
      readonly reaction: Reaction | 'doctrine';
      readonly move: CrisisMove | 'doctrine';
    }
  | { readonly kind: 'reckless' }
  | { readonly kind: 'hostile' }
  | { readonly kind: 'bent'; readonly always: readonly number[]; readonly never: readonly number[] }
  | { readonly kind: 'lean'; readonly toward: number; readonly friendly: boolean; readonly share: number };

/** What a seat remembers between its turns: where it is in its cycle. */
export interface Memory {
  next: number;
}

/** Inputs of all seats that a prompt names, each from its strategy (by actor, as are memories). */
export function decideAll(
  strategies: readonly Strategy[],
  memories: readonly Memory[],
  scenario: Scenario,
  world: World,
  prompt: Prompt,
): Input[] {
  // Those that are played by a policy are asked together, which is cheaper; most are.
  const ids = strategies.map((strategy) => (strategy.kind === 'policy' ? strategy.policy : 'doctrine'));
  const plain = prompt.seats.filter((seat) => strategies[seat].kind === 'policy');
  const inputs = askAll(scenario, world, prompt, ids, plain);
  for (const seat of prompt.seats)
    if (strategies[seat].kind !== 'policy')
      inputs.push(decideAs(strategies[seat], memories[seat], scenario, world, prompt, seat));
  return inputs;
}

/** The input of a seat that is played by a strategy. What a strategy leaves open, doctrine decides. */
export function decideAs(
  strategy: Strategy,
  memory: Memory,
  scenario: Scenario,
  world: World,
  prompt: Prompt,
  seat: number,
): Input {
  if (strategy.kind === 'policy') return ask(scenario, world, prompt, seat, strategy.policy, false).input;
  const weighs = strategy.kind === 'reckless' ? dauntless(scenario) : scenario;
  const doctrine = ask(weighs, world, prompt, seat, 'doctrine', false).input;
  if (doctrine.kind === 'orders')
    return ordersOf(strategy, memory, scenario, observe(scenario, world, seat), doctrine);
  switch (doctrine.kind) {
    case 'reaction': {
      const choice = reactionOf(strategy);
      return choice === 'doctrine' ? doctrine : { ...doctrine, choice };
    }
    case 'move': {
      const wanted = strategy.kind === 'reckless' ? standingFast(doctrine.move) : moveOf(strategy);
      const legal =
        wanted !== 'doctrine' &&
        world.crisis &&
        legalMoves(world.crisis, scenario.model.crisis_rounds).includes(wanted);
      return legal ? { ...doctrine, move: wanted } : doctrine;
    }
    case 'stance': {
      const wanted = strategy.kind === 'reckless' ? closerSide(scenario, world, seat) : doctrine.stance;
      const legal = legalStances(scenario, observe(scenario, world, seat)).includes(wanted);
      return legal ? { ...doctrine, stance: wanted } : doctrine;
    }
    // What else is asked of a seat, no strategy has a say in.
    default:
      return doctrine;
  }
}

type Played = Exclude<Strategy, { kind: 'policy' }>;

/** Those who never give way: every crossed line is a crisis, every move of it a climb. */
function unyielding({ kind }: Played): boolean {
  return kind === 'reckless' || kind === 'hostile';
}

function reactionOf(strategy: Played): Reaction | 'doctrine' {
  if (unyielding(strategy)) return 'crisis';
  return strategy.kind === 'conditional' ? strategy.reaction : 'doctrine';
}

function moveOf(strategy: Played): CrisisMove | 'doctrine' {
  if (unyielding(strategy)) return 'climb';
  return strategy.kind === 'conditional' ? strategy.move : 'doctrine';
}

function ordersOf(
  strategy: Played,
  memory: Memory,
  scenario: Scenario,
  observation: Observation,
  doctrine: OrdersInput,
): OrdersInput {
  switch (strategy.kind) {
    case 'cycle': {
      const { orders } = strategy;
      const round = orders.map((_, i) => orders[(memory.next + i) % orders.length]);
      const given = affordable(scenario, observation, round);
      // The cycle goes on after the last order that could be given.
      if (given.length > 0) memory.next = (orders.indexOf(given[given.length - 1]) + 1) % orders.length;
      return { ...doctrine, orders: given };
    }
    case 'conditional': {
      const rule = strategy.rules.find(({ slot, above, value }) => observation.q[slot] >= value === above);
      if (rule) return { ...doctrine, orders: affordable(scenario, observation, rule.orders) };
      return strategy.otherwise === 'doctrine' ? doctrine : { ...doctrine, orders: [] };
    }
    case 'bent': {
      const kept = doctrine.orders.filter((index) => !strategy.never.includes(index));
      return { ...doctrine, orders: affordable(scenario, observation, [...strategy.always, ...kept]) };
    }
    case 'lean': {
      const { turn } = observation;
      const due = Math.floor((turn * strategy.share) / 100) > Math.floor(((turn - 1) * strategy.share) / 100);
      if (!due) return doctrine;
      const leaning = leaningToward(scenario, observation, strategy.toward, strategy.friendly);
      return { ...doctrine, orders: affordable(scenario, observation, [...leaning, ...doctrine.orders]) };
    }
    case 'reckless': {
      // What it orders beside that was weighed without the risk already.
      if (observation.turn % PRESSES !== 0) return doctrine;
      const hardest = affordable(scenario, observation, hardestFirst(scenario, observation)).slice(0, 1);
      return { ...doctrine, orders: affordable(scenario, observation, [...hardest, ...doctrine.orders]) };
    }
    case 'hostile': {
      const orders = affordable(scenario, observation, mostHostile(scenario, observation));
      return { ...doctrine, orders, answers: doctrine.answers.map((a) => ({ ...a, answer: 'refuse' })) };
    }
  }
}

/** Legal acts by Goldstein score, the most hostile first. */
function mostHostile(scenario: Scenario, observation: Observation): number[] {
  const score = (index: number) => scenario.actions[index].template.code.goldstein;
  return legalActions(scenario, observation).sort((a, b) => score(a) - score(b) || a - b);
}

/** MID level from which an act is a use of force. */
const FORCE = 4;

/** A move that gives nothing: the one that was weighed, or a climb in place of any way out. */
function standingFast(move: CrisisMove): CrisisMove {
  return move === 'climb_two' || move === 'hold' ? move : 'climb';
}

/** The side of a crisis that a third party is on better terms with. */
function closerSide({ layout }: Scenario, { crisis, q }: World, seat: number): Stance {
  if (!crisis) return 'stay_out';
  const [owner, mover] = crisis.sides.map((side) => q[layout.tension[seat][side]]);
  return mover < owner ? 'mover' : 'owner';
}

/** Every so many turns the reckless press. */
const PRESSES = 4;

/** Hostile legal acts short of force, the hardest first; of two that are as hard the one toward whom there is more tension with. */
function hardestFirst(scenario: Scenario, observation: Observation): number[] {
  const { layout, actions } = scenario;
  const { q, actor } = observation;
  const tension = (index: number) => q[layout.tension[actor][actions[index].target]];
  const score = (index: number) => actions[index].template.code.goldstein;
  return legalActions(scenario, observation)
    .filter((index) => {
      const { target, template } = actions[index];
      return target >= 0 && target !== actor && template.code.mid < FORCE && score(index) < 0;
    })
    .sort((a, b) => score(a) - score(b) || tension(b) - tension(a) || a - b);
}

/** Legal acts toward one state, the most hostile short of force first, or the friendliest. */
function leaningToward(
  scenario: Scenario,
  observation: Observation,
  toward: number,
  friendly: boolean,
): number[] {
  const score = (index: number) => scenario.actions[index].template.code.goldstein * (friendly ? -1 : 1);
  return legalActions(scenario, observation)
    .filter((index) => {
      const { target, template } = scenario.actions[index];
      return target === toward && template.code.mid < FORCE && score(index) < 0;
    })
    .sort((a, b) => score(a) - score(b) || a - b);
}

/** Those of the wanted acts, first come first served, that are legal now and fit the seat's orders and capital. */
function affordable(scenario: Scenario, observation: Observation, wanted: readonly number[]): number[] {
  const { actor, q } = observation;
  const bars = barsOf(scenario, actor, q);
  const legal = new Set(legalActions(scenario, observation));
  let capital = q[scenario.layout.track[actor].capital];
  const given: number[] = [];
  for (const index of wanted) {
    const cost = orderCost(scenario, scenario.actions[index], bars);
    if (given.length >= scenario.actors[actor].orders) break;
    if (!legal.has(index) || cost > capital || given.includes(index)) continue;
    given.push(index);
    capital -= cost;
  }
  return given;
}
