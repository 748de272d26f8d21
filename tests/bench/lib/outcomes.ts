import type { GameRow } from '../../../src/analysis/behaviour/measure.ts';
import { OUTCOMES } from '../../../src/engine/index.ts';
import type { Scenario } from '../../../src/scenario/index.ts';
import { gameSeed } from '../../../src/analysis/ensemble.ts';
import type { Pool } from './pool.ts';
import { percent, type Report } from './report.ts';
import { allSeats, oneSeat, type Setting } from './setting.ts';
import { share } from './stats.ts';

/** Outcome classes, wars and crises under doctrine; what else is reached; which actions are used. */
export async function outcomes(setting: Setting, pool: Pool, report: Report): Promise<void> {
  const { scenario, seed, games } = setting;
  const play = (policy: 'doctrine' | 'random', n: number) =>
    pool.games({ changes: {}, seats: allSeats(scenario, policy), seed: `${seed}/${policy}` }, n);
  const doctrine = await play('doctrine', games);
  const random = await play('random', games);
  classes(scenario, doctrine, report);
  wars(scenario, doctrine, report);
  const reckless: { name: string; rows: GameRow[] }[] = [];
  for (const [seat, actor] of scenario.actors.entries()) {
    const seats = oneSeat(scenario, seat, { kind: 'reckless' });
    const rows = await pool.games({ changes: {}, seats, seed: `${seed}/reckless/${actor.id}` }, games / 20);
    reckless.push({ name: `reckless ${actor.id}`, rows });
  }
  reached(
    [{ name: 'doctrine', rows: doctrine }, { name: 'random', rows: random }, ...reckless],
    setting,
    report,
  );
  used(scenario, doctrine, random, report);
}

function classes(scenario: Scenario, rows: readonly GameRow[], report: Report): void {
  const counts = OUTCOMES.map((_, i) => rows.filter((row) => row.outcome === i).length);
  const commonest = OUTCOMES[counts.indexOf(Math.max(...counts))];
  report.add({
    row: `outcomes of doctrine play, ${scenario.id}`,
    bar: 'cold war is the commonest class',
    measured: `${commonest} is, with ${percent(Math.max(...counts) / rows.length)} of ${rows.length} games`,
    met: commonest === 'cold-war',
    detail: OUTCOMES.map((outcome, i) => `${outcome.padEnd(15)} ${interval(counts[i], rows.length)}`),
  });
}

function interval(count: number, of: number): string {
  const { share: p, low, high } = share(count, of);
  return `${percent(p, 2)} (${percent(low, 2)} to ${percent(high, 2)}), ${count} of ${of}`;
}

function wars(scenario: Scenario, rows: readonly GameRow[], report: Report): void {
  const sum = (of: (row: GameRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const war = sum((row) => row.war);
  const [a, b] = scenario.subject.dyads[0].map((actor) => scenario.actors[actor].name);
  report.add({
    row: `war between ${a} and ${b}, per game`,
    bar: '0.2 to 3 % of games',
    measured: interval(war, rows.length),
    met: war / rows.length >= 0.002 && war / rows.length <= 0.03,
    detail: [],
  });
  const crises = sum((row) => row.dyadCrises);
  const toWar = sum((row) => row.dyadCrisesToWar);
  report.add({
    row: `war between ${a} and ${b}, per crisis of theirs`,
    bar: '2 to 8 % of crises',
    measured: interval(toWar, crises),
    met: toWar / crises >= 0.02 && toWar / crises <= 0.08,
    detail: [
      `crises of all: ${sum((row) => row.crises)}, of which to war ${interval(
        sum((row) => row.crisesToWar),
        sum((row) => row.crises),
      )}`,
      `games with a crisis: ${interval(rows.filter((row) => row.crises > 0).length, rows.length)}`,
    ],
  });
}

interface Runs {
  readonly name: string;
  readonly rows: readonly GameRow[];
}

function reached(runs: readonly Runs[], { seed }: Setting, report: Report): void {
  const first = OUTCOMES.map((_, i) => {
    for (const { name, rows } of runs) {
      const n = rows.findIndex((row) => row.outcome === i);
      if (n >= 0) return `${name}, seed ${gameSeed(`${seed}/${name.replace(' ', '/')}`, n)}`;
    }
    return undefined;
  });
  report.add({
    row: 'reachability',
    bar: 'each class reached by some seed or policy',
    measured: `${first.filter((where) => where).length} of ${OUTCOMES.length} classes`,
    met: first.every((where) => where !== undefined),
    detail: OUTCOMES.map((outcome, i) => `${outcome.padEnd(15)} ${first[i] ?? 'not reached'}`),
  });
}

function used(
  scenario: Scenario,
  doctrine: readonly GameRow[],
  random: readonly GameRow[],
  report: Report,
): void {
  const usedIn = (rows: readonly GameRow[], template: number) => {
    const by = (row: GameRow) =>
      scenario.actors.some((_, a) => row.actions[a * scenario.templates.length + template] > 0);
    return rows.filter(by).length / rows.length;
  };
  const shares = scenario.templates.map(({ id, index }) => ({
    id,
    doctrine: usedIn(doctrine, index),
    random: usedIn(random, index),
  }));
  const unused = shares.filter((action) => action.doctrine < 0.01 && action.random < 0.01);
  const rare = shares.filter((action) => action.doctrine < 0.01 && action.random >= 0.01);
  const line = (action: (typeof shares)[number]) =>
    `${action.id.padEnd(26)} doctrine ${percent(action.doctrine, 2)}, random ${percent(action.random, 2)}`;
  report.add({
    row: 'every action used',
    bar: "each in 1 % of some policy's games (doctrine, random)",
    measured: `${shares.length - unused.length} of ${shares.length} actions`,
    met: unused.length === 0,
    detail: [
      ...unused.map(line),
      `by random play only (${rare.length}): ${rare.map((action) => action.id).join(', ')}`,
    ],
  });
}
