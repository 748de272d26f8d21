import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadRule, RULE_LIMITS, type Names, type Quantity, type RuleError } from '../../src/rules/index.ts';
import { diagnosticText } from '../../src/words/diagnostic.ts';

// Text is parsed, checked and compiled; beside it stands a slow evaluator that walks a tree of its own and reckons each
// degree as the design writes it. Both must say the same of every rule in every world.

const ROAD = { id: 'issue road', values: ['shut', 'talks', 'half', 'open'], ordered: true };
const TABLE = { id: 'issue table', values: ['here', 'there', 'nowhere'], ordered: false };
const NEAR = {
  id: 'issue format',
  values: ['two', 'six', 'west'],
  ordered: false,
  nearness: [
    [100, -20, -100],
    [-20, 100, -60],
    [-100, -60, 100],
  ],
};
const DOMAINS = { 'issue.road': ROAD, 'issue.table': TABLE, 'issue.format': NEAR };
const NUMBERS = {
  turn: [0, 10],
  'actor.iran.economy': [0, 100],
  'memory.x': [-100, 100],
  'long.scale': [0, 900],
} as const;
type NumberName = keyof typeof NUMBERS;
type DomainName = keyof typeof DOMAINS;

const NUMBER_NAMES = Object.keys(NUMBERS) as NumberName[];
const SLOTS = [...NUMBER_NAMES, ...(Object.keys(DOMAINS) as DomainName[])];
const QUANTITIES = Object.fromEntries(
  SLOTS.map((path, slot): [string, Quantity] => [
    path,
    path in NUMBERS
      ? {
          slot,
          value: {
            type: 'number',
            low: NUMBERS[path as NumberName][0],
            high: NUMBERS[path as NumberName][1],
          },
        }
      : { slot, value: { type: 'domain', domain: DOMAINS[path as DomainName] } },
  ]),
);
const NAMES: Names = {
  quantity: (path) => (Object.hasOwn(QUANTITIES, path) ? QUANTITIES[path] : undefined),
  paths: () => SLOTS,
  functions: new Map(),
};

/** What a person reads of a refusal. */
const sentence = (error: RuleError) => diagnosticText({ file: '', line: 1, column: 1, ...error });

type World = readonly number[];
type Num =
  | { readonly is: 'constant'; readonly value: number }
  | { readonly is: 'name'; readonly name: NumberName }
  | { readonly is: 'sum' | 'difference' | 'share'; readonly a: Num; readonly b: Num };
const OPS = ['<', '<=', '>', '>=', '==', '!='] as const;
type Op = (typeof OPS)[number];
type Truth =
  | { readonly is: 'numbers'; readonly op: Op; readonly a: Num; readonly b: Num }
  | { readonly is: 'level'; readonly op: Op; readonly value: string; readonly turned: boolean }
  | {
      readonly is: 'same';
      readonly name: 'issue.table' | 'issue.format';
      readonly not: boolean;
      readonly value: string;
    }
  | { readonly is: 'not'; readonly a: Truth }
  | { readonly is: 'and' | 'or'; readonly a: Truth; readonly b: Truth }
  | { readonly is: 'if'; readonly test: Truth; readonly a: Truth; readonly b: Truth };

const constant = fc.integer({ min: -30, max: 950 }).map((value): Num => ({ is: 'constant', value }));
const named = fc.constantFrom(...NUMBER_NAMES).map((name): Num => ({ is: 'name', name }));
const num: fc.Arbitrary<Num> = fc.oneof(
  { weight: 3, arbitrary: named },
  { weight: 2, arbitrary: constant },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('sum', 'difference') as fc.Arbitrary<'sum' | 'difference'>, named, named)
      .map(([is, a, b]): Num => ({ is, a, b })),
  },
  {
    weight: 1,
    // By a divisor that can be 0 in some worlds.
    arbitrary: fc.tuple(named, named).map(([a, b]): Num => ({ is: 'share', a, b })),
  },
);
const { truth } = fc.letrec<{ truth: Truth }>((tie) => ({
  truth: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.tuple(fc.constantFrom(...OPS), num, num).map(([op, a, b]): Truth => ({ is: 'numbers', op, a, b })),
    fc
      .tuple(fc.constantFrom(...OPS), fc.constantFrom(...ROAD.values), fc.boolean())
      .map(([op, value, turned]): Truth => ({ is: 'level', op, value, turned })),
    fc
      .tuple(
        fc.constantFrom('issue.table', 'issue.format') as fc.Arbitrary<'issue.table' | 'issue.format'>,
        fc.boolean(),
        fc.nat(2),
      )
      .map(([name, not, i]): Truth => ({ is: 'same', name, not, value: DOMAINS[name].values[i] })),
    tie('truth').map((a): Truth => ({ is: 'not', a })),
    fc
      .tuple(fc.constantFrom('and', 'or') as fc.Arbitrary<'and' | 'or'>, tie('truth'), tie('truth'))
      .map(([is, a, b]): Truth => ({ is, a, b })),
    fc
      .tuple(tie('truth'), tie('truth'), tie('truth'))
      .map(([test, a, b]): Truth => ({ is: 'if', test, a, b })),
  ),
}));

