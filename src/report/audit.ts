import type { Cell, Finding, Saying, Sizes, Table } from '../analysis/audit/index.ts';
import type { Scenario } from '../scenario/types.ts';
import { has, t } from '../words/index.ts';
import { say } from '../words/say.ts';

/** An audit that has been measured. */
export interface AuditReport {
  readonly scenario: Scenario;
  readonly sizes: Sizes;
  readonly seed: string;
  readonly quick: boolean;
  readonly findings: readonly Finding[];
  readonly seconds: number;
  readonly workers: number;
  /** When the expectations were written. */
  readonly written: string;
}

/** The report as a page of Markdown. */
export function auditMarkdown(report: AuditReport): string {
  const { scenario, findings, sizes } = report;
  const lines = [
    `# ${t('audit.title', { title: scenario.title })}`,
    '',
    t('audit.intro', {
      id: scenario.id,
      hash: scenario.hash,
      seed: report.seed,
      minutes: Math.max(1, Math.round(report.seconds / 60)),
      workers: report.workers,
      written: report.written,
    }),
    ...(report.quick || sizes.games < 4000 ? ['', t('audit.small', { games: sizes.games })] : []),
    '',
    row(['audit.head.row', 'audit.head.bar', 'audit.head.verdict'].map(text)),
    row(['---', '---', '---']),
    ...findings.map((finding) => row([title(finding), told(finding.bar), verdict(finding)])),
  ];
  for (const finding of findings) {
    lines.push('', `## ${title(finding)}`, '', `*${told(finding.bar)}* ${verdict(finding)}`);
    if (finding.says.length > 0) lines.push('', finding.says.map(told).join(' '));
    for (const table of finding.tables) if (table.rows.length > 0) lines.push('', ...tableLines(table));
  }
  return `${lines.join('\n')}\n`;
}

/** The same in short, for a terminal. */
export function auditLines({ findings }: AuditReport): string[] {
  return findings.flatMap((finding) => [
    '',
    `${title(finding)}: ${verdict(finding)}`,
    `  ${told(finding.bar)}`,
    ...finding.says.map((one) => `  ${told(one)}`),
    ...finding.tables.flatMap(({ head, rows }) =>
      rows.length === 0
        ? []
        : aligned([head.map(text), ...rows.map((cells) => cells.map(cell))]).map((line) => `    ${line}`),
    ),
  ]);
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((cells) => (cells[i] ?? '').length)));
  return rows.map((cells) =>
    cells
      .map((one, i) => one.padEnd(widths[i]))
      .join('  ')
      .trimEnd(),
  );
}

function tableLines({ head, rows }: Table): string[] {
  return [
    row(head.map(text)),
    row(head.map(() => '---')),
    ...rows.map((cells) => row(cells.map((one) => cell(one)))),
  ];
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((one) => one.replaceAll('|', '\\|')).join(' | ')} |`;
}

function cell(value: Cell): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return t('audit.number', { value });
  if ('key' in value) return told(value);
  if ('share' in value)
    return t('audit.share', {
      share: value.share * 100,
      low: value.low * 100,
      high: value.high * 100,
      count: value.count,
      of: value.of,
    });
  return t('audit.gain', { by: value.by, half: value.half });
}

function told(one: Saying): string {
  return say(one);
}

function text(key: string): string {
  return has(key) ? t(key) : key;
}

function title({ id }: Finding): string {
  return text(`audit.${id}`);
}

function verdict({ met }: Finding): string {
  return t(met === undefined ? 'audit.open' : met ? 'audit.met' : 'audit.missed');
}
