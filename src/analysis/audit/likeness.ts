import { REACTIONS } from '../../engine/inputs.ts';
import { saying, type Finding } from './finding.ts';
import { doctrineTotals } from './outcomes.ts';
import { mainSeats, type Audit } from './setting.ts';

/** Two states that share more of their conduct than this, in per cent, behave alike. */
const ALIKE = 80;
/** Acts that two states must have in common for their conduct over these to be compared. */
const COMMON = 8;

/**
 * Do the states all behave alike? For every pair of main states: the least of both shares of each act, added up; 100 for
 * two that do the same things equally often. Over all acts, and over those that both may do, where these are enough.
 */
export async function likeness(audit: Audit): Promise<Finding[]> {
  const { scenario } = audit;
  const { done, games, reactions } = await doctrineTotals(audit);
  const width = scenario.templates.length;
  const may = (seat: number) =>
    new Set(scenario.actionsOf[seat].map((index) => scenario.actions[index].template.index));
  const seats = mainSeats(scenario);
  const pairs = seats.flatMap((a, i) =>
    seats.slice(i + 1).flatMap((b) => {
      const common = [...may(a)].filter((template) => may(b).has(template));
      const share = (over: readonly number[]) => {
        const total = (seat: number) =>
          Math.max(
            1,
            over.reduce((sum, act) => sum + done[seat * width + act], 0),
          );
        const [x, y] = [total(a), total(b)];
        const least = (act: number) => Math.min(done[a * width + act] / x, done[b * width + act] / y);
        return over.reduce((sum, act) => sum + least(act), 0) * 100;
      };
      if (common.length < COMMON) return [];
      const all = share(scenario.templates.map(({ index }) => index));
      return [{ a, b, common: common.length, all, overlap: share(common) }];
    }),
  );
  pairs.sort((p, q) => q.overlap - p.overlap);
  const name = (seat: number) => scenario.actors[seat].id;
  const alike = pairs.filter(({ overlap }) => overlap > ALIKE).length;
  return [
    {
      id: 'likeness',
      bar: saying('audit.likeness.bar', { alike: ALIKE, common: COMMON }),
      met: pairs.length === 0 ? undefined : alike === 0,
      says:
        pairs.length === 0
          ? []
          : [
              saying('audit.likeness.says', {
                a: name(pairs[0].a),
                b: name(pairs[0].b),
                most: pairs[0].overlap,
                mean: pairs.reduce((sum, { overlap }) => sum + overlap, 0) / pairs.length,
                pairs: pairs.length,
              }),
            ],
      tables: [
        {
          head: [
            'audit.head.state',
            'audit.head.acts',
            'audit.head.goldstein',
            'audit.head.signals',
            'audit.head.pressure',
            'audit.head.force',
            'audit.head.reactions',
          ],
          rows: seats.map((seat) => {
            const acts = scenario.templates.map((template) => ({
              template,
              times: done[seat * width + template.index],
            }));
            const all = acts.reduce((sum, { times }) => sum + times, 0);
            const kind = (wanted: string) =>
              percent(
                acts.reduce((sum, { template, times }) => sum + (template.kind === wanted ? times : 0), 0),
                all,
              );
            const score = acts.reduce((sum, { template, times }) => sum + template.code.goldstein * times, 0);
            return [
              name(seat),
              tenth(all / games),
              tenth(score / Math.max(1, all) / 10),
              kind('signal'),
              kind('pressure'),
              kind('force'),
              REACTIONS.map((_, i) => reactions[seat * REACTIONS.length + i]).join(' / '),
            ];
          }),
        },
        {
          head: [
            'audit.head.state',
            'audit.head.state',
            'audit.head.common',
            'audit.head.overlap',
            'audit.head.overlapAll',
          ],
          rows: pairs
            .slice(0, 10)
            .map(({ a, b, common, overlap, all }) => [name(a), name(b), common, tenth(overlap), tenth(all)]),
        },
      ],
    },
  ];
}

function percent(part: number, all: number): number {
  return tenth((part * 100) / Math.max(1, all));
}

export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
