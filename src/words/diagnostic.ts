import type { Saying } from '../base/saying.ts';
import { has, t } from './index.ts';

/** What is wrong with a file, as the scenario folder tells it. */
export interface Diagnosed {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly says: Saying;
  readonly rule?: string;
  readonly suggestion?: string;
  readonly warning?: true;
}

/** A sentence, or a phrase within one; an id that the catalogue does not have stands for itself. */
function worded({ id, data }: Saying): string {
  const key = `diagnostic.${id}`;
  if (!has(key)) return id;
  const values = Object.entries(data).map(([name, value]) => [
    name,
    typeof value === 'object' ? worded(value) : value,
  ]);
  return t(key, Object.fromEntries(values) as Record<string, string | number>);
}

/** What is wrong, with the rule that it stands in and the nearest right name. */
export function diagnosticText({ says, rule, suggestion }: Diagnosed): string {
  const error = worded(says);
  const message = rule === undefined ? error : t('diagnostic.in_rule', { rule, error });
  return suggestion === undefined ? message : t('diagnostic.hint', { message, suggestion });
}

/** `file:line:column message`, as compilers write it. */
export function formatDiagnostic(found: Diagnosed): string {
  const message = diagnosticText(found);
  const text = found.warning ? t('diagnostic.warning', { message }) : message;
  return `${found.file}:${found.line}:${found.column} ${text}`;
}
