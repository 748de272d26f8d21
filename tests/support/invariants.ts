import { expect } from 'vitest';
import { draw as drawOf, drawKey, PURPOSES } from '../../src/base/dice.ts';
import { ask, type PolicyId } from '../../src/policies/index.ts';
import {
  advance,
  applyEvent,
  checkInput,
  copyWorld,
  initialWorld,
  legalInputs,
  observe,
  stateHash,
  type GameEvent,
  type Input,
  type Prompt,
  type World,
} from '../../src/engine/index.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { checkSecrets } from './secrets.ts';

/** Who plays a seat in game `n` of a run of mixed play: every pairing comes up. */
export function mixedSeats(scenario: Scenario, n: number): PolicyId[] {
  return scenario.actors.map((_, a) => ((n >> (a % 5)) & 1 ? 'doctrine' : 'random'));
}

/** How much of a game is looked at with the dearer checks. */
export interface Thoroughness {
  /** Every legal input of every seat is handed to `checkInput`. */
  readonly legal: boolean;
  /** Every resolution is played again with all lists turned round. */
  readonly shuffle: boolean;
  /** Every observation is compared with that of worlds that differ in what the seat may not know. */
  readonly secrets: boolean;
  /** A seat that answers no offers, as a person may. */
  readonly silent?: number;
}

/** Plays a whole game and checks what must hold at every state. Returns the last world, and the log. */
export function playChecked(
  scenario: Scenario,
  seed: string,
  seats: readonly PolicyId[],
  deep: Thoroughness,
): { world: World; log: GameEvent[] } {
  const world = initialWorld(scenario, seed);
  const folded = initialWorld(scenario, seed);
  const log: GameEvent[] = [];
  let told = 0;
  let prompt = advance(scenario, world, [], log);
  for (;;) {
    told = fold(scenario, folded, log, told);
    checkState(scenario, world, folded);
    checkRoundTrips(world);
    if (prompt.kind === 'done') break;
    const before = stateHash(world);
    const now: Prompt = prompt;
    const inputs = now.seats.map((seat) => {
      const input = checkedInput(scenario, world, now, seat, seats[seat]);
      return input.kind === 'orders' && seat === deep.silent ? { ...input, answers: [] } : input;
    });
    if (deep.legal) checkLegal(scenario, world, prompt);
    if (deep.secrets) checkSecrets(scenario, world, prompt);
    expect(stateHash(world), 'asking changes nothing').toBe(before);
    const turned = deep.shuffle ? copyWorld(world) : undefined;
    prompt = advance(scenario, world, inputs, log);
    if (turned) {
      advance(scenario, turned, inputs.map(turnedRound).reverse(), null);
      expect(stateHash(turned), 'the order of inputs and of their lists').toBe(stateHash(world));
    }
  }
  checkDraws(scenario, world, log);
  return { world, log };
}

/** The log alone makes the same world: each event is applied to a world of its own, and says truly what it changes. */
function fold(scenario: Scenario, folded: World, log: readonly GameEvent[], from: number): number {
  const { layout } = scenario;
  for (let i = from; i < log.length; i++) {
    const event = log[i];
    if (event.kind === 'change' && (folded.q[event.slot] !== event.from || event.from === event.to))
      expect.fail(
        `change of ${layout.name[event.slot]} from ${event.from} to ${event.to}, but it was ${folded.q[event.slot]}`,
      );
    applyEvent(folded, event);
  }
  return log.length;
}

function checkState(scenario: Scenario, world: World, folded: World): void {
  const { layout } = scenario;
  for (let slot = 0; slot < world.q.length; slot++)
    if (
      !Number.isInteger(world.q[slot]) ||
      world.q[slot] < layout.low[slot] ||
      world.q[slot] > layout.high[slot]
    )
      expect.fail(`turn ${world.turn}: ${layout.name[slot]} is ${world.q[slot]}`);
  const wrong = notWhole(world);
  if (wrong !== undefined) expect.fail(`turn ${world.turn}: ${wrong} is no integer`);
  if (stateHash(folded) !== stateHash(world)) expect(folded).toEqual(world);
}

