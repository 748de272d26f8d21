import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chancesOf, loadRule, type Names, type Quantity } from '../../src/rules/index.ts';
import { valueOf } from '../support/results.ts';

// Whether a rule can be true at all, against trying every value of its quantities.

const LEVELS = { id: 'issue road', values: ['shut', 'talks', 'open'], ordered: true };
const QUANTITIES: Readonly<Record<string, Quantity>> = {
  a: { slot: 0, value: { type: 'number', low: 0, high: 5 } },
  b: { slot: 1, value: { type: 'number', low: 0, high: 5 } },
  road: { slot: 2, value: { type: 'domain', domain: LEVELS } },
};
const names: Names = {
  quantity: (path) => QUANTITIES[path],
  paths: () => Object.keys(QUANTITIES),
  functions: new Map(),
};
const values = (high: number) => Array.from({ length: high + 1 }, (_, i) => i);
const domains = (slot: number) => values(slot === 2 ? 2 : 5);

test.each([
  ['a > 3 && a < 4', false, true],
  ['a > 3 && a < 5', true, true],
  ['a > 5', false, true],
  ['a >= 0', true, false],
  ['a + b > 10', false, true],
  ['a + b >= 10', true, true],
  ['a > b && b > a', true, true], // pairs of comparisons of several quantities are not played off against each other
  ['road >= level("talks") && road == level("shut")', false, true],
  ['!(road >= level("talks")) && road == level("shut")', true, true],
  ['road == level("shut") ? a > 5 : b > 5', false, true],
  ['true', true, false],
  ['a > 3 &&', true, true],
])('%s', (text, holds, fails) => {
  expect(chancesOf(text, names, domains)).toEqual({ holds, fails });
});

test('quantities that cannot have every value of their scale', () => {
  const only = (slot: number) => (slot === 0 ? [2, 3] : domains(slot));
  expect(chancesOf('a >= 4', names, only)).toEqual({ holds: false, fails: true });
  expect(chancesOf('a >= 2', names, only)).toEqual({ holds: true, fails: false });
});

const atom = fc.oneof(
  fc
    .tuple(fc.constantFrom('a', 'b'), fc.constantFrom('<', '<=', '>', '>=', '==', '!='), fc.nat(6))
    .map(([name, op, n]) => `${name} ${op} ${n}`),
  fc.constantFrom('road < level("talks")', 'road == level("open")', 'a + b > 9', 'a - b == 5', 'true'),
);
const rule = fc.letrec<{ rule: string }>((tie) => ({
  rule: fc.oneof(
    { depthSize: 'small' },
    atom,
    fc.tuple(tie('rule'), tie('rule')).map(([x, y]) => `(${x}) && (${y})`),
    fc.tuple(tie('rule'), tie('rule')).map(([x, y]) => `(${x}) || (${y})`),
    tie('rule').map((x) => `!(${x})`),
  ),
})).rule;

test('what is said never to hold never holds', () => {
  let never = 0;
  fc.assert(
    fc.property(rule, (text) => {
      const loaded = loadRule(text, names);
      if (!loaded.ok) return;
      const { degree } = valueOf(loaded);
      const truths = values(5).flatMap((a) =>
        values(5).flatMap((b) => values(2).map((road) => degree([a, b, road]) > 0)),
      );
      const { holds, fails } = chancesOf(text, names, domains);
      if (!holds) never += 1;
      const [can, cannot] = [truths.includes(true), truths.includes(false)];
      expect([holds || !can, fails || !cannot]).toEqual([true, true]);
      // One quantity alone is known through and through.
      const several = /b|\+/.test(text);
      expect(several || holds === can).toBe(true);
    }),
    { numRuns: 500, seed: 7 },
  );
  expect(never).toBeGreaterThan(10);
});
