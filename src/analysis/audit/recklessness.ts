import type { Strategy } from '../behaviour/strategy.ts';
import { saying, type Cell, type Finding } from './finding.ts';
import { tenth } from './likeness.ts';
import { doctrineSeries, seriesIn, WAYS, type Series } from './seats.ts';
import { mainSeats, type Audit } from './setting.ts';
import { clearly, mean, paired, variance } from './statistics.ts';

/** Doctrine in its orders, reckless in crises: every crossed line opens one, every move is a climb. */
const BRINK: Strategy = {
  kind: 'conditional',
  rules: [],
  otherwise: 'doctrine',
  reaction: 'crisis',
  move: 'climb',
};

/** Squared distances of scores from their mean. */
function apart(scores: readonly number[]): number[] {
  const middle = mean(scores);
  return scores.map((score) => (score - middle) * (score - middle));
}

/**
 * What recklessness does to a seat and to the region; all others play doctrine, same seeds. The bar is on all main seats
 * together, for how far a state's recklessness reaches depends on the state (decision 0024); each is shown.
 */
export async function recklessness(audit: Audit): Promise<Finding[]> {
  const { scenario, sizes } = audit;
  const last = scenario.actors.length;
  const doctrine = await doctrineSeries(audit);
  const rows: Cell[][] = [];
  const others: Cell[][] = [];
  const short: string[] = [];
  const wins: number[] = [];
  const spread: number[] = [];
  const harm: number[] = [];
  for (const seat of mainSeats(scenario)) {
    const { id } = scenario.actors[seat];
    const less = (one: Series, at: number) =>
      one.scores[at].map((score, i) => score - doctrine.scores[at][i]);
    const above = mean(doctrine.scores[seat]);
    const told = (one: Series) => {
      const ratio = variance(one.scores[seat]) / Math.max(1, variance(doctrine.scores[seat]));
      const won = one.scores[seat].filter((score) => score > above).length / sizes.seats;
      const region = paired(less(one, last));
      return {
        ratio,
        region,
        won,
        cells: [
          tenth(ratio * 10) / 10,
          paired(less(one, seat)),
          region,
          tenth(mean(one.war) * 100),
          tenth(won * 100),
        ],
      };
    };
    const wild = await seriesIn(audit, seat, 'reckless', WAYS.reckless);
    const reckless = told(wild);
    const before = apart(doctrine.scores[seat]);
    spread.push(...apart(wild.scores[seat]).map((square, i) => square - before[i]));
    harm.push(...less(wild, last));
    const hostile = told(await seriesIn(audit, seat, 'hostile', WAYS.hostile));
    const brink = told(await seriesIn(audit, seat, 'brink', BRINK));
    if (!(reckless.ratio > 1 && clearly(reckless.region) < 0 && reckless.won > 0)) short.push(id);
    wins.push(reckless.won);
    rows.push([id, ...reckless.cells]);
    others.push([id, saying('audit.head.hostile'), ...hostile.cells]);
    others.push([id, saying('audit.head.brink'), ...brink.cells]);
  }
  const wider = paired(spread);
  const worse = paired(harm);
  const head = [
    'audit.head.variance',
    'audit.head.own',
    'audit.head.region',
    'audit.head.war',
    'audit.head.wins',
  ];
  return [
    {
      id: 'recklessness',
      bar: saying('audit.recklessness.bar'),
      met: clearly(wider) > 0 && clearly(worse) < 0 && mean(wins) > 0,
      says: [
        saying('audit.recklessness.together', {
          variance: wider.by,
          varianceHalf: wider.half,
          region: worse.by,
          regionHalf: worse.half,
          wins: mean(wins) * 100,
        }),
        saying('audit.recklessness.says', {
          wild: rows.length - short.length,
          of: rows.length,
          games: sizes.seats,
          list: short.join(', '),
          short: short.length,
        }),
        saying('audit.recklessness.what'),
      ],
      tables: [
        { head: ['audit.head.state', ...head], rows },
        { head: ['audit.head.state', 'audit.head.policy', ...head], rows: others },
      ],
    },
  ];
}
