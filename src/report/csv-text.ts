/** A cell: text, a number, or nothing. */
export type CsvCell = string | number | undefined;

/** What stands before a file that is made for spreadsheets: without it some read "Türkiye" letter by letter. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Rows as CSV by RFC 4180 (UTF-8, lines end in CR LF). Columns named in `codes` hold text that looks like a number
 * ("010" is not 10) and are quoted always. Text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function csvText(
  columns: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  codes: ReadonlySet<string> = new Set(),
): string {
  const lines = rows.map((row) => row.map((value, i) => cell(value, codes.has(columns[i]))).join(','));
  return [columns.map((name) => cell(name, false)).join(','), ...lines].join('\r\n').concat('\r\n');
}

/** What begins a formula, also behind spaces that a spreadsheet skips and in the wide letters that it reads alike. */
const FORMULA = /^[\s\u00A0\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

function cell(value: CsvCell, code: boolean): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return code || /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
