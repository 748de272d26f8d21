import { clamp, divide, divideAway } from '../base/integer.ts';
import type { Comparison } from './ast.ts';
import type { BoolNode, NumberNode } from './check.ts';

/** The quantities of a world, by slot. Plain in a session, typed in an ensemble: rules only index. */
export type Quantities = ArrayLike<number>;

/** A compiled rule. */
export interface Rule {
  /** -100..100, never 0; above 0 the rule is true (quantitative semantics of signal temporal logic). */
  readonly degree: (q: Quantities) => number;
  /** The slots that it reads, ascending: nothing else can move it. */
  readonly slots: readonly number[];
  readonly text: string;
  /** What it says, for those who put it into words; see {@link demandOf}. */
  readonly node: BoolNode;
  /** What it is made of where it is nothing but look-ups, for those who pack rules. */
  readonly parts: RuleParts | undefined;
}

/** The least of look-ups, or the greatest. */
export interface RuleParts {
  readonly least: boolean;
  readonly lookUps: readonly LookUp[];
}

/** A comparison of one slot with a constant is looked up when its scale is at most this long. */
const TABLE_LIMIT = 512;

/** A checked rule as one closure over the quantities of a world, with the slots that it reads. */
export function compileRule(node: BoolNode, text: string): Rule {
  const slots = new Set<number>();
  const degree = compileBool(node, slots);
  return { degree, slots: [...slots].sort((a, b) => a - b), text, node, parts: partsOf(node) };
}

function partsOf(node: BoolNode): RuleParts | undefined {
  switch (node.kind) {
    case 'and':
    case 'or':
      return joined(node.kind === 'and', flatten(node.kind, node).map(partsOf));
    case 'not': {
      const parts = partsOf(node.arg);
      return parts && { least: !parts.least, lookUps: parts.lookUps.map(opposite) };
    }
    case 'flag':
      return { least: false, lookUps: node.slots.map((slot) => ({ slot, low: 0, values: FLAG })) };
    default: {
      const look = lookUpOf(node);
      return look && { least: true, lookUps: [look] };
    }
  }
}

/** Parts of parts, where all are the least, or all the greatest, of their look-ups; of a single one it is both. */
function joined(least: boolean, parts: readonly (RuleParts | undefined)[]): RuleParts | undefined {
  const lookUps: LookUp[] = [];
  for (const part of parts) {
    if (!part || (part.least !== least && part.lookUps.length > 1)) return undefined;
    lookUps.push(...part.lookUps);
  }
  return { least, lookUps };
}

function opposite({ slot, low, values }: LookUp): LookUp {
  return { slot, low, values: values.map((degree) => -degree) };
}

/** Degrees of a flag that is down, and of one that is up. */
const FLAG = Int8Array.of(-100, 100);

type Degree = (q: Quantities) => number;

function compileBool(node: BoolNode, slots: Set<number>): Degree {
  switch (node.kind) {
    case 'constant': {
      const degree = node.value ? 100 : -100;
      return () => degree;
    }
    case 'flag':
      return compileFlag(node.slots, slots);
    case 'not': {
      const arg = compileBool(node.arg, slots);
      return (q) => -arg(q);
    }
    case 'and':
    case 'or':
      return compileJunction(node.kind === 'and', flatten(node.kind, node), slots);
    case 'if': {
      const test = compileBool(node.test, slots);
      const then = compileBool(node.then, slots);
      const otherwise = compileBool(node.otherwise, slots);
      return (q) => (test(q) > 0 ? then(q) : otherwise(q));
    }
    case 'compare':
    case 'same':
      return overNumbers(node, slots);
  }
}

function compileFlag(flags: readonly number[], slots: Set<number>): Degree {
  for (const slot of flags) slots.add(slot);
  const list = [...flags];
  return (q) => {
    for (const slot of list) if (q[slot] > 0) return 100;
    return -100;
  };
}

function flatten(kind: 'and' | 'or', node: BoolNode): BoolNode[] {
  if ((node.kind === 'and' || node.kind === 'or') && node.kind === kind)
    return [...flatten(kind, node.left), ...flatten(kind, node.right)];
  return [node];
}

