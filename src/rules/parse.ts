import { parse as parseCel } from '@marcbachmann/cel-js';
import type { ASTNode } from '@marcbachmann/cel-js';
import { err, ok, type Result } from '../base/result.ts';
import {
  ARITHMETIC,
  COMPARISONS,
  type Arithmetic,
  type Comparison,
  type Expr,
  type RuleError,
} from './ast.ts';

/** Limits on one rule (design section 3): a teacher's scenario must not be able to hang or drown the page. */
export const RULE_LIMITS = { characters: 500, nodes: 200, depth: 24 } as const;

/**
 * Text of a rule to our tree. Only the library's parser runs, never its evaluator; what a rule may not use
 * (macros, lists, maps, method calls, indexing, decimals, `in`, `%`) is refused by name.
 */
export function parseRule(text: string): Result<Expr, RuleError> {
  const whole = { start: 0, end: text.length };
  if (text.length > RULE_LIMITS.characters)
    return err({
      code: 'rule_too_long',
      message: `a rule may have ${RULE_LIMITS.characters} characters, this one has ${text.length}`,
      at: { start: 0, end: 1 },
    });
  let root: ASTNode;
  try {
    root = parseCel(text).ast;
  } catch (cause) {
    return err(syntaxError(cause, text));
  }
  const builder = new Builder();
  const expr = builder.build(root, 1);
  if (builder.error) return err(builder.error);
  return expr ? ok(expr) : err({ code: 'rule_syntax', message: 'empty rule', at: whole });
}

function syntaxError(cause: unknown, text: string): RuleError {
  const message = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
  const node = (cause as { node?: { start?: number; end?: number } }).node;
  const start = Math.min(node?.start ?? 0, Math.max(0, text.length - 1));
  return { code: 'rule_syntax', message: message.toLowerCase(), at: { start, end: node?.end ?? start + 1 } };
}

const FORBIDDEN: Record<string, string> = {
  list: 'lists are not part of the rule language',
  map: 'maps are not part of the rule language',
  rcall: 'method calls and macros are not part of the rule language',
  '[]': 'indexing is not part of the rule language; write a dotted name',
  '[?]': 'indexing is not part of the rule language; write a dotted name',
  '.?': 'optional access is not part of the rule language',
  in: '"in" is not part of the rule language; write comparisons joined by ||',
  '%': '"%" is not part of the rule language',
};

class Builder {
  error: RuleError | undefined;
  private nodes = 0;

  build(node: ASTNode, depth: number): Expr | undefined {
    const at = { start: node.start, end: node.end };
    this.nodes++;
    if (this.nodes > RULE_LIMITS.nodes)
      return this.fail('rule_too_large', `more than ${RULE_LIMITS.nodes} parts`, at);
    if (depth > RULE_LIMITS.depth)
      return this.fail('rule_too_deep', `nested deeper than ${RULE_LIMITS.depth}`, at);
    if (node.op in FORBIDDEN) return this.fail('rule_forbidden', FORBIDDEN[node.op], at);
    switch (node.op) {
      case 'value':
        return this.literal(node.args, at);
      case 'id':
        return { ...at, kind: 'name', path: node.args };
      case '.': {
        const [object, field] = node.args;
        const inner = this.build(object, depth + 1);
        if (!inner) return undefined;
        if (inner.kind !== 'name') return this.fail('rule_forbidden', 'only names have parts', at);
        return { ...at, kind: 'name', path: `${inner.path}.${field}` };
      }
      case 'call': {
        const [name, list] = node.args;
        const args = list.map((arg) => this.build(arg, depth + 1));
        return args.every((arg) => arg !== undefined) ? { ...at, kind: 'call', name, args } : undefined;
      }
      case '!_':
      case '-_': {
        const arg = this.build(node.args, depth + 1);
        return arg && { ...at, kind: node.op === '!_' ? 'not' : 'negate', arg };
      }
      case '?:': {
        const [test, then, otherwise] = node.args.map((arg) => this.build(arg, depth + 1));
        return test && then && otherwise && { ...at, kind: 'if', test, then, otherwise };
      }
      default:
        return this.binary(node.op, node.args as [ASTNode, ASTNode], at, depth);
    }
  }

  private binary(op: string, args: [ASTNode, ASTNode], at: { start: number; end: number }, depth: number) {
    const left = this.build(args[0], depth + 1);
    const right = this.build(args[1], depth + 1);
    if (!left || !right) return undefined;
    const both = { ...at, left, right };
    if (op === '&&') return { ...both, kind: 'and' } as const;
    if (op === '||') return { ...both, kind: 'or' } as const;
    if (isComparison(op)) return { ...both, kind: 'compare', op } as const;
    if (isArithmetic(op)) return { ...both, kind: 'arithmetic', op } as const;
    return this.fail('rule_forbidden', `"${op}" is not part of the rule language`, at);
  }

  private literal(value: unknown, at: { start: number; end: number }): Expr | undefined {
    if (typeof value === 'boolean') return { ...at, kind: 'bool', value };
    if (typeof value === 'string') return { ...at, kind: 'text', value };
    if (typeof value === 'bigint') {
      if (value > 1000000n || value < -1000000n)
        return this.fail('rule_number', 'numbers end at a million', at);
      return { ...at, kind: 'number', value: Number(value) };
    }
    return this.fail('rule_number', 'only whole numbers, texts, true and false', at);
  }

  private fail(code: RuleError['code'], message: string, at: { start: number; end: number }): undefined {
    this.error ??= { code, message, at };
    return undefined;
  }
}

function isComparison(op: string): op is Comparison {
  return (COMPARISONS as readonly string[]).includes(op);
}

function isArithmetic(op: string): op is Arithmetic {
  return (ARITHMETIC as readonly string[]).includes(op);
}
