import type { GameRow } from '../behaviour/measure.ts';
import { saying, type Finding } from './finding.ts';
import { metricsOf } from './metrics.ts';
import { allSeats, mainSeats, oneSeat, playRun, type Audit } from './setting.ts';
import { holm, paired, type Gain } from './statistics.ts';

/** How many of an actor's priorities are taken away, one by one. */
const TOP = 3;
/** Points that a share or a score must move. */
const POINTS = 3;
const LEVEL = 0.05;

interface Ablated {
  readonly rule: string;
  /** By metric, in play by doctrine. */
  readonly moved: readonly Gain[];
  /** The same in games that meet a red line; absent where the plan names none. */
  readonly meeting?: readonly Gain[];
}

/** Takes away each top priority and each red line of the main states, the dice staying the same. */
export async function ablation(audit: Audit): Promise<Finding[]> {
  const { scenario, host, sizes, plan } = audit;
  const metrics = metricsOf(scenario);
  // Played once, and only where something is left to hold against it.
  let base: Promise<GameRow[]> | undefined;
  const rules = mainSeats(scenario).flatMap((a) =>
    [...scenario.rules[a].priorities.slice(0, TOP), ...scenario.rules[a].lines].map(
      (rule) => `${scenario.actors[a].id}.${rule.id}`,
    ),
  );
  const against = (before: readonly GameRow[], rows: readonly GameRow[]) =>
    metrics.map(({ of }) => paired(rows.map((row, i) => of(row) - of(before[i]))));
  const ablated: Ablated[] = [];
  for (const rule of rules) {
    const moved = await host.memo(`ablation ${rule} ${sizes.ablation}`, async () => {
      base ??= run(audit, PLAIN, []);
      return against(await base, await run(audit, PLAIN, [rule]));
    });
    const met = plan.met.find(({ line }) => line === rule);
    const meeting =
      met &&
      (await host.memo(`ablation of met ${JSON.stringify(met)} ${sizes.ablation}`, async () =>
        against(await run(audit, met, []), await run(audit, met, [rule])),
      ));
    ablated.push(meeting ? { rule, moved, meeting } : { rule, moved });
  }
  const names = metrics.map(({ name }) => name);
  return [taken(ablated, names, audit), ...directions(ablated, names, audit)];
}

/** How a line is met: by a changed start, by acts that a state does whenever it may, or by both. */
type Meeting = Pick<Audit['plan']['met'][number], 'set' | 'by' | 'acts'>;

/** Play by doctrine from the scenario's own start. */
const PLAIN: Meeting = { set: {}, acts: [] };

/** Paired games with rules left out. */
function run(
  { scenario, host, sizes, seed }: Audit,
  { set, by, acts }: Meeting,
  without: readonly string[],
): Promise<GameRow[]> {
  const seat = scenario.actors.findIndex(({ id }) => id === by);
  const always = (scenario.actionsOf[seat] ?? []).filter((index) =>
    acts.includes(scenario.actions[index].template.id),
  );
  const seats =
    seat < 0 ? allSeats(scenario, 'doctrine') : oneSeat(scenario, seat, { kind: 'bent', always, never: [] });
  return playRun(host, { changes: { set, without }, seats, seed: `${seed}/ablation` }, sizes.ablation);
}

/** One rule taken away, in one kind of games. */
interface Tried {
  readonly rule: string;
  readonly moved: readonly Gain[];
  readonly met: boolean;
}

function taken(ablated: readonly Ablated[], names: readonly string[], { sizes }: Audit): Finding {
  const tried: Tried[] = ablated.flatMap(({ rule, moved, meeting }) => [
    { rule, moved, met: false },
    ...(meeting ? [{ rule, moved: meeting, met: true }] : []),
  ]);
  // Corrected over everything that was looked at: every metric of every ablation.
  const adjusted = holm(tried.flatMap(({ moved }) => moved.map(({ p }) => p)));
  const judged = tried.map(({ rule, moved, met }, i) => {
    const clear = moved
      .map((gain, k) => ({ gain, name: names[k], p: adjusted[i * names.length + k] }))
      .filter(({ gain, p }) => Math.abs(gain.by) >= POINTS && p < LEVEL)
      .sort((a, b) => Math.abs(b.gain.by) - Math.abs(a.gain.by));
    const most = moved.reduce(
      (best, gain, k) => (Math.abs(gain.by) > Math.abs(moved[best].by) ? k : best),
      0,
    );
    return { rule, met, clear, most: { name: names[most], gain: moved[most] } };
  });
  const moving = (met: boolean) => judged.filter((one) => one.met === met && one.clear.length > 0);
  const plain = new Set(moving(false).map(({ rule }) => rule));
  const onlyMet = moving(true).filter(({ rule }) => !plain.has(rule));
  const idle = ablated.filter(({ rule }) => !plain.has(rule) && !onlyMet.some((one) => one.rule === rule));
  return {
    id: 'ablation',
    bar: saying('audit.ablation.bar', { points: POINTS }),
    met: idle.length === 0,
    says: [
      saying('audit.ablation.says', {
        moving: ablated.length - idle.length,
        of: ablated.length,
        games: sizes.ablation,
        looked: names.length * judged.length,
      }),
      ...(onlyMet.length > 0 ? [saying('audit.ablation.meeting', { met: onlyMet.length })] : []),
      ...(idle.length > 0
        ? [saying('audit.ablation.idle', { list: idle.map(({ rule }) => rule).join(', ') })]
        : []),
    ],
    tables: [
      {
        head: [
          'audit.head.without',
          'audit.head.where',
          'audit.head.moved',
          'audit.head.by',
          'audit.head.clear',
        ],
        rows: judged.map(({ rule, met, clear, most }) => {
          const first = clear[0] ?? most;
          const where = saying(met ? 'audit.ablation.meet' : 'audit.ablation.plain');
          return [rule, where, first.name, first.gain, clear.length];
        }),
      },
    ],
  };
}

/** The predictions that were written down, each against its own metric. */
function directions(ablated: readonly Ablated[], names: readonly string[], { plan }: Audit): Finding[] {
  const tested = plan.directions.flatMap((expected) => {
    const gain = ablated.find(({ rule }) => rule === expected.without)?.moved[names.indexOf(expected.metric)];
    return gain ? [{ expected, gain }] : [];
  });
  if (tested.length === 0) return [];
  // Few questions were asked here, so that few are corrected for.
  const adjusted = holm(tested.map(({ gain }) => gain.p));
  const verdict = tested.map(({ expected, gain }, i) => {
    if (adjusted[i] >= LEVEL) return 'unclear';
    if (gain.by > 0 !== (expected.goes === 'up')) return 'against';
    return Math.abs(gain.by) >= POINTS ? 'far' : 'some';
  });
  const count = (what: string) => verdict.filter((one) => one === what).length;
  return [
    {
      id: 'directions',
      bar: saying('audit.directions.bar', { points: POINTS, written: plan.written }),
      met: count('far') === tested.length,
      says: [
        saying('audit.directions.says', {
          far: count('far'),
          of: tested.length,
          points: POINTS,
          some: count('some'),
          against: count('against'),
        }),
      ],
      tables: [
        {
          head: [
            'audit.head.without',
            'audit.head.moved',
            'audit.head.written',
            'audit.head.by',
            'audit.head.verdict',
          ],
          rows: tested.map(({ expected, gain }, i) => [
            expected.without,
            expected.metric,
            saying(`audit.goes.${expected.goes}`),
            gain,
            saying(`audit.direction.${verdict[i]}`),
          ]),
        },
      ],
    },
  ];
}
