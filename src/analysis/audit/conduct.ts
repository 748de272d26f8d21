import { saying, type Cell, type Finding } from './finding.ts';
import { tenth } from './likeness.ts';
import { oneSeat, pieces, type Audit } from './setting.ts';
import { clearly, mean, paired, type Gain } from './statistics.ts';

/** Shares of turns, in per cent, in which a state leans one way. */
const LEVELS = [0, 25, 50, 75, 100] as const;

/** What is kept of one game of a sweep. */
interface Kept {
  readonly own: number;
  readonly other: number;
  readonly region: number;
  readonly tension: number;
  /** Goldstein score of what the other did in return. */
  readonly returned: number;
  readonly fire: number;
  readonly war: number;
  /** The other's private aim: 0 security, 1 gain. */
  readonly aim: number;
}

/**
 * Provocation and generosity, swept from never to every turn, by each state of the plan alike: what it brings the state
 * itself, what it brings the other, and how the other answers, by what the other is privately after.
 */
export async function conduct(audit: Audit): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const friendly of [false, true]) {
    const id = friendly ? 'generosity' : 'provocation';
    const rows: Cell[][] = [];
    const ends: { by: string; own: Gain; returned: Gain; secure: Gain; greedy: Gain; region: Gain }[] = [];
    for (const { by, toward } of audit.plan.conduct) {
      const runs = [];
      for (const share of LEVELS) runs.push(await sweep(audit, by, toward, friendly, share));
      runs.forEach((kept, i) => {
        const of = (what: (game: Kept) => number) => tenth(mean(kept.map(what)));
        rows.push([
          by,
          LEVELS[i],
          of((game) => game.own),
          of((game) => game.other),
          of((game) => game.region),
          of((game) => game.tension),
          of((game) => game.returned / 10),
          of((game) => game.fire * 100),
          of((game) => game.war * 100),
        ]);
      });
      const [none] = runs;
      const full = runs[runs.length - 1];
      const change = (what: (game: Kept) => number, aim?: number) =>
        paired(
          full.flatMap((game, i) =>
            aim === undefined || game.aim === aim ? [what(game) - what(none[i])] : [],
          ),
        );
      ends.push({
        by,
        own: change((game) => game.own),
        region: change((game) => game.region),
        returned: change((game) => game.returned / 10),
        secure: change((game) => game.returned / 10, 0),
        greedy: change((game) => game.returned / 10, 1),
      });
    }
    if (rows.length === 0) continue;
    const answered = ends.filter(({ returned }) => clearly(returned) === (friendly ? 1 : -1)).length;
    findings.push({
      id,
      bar: saying(`audit.${id}.bar`),
      met: answered === ends.length,
      says: [saying(`audit.${id}.says`, { answered, of: ends.length, games: audit.sizes.seats })],
      tables: [
        {
          head: [
            'audit.head.state',
            'audit.head.turns',
            'audit.head.ownScore',
            'audit.head.otherScore',
            'audit.head.regionScore',
            'audit.head.tension',
            'audit.head.returned',
            'audit.head.fire',
            'audit.head.war',
          ],
          rows,
        },
        {
          head: [
            'audit.head.state',
            'audit.head.own',
            'audit.head.region',
            'audit.head.returnedBy',
            'audit.head.secure',
            'audit.head.greedy',
          ],
          rows: ends.map(({ by, own, region, returned, secure, greedy }) => [
            by,
            own,
            region,
            returned,
            secure,
            greedy,
          ]),
        },
      ],
    });
  }
  return findings;
}

function sweep(
  { host, scenario, sizes, seed }: Audit,
  by: string,
  toward: string,
  friendly: boolean,
  share: number,
): Promise<Kept[]> {
  const seat = (id: string) => scenario.actors.findIndex((actor) => actor.id === id);
  const [self, other] = [seat(by), seat(toward)];
  const n = scenario.actors.length;
  return host.memo(
    `conduct ${by} ${toward} ${friendly ? 'friendly' : 'hostile'} ${share} ${sizes.seats}`,
    async () => {
      const seats = oneSeat(scenario, self, { kind: 'lean', toward: other, friendly, share });
      const jobs = pieces({ changes: {}, seats, seed: `${seed}/conduct` }, sizes.seats);
      const played = await host.each(jobs, (rows) =>
        rows.map((row): Kept => ({
          own: row.scores[self],
          other: row.scores[other],
          region: row.scores[n],
          tension: row.tension,
          returned: row.conduct[other * n + self],
          fire: row.outcome <= 1 ? 1 : 0,
          war: row.outcome === 0 ? 1 : 0,
          aim: row.aims[other],
        })),
      );
      return played.flat();
    },
  );
}
