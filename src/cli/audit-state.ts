import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What an audit has measured, kept in a file of one line a step, so that a run that is stopped goes on where it was. A
 * line that was cut off in the middle is measured again.
 */
export class AuditState {
  private readonly known = new Map<string, unknown>();
  private readonly file: string;

  constructor(folder: string, name: string) {
    mkdirSync(folder, { recursive: true });
    this.file = join(folder, `${name}.jsonl`);
    if (!existsSync(this.file)) return;
    const lines = readFileSync(this.file, 'utf8').split('\n');
    const whole = lines.filter((line) => this.take(line));
    // What was cut off must not run into the next line.
    if (whole.length !== lines.length - 1 || lines.at(-1) !== '') {
      writeFileSync(`${this.file}.new`, whole.map((line) => `${line}\n`).join(''));
      renameSync(`${this.file}.new`, this.file);
    }
  }

  async memo<T>(key: string, make: () => Promise<T>): Promise<T> {
    if (this.known.has(key)) return this.known.get(key) as T;
    const value = await make();
    this.keep(key, value);
    return value;
  }

  /** Seconds that a row took, over all runs. */
  spend(row: string, seconds: number): void {
    this.keep(`seconds ${row}`, this.spent(row) + seconds);
  }

  spent(row: string): number {
    return (this.known.get(`seconds ${row}`) as number | undefined) ?? 0;
  }

  private keep(key: string, value: unknown): void {
    this.known.set(key, value);
    appendFileSync(this.file, `${JSON.stringify([key, value])}\n`);
  }

  private take(line: string): boolean {
    if (line === '') return false;
    try {
      const [key, value] = JSON.parse(line) as [string, unknown];
      this.known.set(key, value);
      return true;
    } catch {
      return false;
    }
  }
}
