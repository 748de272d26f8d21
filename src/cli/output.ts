/** Exit codes: done, refused input or failed check, wrong usage. */
export const EXIT = { done: 0, refused: 1, usage: 2 } as const;

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