/** The first thing in a world that is neither an integer, a list or record of such, nor null. */
function notWhole(value: unknown, path = 'world'): string | undefined {
  if (value === null || (typeof value === 'number' && Number.isSafeInteger(value) && !Object.is(value, -0)))
    return undefined;
  if (typeof value !== 'object') return `${path} (${String(value)})`;
  for (const [key, part] of Object.entries(value)) {
    const wrong = notWhole(part, `${path}.${key}`);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

function checkedInput(
  scenario: Scenario,
  world: World,
  prompt: Prompt,
  seat: number,
  policy: PolicyId,
): Input {
  const { input } = ask(scenario, world, prompt, seat, policy, false);
  const checked = checkInput(scenario, world, seat, input);
  if (!checked.ok) expect.fail(`${policy} as ${scenario.actors[seat].id}: ${JSON.stringify(checked.error)}`);
  return input;
}

function checkLegal(scenario: Scenario, world: World, prompt: Prompt): void {
  for (const seat of prompt.seats) {
    const legal = legalInputs(scenario, observe(scenario, world, seat), prompt);
    expect(legal.length).toBeGreaterThan(0);
    for (const input of legal) {
      const checked = checkInput(scenario, world, seat, input);
      if (!checked.ok) expect.fail(`legal, and refused: ${JSON.stringify([input, checked.error])}`);
    }
  }
}

/** Orders, answers and seats from the last to the first. */
function turnedRound(input: Input): Input {
  if (input.kind !== 'orders') return input;
  return {
    ...input,
    orders: [...input.orders].reverse(),
    answers: [...input.answers].reverse(),
    proposals: [...input.proposals].reverse(),
  };
}

/** A world survives JSON, and hashes alike with typed arrays. */
export function checkRoundTrips(world: World): void {
  const hash = stateHash(world);
  const back = JSON.parse(JSON.stringify(world)) as World;
  if (stateHash(back) !== hash) expect(back).toEqual(world);
  expect([stateHash(back), stateHash(typed(world))]).toEqual([hash, hash]);
}

/** The same world with typed arrays, as an ensemble may keep it. */
export function typed(world: World): World {
  const list = (values: readonly number[]) => Int32Array.from(values) as unknown as number[];
  return {
    ...copyWorld(world),
    q: list(world.q),
    start: list(world.start),
    aim: list(world.aim),
    resolve: list(world.resolve),
    done: list(world.done),
    struck: list(world.struck),
    worst: list(world.worst),
    armed: list(world.armed),
    held: list(world.held),
    fire: list(world.fire),
    shown: list(world.shown),
    tolerance: list(world.tolerance),
    truths: list(world.truths),
    found: list(world.found),
    accusers: list(world.accusers),
    lastHeld: list(world.lastHeld),
    fired: list(world.fired),
  };
}

/** Every draw of a game has a key of its own, and is what its key gives: else two chances would be one. */
function checkDraws(scenario: Scenario, world: World, log: readonly GameEvent[]): void {
  const seen = new Set<string>();
  let turn = 0;
  for (const event of log) {
    if (event.kind === 'turn') turn = event.turn;
    if (event.kind !== 'draw') continue;
    const { purpose, actor, target, counter, drawn, chance } = event;
    const key = drawKey(turn, PURPOSES[purpose], actor, target, counter);
    if (seen.has(key)) expect.fail(`${scenario.id}: drawn twice: ${key}`);
    seen.add(key);
    if (drawn !== drawOf(world.luck, turn, purpose, actor, target, counter))
      expect.fail(`${scenario.id}: ${key} gives another draw than ${drawn}`);
    if (chance <= 0 || chance > 10000) expect.fail(`${scenario.id}: ${key} has a chance of ${chance}`);
  }
}
