import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  classOfMove,
  codingOf,
  ESCALATION_WEIGHTS,
  escalationScore,
  PUBLISHED_SCORES,
} from '../../src/analysis/codings.ts';
import { MOVES } from '../../src/engine/inputs.ts';
import { createGame } from '../../src/session/index.ts';
import { ESCALATION_CLASSES } from '../../src/scenario/coding.ts';
import { allScenarioIds, scenarioOf, tiny } from '../support/scenarios.ts';

describe.each(allScenarioIds())('codings of %s', (id) => {
  test('every action and incident has exactly one code on each scale, and the scales agree', () => {
    const scenario = scenarioOf(id);
    expect(scenario.templates.length).toBeGreaterThan(0);
    for (const act of [...scenario.templates, ...scenario.incidents]) {
      const code = codingOf(scenario, act);
      expect(code.cameo, act.id).toMatch(/^(0[1-9]|1\d|20)\d{0,2}$/);
      expect(Number.isInteger(code.goldstein) && Math.abs(code.goldstein) <= 100, act.id).toBe(true);
      expect([1, 2, 3, 4, 5]).toContain(code.mid);
      expect(ESCALATION_CLASSES.filter((one) => one === code.escalation)).toHaveLength(1);
      // An act that stands on a rung has the level of that rung, and a Kahn rung; one on none has neither.
      expect(code.kahn > 0, act.id).toBe(code.rung > 0);
      expect(code.rung === 0 || code.mid === scenario.ladder[code.rung].mid, act.id).toBe(true);
      expect(code.escalation === 'violent', act.id).toBe(code.mid >= 4);
    }
  });

  test('each act of a game adds the weight of its class to its turn, once', () => {
    const scenario = scenarioOf(id);
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 8 }), (seed) => {
        const seats = scenario.actors.map(() => 'random' as const);
        const { log, world } = createGame({ scenario, seed, seats }).view().final!;
        const score = escalationScore(scenario, log, world.turn);
        const decided = log.filter(({ event }) => event.kind === 'order' || event.kind === 'crisis_moved');
        expect(Object.values(score.counts).reduce((a, b) => a + b, 0)).toBe(decided.length);
        const whole = ESCALATION_CLASSES.reduce(
          (sum, one) => sum + score.counts[one] * ESCALATION_WEIGHTS[one],
          0,
        );
        const { length } = scenario.actors;
        expect(score.turns.reduce((a, b) => a + b, 0) * length).toBeCloseTo(whole);
        expect(score.actors.reduce((a, b) => a + b, 0) * world.turn).toBeCloseTo(whole);
        expect(score.mean * length * world.turn).toBeCloseTo(whole);
      }),
      { numRuns: 6 },
    );
  });
});

test('climbing in a crisis never weighs less on a higher rung of force than below it', () => {
  const scenario = tiny();
  for (const move of MOVES)
    for (let rung = 1; rung < scenario.ladder.length; rung++) {
      const weight = ESCALATION_WEIGHTS[classOfMove(scenario, move, rung)];
      const climbs = move === 'climb' || move === 'climb_two';
      const most = climbs ? 12 : 0;
      const right = climbs && scenario.ladder[rung].mid >= 4 ? weight === 28 : weight <= most;
      expect(right, `${move} to ${rung}`).toBe(true);
    }
});

test('what the study published stands once for each model and start', () => {
  expect(new Set(PUBLISHED_SCORES.map(({ model, start }) => `${model} ${start}`)).size).toBe(15);
  expect(PUBLISHED_SCORES).toHaveLength(15);
});
