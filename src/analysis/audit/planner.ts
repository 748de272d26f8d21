import { saying, type Cell, type Finding } from './finding.ts';
import { tenth } from './likeness.ts';
import { doctrineTotals, randomTotals } from './outcomes.ts';
import { mainSeats, oneSeat, pieces, allSeats, type Audit } from './setting.ts';
import { clearly, mean, paired } from './statistics.ts';

/** No act may be more than this share of the planner's choices, in per cent. */
const MOST = 25;
/** An act counts as used where it is done in this share of some policy's games, in per cent. */
const USED = 1;
/** Games of one job: the planner takes hundreds of times as long as doctrine. */
const SLICE = 5;

interface Planned {
  /** Own scores, game by game. */
  readonly scores: readonly number[];
  /** By template: times the seat did it, and games in which anybody did. */
  readonly done: readonly number[];
  readonly used: readonly number[];
}

/** Scores of the planner in one seat and of doctrine on the same seeds, game by game. */
export interface Beside {
  readonly planner: readonly number[];
  readonly doctrine: readonly number[];
}

/** Games of the planner in one seat; measured once, whichever row asks first. */
async function gamesOf(audit: Audit, seat: number): Promise<Planned[]> {
  const games = audit.sizes.planner;
  const { id } = audit.scenario.actors[seat];
  const parts: Planned[] = [];
  for (let from = 0; from < games; from += SLICE * 10) {
    const to = Math.min(games, from + SLICE * 10);
    parts.push(await audit.host.memo(`planner ${id} ${from} ${to}`, () => plan(audit, seat, from, to)));
  }
  return parts;
}

/** Doctrine in every seat, on the planner's seeds: scores by game, then actor. */
function doctrineBeside({ host, scenario, seed, sizes }: Audit): Promise<(readonly number[])[]> {
  return host.memo(`planner base ${sizes.planner}`, async () => {
    const run = { changes: {}, seats: allSeats(scenario, 'doctrine'), seed: `${seed}/planner` };
    return (await host.each(pieces(run, sizes.planner), (rows) => rows.map((row) => row.scores))).flat();
  });
}

/** The planner in a seat beside doctrine there. */
export async function plannerBeside(audit: Audit, seat: number): Promise<Beside> {
  const parts = await gamesOf(audit, seat);
  const base = await doctrineBeside(audit);
  return { planner: parts.flatMap((part) => part.scores), doctrine: base.map((row) => row[seat]) };
}

/** The planner in each main seat against doctrine elsewhere; which acts it chooses, and which acts anybody uses. */
export async function planner(audit: Audit): Promise<Finding[]> {
  const { scenario, sizes } = audit;
  const games = sizes.planner;
  const width = scenario.templates.length;
  const base = await doctrineBeside(audit);
  const chosen = new Array<number>(width).fill(0);
  const used = new Array<number>(width).fill(0);
  const table: Cell[][] = [];
  const better: string[] = [];
  const worse: string[] = [];
  for (const seat of mainSeats(scenario)) {
    const { id } = scenario.actors[seat];
    const parts = await gamesOf(audit, seat);
    const scores = parts.flatMap((part) => part.scores);
    for (const part of parts)
      for (let act = 0; act < width; act++) {
        chosen[act] += part.done[act];
        used[act] += part.used[act];
      }
    const doctrine = base.map((row) => row[seat]);
    const gain = paired(scores.map((score, i) => score - doctrine[i]));
    if (clearly(gain) > 0) better.push(id);
    else worse.push(id);
    table.push([id, tenth(mean(doctrine)), tenth(mean(scores)), gain]);
  }
  const all = chosen.reduce((a, b) => a + b, 0);
  const top = chosen.indexOf(Math.max(...chosen));
  const doctrine = await doctrineTotals(audit);
  const random = await randomTotals(audit);
  const shares = scenario.templates.map(({ id, index }) => ({
    id,
    doctrine: (doctrine.used[index] * 100) / doctrine.games,
    random: (random.used[index] * 100) / random.games,
    planner: (used[index] * 100) / (games * mainSeats(scenario).length),
  }));
  const unused = shares.filter((act) => Math.max(act.doctrine, act.random, act.planner) < USED);
  const rare = shares.filter((act) => Math.max(act.doctrine, act.planner) < USED && act.random >= USED);
  return [
    {
      id: 'planner',
      bar: saying('audit.planner.bar', { least: Math.ceil((table.length * 6) / 8), of: table.length }),
      met: better.length * 8 >= table.length * 6,
      says: [
        saying('audit.planner.says', {
          better: better.length,
          of: table.length,
          games,
          worse: worse.join(', '),
          unclear: worse.length,
        }),
      ],
      tables: [
        {
          head: ['audit.head.state', 'audit.head.doctrine', 'audit.head.planner', 'audit.head.gain'],
          rows: table,
        },
      ],
    },
    {
      id: 'actions',
      bar: saying('audit.actions.bar', { used: USED, most: MOST }),
      met: unused.length === 0 && chosen[top] * 100 <= MOST * all,
      says: [
        saying('audit.actions.says', {
          used: shares.length - unused.length,
          of: shares.length,
          top: scenario.templates[top].id,
          share: (chosen[top] * 100) / Math.max(1, all),
          rare: rare.length,
        }),
        ...(rare.length > 0
          ? [saying('audit.actions.rare', { list: rare.map(({ id }) => id).join(', ') })]
          : []),
      ],
      tables:
        unused.length === 0
          ? []
          : [
              {
                head: ['audit.head.act', 'audit.head.doctrine', 'audit.head.planner', 'audit.head.random'],
                rows: unused.map((act) => [
                  act.id,
                  tenth(act.doctrine),
                  tenth(act.planner),
                  tenth(act.random),
                ]),
              },
            ],
    },
  ];
}

async function plan(audit: Audit, seat: number, from: number, to: number): Promise<Planned> {
  const { host, scenario, seed } = audit;
  const width = scenario.templates.length;
  const run = {
    changes: {},
    seats: oneSeat(scenario, seat, { kind: 'policy', policy: 'planner' }),
    seed: `${seed}/planner`,
  };
  const jobs = Array.from({ length: Math.ceil((to - from) / SLICE) }, (_, i) => ({
    ...run,
    from: from + i * SLICE,
    to: Math.min(to, from + (i + 1) * SLICE),
  }));
  const rows = (await host.each(jobs, (list) => list)).flat();
  const templates = scenario.templates.map((_, act) => act);
  return {
    scores: rows.map((row) => row.scores[seat]),
    done: templates.map((act) => rows.reduce((sum, row) => sum + row.actions[seat * width + act], 0)),
    used: templates.map(
      (act) =>
        rows.filter((row) => scenario.actors.some((_, actor) => row.actions[actor * width + act] > 0)).length,
    ),
  };
}
