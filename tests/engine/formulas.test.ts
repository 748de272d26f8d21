import { expect, test } from 'vitest';
import { turnScore } from '../../src/engine/acts.ts';
import {
  incidentChance,
  initialWorld,
  legalMoves,
  roundChance,
  rungAfter,
  type Crisis,
} from '../../src/engine/index.ts';
import { compareDegree } from '../../src/rules/index.ts';
import { autumn, tiny } from '../support/scenarios.ts';

// Formulas pinned as tables: whoever changes one sees here which figures of the design move with it.

/** What a turn keeps of a list of scores. */
function conduct(scores: readonly number[]) {
  const sum = scores.reduce((total, score) => total + score, 0);
  return { worst: Math.min(0, ...scores), best: Math.max(0, ...scores), sum };
}

test.each([
  [[-72], -72],
  [[-72, -80], -87],
  [[-72, -72, -72], -86],
  [[70, -72], -2],
  [[80, 70], 87],
  [[-40, -20, 50, 34], -40 + 50 + 1],
  [[0], 0],
])(
  'the conduct of a turn %j counts as %i: the worst and the best in full, a tenth of the rest',
  (scores, expected) => {
    expect(turnScore(conduct(scores), 10, 100)).toBe(expected);
  },
);

test('of two voices toward one state the friendly one counts by its share, and alone in full', () => {
  expect(turnScore(conduct([70, -72]), 10, 50)).toBe(-37);
  expect(turnScore(conduct([70, 34]), 10, 50)).toBe(70 + 3);
});

test.each([
  // op, a, b, range, degree: (2(b - a) - 1) * 50 / r for a < b, rounded away from zero so that the sign is the truth
  ['<', 0, 10, 10, 95],
  ['<', 9, 10, 10, 5],
  ['<', 10, 10, 10, -5],
  ['<', 0, 100, 100, 100],
  ['<', 49, 50, 100, 1],
  ['<', 50, 50, 100, -1],
  ['<=', 50, 50, 100, 1],
  ['>', 51, 50, 100, 1],
  ['>=', 2, 3, 5, -10],
  ['==', 2, 2, 5, 10],
  ['==', 1, 2, 5, -10],
  ['==', 0, 5, 5, -90],
  ['!=', 0, 5, 5, 90],
] as const)('%i %s %i on a scale of range %i', (op, a, b, range, degree) => {
  expect(compareDegree(op, a, b, range)).toBe(degree);
});

test('the chance of an incident grows with both postures and with tension', () => {
  const scenario = autumn();
  const { layout } = scenario;
  const [iran, azerbaijan] = [0, 1];
  const aras = scenario.regions.findIndex((region) => region.id === 'aras');
  const chance = (a: number, b: number, tension: number) => {
    const { q } = initialWorld(scenario, 'incidents');
    q[layout.posture[iran][aras]] = a;
    q[layout.posture[azerbaijan][aras]] = b;
    q[layout.tension[iran][azerbaijan]] = tension;
    return incidentChance(scenario, q, aras, iran, azerbaijan);
  };
  // 20 in ten thousand for each step of posture: half of it at tension 0, all at 50, one and a half times at 100.
  expect([chance(3, 3, 0), chance(3, 3, 50), chance(3, 3, 100)]).toEqual([60, 120, 180]);
  expect([chance(1, 1, 50), chance(2, 1, 50), chance(5, 5, 50)]).toEqual([40, 60, 200]);
  expect([chance(0, 5, 100), chance(5, 0, 100)]).toEqual([0, 0]);
});

test('the chance of a round is that of the higher rung: a clash to the eighth, widening from the ninth', () => {
  const scenario = autumn();
  // By the ladder's own words, "one in so many rounds", in ten thousandths.
  const told = scenario.ladder
    .map(({ clash, widen }) => clash || widen)
    .map((n) => n && Math.floor(10000 / n));
  const chances = told.map((_, rung) => roundChance(scenario, [rung, 0]));
  expect(chances.map(({ chance }) => chance)).toEqual(told);
  expect(chances.map(({ widens }) => widens).indexOf(true)).toBe(9);
  expect(told.filter((chance) => chance > 0)).toHaveLength(9);
  expect(roundChance(scenario, [3, 7])).toEqual({ chance: told[7], widens: false });
});

test('what a crisis allows, and where it leads', () => {
  const crisis: Crisis = {
    line: 0,
    sides: [0, 1],
    round: 1,
    mover: 0,
    rungs: [5, 2],
    before: [1, 2],
    threats: [4, 0],
    offramp: -1,
    terms: [],
    violence: 0,
    peak: 5,
    revert: [],
    stances: [],
    heard: 0,
    called: 0,
    turn: 1,
  };
  expect(legalMoves(crisis, 4)).toEqual(['climb', 'climb_two', 'hold', 'off_ramp', 'back_down']);
  expect(legalMoves({ ...crisis, offramp: 1 }, 4)).toEqual([
    'climb',
    'climb_two',
    'hold',
    'off_ramp',
    'accept',
    'back_down',
  ]);
  // Nobody could answer an off-ramp that comes with the last move.
  expect(legalMoves({ ...crisis, round: 4, mover: 1 }, 4)).not.toContain('off_ramp');
  expect(legalMoves({ ...crisis, round: 4, mover: 0 }, 4)).toContain('off_ramp');
  expect(legalMoves({ ...crisis, rungs: [11, 2] }, 4)).toEqual(['climb', 'hold', 'off_ramp', 'back_down']);
  expect(legalMoves({ ...crisis, rungs: [12, 2] }, 4)).toEqual(['hold', 'off_ramp', 'back_down']);
  expect(rungAfter(crisis, 'climb_two')).toBe(7);
  expect(rungAfter(crisis, 'hold')).toBe(5);
  expect(rungAfter(crisis, 'back_down')).toBe(1);
});

test('the last turn is one of the final ones, each of them by some seed', () => {
  for (const scenario of [tiny(), autumn()]) {
    const counts = new Map<number, number>();
    for (let n = 0; n < 300; n++) {
      const { lastTurn } = initialWorld(scenario, `last ${n}`);
      counts.set(lastTurn, (counts.get(lastTurn) ?? 0) + 1);
    }
    const final = Array.from({ length: scenario.open }, (_, i) => scenario.turns - scenario.open + 1 + i);
    expect([...counts.keys()].sort((a, b) => a - b)).toEqual(final);
    for (const count of counts.values()) expect(count).toBeGreaterThan(60);
  }
});

test('private truths lie within what the scenario allows, and differ by seed', () => {
  const scenario = autumn();
  const gain = scenario.actors.map(() => 0);
  const resolves = scenario.actors.map(() => new Set<number>());
  for (let n = 0; n < 400; n++) {
    const { aim, resolve } = initialWorld(scenario, `truth ${n}`);
    scenario.actors.forEach(({ resolve: [low, high] }, a) => {
      gain[a] += aim[a];
      resolves[a].add(resolve[a]);
      expect(resolve[a]).toBeGreaterThanOrEqual(low);
      expect(resolve[a]).toBeLessThanOrEqual(high);
    });
  }
  scenario.actors.forEach((actor, a) => {
    // Four standard deviations of a share drawn 400 times.
    expect(Math.abs(gain[a] / 4 - actor.gain)).toBeLessThan(10);
    expect(resolves[a].size).toBeGreaterThan((actor.resolve[1] - actor.resolve[0]) * 0.9);
  });
});
