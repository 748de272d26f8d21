import { CRISIS_OUTCOMES, VIOLENCE } from '../../engine/world.ts';
import { saying, type Finding } from './finding.ts';
import { doctrineTotals } from './outcomes.ts';
import { allSeats, type Audit } from './setting.ts';
import { shareOf } from './statistics.ts';
import { addTotals, totalsOfRun, type Totals } from './totals.ts';

/**
 * Base rates of International Crisis Behavior: 1,131 actors in crises, those within wars included. Outcomes do not add
 * up to all of them: some are coded otherwise.
 */
export const RECORD = {
  actors: 1131,
  endings: { victory: 378, compromise: 263, stalemate: 261, defeat: 210 },
  violence: { none: 374, minor: 278, serious: 234, war: 240 },
} as const;

/** Games of one step of the count. */
const STEP = 2000;

/** Doctrine games, on from those of the outcomes, until there are crises enough. */
export async function crisisTotals(audit: Audit): Promise<Totals> {
  const { host, scenario, seed, sizes } = audit;
  const run = { changes: {}, seats: allSeats(scenario, 'doctrine'), seed: `${seed}/doctrine` };
  let totals = await doctrineTotals(audit);
  while (totals.crises < sizes.crises && totals.games < sizes.crisisGames) {
    const from = totals.games;
    const more = Math.min(STEP, sizes.crisisGames - from);
    const part = await host.memo(`crises from ${from}`, () => totalsOfRun(host, scenario, run, more, from));
    totals = addTotals(totals, part);
  }
  return totals;
}

/** How doctrine crises end, beside the historical record. */
export async function crises(audit: Audit): Promise<Finding[]> {
  const totals = await crisisTotals(audit);
  const ended = totals.endings.reduce((a, b) => a + b, 0);
  const recorded = Object.values(RECORD.endings).reduce((a, b) => a + b, 0);
  const fought = Object.values(RECORD.violence).reduce((a, b) => a + b, 0);
  const at = (name: (typeof VIOLENCE)[number]) =>
    (totals.violence[VIOLENCE.indexOf(name)] * 100) / Math.max(1, totals.crises);
  return [
    {
      id: 'crises',
      bar: saying('audit.crises.bar', { actors: RECORD.actors }),
      met: undefined,
      says: [
        saying('audit.crises.says', {
          crises: totals.crises,
          games: totals.games,
          none: at('none'),
          recorded: (RECORD.violence.none * 100) / fought,
        }),
        saying('audit.crises.why'),
      ],
      tables: [
        {
          head: ['audit.head.ending', 'audit.head.share', 'audit.head.record'],
          rows: CRISIS_OUTCOMES.map((name, i) => [
            name,
            shareOf(totals.endings[i], ended),
            shareOf(RECORD.endings[name], recorded),
          ]),
        },
        {
          head: ['audit.head.violence', 'audit.head.share', 'audit.head.record'],
          rows: VIOLENCE.map((name, i) => [
            name,
            shareOf(totals.violence[i], totals.crises),
            shareOf(RECORD.violence[name], fought),
          ]),
        },
      ],
    },
  ];
}
