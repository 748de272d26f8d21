import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadRule, type Names, type Quantity } from '../../src/rules/index.ts';

// The sign of a degree is the truth, for any rule that can be written. The truth comes from a slow evaluator of its own,
// made along with the text and knowing nothing of degrees, scales or tables.

const ORDERED = { id: 'issue road', values: ['shut', 'talks', 'open'], ordered: true };
const UNORDERED = { id: 'issue table', values: ['here', 'there', 'nowhere'], ordered: false };
const QUANTITIES: Readonly<Record<string, Quantity>> = {
  turn: { slot: 0, value: { type: 'number', low: 0, high: 10 } },
  'actor.iran.economy': { slot: 1, value: { type: 'number', low: 0, high: 100 } },
  'memory.x': { slot: 2, value: { type: 'number', low: -100, high: 100 } },
  'long.scale': { slot: 3, value: { type: 'number', low: 0, high: 900 } },
  'issue.road': { slot: 4, value: { type: 'domain', domain: ORDERED } },
  'issue.table': { slot: 5, value: { type: 'domain', domain: UNORDERED } },
  'issue.road_too': { slot: 6, value: { type: 'domain', domain: ORDERED } },
};
const NAMES: Names = {
  quantity: (path) => QUANTITIES[path],
  paths: () => Object.keys(QUANTITIES),
  functions: new Map([
    [
      'tension',
      {
        params: [
          ['iran', 'armenia'],
          ['iran', 'armenia'],
        ],
        resolve: ([a, b]: readonly string[]) => (a === b ? undefined : QUANTITIES['actor.iran.economy']),
      },
    ],
    ['crossed', { params: [['any']], resolve: () => ({ any: [7, 8] }) }],
  ]),
};

type World = readonly number[];
interface Told<T> {
  readonly text: string;
  readonly is: (q: World) => T;
}

const NUMERIC = ['turn', 'actor.iran.economy', 'memory.x', 'long.scale'] as const;
const name: fc.Arbitrary<Told<number>> = fc
  .constantFrom(...NUMERIC)
  .map((path) => ({ text: path, is: (q) => q[QUANTITIES[path].slot] }));
const constant: fc.Arbitrary<Told<number>> = fc
  .integer({ min: -120, max: 1000 })
  .map((n) => ({ text: n < 0 ? `(${n})` : String(n), is: () => n }));
const called: fc.Arbitrary<Told<number>> = fc.constant({
  text: 'tension(iran, armenia)',
  is: (q: World) => q[1],
});

const { number, truth } = fc.letrec<{ number: Told<number>; truth: Told<boolean> }>((tie) => ({
  number: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    name,
    constant,
    called,
    fc.tuple(fc.constantFrom('+', '-', '*', '/'), tie('number'), tie('number')).map(([op, a, b]) => ({
      text: `(${a.text} ${op} ${b.text})`,
      is: (q: World) => reckon(op, a.is(q), b.is(q)),
    })),
    tie('number').map((a) => ({ text: `-(${a.text})`, is: (q: World) => -a.is(q) })),
    fc.tuple(fc.boolean(), tie('number'), tie('number')).map(([most, a, b]) => ({
      text: `${most ? 'max' : 'min'}(${a.text}, ${b.text})`,
      is: (q: World) => (most === a.is(q) > b.is(q) ? a.is(q) : b.is(q)),
    })),
    fc.tuple(tie('truth'), tie('number'), tie('number')).map(([t, a, b]) => ({
      text: `(${t.text} ? ${a.text} : ${b.text})`,
      is: (q: World) => (t.is(q) ? a.is(q) : b.is(q)),
    })),
  ),
  truth: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc
      .tuple(fc.constantFrom('<', '<=', '>', '>=', '==', '!='), tie('number'), tie('number'))
      .map(([op, a, b]) => ({
        text: `${a.text} ${op} ${b.text}`,
        is: (q: World) => compare(op, a.is(q), b.is(q)),
      })),
    fc
      .tuple(fc.constantFrom('<', '<=', '>', '>=', '==', '!='), fc.constantFrom(...ORDERED.values))
      .map(([op, level]) => ({
        text: `issue.road ${op} level("${level}")`,
        is: (q: World) => compare(op, q[4], ORDERED.values.indexOf(level)),
      })),
    fc
      .constantFrom('<', '>=', '==')
      .map((op) => ({ text: `issue.road ${op} issue.road_too`, is: (q: World) => compare(op, q[4], q[6]) })),
    fc.tuple(fc.constantFrom('==', '!='), fc.constantFrom(...UNORDERED.values)).map(([op, value]) => ({
      text: `issue.table ${op} "${value}"`,
      is: (q: World) => compare(op, q[5], UNORDERED.values.indexOf(value)),
    })),
    fc.constantFrom(true, false).map((b) => ({ text: String(b), is: () => b })),
    fc.constant({ text: 'crossed(any)', is: (q: World) => q[7] > 0 || q[8] > 0 }),
    fc.tuple(fc.boolean(), tie('truth'), tie('truth')).map(([and, a, b]) => ({
      text: `(${a.text} ${and ? '&&' : '||'} ${b.text})`,
      is: (q: World) => (and ? a.is(q) && b.is(q) : a.is(q) || b.is(q)),
    })),
    tie('truth').map((a) => ({ text: `!(${a.text})`, is: (q: World) => !a.is(q) })),
    fc.tuple(tie('truth'), tie('truth'), tie('truth')).map(([t, a, b]) => ({
      text: `(${t.text} ? ${a.text} : ${b.text})`,
      is: (q: World) => (t.is(q) ? a.is(q) : b.is(q)),
    })),
  ),
}));

