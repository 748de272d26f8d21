import { OUTCOMES } from '../../engine/world.ts';
import { gameSeed } from '../ensemble.ts';
import { saying, type Finding } from './finding.ts';
import { allSeats, oneSeat, type Audit } from './setting.ts';
import { shareOf } from './statistics.ts';
import { totalsOfRun, type Totals } from './totals.ts';

/** Doctrine in every seat: what most rows are held against. */
export function doctrineTotals({ host, scenario, seed, sizes }: Audit): Promise<Totals> {
  const run = { changes: {}, seats: allSeats(scenario, 'doctrine'), seed: `${seed}/doctrine` };
  return host.memo('totals doctrine', () => totalsOfRun(host, scenario, run, sizes.games));
}

export function randomTotals({ host, scenario, seed, sizes }: Audit): Promise<Totals> {
  const run = { changes: {}, seats: allSeats(scenario, 'random'), seed: `${seed}/random` };
  return host.memo('totals random', () => totalsOfRun(host, scenario, run, sizes.games));
}

/** Outcome classes, wars, and which classes anybody reaches. */
export async function outcomes(audit: Audit): Promise<Finding[]> {
  const { host, scenario, seed, sizes } = audit;
  const doctrine = await doctrineTotals(audit);
  const random = await randomTotals(audit);
  const runs = [
    { name: 'doctrine', seed: `${seed}/doctrine`, totals: doctrine },
    { name: 'random', seed: `${seed}/random`, totals: random },
  ];
  for (const [seat, actor] of scenario.actors.entries()) {
    const run = {
      changes: {},
      seats: oneSeat(scenario, seat, { kind: 'hostile' }),
      seed: `${seed}/reckless/${actor.id}`,
    };
    const totals = await host.memo(`totals reckless ${actor.id}`, () =>
      totalsOfRun(host, scenario, run, Math.ceil(sizes.games / 20)),
    );
    runs.push({ name: `reckless ${actor.id}`, seed: run.seed, totals });
  }
  const places = OUTCOMES.map((_, i) => {
    const found = runs.find(({ totals }) => totals.first[i] >= 0);
    return found && { name: found.name, seed: gameSeed(found.seed, found.totals.first[i]) };
  });
  const reached = places.filter((place) => place !== undefined).length;
  return [
    classes(audit, doctrine),
    ...wars(audit, doctrine),
    {
      id: 'reached',
      bar: saying('audit.reached.bar'),
      met: reached === OUTCOMES.length,
      says: [saying('audit.reached.says', { reached, of: OUTCOMES.length })],
      tables: [
        {
          head: ['audit.head.outcome', 'audit.head.policy', 'audit.head.seed'],
          rows: OUTCOMES.map((outcome, i) => [
            outcome,
            places[i]?.name ?? saying('audit.none'),
            places[i]?.seed ?? '',
          ]),
        },
      ],
    },
  ];
}

function classes({ plan }: Audit, { outcomes: counts, games }: Totals): Finding {
  const most = Math.max(...counts);
  const commonest = OUTCOMES[counts.indexOf(most)];
  const order = OUTCOMES.map((_, i) => i).sort((a, b) => counts[b] - counts[a]);
  return {
    id: 'outcomes',
    bar: saying('audit.outcomes.bar', { outcome: plan.bars.commonest }),
    met: commonest === plan.bars.commonest,
    says: [
      saying('audit.outcomes.says', {
        outcome: commonest,
        share: (most * 100) / games,
        second: OUTCOMES[order[1]],
        share2: (counts[order[1]] * 100) / games,
        games,
      }),
    ],
    tables: [
      {
        head: ['audit.head.outcome', 'audit.head.share'],
        rows: OUTCOMES.map((outcome, i) => [outcome, shareOf(counts[i], games)]),
      },
    ],
  };
}

function wars({ scenario, plan }: Audit, totals: Totals): Finding[] {
  const [a, b] = scenario.subject.dyads[0].map((actor) => scenario.actors[actor].name);
  const row = (id: string, [low, high]: readonly [number, number], count: number, of: number): Finding => {
    const share = shareOf(count, of);
    return {
      id,
      bar: saying(`audit.${id}.bar`, { a, b, low, high }),
      // A share of nothing is no share that a bar could be held against.
      met: of === 0 ? undefined : share.share * 100 >= low && share.share * 100 <= high,
      says: [
        saying(`audit.${id}.says`, {
          a,
          b,
          count,
          of,
          share: share.share * 100,
          low: share.low * 100,
          high: share.high * 100,
          crises: totals.crises,
          games: totals.gamesWithCrisis,
          all: totals.games,
          toWar: totals.crisesToWar,
        }),
      ],
      tables: [],
    };
  };
  return [
    row('warPerGame', plan.bars.warPerGame, totals.war, totals.games),
    row('warPerCrisis', plan.bars.warPerCrisis, totals.dyadCrisesToWar, totals.dyadCrises),
  ];
}
