import { saying, type Saying } from '../base/saying.ts';
import { nearest } from '../base/nearest.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { Arithmetic, Comparison, Expr, RuleError, Span } from './ast.ts';
import type { Domain, Names } from './names.ts';

/** A numeric expression with the interval that its value cannot leave. */
export type NumberNode = { readonly low: number; readonly high: number } & (
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'slot'; readonly slot: number }
  | { readonly kind: 'negate'; readonly arg: NumberNode }
  | {
      readonly kind: 'arithmetic';
      readonly op: Arithmetic;
      readonly left: NumberNode;
      readonly right: NumberNode;
    }
  | { readonly kind: 'pick'; readonly most: boolean; readonly args: readonly NumberNode[] }
  | {
      readonly kind: 'if';
      readonly test: BoolNode;
      readonly then: NumberNode;
      readonly otherwise: NumberNode;
    }
);

/** A checked truth: names resolved to slots, values to indices, scales to ranges. */
export type BoolNode =
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'flag'; readonly slots: readonly number[] }
  | { readonly kind: 'not'; readonly arg: BoolNode }
  | { readonly kind: 'and' | 'or'; readonly left: BoolNode; readonly right: BoolNode }
  | {
      readonly kind: 'compare';
      readonly op: Comparison;
      readonly left: NumberNode;
      readonly right: NumberNode;
      readonly range: number;
    }
  | {
      readonly kind: 'same';
      readonly negated: boolean;
      readonly left: NumberNode;
      readonly right: NumberNode;
      readonly domain: Domain;
    }
  | { readonly kind: 'if'; readonly test: BoolNode; readonly then: BoolNode; readonly otherwise: BoolNode };

type Typed =
  | { readonly type: 'bool'; readonly node: BoolNode }
  | { readonly type: 'number'; readonly node: NumberNode }
  | { readonly type: 'domain'; readonly node: NumberNode; readonly domain: Domain }
  | { readonly type: 'text'; readonly value: string; readonly at: Span };

/** No part of a rule may grow beyond this: degrees multiply it by a hundred and must stay exact. */
const LARGEST = 1_000_000_000;

class Refused extends Error {
  constructor(readonly error: RuleError) {
    super(error.says.id);
  }
}

/** Checks names, types and values of a rule against what can be named; the rule as a whole must be true or false. */
export function checkRule(expr: Expr, names: Names): Result<BoolNode, RuleError> {
  try {
    return ok(bool(expr, new Checker(names)));
  } catch (refused) {
    if (refused instanceof Refused) return err(refused.error);
    throw refused;
  }
}

function refuse(code: RuleError['code'], says: Saying, at: Span, suggestion?: string): never {
  throw new Refused({
    code,
    says,
    at: { start: at.start, end: at.end },
    suggestion,
  });
}

function bool(expr: Expr, checker: Checker): BoolNode {
  const typed = checker.visit(expr);
  if (typed.type !== 'bool') refuse('rule_type', saying('rule_want_truth', { found: describe(typed) }), expr);
  return typed.node;
}

function number(expr: Expr, checker: Checker): NumberNode {
  const typed = checker.visit(expr);
  if (typed.type !== 'number')
    refuse('rule_type', saying('rule_want_number', { found: describe(typed) }), expr);
  return typed.node;
}

function describe(typed: Typed): Saying {
  switch (typed.type) {
    case 'bool':
      return saying('truth');
    case 'number':
      return saying('number');
    case 'domain':
      return saying('one_of', { values: typed.domain.values.join(', ') });
    case 'text':
      return saying('text', { value: typed.value });
  }
}

class Checker {
  constructor(private readonly names: Names) {}

