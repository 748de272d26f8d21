import type { Strategy } from '../behaviour/strategy.ts';
import type { GameRow } from '../behaviour/measure.ts';
import { saying, type Cell, type Finding } from './finding.ts';
import { tenth } from './likeness.ts';
import { allSeats, mainSeats, oneSeat, pieces, type Audit } from './setting.ts';
import { mean, paired, variance } from './statistics.ts';

/** Points by which the best policy of a seat must stand above the worst. */
const SPREAD = 15;

/** Doctrine in its orders, reckless in crises: every crossed line opens one, every move is a climb. */
const BRINK: Strategy = {
  kind: 'conditional',
  rules: [],
  otherwise: 'doctrine',
  reaction: 'crisis',
  move: 'climb',
};

/** One number a game and a state, so that runs of the same seeds can be laid side by side. */
export interface Series {
  /** By actor, the region last: scores game by game. */
  readonly scores: readonly (readonly number[])[];
  /** 1 where the game ended in war. */
  readonly war: readonly number[];
}

/** Games with one strategy a seat, on the seeds of the seats' row. */
export async function seriesOf(
  { host, scenario, seed }: Audit,
  name: string,
  seats: readonly Strategy[],
  games: number,
): Promise<Series> {
  return host.memo(`series ${name} ${games}`, async () => {
    const run = { changes: {}, seats, seed: `${seed}/seats` };
    const rows = (
      await host.each(pieces(run, games), (list: readonly GameRow[]) =>
        list.map(({ scores, outcome }) => ({ scores, outcome })),
      )
    ).flat();
    return {
      scores: [...scenario.actors, undefined].map((_, i) => rows.map((row) => row.scores[i])),
      war: rows.map((row) => (row.outcome === 0 ? 1 : 0)),
    };
  });
}

/** What a seat's own policy is worth to it, and what recklessness does; all others play doctrine, same seeds. */
export async function seats(audit: Audit): Promise<Finding[]> {
  const { scenario, sizes } = audit;
  const games = sizes.seats;
  const region = scenario.actors.length;
  const doctrine = await seriesOf(audit, 'doctrine', allSeats(scenario, 'doctrine'), games);
  const spread: { id: string; row: Cell[]; gap: number }[] = [];
  const reckless: { row: Cell[]; wild: boolean; wins: number }[] = [];
  for (const [seat, { id }] of scenario.actors.entries()) {
    const run = (name: string, strategy: Strategy) =>
      seriesOf(audit, `${name} ${id}`, oneSeat(scenario, seat, strategy), games);
    const less = (one: Series, at: number) =>
      paired(one.scores[at].map((score, i) => score - doctrine.scores[at][i]));
    const random = await run('random', { kind: 'policy', policy: 'random' });
    const gap = less(random, seat);
    spread.push({
      id,
      gap: -gap.by,
      row: [
        id,
        tenth(mean(doctrine.scores[seat])),
        tenth(mean(random.scores[seat])),
        { by: -gap.by, half: gap.half, p: gap.p },
      ],
    });
    if (scenario.actors[seat].minor) continue;
    const hawk = await run('reckless', { kind: 'reckless' });
    const brink = await run('brink', BRINK);
    const ratio = variance(hawk.scores[seat]) / Math.max(1, variance(doctrine.scores[seat]));
    const harm = less(hawk, region);
    const above = mean(doctrine.scores[seat]);
    const wins = hawk.scores[seat].filter((score) => score > above).length / games;
    reckless.push({
      wild: ratio > 1 && harm.by + harm.half < 0,
      wins,
      row: [
        id,
        tenth(ratio),
        less(hawk, seat),
        harm,
        tenth(mean(hawk.war) * 100),
        tenth(wins * 100),
        less(brink, seat),
        less(brink, region),
      ],
    });
  }
  const narrow = spread.filter(({ gap }) => gap < SPREAD);
  const wild = reckless.filter((one) => one.wild).length;
  return [
    {
      id: 'seats',
      bar: saying('audit.seats.bar', { points: SPREAD }),
      met: narrow.length === 0,
      says: [
        saying('audit.seats.says', {
          wide: spread.length - narrow.length,
          of: spread.length,
          games,
        }),
        ...(narrow.length > 0
          ? [saying('audit.seats.narrow', { list: narrow.map(({ id }) => id).join(', ') })]
          : []),
      ],
      tables: [
        {
          head: ['audit.head.state', 'audit.head.doctrine', 'audit.head.random', 'audit.head.gap'],
          rows: spread.map(({ row }) => row),
        },
      ],
    },
    {
      id: 'recklessness',
      bar: saying('audit.recklessness.bar'),
      met: wild === mainSeats(scenario).length,
      says: [
        saying('audit.recklessness.says', {
          wild,
          of: reckless.length,
          wins: mean(reckless.map((one) => one.wins)) * 100,
        }),
      ],
      tables: [
        {
          head: [
            'audit.head.state',
            'audit.head.variance',
            'audit.head.own',
            'audit.head.region',
            'audit.head.war',
            'audit.head.wins',
            'audit.head.brinkOwn',
            'audit.head.brinkRegion',
          ],
          rows: reckless.map(({ row }) => row),
        },
      ],
    },
  ];
}
