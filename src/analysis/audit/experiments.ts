import type { Changes } from '../../scenario/changes.ts';
import { saying, type Cell, type Finding } from './finding.ts';
import { metricsOf } from './metrics.ts';
import { allSeats, oneSeat, pieces, type Audit } from './setting.ts';
import { clearly, mean, paired } from './statistics.ts';

/** Settings that the scenario's plan changes, each with what it should do; and acts that should be answered. */
export async function experiments(audit: Audit): Promise<Finding[]> {
  return [...(await settings(audit)), ...(await answers(audit))];
}

async function settings(audit: Audit): Promise<Finding[]> {
  const { plan, host, scenario, sizes, seed } = audit;
  const metrics = metricsOf(scenario);
  // Rare things need more games than scores do.
  const games = sizes.games;
  const run = (set: Changes['set'], metric: string) =>
    host.memo(`experiment ${JSON.stringify(set)} ${metric} ${games}`, async () => {
      const { of } = metrics.find(({ name }) => name === metric)!;
      const job = { changes: { set }, seats: allSeats(scenario, 'doctrine'), seed: `${seed}/experiments` };
      return (await host.each(pieces(job, games), (rows) => rows.map(of))).flat();
    });
  const rows: Cell[][] = [];
  let held = 0;
  for (const { says, set, from, metric, goes, times } of plan.experiments) {
    const before = await run(from, metric);
    const after = await run(set, metric);
    const gain = paired(after.map((value, i) => value - before[i]));
    const clear = gain.p < 0.05 && gain.by > 0 === (goes === 'up');
    const [low, high] = [mean(before), mean(after)];
    const far = times === undefined || (goes === 'up' ? high >= low * times : low >= high * times);
    if (clear && far) held++;
    rows.push([
      says,
      metric,
      saying(`audit.goes.${goes}`),
      Math.round(low * 100) / 100,
      Math.round(high * 100) / 100,
      gain,
      saying(clear && far ? 'audit.held' : 'audit.notHeld'),
    ]);
  }
  if (rows.length === 0) return [];
  return [
    {
      id: 'experiments',
      bar: saying('audit.experiments.bar'),
      met: held === rows.length,
      says: [saying('audit.experiments.says', { held, of: rows.length, games })],
      tables: [
        {
          head: [
            'audit.head.experiment',
            'audit.head.moved',
            'audit.head.written',
            'audit.head.before',
            'audit.head.after',
            'audit.head.by',
            'audit.head.verdict',
          ],
          rows,
        },
      ],
    },
  ];
}

/** A state does some acts whenever it may, or never: does another answer with acts of its own? Same seeds. */
async function answers(audit: Audit): Promise<Finding[]> {
  const { plan, host, scenario, sizes, seed } = audit;
  const games = sizes.seats;
  const width = scenario.templates.length;
  const seat = (id: string) => scenario.actors.findIndex((actor) => actor.id === id);
  const rows: Cell[][] = [];
  let held = 0;
  for (const [i, { says, by, acts, from, answers: wanted }] of plan.answers.entries()) {
    const actor = seat(by);
    const own = scenario.actionsOf[actor].filter((index) =>
      acts.includes(scenario.actions[index].template.id),
    );
    const places = wanted.map(
      (id) => seat(from) * width + scenario.templates.findIndex((template) => template.id === id),
    );
    const run = (name: string, always: readonly number[], never: readonly number[]) =>
      host.memo(`answers ${i} ${name} ${games}`, async () => {
        const seats = oneSeat(scenario, actor, { kind: 'bent', always, never });
        const job = { changes: {}, seats, seed: `${seed}/answers` };
        const played = await host.each(pieces(job, games), (list) =>
          list.map(({ actions }) => places.reduce((sum, at) => sum + actions[at], 0)),
        );
        return played.flat();
      });
    const never = await run('never', [], own);
    const always = await run('always', own, []);
    const gain = paired(always.map((value, k) => value - never[k]));
    if (clearly(gain) > 0) held++;
    rows.push([says, Math.round(mean(never) * 100) / 100, Math.round(mean(always) * 100) / 100, gain]);
  }
  if (rows.length === 0) return [];
  return [
    {
      id: 'answers',
      bar: saying('audit.answers.bar'),
      met: held === rows.length,
      says: [saying('audit.answers.says', { held, of: rows.length, games })],
      tables: [
        { head: ['audit.head.experiment', 'audit.head.never', 'audit.head.always', 'audit.head.by'], rows },
      ],
    },
  ];
}