/**
 * The least or the greatest of its parts. Parts that are look-ups, which most are, are read in one loop over flat
 * tables: a call for each part would cost several times as much as what it looks up.
 */
function compileJunction(least: boolean, parts: readonly BoolNode[], slots: Set<number>): Degree {
  const lookUps = parts.map(lookUpOf).filter((look) => look !== undefined);
  const others = parts.filter((part) => !lookUpOf(part)).map((part) => compileBool(part, slots));
  for (const look of lookUps) slots.add(look.slot);
  const at = lookUps.map((look) => look.slot);
  const values = lookUps.flatMap((look) => [...look.values]);
  let length = 0;
  const offsets = lookUps.map((look) => (length += look.values.length) - look.values.length - look.low);
  // The greatest of degrees is the least of their opposites.
  const sign = least ? 1 : -1;
  const table = Int8Array.from(values, (value) => sign * value);
  // Two look-ups, the commonest rule of all, are kept without lists: what is seldom read is slow to reach.
  if (at.length === 2 && others.length === 0) {
    const [slotA, slotB] = at;
    const [offsetA, offsetB] = offsets;
    return (q) => {
      const a = table[offsetA + q[slotA]];
      const b = table[offsetB + q[slotB]];
      return sign * (a < b ? a : b);
    };
  }
  return (q) => {
    let best = 127;
    for (let i = 0; i < at.length; i++) {
      const degree = table[offsets[i] + q[at[i]]];
      if (degree < best) best = degree;
    }
    for (let i = 0; i < others.length; i++) {
      const degree = sign * others[i](q);
      if (degree < best) best = degree;
    }
    return sign * best;
  };
}

/**
 * The degree of a comparison on a scale of range r: (2(b - a) - 1) * 50 / r for `a < b`, rounded away from zero so
 * that its sign is its truth, and held within -100..100.
 */
export function compareDegree(op: Comparison, a: number, b: number, range: number): number {
  return clamp(divideAway(halfSteps(op, a, b) * 50, range), -100, 100);
}

/** Twice the distance to where the comparison turns, positive when true, always odd. */
function halfSteps(op: Comparison, a: number, b: number): number {
  switch (op) {
    case '<':
      return 2 * (b - a) - 1;
    case '<=':
      return 2 * (b - a) + 1;
    case '>':
      return 2 * (a - b) - 1;
    case '>=':
      return 2 * (a - b) + 1;
    case '==':
      return 1 - 2 * Math.abs(a - b);
    case '!=':
      return 2 * Math.abs(a - b) - 1;
  }
}

/** Degrees over two numbers; slot against constant becomes one look-up, which is what most rules are made of. */
function overNumbers(node: ComparisonNode, slots: Set<number>): Degree {
  const look = lookUpOf(node);
  if (look) {
    slots.add(look.slot);
    const { slot, low, values } = look;
    return (q) => values[q[slot] - low];
  }
  const two = twoSlots(node);
  if (two) {
    const { slotA, slotB, timesA, timesB, low, values } = two;
    slots.add(slotA).add(slotB);
    return (q) => values[Math.imul(timesA, q[slotA]) + Math.imul(timesB, q[slotB]) - low];
  }
  const a = compileNumber(node.left, slots);
  const b = compileNumber(node.right, slots);
  const degree = degreeOf(node);
  return (q) => degree(a(q), b(q));
}

/**
 * Two slots compared, or their sum or difference with a constant, as a look-up of how far apart both sides are: nothing
 * else of them counts. `undefined` for anything else.
 */
