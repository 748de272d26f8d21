import { expect, test } from 'vitest';
import { advance, initialWorld, type Input } from '../../src/engine/index.ts';
import { decideAs, type Strategy } from '../../src/analysis/behaviour/strategy.ts';
import { compileTexts } from '../../src/scenario/index.ts';
import { findScenario, readTexts } from '../../src/cli/files.ts';
import { valueOf } from '../support/results.ts';

const scenario = valueOf(compileTexts(readTexts(findScenario('autumn-2021')!)));
const DOCTRINE: Strategy = { kind: 'policy', policy: 'doctrine' };

/** Everything that one seat gives in some games of which it plays that strategy, all others doctrine. */
function inputsOf(actor: string, strategy: Strategy, games: number): { turn: number; input: Input }[] {
  const seat = scenario.actors.findIndex(({ id }) => id === actor);
  const given: { turn: number; input: Input }[] = [];
  for (let n = 0; n < games; n++) {
    const world = initialWorld(scenario, `strategy/${n}`);
    let prompt = advance(scenario, world, [], null);
    while (prompt.kind !== 'done') {
      const asked = prompt;
      const inputs = asked.seats.map((a) =>
        decideAs(a === seat ? strategy : DOCTRINE, { next: 0 }, scenario, world, asked, a),
      );
      const at = asked.seats.indexOf(seat);
      if (at >= 0) given.push({ turn: world.turn, input: inputs[at] });
      prompt = advance(scenario, world, inputs, null);
    }
  }
  return given;
}

test('the reckless make every crossed line a crisis, give no way in any, and take a side in those of others', () => {
  const own = inputsOf('azerbaijan', { kind: 'reckless' }, 12);
  const choices = own.flatMap(({ input }) => (input.kind === 'reaction' ? [input.choice] : []));
  expect(new Set(choices)).toEqual(new Set(['crisis']));
  const moves = own.flatMap(({ input }) => (input.kind === 'move' ? [input.move] : []));
  expect(moves.length).toBeGreaterThan(5);
  expect(moves.filter((move) => !['climb', 'climb_two', 'hold'].includes(move))).toEqual([]);
  const stances = inputsOf('turkey', { kind: 'reckless' }, 12).flatMap(({ input }) =>
    input.kind === 'stance' ? [input.stance] : [],
  );
  expect(new Set(stances)).toContain('mover');
});

test('the reckless press every fourth turn with the hardest act that they can, short of force', () => {
  const pressed = inputsOf('iran', { kind: 'reckless' }, 8).flatMap(({ turn, input }) =>
    input.kind === 'orders' && turn % 4 === 0 ? [input.orders[0]] : [],
  );
  expect(pressed.length).toBeGreaterThan(8);
  for (const order of pressed) {
    const { code } = scenario.actions[order].template;
    expect(code.goldstein).toBeLessThan(0);
    expect(code.mid).toBeLessThan(4);
  }
});

test('all-out hostility does nothing friendly while it can do anything hostile', () => {
  const [first] = inputsOf('iran', { kind: 'hostile' }, 1);
  const orders = first.input.kind === 'orders' ? first.input.orders : [];
  expect(orders.length).toBeGreaterThan(0);
  for (const order of orders) expect(scenario.actions[order].template.code.goldstein).toBeLessThan(0);
});
