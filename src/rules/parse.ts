import { saying, type Saying } from '../base/saying.ts';
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
      says: saying('rule_too_long', { limit: RULE_LIMITS.characters, length: text.length }),
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
  return expr ? ok(expr) : err({ code: 'rule_syntax', says: saying('rule_empty'), at: whole });
}

/** What the library's parser calls its complaints, in groups that an author can tell apart. */
function syntaxSaying(code: string, token: string): Saying {
  if (code.includes('escape')) return saying('rule_escape');
  switch (code) {
    case 'unexpected_character':
    case 'unexpected_token':
    case 'expected_token':
      return token === '' ? saying('rule_ends') : saying('rule_token', { token });
    case 'invalid_number':
    case 'invalid_integer':
    case 'invalid_hex_integer':
    case 'invalid_exponent':
      return saying('rule_no_number', { token });
    case 'newline_in_string':
    case 'unterminated_string':
    case 'unterminated_triple_quoted_string':
      return saying('rule_open_text');
    case 'reserved_identifier':
      return saying('rule_reserved', { token });
    case 'limit_exceeded':
      return saying('rule_limit');
    default:
      return saying('rule_unreadable');
  }
}

function syntaxError(cause: unknown, text: string): RuleError {
  const { code = '', node } = cause as { code?: string; node?: { start?: number; end?: number } };
  const start = Math.min(node?.start ?? 0, Math.max(0, text.length - 1));
  const token = text.slice(node?.start ?? 0, node?.end);
  return {
    code: 'rule_syntax',
    says: text.trim() === '' ? saying('rule_empty') : syntaxSaying(code, token),
    at: { start, end: node?.end ?? start + 1 },
  };
}

const FORBIDDEN: Record<string, Saying> = {
  list: saying('rule_no_lists'),
  map: saying('rule_no_maps'),
  rcall: saying('rule_no_calls'),
  '[]': saying('rule_no_indexing'),
  '[?]': saying('rule_no_indexing'),
  '.?': saying('rule_no_optional'),
  in: saying('rule_no_in'),
  '%': saying('rule_no_operator', { operator: '%' }),
};

class Builder {
  error: RuleError | undefined;
  private nodes = 0;

  build(node: ASTNode, depth: number): Expr | undefined {
    const at = { start: node.start, end: node.end };
    this.nodes++;
    if (this.nodes > RULE_LIMITS.nodes)
      return this.fail('rule_too_large', saying('rule_too_large', { limit: RULE_LIMITS.nodes }), at);
    if (depth > RULE_LIMITS.depth)
      return this.fail('rule_too_deep', saying('rule_too_deep', { limit: RULE_LIMITS.depth }), at);
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
        if (inner.kind !== 'name') return this.fail('rule_forbidden', saying('rule_parts'), at);
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
    return this.fail('rule_forbidden', saying('rule_no_operator', { operator: op }), at);
  }

  private literal(value: unknown, at: { start: number; end: number }): Expr | undefined {
    if (typeof value === 'boolean') return { ...at, kind: 'bool', value };
    if (typeof value === 'string') return { ...at, kind: 'text', value };
    if (typeof value === 'bigint') {
      if (value > 1000000n || value < -1000000n) return this.fail('rule_number', saying('rule_million'), at);
      return { ...at, kind: 'number', value: Number(value) };
    }
    return this.fail('rule_number', saying('rule_literal'), at);
  }

  private fail(code: RuleError['code'], says: Saying, at: { start: number; end: number }): undefined {
    this.error ??= { code, says, at };
    return undefined;
  }
}

function isComparison(op: string): op is Comparison {
  return (COMPARISONS as readonly string[]).includes(op);
}

function isArithmetic(op: string): op is Arithmetic {
  return (ARITHMETIC as readonly string[]).includes(op);
}
