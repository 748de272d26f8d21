import { draw, luckFromSeed, purposeIndex } from '../../../src/base/dice.ts';
import {
  conditional,
  longerCycles,
  singleCycles,
  type Seated,
} from '../../../src/analysis/behaviour/generate.ts';
import type { GameRow } from '../../../src/analysis/behaviour/measure.ts';
import type { Scenario } from '../../../src/scenario/index.ts';
import type { Pool } from './pool.ts';
import { signed, type Report } from './report.ts';
import { allSeats, oneSeat, type Setting } from './setting.ts';
import { mean, paired } from './stats.ts';

const SCREEN = 20;
const AGAIN = 400;
const WORST = 50;

/** Can a seat gain by repeating itself? Screened, and the worst measured again. */
export async function cycles(setting: Setting, pool: Pool, report: Report): Promise<void> {
  const { scenario } = setting;
  const count = share(setting);
  const candidates = scenario.actors.flatMap((_, seat) => [
    ...singleCycles(scenario, seat),
    ...longerCycles(scenario, seat, 2, count, diceFor(setting, seat)),
    ...longerCycles(scenario, seat, 3, count, diceFor(setting, 50 + seat)),
  ]);
  await tried('cycles of one to three orders', candidates, setting, pool, report);
}

/** Or by a simple rule of thumb? */
export async function conditionals(setting: Setting, pool: Pool, report: Report): Promise<void> {
  const { scenario } = setting;
  const candidates = scenario.actors.flatMap((_, seat) =>
    Array.from({ length: share(setting) }, (_, n) =>
      conditional(scenario, seat, n, diceFor(setting, 100 + seat)),
    ),
  );
  await tried('random conditional strategies of one seat', candidates, setting, pool, report);
}

/** Strategies of each kind that one seat tries. */
function share({ scenario, strategies }: Setting): number {
  return Math.ceil(strategies / scenario.actors.length);
}

function diceFor({ seed }: Setting, series: number) {
  const luck = luckFromSeed(`${seed}/strategies`);
  return (counter: number) => draw(luck, 0, purposeIndex('sample'), series, -1, counter);
}

async function tried(
  what: string,
  candidates: readonly Seated[],
  setting: Setting,
  pool: Pool,
  report: Report,
): Promise<void> {
  const { scenario } = setting;
  const seed = `${setting.seed}/repetition`;
  const base = await pool.games({ changes: {}, seats: allSeats(scenario, 'doctrine'), seed }, SCREEN + AGAIN);
  const job = ({ seat, strategy }: Seated, from: number, to: number) => ({
    changes: {},
    seats: oneSeat(scenario, seat, strategy),
    seed,
    from,
    to,
  });
  const gains = (rows: readonly GameRow[], from: number, seat: number) =>
    rows.map((row, i) => row.scores[seat] - base[from + i].scores[seat]);
  const screened = await pool.run(
    candidates.map((candidate) => job(candidate, 0, SCREEN)),
    (rows) => rows,
  );
  const ranked = candidates
    .map((candidate, i) => ({ candidate, gain: mean(gains(screened[i], 0, candidate.seat)) }))
    .sort((a, b) => b.gain - a.gain)
    .slice(0, WORST);
  const again = await pool.run(
    ranked.map(({ candidate }) => job(candidate, SCREEN, SCREEN + AGAIN)),
    (rows) => rows,
  );
  const worst = ranked
    .map(({ candidate }, i) => ({ candidate, ...paired(gains(again[i], SCREEN, candidate.seat)) }))
    .sort((a, b) => b.by - a.by);
  const over = (points: number) => worst.filter((w) => w.by > points).length;
  report.add({
    row: `repetition: ${what}`,
    bar: 'none gains more than 8 points on doctrine (goal: 3)',
    measured:
      `${candidates.length} screened at ${SCREEN} games, the worst ${worst.length} again on ${AGAIN} fresh seeds: ` +
      `the best gains ${signed(worst[0].by)} ± ${worst[0].half.toFixed(1)}; ${over(8)} over 8, ${over(3)} over 3`,
    met: over(8) === 0,
    detail: worst
      .slice(0, 12)
      .map(({ candidate, by, half }) => `${signed(by)} ± ${half.toFixed(1)}  ${told(scenario, candidate)}`),
  });
}

function told(scenario: Scenario, { seat, strategy }: Seated): string {
  const { id } = scenario.actors[seat];
  const keys = (orders: readonly number[]) => orders.map((index) => scenario.actions[index].key).join(' + ');
  if (strategy.kind === 'cycle') return `${id}: ${keys(strategy.orders)}`;
  if (strategy.kind !== 'conditional') return id;
  const rules = strategy.rules.map(
    ({ slot, above, value, orders }) =>
      `${scenario.layout.name[slot]} ${above ? '>=' : '<'} ${value}: ${keys(orders)}`,
  );
  return `${id}: ${rules.join('; ')}; else ${strategy.otherwise}; lines ${strategy.reaction}; crises ${strategy.move}`;
}
