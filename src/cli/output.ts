import type { Diagnostic } from '../scenario/index.ts';
import { diagnosticText, formatDiagnostic } from '../words/diagnostic.ts';

/** Why an input is refused: something wrong in a file, or a sentence with its code. */
export type Refusal =
  | Diagnostic
  | { readonly code: string; readonly message: string; readonly file?: undefined };

/** A refusal as a machine reads it: the sentence beside its code, and where it is a place in a file. */
export function asJson(error: Refusal) {
  if (error.file === undefined) return error;
  const { file, line, column, code, suggestion } = error;
  return { file, line, column, code, message: diagnosticText(error), suggestion };
}

/** Exit codes: done, refused input or failed check, wrong usage. */
export const EXIT = { done: 0, refused: 1, usage: 2 } as const;

/** The one reason for a refusal that is no place in a file. */
export function because(code: string, message: string): readonly Refusal[] {
  return [{ code, message }];
}

/** What a command leaves: one document on standard output, everything else on standard error. */
export class Output {
  constructor(readonly json: boolean) {}

  /** The result: as one JSON document, or as lines for people. */
  result(value: unknown, lines: readonly string[]): void {
    process.stdout.write(this.json ? `${JSON.stringify(value)}\n` : `${lines.join('\n')}\n`);
  }

  /** Diagnostics go to standard error. */
  complain(lines: readonly string[]): void {
    process.stderr.write(`${lines.join('\n')}\n`);
  }

  /** What was given is refused: with `--json` as the one document, else on standard error. Returns the exit code. */
  refuse(errors: readonly Refusal[]): number {
    if (this.json) process.stdout.write(`${JSON.stringify({ ok: false, errors: errors.map(asJson) })}\n`);
    else
      this.complain(
        errors.map((error) => (error.file === undefined ? error.message : formatDiagnostic(error))),
      );
    return EXIT.refused;
  }
}

/** A progress bar on standard error, when that is a terminal. */
export class Progress {
  private readonly on = process.stderr.isTTY === true;
  private shown = -1;

  constructor(private readonly total: number) {}

  at(done: number): void {
    if (!this.on) return;
    const percent = Math.floor((done * 100) / this.total);
    if (percent === this.shown) return;
    this.shown = percent;
    const filled = '='.repeat(Math.floor(percent / 4)).padEnd(25);
    process.stderr.write(`\r[${filled}] ${percent} %`);
  }

  end(): void {
    if (this.on && this.shown >= 0) process.stderr.write('\r\u001b[K');
  }
}