  visit(expr: Expr): Typed {
    switch (expr.kind) {
      case 'number':
        return {
          type: 'number',
          node: { kind: 'constant', value: expr.value, low: expr.value, high: expr.value },
        };
      case 'bool':
        return { type: 'bool', node: { kind: 'constant', value: expr.value } };
      case 'text':
        return { type: 'text', value: expr.value, at: expr };
      case 'name':
        return this.name(expr.path, expr);
      case 'call':
        return this.call(expr);
      case 'not':
        return { type: 'bool', node: { kind: 'not', arg: bool(expr.arg, this) } };
      case 'negate': {
        const arg = number(expr.arg, this);
        // A negative number is a constant like any other: comparisons with it stand on the scale of what moves.
        if (arg.kind === 'constant') {
          const value = 0 - arg.value;
          return { type: 'number', node: { kind: 'constant', value, low: value, high: value } };
        }
        return { type: 'number', node: { kind: 'negate', arg, low: -arg.high, high: -arg.low } };
      }
      case 'and':
      case 'or':
        return {
          type: 'bool',
          node: { kind: expr.kind, left: bool(expr.left, this), right: bool(expr.right, this) },
        };
      case 'compare':
        return { type: 'bool', node: this.compare(expr) };
      case 'arithmetic': {
        const divisor = number(expr.right, this);
        if (expr.op === '/' && divisor.low === 0 && divisor.high === 0)
          refuse('rule_number', saying('rule_divides_by_zero'), expr);
        const node = arithmetic(expr.op, number(expr.left, this), divisor);
        if (node.high > LARGEST || node.low < -LARGEST) refuse('rule_number', saying('rule_grows'), expr);
        return { type: 'number', node };
      }
      case 'if':
        return this.conditional(expr);
    }
  }

  private name(path: string, at: Span): Typed {
    const quantity = this.names.quantity(path);
    if (!quantity)
      refuse(
        'rule_unknown_name',
        saying('unknown', { what: saying('name'), name: path }),
        at,
        nearest(path, this.names.paths()),
      );
    const slot = quantity.slot;
    const value = quantity.value;
    if (value.type === 'bool') return { type: 'bool', node: { kind: 'flag', slots: [slot] } };
    if (value.type === 'number')
      return { type: 'number', node: { kind: 'slot', slot, low: value.low, high: value.high } };
    const node: NumberNode = { kind: 'slot', slot, low: 0, high: value.domain.values.length - 1 };
    return { type: 'domain', node, domain: value.domain };
  }

  private call(expr: Expr & { kind: 'call' }): Typed {
    if (expr.name === 'level') {
      const arg = expr.args[0];
      if (expr.args.length !== 1 || arg.kind !== 'text') refuse('rule_type', saying('rule_level'), expr);
      return { type: 'text', value: arg.value, at: arg };
    }
    if (expr.name === 'min' || expr.name === 'max') return this.pick(expr);
    const fn = this.names.functions.get(expr.name);
    if (!fn) {
      const known = [...this.names.functions.keys(), 'level', 'min', 'max'];
      refuse(
        'rule_unknown_function',
        saying('unknown', { what: saying('function'), name: expr.name }),
        expr,
        nearest(expr.name, known),
      );
    }
    if (expr.args.length !== fn.params.length)
      refuse(
        'rule_type',
        saying('rule_arguments', { name: expr.name, wanted: fn.params.length, found: expr.args.length }),
        expr,
      );
    const ids = expr.args.map((arg, i) => {
      if (arg.kind !== 'name')
        return refuse('rule_type', saying('rule_names_only', { name: expr.name }), arg);
      if (!fn.params[i].includes(arg.path))
        refuse(
          'rule_unknown_name',
          saying('unknown', { what: saying('name'), name: arg.path }),
          arg,
          nearest(arg.path, fn.params[i]),
        );
      return arg.path;
    });
    const found = fn.resolve(ids);
    if (!found)
      return refuse('rule_type', saying('rule_no_such', { call: `${expr.name}(${ids.join(', ')})` }), expr);
    if ('any' in found) return { type: 'bool', node: { kind: 'flag', slots: found.any } };
    if (found.value.type === 'bool') return { type: 'bool', node: { kind: 'flag', slots: [found.slot] } };
    if (found.value.type === 'number')
      return {
        type: 'number',
        node: { kind: 'slot', slot: found.slot, low: found.value.low, high: found.value.high },
      };
    const domain = found.value.domain;
    return {
      type: 'domain',
      node: { kind: 'slot', slot: found.slot, low: 0, high: domain.values.length - 1 },
      domain,
    };
  }

