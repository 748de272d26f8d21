import { crisisTotals } from './crises.ts';
import { saying, type Finding } from './finding.ts';
import type { Audit } from './setting.ts';
import { shareOf } from './statistics.ts';

/**
 * Share of crises in which a promise is kept, in per cent. In the record defence pacts were honoured in 41 % and all
 * commitments in 22 % after 1945 (Berkemeier and Fuhrmann 2018).
 */
const LOW = 20;
const HIGH = 45;

/** Do those who have promised something join the crises that call on it? */
export async function allies(audit: Audit): Promise<Finding[]> {
  const { scenario } = audit;
  const { promises } = await crisisTotals(audit);
  const rows = scenario.commitments.map(({ id, by, to }, i) => ({
    id,
    by: scenario.actors[by].id,
    to: scenario.actors[to].id,
    called: promises[i * 3],
    kept: promises[i * 3 + 1],
    half: promises[i * 3 + 2],
  }));
  const called = rows.reduce((sum, row) => sum + row.called, 0);
  const kept = rows.reduce((sum, row) => sum + row.kept, 0);
  const share = shareOf(kept, called);
  return [
    {
      id: 'allies',
      bar: saying('audit.allies.bar', { low: LOW, high: HIGH }),
      met: called === 0 ? undefined : share.share * 100 >= LOW && share.share * 100 <= HIGH,
      says: [
        called === 0
          ? saying('audit.allies.none')
          : saying('audit.allies.says', {
              called,
              share: share.share * 100,
              low: share.low * 100,
              high: share.high * 100,
            }),
      ],
      tables:
        called === 0
          ? []
          : [
              {
                head: [
                  'audit.head.promise',
                  'audit.head.by2',
                  'audit.head.to',
                  'audit.head.kept',
                  'audit.head.half',
                ],
                rows: rows.map((row) => [
                  row.id,
                  row.by,
                  row.to,
                  row.called === 0 ? saying('audit.allies.never') : shareOf(row.kept, row.called),
                  row.half,
                ]),
              },
            ],
    },
  ];
}
