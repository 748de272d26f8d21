import type { Strategy } from '../../../src/analysis/behaviour/strategy.ts';
import type { GameRow } from '../../../src/analysis/behaviour/measure.ts';
import type { Pool } from './pool.ts';
import { percent, signed, type Report } from './report.ts';
import { allSeats, oneSeat, type Setting } from './setting.ts';
import { mean, paired, variance } from './stats.ts';

/** Doctrine in its orders, reckless in crises: every crossed line opens one, every move is a climb. */
const BRINK: Strategy = {
  kind: 'conditional',
  rules: [],
  otherwise: 'doctrine',
  reaction: 'crisis',
  move: 'climb',
};

/** What a seat's own policy is worth to it, and what recklessness does; all others play doctrine, same seeds. */
export async function seats(setting: Setting, pool: Pool, report: Report): Promise<void> {
  const { scenario, pairs } = setting;
  const seed = `${setting.seed}/seats`;
  const run = (strategies: Parameters<Pool['games']>[0]['seats']) =>
    pool.games({ changes: {}, seats: strategies, seed }, pairs);
  const doctrine = await run(allSeats(scenario, 'doctrine'));
  const allRandom = await run(allSeats(scenario, 'random'));
  const spread: string[] = [];
  const reckless: string[] = [];
  let narrow = 0;
  let tame = 0;
  for (const [seat, actor] of scenario.actors.entries()) {
    const own = (rows: readonly GameRow[]) => rows.map((row) => row.scores[seat]);
    const random = await run(oneSeat(scenario, seat, { kind: 'policy', policy: 'random' }));
    const gap = paired(own(doctrine).map((score, i) => score - random[i].scores[seat]));
    if (gap.by < 15) narrow++;
    spread.push(
      `${actor.id.padEnd(11)} doctrine ${mean(own(doctrine)).toFixed(1)}, random ${mean(own(random)).toFixed(1)}: ` +
        `${signed(gap.by)} ± ${gap.half.toFixed(1)}; all seats random: ${mean(own(allRandom)).toFixed(1)}`,
    );
    if (actor.minor) continue;
    const hawk = await run(oneSeat(scenario, seat, { kind: 'reckless' }));
    const brink = await run(oneSeat(scenario, seat, BRINK));
    const region = paired(hawk.map((row, i) => row.scores.at(-1)! - doctrine[i].scores.at(-1)!));
    const brinkRegion = mean(brink.map((row, i) => row.scores.at(-1)! - doctrine[i].scores.at(-1)!));
    const change = paired(own(hawk).map((score, i) => score - doctrine[i].scores[seat]));
    const ratio = variance(own(hawk)) / Math.max(1, variance(own(doctrine)));
    const wins = own(hawk).filter((score) => score > mean(own(doctrine))).length / hawk.length;
    if (ratio <= 1 || region.by + region.half >= 0) tame++;
    reckless.push(
      `${actor.id.padEnd(11)} variance x${ratio.toFixed(2)}, own score ${signed(change.by)}, region ` +
        `${signed(region.by)} ± ${region.half.toFixed(1)}, war in ${percent(hawk.filter((r) => r.outcome === 0).length / hawk.length)}, ` +
        `above doctrine's mean in ${percent(wins)}; ` +
        `brink only: variance x${(variance(own(brink)) / Math.max(1, variance(own(doctrine)))).toFixed(2)}, own score ` +
        `${signed(mean(own(brink)) - mean(own(doctrine)))}, region ${signed(brinkRegion)}`,
    );
  }
  report.add({
    row: 'seats',
    bar: 'best policy above worst by 15 points in each (doctrine, random)',
    measured: `${scenario.actors.length - narrow} of ${scenario.actors.length} seats, ${pairs} games each`,
    met: narrow === 0,
    detail: spread,
  });
  report.add({
    row: 'recklessness',
    bar: "raises the variance of the own score and lowers the region's",
    measured: `${reckless.length - tame} of ${reckless.length} main seats do both, ${pairs} games each`,
    met: tame === 0,
    detail: reckless,
  });
}
