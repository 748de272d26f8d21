import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';

/** One row of design section 9 as measured. */
export interface Finding {
  readonly row: string;
  readonly bar: string;
  readonly measured: string;
  /** `undefined` where there is nothing to judge by. */
  readonly met: boolean | undefined;
  readonly detail: readonly string[];
}

/** Collects findings and prints each when it is there. */
export class Report {
  readonly findings: Finding[] = [];

  add(finding: Finding): void {
    this.findings.push(finding);
    const verdict = finding.met === undefined ? 'no verdict' : finding.met ? 'met' : 'MISSED';
    console.log(
      `\n${finding.row}\n  bar       ${finding.bar}\n  measured  ${finding.measured}\n  verdict   ${verdict}`,
    );
    for (const line of finding.detail) console.log(`    ${line}`);
  }

  /** Everything as JSON, for the tables of docs/benchmarks.md. */
  save(file: string): void {
    writeFileSync(file, `${JSON.stringify({ ...circumstances(), findings: this.findings }, null, 1)}\n`);
  }
}

/** When, on what, and how busy it was. */
export function circumstances() {
  return {
    at: new Date().toISOString(),
    node: process.version,
    load: loadavg().map((l) => Math.round(l * 10) / 10),
  };
}

export function percent(value: number, digits = 1): string {
  return `${(value * 100).toFixed(digits)} %`;
}

export function signed(value: number, digits = 1): string {
  return `${value >= 0 ? '+' : ''}${value.toFixed(digits)}`;
}