  private pick(expr: Expr & { kind: 'call' }): Typed {
    if (expr.args.length < 2) refuse('rule_type', saying('rule_two_numbers', { name: expr.name }), expr);
    const args = expr.args.map((arg) => number(arg, this));
    const most = expr.name === 'max';
    const choose = most ? Math.max : Math.min;
    return {
      type: 'number',
      node: {
        kind: 'pick',
        most,
        args,
        low: choose(...args.map((a) => a.low)),
        high: choose(...args.map((a) => a.high)),
      },
    };
  }

  private conditional(expr: Expr & { kind: 'if' }): Typed {
    const test = bool(expr.test, this);
    const then = this.visit(expr.then);
    const otherwise = this.visit(expr.otherwise);
    if (then.type === 'bool' && otherwise.type === 'bool')
      return { type: 'bool', node: { kind: 'if', test, then: then.node, otherwise: otherwise.node } };
    if (then.type !== 'number' || otherwise.type !== 'number')
      return refuse('rule_type', saying('rule_branches'), expr);
    return {
      type: 'number',
      node: {
        kind: 'if',
        test,
        then: then.node,
        otherwise: otherwise.node,
        low: Math.min(then.node.low, otherwise.node.low),
        high: Math.max(then.node.high, otherwise.node.high),
      },
    };
  }

  private compare(expr: Expr & { kind: 'compare' }): BoolNode {
    const left = this.visit(expr.left);
    const right = this.visit(expr.right);
    const domain = left.type === 'domain' ? left.domain : right.type === 'domain' ? right.domain : undefined;
    if (domain) {
      const l = asValue(left, domain, expr.left);
      const r = asValue(right, domain, expr.right);
      if (domain.ordered)
        return {
          kind: 'compare',
          op: expr.op,
          left: l,
          right: r,
          range: Math.max(1, domain.values.length - 1),
        };
      if (expr.op !== '==' && expr.op !== '!=')
        refuse('rule_type', saying('rule_no_order', { values: domain.values.join(', ') }), expr);
      return { kind: 'same', negated: expr.op === '!=', left: l, right: r, domain };
    }
    if (left.type !== 'number' || right.type !== 'number')
      return refuse(
        'rule_type',
        saying('rule_compare', { left: describe(left), right: describe(right) }),
        expr,
      );
    return {
      kind: 'compare',
      op: expr.op,
      left: left.node,
      right: right.node,
      range: scaleOf(left.node, right.node),
    };
  }
}

/** A text beside a domain is one of its values; anything else of another domain is refused. */
function asValue(typed: Typed, domain: Domain, at: Span): NumberNode {
  if (typed.type === 'domain') {
    if (typed.domain.id !== domain.id)
      refuse('rule_type', saying('rule_compare_domains', { left: typed.domain.id, right: domain.id }), at);
    return typed.node;
  }
  if (typed.type !== 'text')
    return refuse('rule_type', saying('rule_want_one_of', { values: domain.values.join(', ') }), at);
  const value = domain.values.indexOf(typed.value);
  if (value < 0)
    refuse(
      'rule_unknown_value',
      saying('unknown', { what: saying('value'), name: typed.value }),
      typed.at,
      nearest(typed.value, domain.values),
    );
  return { kind: 'constant', value, low: value, high: value };
}

/** The range of the scale that a comparison stands on: that of what can move, when one side is a constant. */
function scaleOf(a: NumberNode, b: NumberNode): number {
  if (a.kind === 'constant' && b.kind !== 'constant') return Math.max(1, b.high - b.low);
  if (b.kind === 'constant' && a.kind !== 'constant') return Math.max(1, a.high - a.low);
  return Math.max(1, Math.max(a.high, b.high) - Math.min(a.low, b.low));
}

function arithmetic(op: Arithmetic, left: NumberNode, right: NumberNode): NumberNode {
  const corners = [
    apply(op, left.low, right.low),
    apply(op, left.low, right.high),
    apply(op, left.high, right.low),
    apply(op, left.high, right.high),
  ];
  // A quotient can be largest next to a divisor of 0, which lies between the corners.
  if (op === '/') corners.push(left.low, left.high, -left.low, -left.high, 0);
  return { kind: 'arithmetic', op, left, right, low: Math.min(...corners), high: Math.max(...corners) };
}

function apply(op: Arithmetic, a: number, b: number): number {
  switch (op) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return b === 0 ? 0 : Math.trunc(a / b);
  }
}