function textOfNumber(n: Num): string {
  if (n.is === 'constant') return n.value < 0 ? `(${n.value})` : String(n.value);
  if (n.is === 'name') return n.name;
  const op = { sum: '+', difference: '-', share: '/' }[n.is];
  return `(${textOfNumber(n.a)} ${op} ${textOfNumber(n.b)})`;
}

function textOf(t: Truth): string {
  switch (t.is) {
    case 'numbers':
      return `${textOfNumber(t.a)} ${t.op} ${textOfNumber(t.b)}`;
    case 'level':
      return t.turned ? `level("${t.value}") ${t.op} issue.road` : `issue.road ${t.op} level("${t.value}")`;
    case 'same':
      return `${t.name} ${t.not ? '!=' : '=='} "${t.value}"`;
    case 'not':
      return `!(${textOf(t.a)})`;
    case 'and':
    case 'or':
      return `(${textOf(t.a)} ${t.is === 'and' ? '&&' : '||'} ${textOf(t.b)})`;
    case 'if':
      return `(${textOf(t.test)} ? ${textOf(t.a)} : ${textOf(t.b)})`;
  }
}

function valueOf(n: Num, q: World): number {
  if (n.is === 'constant') return n.value;
  if (n.is === 'name') return q[SLOTS.indexOf(n.name)];
  const [a, b] = [valueOf(n.a, q), valueOf(n.b, q)];
  if (n.is === 'sum') return a + b;
  if (n.is === 'difference') return a - b;
  return b === 0 ? 0 : Math.trunc(a / b);
}

/** Lowest and highest that a number can be; a quotient lies within its dividend, either side of 0. */
function bounds(n: Num): [number, number] {
  if (n.is === 'constant') return [n.value, n.value];
  if (n.is === 'name') return [...NUMBERS[n.name]];
  const [a, b] = [bounds(n.a), bounds(n.b)];
  if (n.is === 'sum') return [a[0] + b[0], a[1] + b[1]];
  if (n.is === 'difference') return [a[0] - b[1], a[1] - b[0]];
  const most = Math.max(Math.abs(a[0]), Math.abs(a[1]));
  return [-most, most];
}

function holds(op: Op, a: number, b: number): boolean {
  return { '<': a < b, '<=': a <= b, '>': a > b, '>=': a >= b, '==': a === b, '!=': a !== b }[op];
}

/** How far a comparison is from turning over, on a scale of a hundred: (2 (b - a) - 1) * 50 / r for a < b. */
function degreeOfComparison(op: Op, a: number, b: number, range: number): number {
  // The truth that `a < b` and its like share: in half steps, so that it is never 0.
  const distance = {
    '<': 2 * (b - a) - 1,
    '>': 2 * (a - b) - 1,
    '<=': -(2 * (a - b) - 1),
    '>=': -(2 * (b - a) - 1),
    '==': -(2 * Math.abs(a - b) - 1),
    '!=': 2 * Math.abs(a - b) - 1,
  }[op];
  const size = Math.ceil((Math.abs(distance) * 50) / range);
  expect(distance > 0).toBe(holds(op, a, b));
  return Math.max(-100, Math.min(100, distance > 0 ? size : -size));
}

/** The range on which two numbers are compared: of the one that can move, where the other is a constant; else of both. */
function rangeOf(a: Num, b: Num): number {
  const moving = [a, b].filter((n) => n.is !== 'constant');
  const ends = (moving.length === 1 ? moving : [a, b]).map(bounds);
  return Math.max(1, Math.max(...ends.map(([, high]) => high)) - Math.min(...ends.map(([low]) => low)));
}

function degree(t: Truth, q: World): number {
  switch (t.is) {
    case 'numbers':
      return degreeOfComparison(t.op, valueOf(t.a, q), valueOf(t.b, q), rangeOf(t.a, t.b));
    case 'level': {
      const [here, there] = [q[SLOTS.indexOf('issue.road')], ROAD.values.indexOf(t.value)];
      return degreeOfComparison(t.op, ...((t.turned ? [there, here] : [here, there]) as [number, number]), 3);
    }
    case 'same': {
      const [here, there] = [q[SLOTS.indexOf(t.name)], DOMAINS[t.name].values.indexOf(t.value)];
      const near = t.name === 'issue.format' ? NEAR.nearness[here][there] : here === there ? 100 : -100;
      return t.not ? -near : near;
    }
    case 'not':
      return -degree(t.a, q);
    case 'and':
      return Math.min(degree(t.a, q), degree(t.b, q));
    case 'or':
      return Math.max(degree(t.a, q), degree(t.b, q));
    case 'if':
      return degree(t.test, q) > 0 ? degree(t.a, q) : degree(t.b, q);
  }
}

