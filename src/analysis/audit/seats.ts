import type { GameRow } from '../behaviour/measure.ts';
import type { Strategy } from '../behaviour/strategy.ts';
import { saying, type Cell, type Finding } from './finding.ts';
import { tenth } from './likeness.ts';
import { plannerBeside } from './planner.ts';
import { allSeats, oneSeat, pieces, type Audit } from './setting.ts';
import { mean, paired, type Gain } from './statistics.ts';

/** Points by which the best policy of a seat must stand above the worst. */
const SPREAD = 15;

/** Every way to play that costs no more than a moment, by the name under which its column stands; doctrine is the measure. */
export const WAYS = {
  loose: { kind: 'policy', policy: 'loose' },
  historical: { kind: 'policy', policy: 'historical' },
  random: { kind: 'policy', policy: 'random' },
  reckless: { kind: 'reckless' },
  hostile: { kind: 'hostile' },
  // Does nothing, lets every line pass and holds in every crisis; offers and promises it answers as doctrine would.
  passive: { kind: 'conditional', rules: [], otherwise: 'nothing', reaction: 'pass', move: 'hold' },
} as const satisfies Readonly<Record<string, Strategy>>;

/** A key of {@link WAYS}. */
export type Way = keyof typeof WAYS;

/** One number a game and a state, so that runs of the same seeds can be laid side by side. */
export interface Series {
  /** By actor, the region last: scores game by game. */
  readonly scores: readonly (readonly number[])[];
  /** 1 where the game ended in war. */
  readonly war: readonly number[];
}

/** Games with one strategy a seat, on the seeds of the seats' row. */
async function seriesOf(
  { host, scenario, seed, sizes }: Audit,
  name: string,
  seats: readonly Strategy[],
): Promise<Series> {
  return host.memo(`series ${name} ${sizes.seats}`, async () => {
    const run = { changes: {}, seats, seed: `${seed}/seats` };
    const rows = (
      await host.each(pieces(run, sizes.seats), (list: readonly GameRow[]) =>
        list.map(({ scores, outcome }) => ({ scores, outcome })),
      )
    ).flat();
    return {
      scores: [...scenario.actors, undefined].map((_, i) => rows.map((row) => row.scores[i])),
      war: rows.map((row) => (row.outcome === 0 ? 1 : 0)),
    };
  });
}

/** Doctrine in every seat. */
export function doctrineSeries(audit: Audit): Promise<Series> {
  return seriesOf(audit, 'doctrine', allSeats(audit.scenario, 'doctrine'));
}

/** One seat played in that way, all others by doctrine. */
export function seriesIn(audit: Audit, seat: number, name: string, strategy: Strategy): Promise<Series> {
  return seriesOf(
    audit,
    `${name} ${audit.scenario.actors[seat].id}`,
    oneSeat(audit.scenario, seat, strategy),
  );
}

/** A policy in a seat: its mean, and what it gains on doctrine game by game. */
interface Played {
  readonly mean: number;
  readonly gain: Gain;
  /** The same games less those of another policy, where both were played on the same seeds. */
  readonly scores: readonly number[];
}

/** What a seat's own policy is worth to it: every policy there is in its seat, all others playing doctrine on the same seeds. */
export async function seats(audit: Audit): Promise<Finding[]> {
  const { scenario, sizes } = audit;
  const doctrine = await doctrineSeries(audit);
  const names = Object.keys(WAYS) as Way[];
  const rows: Cell[][] = [];
  const narrow: string[] = [];
  for (const [seat, { id, minor }] of scenario.actors.entries()) {
    const own = doctrine.scores[seat];
    const played: Played[] = [{ mean: mean(own), gain: { by: 0, half: 0, p: 1 }, scores: own }];
    for (const name of names) {
      const scores = (await seriesIn(audit, seat, name, WAYS[name])).scores[seat];
      played.push({ mean: mean(scores), gain: paired(scores.map((score, i) => score - own[i])), scores });
    }
    const planned = minor ? undefined : await plannerGain(audit, seat);
    const best = played.reduce((a, b) => (b.mean > a.mean ? b : a));
    const worst = played.reduce((a, b) => (b.mean < a.mean ? b : a));
    const among = paired(best.scores.map((score, i) => score - worst.scores[i]));
    // The planner plays fewer games, on seeds of its own: it is the best one only where that is beyond its interval.
    const beyond = planned && planned.by - planned.half > best.gain.by ? planned : undefined;
    const gap = beyond ? added(beyond, worst.gain) : among;
    if (gap.by < SPREAD) narrow.push(id);
    rows.push([id, ...played.map((one) => tenth(one.mean)), planned ?? saying('audit.seats.unplayed'), gap]);
  }
  return [
    {
      id: 'seats',
      bar: saying('audit.seats.bar', { points: SPREAD }),
      met: narrow.length === 0,
      says: [
        saying('audit.seats.says', {
          wide: rows.length - narrow.length,
          of: rows.length,
          games: sizes.seats,
          planner: sizes.planner,
        }),
        ...(narrow.length > 0 ? [saying('audit.seats.narrow', { list: narrow.join(', ') })] : []),
        saying('audit.seats.ways'),
      ],
      tables: [
        {
          head: [
            'audit.head.state',
            'audit.head.doctrine',
            ...names.map((name) => `audit.head.${name}`),
            'audit.head.plannerGain',
            'audit.head.gap',
          ],
          rows,
        },
      ],
    },
  ];
}

async function plannerGain(audit: Audit, seat: number): Promise<Gain> {
  const { planner, doctrine } = await plannerBeside(audit, seat);
  return paired(planner.map((score, i) => score - doctrine[i]));
}

/** The planner above doctrine, and doctrine above the worst: two runs of different seeds, so that their errors add up. */
function added(planner: Gain, worst: Gain): Gain {
  return {
    by: planner.by - worst.by,
    half: Math.sqrt(planner.half * planner.half + worst.half * worst.half),
    p: Math.min(planner.p, worst.p),
  };
}