function reckon(op: string, a: number, b: number): number {
  if (op === '+') return a + b;
  if (op === '-') return a - b;
  if (op === '*') return a * b;
  return b === 0 ? 0 : Math.trunc(a / b);
}

function compare(op: string, a: number, b: number): boolean {
  if (op === '<') return a < b;
  if (op === '<=') return a <= b;
  if (op === '>') return a > b;
  if (op === '>=') return a >= b;
  return op === '==' ? a === b : a !== b;
}

const world: fc.Arbitrary<World> = fc.tuple(
  fc.integer({ min: 0, max: 10 }),
  fc.integer({ min: 0, max: 100 }),
  fc.integer({ min: -100, max: 100 }),
  fc.integer({ min: 0, max: 900 }),
  fc.integer({ min: 0, max: 2 }),
  fc.integer({ min: 0, max: 2 }),
  fc.integer({ min: 0, max: 2 }),
  fc.integer({ min: 0, max: 1 }),
  fc.integer({ min: 0, max: 1 }),
);

/** Limits of the language are tested elsewhere; products of products are refused as too large. */
function loaded(text: string) {
  if (text.length > 500) return undefined;
  const rule = loadRule(text, NAMES);
  if (rule.ok) return rule.value;
  if (!['rule_too_large', 'rule_too_deep', 'rule_number'].includes(rule.error.code))
    throw new Error(`${text}: ${rule.error.says.id}`);
  return undefined;
}

test('the sign of a degree is the truth', () => {
  let checked = 0;
  fc.assert(
    fc.property(truth, fc.array(world, { minLength: 5, maxLength: 5 }), (expr, worlds) => {
      const rule = loaded(expr.text);
      if (!rule) return;
      for (const q of worlds) {
        const degree = rule.degree(q);
        checked++;
        if (
          !Number.isInteger(degree) ||
          degree === 0 ||
          degree < -100 ||
          degree > 100 ||
          degree > 0 !== expr.is(q)
        )
          throw new Error(`${expr.text} in ${JSON.stringify(q)}: degree ${degree}, truth ${expr.is(q)}`);
      }
    }),
    { numRuns: 4000, seed: 1 },
  );
  expect(checked).toBeGreaterThan(10_000);
});

test('a degree depends on the slots that the rule names, and on nothing else', () => {
  fc.assert(
    fc.property(truth, world, world, (expr, here, there) => {
      const rule = loaded(expr.text);
      if (!rule) return;
      const mixed = there.map((value, slot) => (rule.slots.includes(slot) ? here[slot] : value));
      expect(rule.degree(mixed)).toBe(rule.degree(here));
      expect(rule.degree(Int32Array.from(here))).toBe(rule.degree(here));
    }),
    { numRuns: 2000, seed: 2 },
  );
});

test('"not" is the opposite, "and" the least, "or" the greatest', () => {
  fc.assert(
    fc.property(truth, truth, world, (a, b, q) => {
      const [x, y, not, and, or] = [
        a.text,
        b.text,
        `!(${a.text})`,
        `(${a.text}) && (${b.text})`,
        `(${a.text}) || (${b.text})`,
      ].map(loaded);
      if (!x || !y || !not || !and || !or) return;
      expect(not.degree(q)).toBe(-x.degree(q) + 0);
      expect(and.degree(q)).toBe(Math.min(x.degree(q), y.degree(q)));
      expect(or.degree(q)).toBe(Math.max(x.degree(q), y.degree(q)));
    }),
    { numRuns: 2000, seed: 3 },
  );
});

test('a step toward truth on an ordered scale never lowers the degree', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), fc.constantFrom('<', '<=', '>', '>='), (limit, op) => {
      const rule = loaded(`actor.iran.economy ${op} ${limit}`)!;
      const degrees = Array.from({ length: 101 }, (_, economy) =>
        rule.degree([0, economy, 0, 0, 0, 0, 0, 0, 0]),
      );
      const toward = op.startsWith('<') ? [...degrees].reverse() : degrees;
      for (let i = 1; i < toward.length; i++) expect(toward[i]).toBeGreaterThanOrEqual(toward[i - 1]);
    }),
    { numRuns: 200, seed: 4 },
  );
});

test('what could grow beyond exact integers is refused at load', () => {
  const product = Array.from({ length: 15 }, () => 'long.scale').join(' * ');
  const rule = loadRule(`${product} > 0`, NAMES);
  expect(rule.ok ? undefined : rule.error.code).toBe('rule_number');
  expect(loadRule('long.scale * long.scale > 0', NAMES).ok).toBe(true);
});

test('all generators are used', () => {
  expect(fc.sample(number, { numRuns: 50, seed: 5 }).some(({ text }) => text.includes('tension('))).toBe(
    true,
  );
});