function twoSlots({ kind, left, right, ...node }: ComparisonNode) {
  if (kind !== 'compare' || !('op' in node)) return undefined;
  const times = new Map<number, number>();
  const apart = (number: NumberNode, sign: number): number | undefined => {
    if (number.kind === 'constant') return sign * number.value;
    if (number.kind === 'negate') return apart(number.arg, -sign);
    if (number.kind === 'slot') {
      times.set(number.slot, (times.get(number.slot) ?? 0) + sign);
      return 0;
    }
    if (number.kind !== 'arithmetic' || (number.op !== '+' && number.op !== '-')) return undefined;
    const a = apart(number.left, sign);
    const b = apart(number.right, number.op === '+' ? sign : -sign);
    return a === undefined || b === undefined ? undefined : a + b;
  };
  const a = apart(left, 1);
  const b = apart(right, -1);
  const low = left.low - right.high;
  const length = left.high - right.low - low + 1;
  if (a === undefined || b === undefined || times.size !== 2 || length > TABLE_LIMIT) return undefined;
  const values = Int8Array.from({ length }, (_, i) => compareDegree(node.op, low + i, 0, node.range));
  const [[slotA, timesA], [slotB, timesB]] = times;
  return { slotA, slotB, timesA, timesB, low: low - a - b, values };
}

type ComparisonNode = BoolNode & { kind: 'compare' | 'same' };

/** The degree of a comparison by the two numbers compared. */
function degreeOf(node: ComparisonNode): (a: number, b: number) => number {
  if (node.kind === 'compare') return (a, b) => compareDegree(node.op, a, b, node.range);
  const { nearness } = node.domain;
  const sign = node.negated ? -1 : 1;
  return (a, b) => sign * ((nearness && nearness[a]?.[b]) ?? (a === b ? 100 : -100));
}

/** Degrees of a slot by its value. */
export interface LookUp {
  readonly slot: number;
  /** The value that the first degree belongs to. */
  readonly low: number;
  readonly values: Int8Array;
}

/** A comparison of a slot with a constant, either way round; `undefined` for anything else. */
function lookUpOf(node: BoolNode): LookUp | undefined {
  if (node.kind !== 'compare' && node.kind !== 'same') return undefined;
  const degree = degreeOf(node);
  return tabulate(node.left, node.right, degree) ?? tabulate(node.right, node.left, (b, a) => degree(a, b));
}

function tabulate(
  moving: NumberNode,
  fixed: NumberNode,
  degree: (moving: number, fixed: number) => number,
): LookUp | undefined {
  if (moving.kind !== 'slot' || fixed.kind !== 'constant') return undefined;
  if (moving.high - moving.low >= TABLE_LIMIT) return undefined;
  const values = new Int8Array(moving.high - moving.low + 1);
  for (let v = moving.low; v <= moving.high; v++) values[v - moving.low] = degree(v, fixed.value);
  return { slot: moving.slot, low: moving.low, values };
}

/** A number of a rule as a closure; the slots that it reads are added to `slots`. */
export function compileNumber(node: NumberNode, slots: Set<number>): (q: Quantities) => number {
  switch (node.kind) {
    case 'constant': {
      const { value } = node;
      return () => value;
    }
    case 'slot': {
      const { slot } = node;
      slots.add(slot);
      return (q) => q[slot];
    }
    case 'negate': {
      const arg = compileNumber(node.arg, slots);
      return (q) => -arg(q);
    }
    case 'arithmetic': {
      const a = compileNumber(node.left, slots);
      const b = compileNumber(node.right, slots);
      if (node.op === '+') return (q) => a(q) + b(q);
      if (node.op === '-') return (q) => a(q) - b(q);
      if (node.op === '*') return (q) => a(q) * b(q);
      return (q) => divide(a(q), b(q));
    }
    case 'pick': {
      const args = node.args.map((arg) => compileNumber(arg, slots));
      const { most } = node;
      return (q) => {
        let best = args[0](q);
        for (let i = 1; i < args.length; i++) {
          const next = args[i](q);
          if (most ? next > best : next < best) best = next;
        }
        return best;
      };
    }
    case 'if': {
      const test = compileBool(node.test, slots);
      const then = compileNumber(node.then, slots);
      const otherwise = compileNumber(node.otherwise, slots);
      return (q) => (test(q) > 0 ? then(q) : otherwise(q));
    }
  }
}
