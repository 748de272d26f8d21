import type { Comparison } from './ast.ts';
import type { BoolNode, NumberNode } from './check.ts';
import { compareDegree, compileNumber, compileRule, type Quantities, type Rule } from './compile.ts';

/**
 * What a rule asks for, in the form in which it is said: negations are resolved, and all that is asked of one quantity
 * is the list of values that it may have. `all` without parts is always met, `any` without parts never.
 */
export type Demand =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Demand[] }
  | {
      readonly kind: 'within';
      readonly slot: number;
      /** Ends of the quantity's scale. */
      readonly low: number;
      readonly high: number;
      /** Ascending. */
      readonly allowed: readonly number[];
    }
  | {
      readonly kind: 'compare';
      readonly op: Comparison;
      readonly left: NumberNode;
      readonly right: NumberNode;
    };

type Within = Demand & { readonly kind: 'within' };

const OPPOSITE = { '<': '>=', '<=': '>', '>': '<=', '>=': '<', '==': '!=', '!=': '==' } as const;

const known = new WeakMap<Rule, Demand>();

/** What a rule asks for. */
export function demandOf(rule: Rule): Demand {
  let demand = known.get(rule);
  if (!demand) known.set(rule, (demand = demandOfNode(rule.node, true)));
  return demand;
}

/** Whether a world meets a demand: what the rule says that it was made from. */
export function meets(demand: Demand, q: Quantities): boolean {
  switch (demand.kind) {
    case 'all':
      return demand.parts.every((part) => meets(part, q));
    case 'any':
      return demand.parts.some((part) => meets(part, q));
    case 'within':
      return demand.allowed.includes(q[demand.slot]);
    case 'compare':
      return compareDegree(demand.op, valueOf(demand.left, q), valueOf(demand.right, q), 1) > 0;
  }
}

/** The number that an expression comes to in a world. */
export function valueOf(node: NumberNode, q: Quantities): number {
  return compileNumber(node, new Set())(q);
}

function demandOfNode(node: BoolNode, wanted: boolean): Demand {
  switch (node.kind) {
    case 'constant':
      return { kind: node.value === wanted ? 'all' : 'any', parts: [] };
    case 'not':
      return demandOfNode(node.arg, !wanted);
    case 'and':
    case 'or':
      return joined((node.kind === 'and') === wanted ? 'all' : 'any', [
        demandOfNode(node.left, wanted),
        demandOfNode(node.right, wanted),
      ]);
    case 'if':
      return joined('any', [
        joined('all', [demandOfNode(node.test, true), demandOfNode(node.then, wanted)]),
        joined('all', [demandOfNode(node.test, false), demandOfNode(node.otherwise, wanted)]),
      ]);
    case 'flag':
      return joined(
        wanted ? 'any' : 'all',
        node.slots.map((slot) => ({ kind: 'within', slot, low: 0, high: 1, allowed: [wanted ? 1 : 0] })),
      );
    case 'compare':
    case 'same':
      return comparison(node, wanted);
  }
}

function comparison(node: BoolNode & { kind: 'compare' | 'same' }, wanted: boolean): Demand {
  const { left, right } = node;
  const moving = left.kind === 'slot' && right.kind === 'constant' ? left : right;
  const fixed = moving === left ? right : left;
  if (moving.kind === 'slot' && fixed.kind === 'constant') {
    const { slot, low, high } = moving;
    const { degree } = compileRule(node, '');
    const values = Array.from({ length: high - low + 1 }, (_, i) => low + i);
    const q: number[] = [];
    const allowed = values.filter((value) => {
      q[slot] = value;
      return degree(q) > 0 === wanted;
    });
    return { kind: 'within', slot, low, high, allowed };
  }
  const op = node.kind === 'compare' ? node.op : node.negated ? '!=' : '==';
  return { kind: 'compare', op: wanted ? op : OPPOSITE[op], left, right };
}

/** Parts of the same kind become one list, and demands on one quantity one demand, where the first of them stood. */
function joined(kind: 'all' | 'any', parts: readonly Demand[]): Demand {
  const list: Demand[] = [];
  for (const part of parts.flatMap((one) => (one.kind === kind ? one.parts : [one]))) {
    const at = list.findIndex((one) => isWithin(one) && isWithin(part) && one.slot === part.slot);
    if (at < 0 || !isWithin(part)) list.push(part);
    else list[at] = merged(kind, list[at] as Within, part);
  }
  // What any value meets asks for nothing, and what none meets offers nothing.
  const always = (one: Demand) => isWithin(one) && one.allowed.length === one.high - one.low + 1;
  const never = (one: Demand) =>
    isWithin(one) ? one.allowed.length === 0 : one.kind === 'any' && one.parts.length === 0;
  if (kind === 'all' && list.some(never)) return { kind: 'any', parts: [] };
  const left = list.filter((one) => !(kind === 'all' ? always(one) : never(one)));
  return left.length === 1 ? left[0] : { kind, parts: left };
}

function isWithin(demand: Demand): demand is Within {
  return demand.kind === 'within';
}

function merged(kind: 'all' | 'any', a: Within, b: Within): Within {
  const allowed =
    kind === 'all'
      ? a.allowed.filter((value) => b.allowed.includes(value))
      : [...new Set([...a.allowed, ...b.allowed])].sort((x, y) => x - y);
  return { ...a, allowed };
}
