import { OUTCOMES } from '../../engine/world.ts';
import type { Scenario } from '../../scenario/types.ts';
import type { GameRow } from '../behaviour/measure.ts';
import { pieces, type Host, type Job } from './setting.ts';

/** Counts over games, plain JSON; those of two runs add up. */
export interface Totals {
  games: number;
  /** By OUTCOMES; and the first game of the run that ended so, -1 for none. */
  outcomes: number[];
  first: number[];
  war: number;
  crises: number;
  crisesToWar: number;
  dyadCrises: number;
  dyadCrisesToWar: number;
  gamesWithCrisis: number;
  endings: number[];
  violence: number[];
  /** By template: games in which somebody did it. */
  used: number[];
  /** By actor, then template: times it was done. */
  done: number[];
  /** By actor, then REACTIONS. */
  reactions: number[];
  /** By commitment: called on, kept, kept in half. */
  promises: number[];
}

export function totalOf(scenario: Scenario, rows: readonly GameRow[], from: number): Totals {
  const width = scenario.templates.length;
  const total: Totals = {
    games: rows.length,
    outcomes: OUTCOMES.map(() => 0),
    first: OUTCOMES.map(() => -1),
    war: 0,
    crises: 0,
    crisesToWar: 0,
    dyadCrises: 0,
    dyadCrisesToWar: 0,
    gamesWithCrisis: 0,
    endings: [0, 0, 0, 0],
    violence: [0, 0, 0, 0],
    used: new Array<number>(width).fill(0),
    done: new Array<number>(width * scenario.actors.length).fill(0),
    reactions: new Array<number>(3 * scenario.actors.length).fill(0),
    promises: new Array<number>(3 * scenario.commitments.length).fill(0),
  };
  rows.forEach((row, i) => {
    total.outcomes[row.outcome]++;
    if (total.first[row.outcome] < 0) total.first[row.outcome] = from + i;
    total.war += row.war;
    total.crises += row.crises;
    total.crisesToWar += row.crisesToWar;
    total.dyadCrises += row.dyadCrises;
    total.dyadCrisesToWar += row.dyadCrisesToWar;
    total.gamesWithCrisis += row.crises > 0 ? 1 : 0;
    addInto(total.endings, row.endings);
    addInto(total.violence, row.violence);
    addInto(total.reactions, row.reactions);
    addInto(total.promises, row.promises);
    const used = new Set<number>();
    row.actions.forEach((times, at) => {
      total.done[at] += times;
      if (times > 0) used.add(at % width);
    });
    for (const template of used) total.used[template]++;
  });
  return total;
}

export function addTotals(a: Totals, b: Totals): Totals {
  const sum = (x: readonly number[], y: readonly number[]) => x.map((value, i) => value + y[i]);
  return {
    games: a.games + b.games,
    outcomes: sum(a.outcomes, b.outcomes),
    first: a.first.map((n, i) => (n >= 0 ? n : b.first[i])),
    war: a.war + b.war,
    crises: a.crises + b.crises,
    crisesToWar: a.crisesToWar + b.crisesToWar,
    dyadCrises: a.dyadCrises + b.dyadCrises,
    dyadCrisesToWar: a.dyadCrisesToWar + b.dyadCrisesToWar,
    gamesWithCrisis: a.gamesWithCrisis + b.gamesWithCrisis,
    endings: sum(a.endings, b.endings),
    violence: sum(a.violence, b.violence),
    used: sum(a.used, b.used),
    done: sum(a.done, b.done),
    reactions: sum(a.reactions, b.reactions),
    promises: sum(a.promises, b.promises),
  };
}

/** Plays a run and keeps its totals. */
export async function totalsOfRun(
  host: Host,
  scenario: Scenario,
  run: Omit<Job, 'from' | 'to'>,
  games: number,
  from = 0,
): Promise<Totals> {
  const parts = await host.each(pieces(run, games, from), (rows, job) => totalOf(scenario, rows, job.from));
  return parts.reduce(addTotals);
}

function addInto(sum: number[], more: readonly number[]): void {
  for (let i = 0; i < more.length; i++) sum[i] += more[i];
}
