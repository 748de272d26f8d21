import { expect, test } from 'vitest';
import { askAll } from '../../src/policies/index.ts';
import { advance } from '../../src/engine/advance.ts';
import { legalActions } from '../../src/engine/check.ts';
import { initialWorld } from '../../src/engine/initial.ts';
import { observe, type Observation } from '../../src/engine/observe.ts';
import { mannerOf } from '../../src/engine/orders.ts';
import { Appraisal } from '../../src/policies/appraise.ts';
import type { PolicyId, Reason } from '../../src/policies/types.ts';
import { weighActs, type Weighing } from '../../src/policies/weigh-acts.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { openScenario } from '../bench/lib/setting.ts';

test.each(['autumn-2021', 'after-the-twelve-days-2025', 'long-game-2020-2025'])(
  'acts of %s are weighed in one loop as they are one by one, with reasons that add up',
  (name) => {
    const { scenario } = openScenario(name);
    const together: unknown[] = [];
    const oneByOne: unknown[] = [];
    for (let game = 0; game < 4; game++) {
      // Random play leads where doctrine seldom goes: lost audiences, broken deals, war.
      const seats = scenario.actors.map((_, a): PolicyId => ((a + game) % 2 === 0 ? 'random' : 'doctrine'));
      const world = initialWorld(scenario, `weigh/${game}`);
      let prompt = advance(scenario, world, [], null);
      while (prompt.kind !== 'done') {
        for (const seat of prompt.kind === 'orders' ? prompt.seats : []) {
          const seen = observe(scenario, world, seat);
          together.push(inOneLoop(scenario, seen), seen.q.slice());
          const untouched = observe(scenario, world, seat);
          oneByOne.push(eachAlone(scenario, untouched), untouched.q);
        }
        prompt = advance(scenario, world, askAll(scenario, world, prompt, seats), null);
      }
    }
    expect(together.length).toBeGreaterThan(400);
    expect(together).toEqual(oneByOne);
  },
);

function inOneLoop(scenario: Scenario, seen: Observation): Weighed[] {
  const into: Weighing = { acts: [], scores: [], costs: [], templates: [] };
  const manner = mannerOf(scenario, seen.actor, seen.q);
  const count = weighActs(scenario, seen, manner, into);
  return into.acts
    .slice(0, count)
    .map((act, i) => [act, into.scores[i], into.scores[i], into.costs[i], into.templates[i]]);
}

function eachAlone(scenario: Scenario, seen: Observation): Weighed[] {
  const appraisal = new Appraisal(scenario, seen);
  const first = scenario.actionsOf[seen.actor][0];
  return legalActions(scenario, seen).map((act) => {
    const reasons: Reason[] = [];
    const score = appraisal.order(act, seen.done[act - first], reasons);
    const sum = reasons.reduce((total, { amount }) => total + amount, 0);
    return [act, score, sum, appraisal.cost, scenario.actions[act].template.index];
  });
}

/** An act, its score, what its reasons come to, its cost and its template. */
type Weighed = readonly [number, number, number, number, number];
