import { expect, test } from 'vitest';
import { fingerprintOf } from '../../src/analysis/audit/fingerprint.ts';
import { QUICK, ROW_IDS, ROWS, type Audit, type Job } from '../../src/analysis/audit/index.ts';
import { metricsOf } from '../../src/analysis/audit/metrics.ts';
import { holm, paired, shareOf, twoSided } from '../../src/analysis/audit/statistics.ts';
import { measureGames, type GameRow } from '../../src/analysis/behaviour/measure.ts';
import { OUTCOMES } from '../../src/engine/index.ts';
import { compileTexts, parseAudit, type AuditPlan, type Scenario } from '../../src/scenario/index.ts';
import { findScenario, readBeside, readTexts } from '../../src/cli/files.ts';
import { auditLines, auditMarkdown } from '../../src/report/index.ts';
import { t, type Key } from '../../src/words/index.ts';
import { valueOf } from '../support/results.ts';

const file = findScenario('_tiny')!;
const texts = readTexts(file);
const scenario = valueOf(compileTexts(texts));
const beside = readBeside(file, 'audit.yaml')!;
const plan = valueOf(parseAudit(beside.text, beside.name, scenario, OUTCOMES));
const SIZES = { ...QUICK, games: 40, crises: 10, crisisGames: 60, seats: 20, ablation: 20, strategies: 12 };

/** An audit that plays in this thread, with a memory that can be handed on. */
function auditOf(memory: Map<string, unknown>, of: AuditPlan = plan): { audit: Audit; played: () => number } {
  let played = 0;
  const compiled = new Map<string, Scenario>();
  const play = ({ changes, seats, seed, from, to }: Job): GameRow[] => {
    const key = JSON.stringify(changes);
    const changed = compiled.get(key) ?? valueOf(compileTexts(texts, changes));
    compiled.set(key, changed);
    played += to - from;
    return measureGames(changed, scenario, seats, seed, from, to);
  };
  const host: Audit['host'] = {
    each: (jobs, keep) => Promise.resolve(jobs.map((job) => keep(play(job), job))),
    async memo<T>(key: string, make: () => Promise<T>) {
      // As a file would give it back.
      if (!memory.has(key)) memory.set(key, JSON.stringify(await make()));
      return JSON.parse(memory.get(key) as string) as T;
    },
  };
  return { audit: { scenario, plan: of, sizes: SIZES, seed: 'test', host }, played: () => played };
}

