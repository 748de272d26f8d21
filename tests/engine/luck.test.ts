import { expect, test } from 'vitest';
import { askAll } from '../../src/policies/index.ts';
import { advance, initialWorld, type GameEvent, type Input } from '../../src/engine/index.ts';
import type { PolicyId } from '../../src/policies/index.ts';
import { tiny } from '../support/scenarios.ts';

// The dice of a game are keyed: another order changes what happens, and no luck that has nothing to do with it.
const scenario = tiny();
const seats = scenario.actors.map((): PolicyId => 'random');

/** Draws of a game by key; `change` may alter the inputs of the first turn. */
function drawsOf(seed: string, change: (inputs: Input[]) => Input[]): Map<string, number> {
  const world = initialWorld(scenario, seed);
  const log: GameEvent[] = [];
  let prompt = advance(scenario, world, [], log);
  let first = true;
  while (prompt.kind !== 'done') {
    const inputs = askAll(scenario, world, prompt, seats);
    prompt = advance(scenario, world, first ? change(inputs) : inputs, log);
    first = false;
  }
  const draws = new Map<string, number>();
  let turn = 0;
  for (const event of log) {
    if (event.kind === 'turn') turn = event.turn;
    if (event.kind === 'draw')
      draws.set(`${turn}/${event.purpose}/${event.actor}/${event.target}/${event.counter}`, event.drawn);
  }
  return draws;
}

test('in a what-if the same dice fall', () => {
  let shared = 0;
  let other = 0;
  for (let n = 0; n < 60; n++) {
    const as = drawsOf(`what if ${n}`, (inputs) => inputs);
    const if_ = drawsOf(`what if ${n}`, (inputs) =>
      inputs.map((input, i) => (i === 0 && input.kind === 'orders' ? { ...input, orders: [] } : input)),
    );
    const same = [...if_].filter(([key]) => as.has(key));
    expect(same).toEqual(same.map(([key]) => [key, as.get(key)]));
    shared += same.length;
    other += if_.size - same.length;
  }
  expect(shared).toBeGreaterThan(500);
  expect(other).toBeGreaterThan(0);
});

test('another seed, other dice', () => {
  const [a, b] = [drawsOf('a', (inputs) => inputs), drawsOf('b', (inputs) => inputs)];
  const both = [...a.keys()].filter((key) => b.has(key));
  expect(both.filter((key) => a.get(key) === b.get(key)).length).toBeLessThan(2);
});
