import { ok, type Result } from '../base/result.ts';
import type { RuleError } from './ast.ts';
import { checkRule } from './check.ts';
import { compileRule, type Rule } from './compile.ts';
import type { Names } from './names.ts';
import { parseRule } from './parse.ts';
import { canHold, type Domains } from './satisfy.ts';

export type { Comparison, RuleError, Span } from './ast.ts';
export type { Quantities, Rule } from './compile.ts';
export { compareDegree } from './compile.ts';
export { demandOf, meets, valueOf, type Demand } from './demand.ts';
export type { NumberNode } from './check.ts';
export type { Domain, NamedFunction, Names, Quantity, ValueType } from './names.ts';
export { RULE_LIMITS } from './parse.ts';
export type { Domains } from './satisfy.ts';

/** Text to closure: parsed, checked against what can be named, compiled. */
export function loadRule(text: string, names: Names): Result<Rule, RuleError> {
  const parsed = parseRule(text);
  if (!parsed.ok) return parsed;
  const checked = checkRule(parsed.value, names);
  return checked.ok ? ok(compileRule(checked.value, text)) : checked;
}

/**
 * Whether a rule can be true, and whether it can be false, for some values of its quantities; both for a rule that cannot
 * be read. What would take too long to find out counts as possible.
 */
export function chancesOf(text: string, names: Names, domains: Domains): { holds: boolean; fails: boolean } {
  const parsed = parseRule(text);
  const checked = parsed.ok ? checkRule(parsed.value, names) : parsed;
  if (!checked.ok) return { holds: true, fails: true };
  const node = checked.value;
  return { holds: canHold(node, domains), fails: canHold({ kind: 'not', arg: node }, domains) };
}