const world: fc.Arbitrary<World> = fc.tuple(
  ...NUMBER_NAMES.map((name) => fc.integer({ min: NUMBERS[name][0], max: NUMBERS[name][1] })),
  fc.nat(3),
  fc.nat(2),
  fc.nat(2),
);

test('a compiled rule has the degree that the slow evaluator reckons, in every world', () => {
  let checked = 0;
  const kinds = new Set<string>();
  fc.assert(
    fc.property(truth, fc.array(world, { minLength: 4, maxLength: 4 }), (tree, worlds) => {
      const text = textOf(tree);
      const rule = loadRule(text, NAMES);
      if (!rule.ok) {
        // Limits of the language are tested elsewhere.
        if (!['rule_too_long', 'rule_too_large', 'rule_too_deep', 'rule_number'].includes(rule.error.code))
          throw new Error(`${text}: ${sentence(rule.error)}`);
        return;
      }
      for (const q of worlds) {
        const told = rule.value.degree(q);
        const reckoned = degree(tree, q) + 0;
        if (told !== reckoned)
          throw new Error(`${text} in ${JSON.stringify(q)}: ${told}, reckoned ${reckoned}`);
        checked++;
      }
      kinds.add(tree.is);
    }),
    { numRuns: 3000, seed: 61 },
  );
  expect(checked).toBeGreaterThan(8000);
  expect([...kinds].sort()).toEqual(['and', 'if', 'level', 'not', 'numbers', 'or', 'same']);
});

const TOKENS = [
  'turn',
  'issue.road',
  'issue.table',
  'actor.iran.economy',
  'nothing.like.it',
  'level("open")',
  'level("opne")',
  '"here"',
  '&&',
  '||',
  '!',
  '(',
  ')',
  '<',
  '<=',
  '==',
  '!=',
  '?',
  ':',
  '+',
  '-',
  '*',
  '/',
  '%',
  'in',
  '[',
  ']',
  '{',
  '}',
  ',',
  '.',
  '0',
  '1',
  '-1',
  '99999999999999999999',
  '0.5',
  'true',
  'false',
  'null',
  "'",
  '"',
  '\\',
  'size()',
  'x.exists(y, y)',
  'matches("(a+)+$")',
  '\u0000',
  '\ud800',
  'é',
  '\n',
  '// a note',
  'min(1, 2)',
  'max()',
  'tension(iran, armenia)',
];

test('whatever is written, the answer is a rule or a refusal with its place, and nothing throws', () => {
  const jumble = fc.array(fc.constantFrom(...TOKENS), { maxLength: 40 }).map((tokens) => tokens.join(' '));
  const codes = new Set<string>();
  fc.assert(
    fc.property(fc.oneof(jumble, fc.string({ maxLength: 600, unit: 'binary' })), (text) => {
      const rule = loadRule(text, NAMES);
      if (rule.ok) return;
      const { code, at } = rule.error;
      codes.add(code);
      expect(sentence(rule.error).length).toBeGreaterThan(3);
      expect(at.start).toBeGreaterThanOrEqual(0);
      expect(at.end).toBeGreaterThanOrEqual(at.start);
    }),
    { numRuns: 4000, seed: 62 },
  );
  expect(codes.size).toBeGreaterThan(3);
});

test('a rule of a hundred thousand characters is refused at once, whatever it is made of', () => {
  const size = 100_000;
  for (const part of ['!', '(', 'turn+', 'a', '"', '-', 'true&&', '[', 'x.']) {
    const rule = loadRule(part.repeat(Math.ceil(size / part.length)).slice(0, size), NAMES);
    expect(rule.ok ? [] : [rule.error.code, sentence(rule.error)]).toEqual([
      'rule_too_long',
      `a rule may have ${RULE_LIMITS.characters} characters, this one has 100000`,
    ]);
  }
});

test('a rule that always divides by zero is refused; where a divisor can become zero, the quotient is then 0', () => {
  for (const text of ['turn / 0 > 1', '1 / (3 - 3) == 0', 'turn / min(0, 0) < 1']) {
    const rule = loadRule(text, NAMES);
    expect(rule.ok ? [] : [rule.error.code, sentence(rule.error)], text).toEqual([
      'rule_number',
      'this always divides by zero',
    ]);
  }
  const rule = loadRule('actor.iran.economy / turn == 0', NAMES);
  expect(rule.ok && rule.value.degree([0, 50, 0, 0, 0, 0, 0]) > 0).toBe(true);
  expect(rule.ok && rule.value.degree([10, 50, 0, 0, 0, 0, 0]) > 0).toBe(false);
});