test('every row is measured, can be told, and is not measured again when a run goes on', async () => {
  const memory = new Map<string, unknown>();
  const first = auditOf(memory);
  const findings = [];
  for (const row of ROW_IDS) findings.push(...(await ROWS[row](first.audit)));
  expect(first.played()).toBeGreaterThan(500);
  const again = auditOf(memory);
  const repeated = [];
  for (const row of ROW_IDS) repeated.push(...(await ROWS[row](again.audit)));
  expect(again.played()).toBe(0);
  expect(repeated).toEqual(findings);
  const report = {
    scenario,
    sizes: SIZES,
    seed: 'test',
    quick: true,
    findings,
    seconds: 61,
    workers: 1,
    written: plan.written,
  };
  const markdown = auditMarkdown(report);
  const said = [markdown, ...auditLines(report)].join('\n');
  for (const { id } of findings) expect(said).toContain(t(`audit.${id}` as Key));
  // A key of the catalogue that is missing, or a value that is, would stand there as it is.
  expect(said).not.toMatch(/audit\.(?!yaml)[a-z]|undefined|NaN|\[object/);
  expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
});

test('a loss is told as a number, like a gain', async () => {
  const memory = new Map<string, unknown>();
  const loss = { by: -0.3, half: 6, p: 0.9 };
  const tries = Array.from({ length: SIZES.worst }, () => loss);
  memory.set(`cycles again ${SIZES.worst} ${SIZES.again}`, JSON.stringify(tries));
  const findings = await ROWS.cycles(auditOf(memory).audit);
  const report = { scenario, sizes: SIZES, seed: 'test', quick: true, findings, seconds: 1, workers: 1 };
  const [said] = auditLines({ ...report, written: plan.written }).filter((line) => line.includes('the best'));
  expect(said).toContain('the best gains -0.3 ± 6.0');
});

test('an experiment that goes the other way is told as not held', async () => {
  const wrong: AuditPlan = {
    ...plan,
    experiments: plan.experiments.map((one) => ({ ...one, metric: 'score:arden', goes: 'up' })),
  };
  const [finding] = await ROWS.experiments(auditOf(new Map(), wrong).audit);
  expect(finding.met).toBe(false);
});

test('a line that play does not meet is taken away where the plan lets it be met, and the row says so', async () => {
  // In play by doctrine nothing changes, in games that meet the line one metric does, in every game.
  const memory = new Map<string, unknown>();
  const metrics = metricsOf(scenario);
  const nothing = metrics.map(() => paired([0, 0, 0]));
  const rules = scenario.rules.flatMap(({ priorities, lines }, a) =>
    scenario.actors[a].minor
      ? []
      : [...priorities.slice(0, 3), ...lines].map(({ id }) => `${scenario.actors[a].id}.${id}`),
  );
  for (const rule of rules) memory.set(`ablation ${rule} ${SIZES.ablation}`, JSON.stringify(nothing));
  const moved = metrics.map(({ name }) => paired(name === 'outcome:war' ? [60, 55, 65] : [0, 0, 0]));
  const [met] = plan.met;
  memory.set(`ablation of met ${JSON.stringify(met)} ${SIZES.ablation}`, JSON.stringify(moved));
  const [row] = await ROWS.ablation(auditOf(memory).audit);
  expect(row.says[0].values).toMatchObject({ moving: 1, looked: metrics.length * (rules.length + 1) });
  expect(row.says[1]).toEqual({ key: 'audit.ablation.meeting', values: { met: 1 } });
  const told = row.tables[0].rows.filter(([rule]) => rule === met.line);
  expect(told.map(([, where, metric, , clear]) => [where, metric, clear])).toEqual([
    [{ key: 'audit.ablation.plain' }, metrics[0].name, 0],
    [{ key: 'audit.ablation.meet' }, 'outcome:war', 1],
  ]);
});

test('a plan that names what is not there is refused, all of it at once, with a suggestion', () => {
  const text = beside.text
    .replace('arden.bridge_ours', 'arden.bridge_our')
    .replace('war:arden-berin', 'war:arden-bern')
    .replace('acts: [drill]', 'acts: [dril]')
    .replace('by: berin, toward', 'by: bern, toward')
    .replace('berin.bridge_taken', 'berin.bridge_taking');
  const parsed = parseAudit(text, 'audit.yaml', scenario, OUTCOMES);
  expect(parsed.ok ? [] : parsed.error.map(({ suggestion }) => suggestion)).toEqual([
    'arden.bridge_ours',
    'berin.bridge_taken',
    'drill',
    'war:arden-berin',
    'berin',
  ]);
  const shape = parseAudit(text.replace('format: 1', 'format: 2'), 'audit.yaml', scenario, OUTCOMES);
  expect(shape.ok).toBe(false);
});

test('saved figures belong to a scenario, its numbers, its seed and its sizes', () => {
  const own = fingerprintOf(scenario, 'a', SIZES);
  expect(fingerprintOf(scenario, 'a', SIZES)).toBe(own);
  expect(fingerprintOf(scenario, 'b', SIZES)).not.toBe(own);
  expect(fingerprintOf(scenario, 'a', { ...SIZES, games: 41 })).not.toBe(own);
  const changed = valueOf(compileTexts(texts, { set: { 'model.tension_return': 2 } }));
  expect(fingerprintOf(changed, 'a', SIZES)).not.toBe(own);
});

test('a metric reads what its name says', () => {
  const rows = measureGames(
    scenario,
    scenario,
    scenario.actors.map(() => ({ kind: 'policy', policy: 'random' })),
    'metrics',
    0,
    40,
  );
  const metrics = new Map(metricsOf(scenario).map(({ name, of }) => [name, of]));
  const outcomes = OUTCOMES.map((outcome) => metrics.get(`outcome:${outcome}`)!);
  for (const row of rows) expect(outcomes.reduce((sum, of) => sum + of(row), 0)).toBe(100);
  const drills = rows.map(metrics.get('action:arden.drill')!);
  expect(new Set(drills)).toEqual(new Set([0, 100]));
  expect(rows.map(metrics.get('war:arden-berin')!)).toEqual(rows.map((row) => row.war * 100));
  expect(metrics.get('score:region')!(rows[0])).toBe(rows[0].scores.at(-1));
});

test('intervals and p-values as tables of statistics have them', () => {
  // Wilson, 10 of 100: 5.52 to 17.44 %.
  expect(shareOf(10, 100).low).toBeCloseTo(0.0552, 4);
  expect(shareOf(10, 100).high).toBeCloseTo(0.1744, 4);
  expect(shareOf(0, 0)).toMatchObject({ low: 0, high: 1 });
  for (const [z, p] of [
    [1, 0.317311],
    [1.96, 0.049996],
    [3, 0.0027],
  ])
    expect(twoSided(z)).toBeCloseTo(p, 5);
  expect(twoSided(5) / 5.733e-7).toBeCloseTo(1, 2);
  expect(twoSided(60)).toBe(0);
  expect(paired([1, 1, 1])).toEqual({ by: 1, half: 0, p: 0 });
  expect(paired([2, 0, 1, 1])).toMatchObject({ by: 1 });
  // Holm 1979: the least times three, the next times two, never falling.
  [0.03, 0.06, 0.06].forEach((p, i) => expect(holm([0.01, 0.04, 0.03])[i]).toBeCloseTo(p, 12));
});
