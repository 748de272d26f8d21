import { ok, type Result } from '../base/result.ts';
import type { RuleError } from './ast.ts';
import { checkRule } from './check.ts';
import { compileRule, type Rule } from './compile.ts';
import type { Names } from './names.ts';
import { parseRule } from './parse.ts';

export type { RuleError, Span } from './ast.ts';
export type { Quantities, Rule } from './compile.ts';
export { compareDegree } from './compile.ts';
export type { Domain, NamedFunction, Names, Quantity, ValueType } from './names.ts';
export { RULE_LIMITS } from './parse.ts';

/** Text to closure: parsed, checked against what can be named, compiled. */
export function loadRule(text: string, names: Names): Result<Rule, RuleError> {
  const parsed = parseRule(text);
  if (!parsed.ok) return parsed;
  const checked = checkRule(parsed.value, names);
  return checked.ok ? ok(compileRule(checked.value, text)) : checked;
}
