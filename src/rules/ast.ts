import type { Saying } from '../base/saying.ts';

/** Where in the text of a rule something stands: offsets of UTF-16 units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Comparisons that a rule may use. */
export const COMPARISONS = ['<', '<=', '>', '>=', '==', '!='] as const;
/** One of {@link COMPARISONS}. */
export type Comparison = (typeof COMPARISONS)[number];
/** Operators that a rule may use between numbers. */
export const ARITHMETIC = ['+', '-', '*', '/'] as const;
/** One of {@link ARITHMETIC}. */
export type Arithmetic = (typeof ARITHMETIC)[number];

/** The part of CEL that a rule may use, as a tree of our own. */
export type Expr = Span &
  (
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'text'; readonly value: string }
    | { readonly kind: 'bool'; readonly value: boolean }
    | { readonly kind: 'name'; readonly path: string }
    | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expr[] }
    | { readonly kind: 'not' | 'negate'; readonly arg: Expr }
    | { readonly kind: 'and' | 'or'; readonly left: Expr; readonly right: Expr }
    | { readonly kind: 'compare'; readonly op: Comparison; readonly left: Expr; readonly right: Expr }
    | { readonly kind: 'arithmetic'; readonly op: Arithmetic; readonly left: Expr; readonly right: Expr }
    | { readonly kind: 'if'; readonly test: Expr; readonly then: Expr; readonly otherwise: Expr }
  );

/** Why a rule was refused. `at` is relative to the rule's text. */
export interface RuleError {
  readonly code:
    | 'rule_too_long'
    | 'rule_too_large'
    | 'rule_too_deep'
    | 'rule_syntax'
    | 'rule_forbidden'
    | 'rule_unknown_name'
    | 'rule_unknown_function'
    | 'rule_unknown_value'
    | 'rule_type'
    | 'rule_number';
  readonly says: Saying;
  readonly at: Span;
  readonly suggestion?: string;
}
