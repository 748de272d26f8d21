import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { fingerprintOf } from '../analysis/audit/fingerprint.ts';
import {
  FULL,
  QUICK,
  ROW_IDS,
  ROWS,
  type Audit,
  type Finding,
  type RowId,
  type Sizes,
} from '../analysis/audit/index.ts';
import { OUTCOMES } from '../engine/index.ts';
import { auditLines, auditMarkdown } from '../report/index.ts';
import { compileTexts, parseAudit } from '../scenario/index.ts';
import { t } from '../words/index.ts';
import { AuditPool } from '../workers/audit-pool.ts';
import { AuditState } from './audit-state.ts';
import { CACHE, DOCS, findScenario, readBeside, readTexts, writeText } from './files.ts';
import { because, EXIT, Output } from './output.ts';

interface Options {
  workers: number;
  only: RowId[];
  quick: boolean;
  games?: number;
  planner?: number;
  seed: string;
  json: boolean;
}

/** The most worker threads: each holds scenarios of its own. */
const WORKER_LIMIT = 64;
/** Milliseconds between two lines of progress. */
const PACE = 5000;

/** `audit SCENARIO`: how the scenario behaves, row by row, beside what is expected of it. */
export function auditCommand(leave: (code: number) => void): Command {
  return new Command('audit')
    .description(t('cli.audit.about'))
    .argument('<scenario>', t('cli.scenario'))
    .option('--workers <n>', t('cli.simulate.workers'), wholeNumber, availableParallelism())
    .option('--only <row>', t('cli.audit.only', { rows: ROW_IDS.join(', ') }), collectRows, [])
    .option('--quick', t('cli.audit.quick'), false)
    .option('--games <n>', t('cli.audit.games'), wholeNumber)
    .option('--planner <n>', t('cli.audit.planner'), wholeNumber)
    .option('--seed <text>', t('cli.audit.seed'), 'audit')
    .option('--json', t('cli.json'), false)
    .action(async (name: string, options: Options) => leave(await run(name, options)));
}

async function run(name: string, options: Options): Promise<number> {
  const output = new Output(options.json);
  const file = findScenario(name);
  if (!file) return output.refuse(because('no_scenario', t('cli.noScenario', { file: name })));
  const texts = readTexts(file);
  const scenario = compileTexts(texts);
  if (!scenario.ok) return output.refuse(scenario.error);
  const beside = readBeside(file, 'audit.yaml');
  if (!beside) return output.refuse(because('no_audit', t('cli.audit.none', { file: name })));
  const plan = parseAudit(beside.text, beside.name, scenario.value, OUTCOMES);
  if (!plan.ok) return output.refuse(plan.error);
  const sizes = sizesOf(options);
  const state = new AuditState(
    join(CACHE, 'audit'),
    `${scenario.value.id}-${fingerprintOf(scenario.value, options.seed, sizes)}`,
  );
  const rows = options.only.length > 0 ? ROW_IDS.filter((row) => options.only.includes(row)) : ROW_IDS;
  const progress = new Steps(rows.length);
  const pool = new AuditPool(texts, Math.min(options.workers, WORKER_LIMIT), () =>
    progress.tell(pool.played),
  );
  const audit: Audit = {
    scenario: scenario.value,
    plan: plan.value,
    sizes,
    seed: options.seed,
    host: {
      each: (jobs, keep) => pool.each(jobs, keep),
      memo: (key, make) => state.memo(key, make),
    },
  };
  const findings: Finding[] = [];
  for (const row of rows) {
    progress.begin(row);
    const began = performance.now();
    findings.push(...(await ROWS[row](audit)));
    state.spend(row, (performance.now() - began) / 1000);
  }
  await pool.close();
  progress.end();
  const report = {
    scenario: scenario.value,
    sizes,
    seed: options.seed,
    quick: options.quick,
    findings,
    seconds: rows.reduce((sum, row) => sum + state.spent(row), 0),
    workers: Math.min(options.workers, WORKER_LIMIT),
    written: plan.value.written,
  };
  // A part of an audit is shown, and does not take the place of the whole.
  const whole = options.only.length === 0 && !options.quick;
  const folder = join(DOCS, 'audit');
  if (whole) mkdirSync(folder, { recursive: true });
  const target = join(folder, `${scenario.value.id}.md`);
  if (whole && !writeText(target, auditMarkdown(report)))
    return output.refuse(because('cannot_write', t('cli.cannotWrite', { file: target })));
  output.result({ ...report, scenario: scenario.value.id }, auditLines(report));
  return EXIT.done;
}

/** All sizes in the proportion of `--games` to the games of the whole, none so small that nothing is measured. */
function sizesOf({ quick, games, planner }: Options): Sizes {
  const whole = quick ? QUICK : FULL;
  const sizes = games === undefined ? whole : inProportion(whole, games);
  return planner === undefined ? sizes : { ...sizes, planner };
}

function inProportion(sizes: Sizes, games: number): Sizes {
  const scaled = Object.entries(sizes).map(([name, size]) => [
    name,
    Math.max(2, Math.round((size * games) / sizes.games)),
  ]);
  return Object.fromEntries(scaled) as unknown as Sizes;
}

/** Progress on standard error: a line that renews itself on a terminal, else a line now and then. */
class Steps {
  private row = '';
  private at = 0;
  private last = 0;
  private readonly began = performance.now();

  constructor(private readonly of: number) {}

  begin(row: string): void {
    this.row = row;
    this.at++;
    this.last = 0;
  }

  tell(games: number): void {
    const now = performance.now();
    const terminal = process.stderr.isTTY === true;
    if (now - this.last < (terminal ? PACE / 25 : PACE)) return;
    this.last = now;
    const seconds = Math.round((now - this.began) / 1000);
    const line = t('cli.audit.progress', { row: this.row, at: this.at, of: this.of, games, seconds });
    process.stderr.write(terminal ? `\r\u001b[K${line}` : `${line}\n`);
  }

  end(): void {
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  }
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError(t('cli.wholeNumber'));
  return value;
}

function collectRows(text: string, all: RowId[]): RowId[] {
  const row = ROW_IDS.find((id) => id === text);
  if (!row) throw new InvalidArgumentError(t('cli.audit.noRow', { rows: ROW_IDS.join(', ') }));
  return [...all, row];
}
