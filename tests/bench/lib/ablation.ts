import type { GameRow } from '../../../src/analysis/behaviour/measure.ts';
import { OUTCOMES } from '../../../src/engine/index.ts';
import type { Scenario } from '../../../src/scenario/index.ts';
import { EXPECTED } from './expected.ts';
import type { Pool } from './pool.ts';
import { signed, type Report } from './report.ts';
import { allSeats, type Setting } from './setting.ts';
import { holm, paired } from './stats.ts';

/** How many of an actor's priorities are taken away, one by one. */
const TOP = 3;
/** Points that a share or a score must move. */
const POINTS = 3;

interface Metric {
  readonly name: string;
  /** 0-100 for one game. */
  readonly of: (row: GameRow) => number;
}

/** Takes away each top priority and each red line of the main actors, the dice staying the same. */
export async function ablation(setting: Setting, pool: Pool, report: Report): Promise<void> {
  const { scenario, pairs } = setting;
  const seed = `${setting.seed}/ablation`;
  const run = (without: readonly string[]) =>
    pool.games({ changes: { without }, seats: allSeats(scenario, 'doctrine'), seed }, pairs);
  const base = await run([]);
  const metrics = metricsOf(scenario);
  const rules = scenario.actors.flatMap((actor, a) =>
    actor.minor
      ? []
      : [...scenario.rules[a].priorities.slice(0, TOP), ...scenario.rules[a].lines].map(
          (rule) => `${actor.id}.${rule.id}`,
        ),
  );
  const effects: { rule: string; moved: { metric: string; by: number; half: number; p: number }[] }[] = [];
  for (const rule of rules) {
    const rows = await run([rule]);
    const moved = metrics.map(({ name, of }) => ({
      metric: name,
      ...paired(rows.map((row, i) => of(row) - of(base[i]))),
    }));
    effects.push({ rule, moved });
  }
  // Corrected over everything that was looked at: every metric of every ablation.
  const adjusted = holm(effects.flatMap(({ moved }) => moved.map(({ p }) => p)));
  const judged = effects.map(({ rule, moved }, i) => {
    const list = moved.map((m, k) => ({ ...m, holm: adjusted[i * metrics.length + k] }));
    const clear = list.filter((m) => Math.abs(m.by) >= POINTS && m.holm < 0.05);
    return { rule, all: list, clear: clear.sort((a, b) => Math.abs(b.by) - Math.abs(a.by)) };
  });
  const idle = judged.filter(({ clear }) => clear.length === 0);
  report.add({
    row: 'taking away a top priority or a red line',
    bar: 'moves an outcome share, a score or an action share by 3 points (Holm-corrected, p < 0.05)',
    measured: `${judged.length - idle.length} of ${judged.length} do, ${pairs} paired games each`,
    met: idle.length === 0,
    detail: judged.map(({ rule, clear, all }) => {
      const most = all.reduce((best, m) => (Math.abs(m.by) > Math.abs(best.by) ? m : best));
      const told = clear.slice(0, 4).map((m) => `${m.metric} ${signed(m.by)}`);
      return `${rule.padEnd(36)} ${told.length > 0 ? told.join(', ') : `nothing clear (most: ${most.metric} ${signed(most.by, 2)} ± ${most.half.toFixed(2)})`}`;
    }),
  });
  directions(judged, report);
}

type Judged = readonly {
  rule: string;
  all: readonly { metric: string; by: number; half: number; p: number }[];
}[];

/** The predictions that were written down, each against its own metric. */
function directions(judged: Judged, report: Report): void {
  const tested = EXPECTED.flatMap((expected) => {
    const found = judged
      .find(({ rule }) => rule === expected.without)
      ?.all.find((m) => m.metric === expected.metric);
    return found ? [{ expected, found }] : [];
  });
  // Few questions were asked here, so that few are corrected for.
  const adjusted = holm(tested.map(({ found }) => found.p));
  const clear = tested.filter((_, i) => adjusted[i] < 0.05);
  const right = clear.filter(({ expected, found }) => found.by > 0 === (expected.goes === 'up'));
  const far = right.filter(({ found }) => Math.abs(found.by) >= POINTS);
  const wrong = clear.length - right.length;
  report.add({
    row: 'the same, in the direction written down',
    bar: 'goal: each by 3 points in its direction',
    measured: `${far.length} of ${tested.length} by 3 points, ${right.length - far.length} by less, ${wrong} the other way`,
    met: undefined,
    detail: tested.map(
      ({ expected, found }) =>
        `${expected.without.padEnd(36)} ${expected.metric} ${expected.goes}: ${signed(found.by)} ± ${found.half.toFixed(1)}`,
    ),
  });
}

function metricsOf(scenario: Scenario): Metric[] {
  const width = scenario.templates.length;
  const doable = new Set(scenario.actions.map((action) => action.actor * width + action.template.index));
  return [
    ...OUTCOMES.map((outcome, i): Metric => ({
      name: `outcome:${outcome}`,
      of: (row) => (row.outcome === i ? 100 : 0),
    })),
    ...[...scenario.actors.map((actor) => actor.id), 'region'].map((id, i): Metric => ({
      name: `score:${id}`,
      of: (row) => row.scores[i],
    })),
    ...[...doable]
      .sort((a, b) => a - b)
      .map((at): Metric => ({
        name: `action:${scenario.actors[Math.floor(at / width)].id}.${scenario.templates[at % width].id}`,
        of: (row) => (row.actions[at] > 0 ? 100 : 0),
      })),
  ];
}
