import { draw, luckFromSeed, PURPOSE } from '../../base/dice.ts';
import type { Scenario } from '../../scenario/types.ts';
import { conditional, longerCycles, singleCycles, type Seated } from '../behaviour/generate.ts';
import { saying, type Finding } from './finding.ts';
import { allSeats, oneSeat, pieces, type Audit } from './setting.ts';
import { mean, paired } from './statistics.ts';

/** Points that no repetition may gain on doctrine, and those that it should not. */
const BAR = 8;
const GOAL = 3;
/** Candidates that are screened between two savings of the state. */
const SLICE = 200;

/** Can a seat gain by repeating itself? Screened, and the worst measured again. */
export async function cycles(audit: Audit): Promise<Finding[]> {
  const { scenario } = audit;
  const count = share(audit);
  const candidates = scenario.actors.flatMap((_, seat) => [
    ...singleCycles(scenario, seat),
    ...longerCycles(scenario, seat, 2, count, diceFor(audit, seat)),
    ...longerCycles(scenario, seat, 3, count, diceFor(audit, 50 + seat)),
  ]);
  return tried('cycles', candidates, audit);
}

/** Or by a simple rule of thumb? */
export async function conditionals(audit: Audit): Promise<Finding[]> {
  const { scenario } = audit;
  const candidates = scenario.actors.flatMap((_, seat) =>
    Array.from({ length: share(audit) }, (_, n) =>
      conditional(scenario, seat, n, diceFor(audit, 100 + seat)),
    ),
  );
  return tried('conditionals', candidates, audit);
}

/** Strategies of each kind that one seat tries. */
function share({ scenario, sizes }: Audit): number {
  return Math.ceil(sizes.strategies / scenario.actors.length);
}

function diceFor({ seed }: Audit, series: number) {
  const luck = luckFromSeed(`${seed}/strategies`);
  return (counter: number) => draw(luck, 0, PURPOSE.sample, series, -1, counter);
}

async function tried(id: string, candidates: readonly Seated[], audit: Audit): Promise<Finding[]> {
  const { scenario, host, sizes } = audit;
  const seed = `${audit.seed}/repetition`;
  const { screen, again } = sizes;
  const base = await host.memo(`repetition base ${screen + again}`, async () => {
    const run = { changes: {}, seats: allSeats(scenario, 'doctrine'), seed };
    return (await host.each(pieces(run, screen + again), (rows) => rows.map(({ scores }) => scores))).flat();
  });
  const gainsOf = (list: readonly Seated[], from: number, to: number) =>
    host.each(
      list.map(({ seat, strategy }) => ({
        changes: {},
        seats: oneSeat(scenario, seat, strategy),
        seed,
        from,
        to,
      })),
      (rows, job) => {
        const seat = job.seats.findIndex(({ kind }) => kind !== 'policy');
        return rows.map((row, i) => row.scores[seat] - base[from + i][seat]);
      },
    );
  const screened: number[] = [];
  for (let at = 0; at < candidates.length; at += SLICE)
    screened.push(
      ...(await host.memo(`${id} screen ${at} of ${candidates.length}`, async () =>
        (await gainsOf(candidates.slice(at, at + SLICE), 0, screen)).map(mean),
      )),
    );
  const ranked = candidates
    .map((candidate, i) => ({ candidate, gain: screened[i] }))
    .sort((a, b) => b.gain - a.gain)
    .slice(0, sizes.worst)
    .map(({ candidate }) => candidate);
  const gains = await host.memo(`${id} again ${ranked.length} ${again}`, async () =>
    (await gainsOf(ranked, screen, screen + again)).map(paired),
  );
  const worst = ranked
    .map((candidate, i) => ({ candidate, gain: gains[i] }))
    .sort((a, b) => b.gain.by - a.gain.by);
  const over = (points: number) => worst.filter(({ gain }) => gain.by > points).length;
  return [
    {
      id,
      bar: saying('audit.repetition.bar', { points: BAR, goal: GOAL }),
      met: over(BAR) === 0,
      says: [
        saying('audit.repetition.says', {
          count: candidates.length,
          screen,
          worst: worst.length,
          again,
          gain: worst[0].gain.by,
          half: worst[0].gain.half,
          over: over(BAR),
          bar: BAR,
          overGoal: over(GOAL),
          goal: GOAL,
        }),
      ],
      tables: [
        {
          head: ['audit.head.gain', 'audit.head.strategy'],
          rows: worst.slice(0, 12).map(({ candidate, gain }) => [gain, told(scenario, candidate)]),
        },
      ],
    },
  ];
}

/** A strategy in the words of the scenario's ids. */
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
