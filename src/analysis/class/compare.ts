import { OUTCOMES } from '../../engine/world.ts';
import type { Scenario } from '../../scenario/types.ts';
import type { Digest } from './digest.ts';

/** A verified game with whose it is. */
export interface ClassGame {
  readonly student: string;
  readonly digest: Digest;
}

/** Games that came to one class of outcome, worst class first. */
export interface OutcomeShare {
  readonly outcome: number;
  readonly games: readonly ClassGame[];
}

/** One of the ways on from where paths parted: what its students had ordered there, and what came of it. */
export interface Branch {
  /** Concrete actions, in ascending order; empty for none. */
  readonly orders: readonly number[];
  readonly games: readonly ClassGame[];
}

/** Games that were alike up to a turn, and not after it. */
export interface Parting {
  readonly turn: number;
  readonly seed: string;
  /** Largest first. */
  readonly branches: readonly Branch[];
}

/** How games with an act differed from games without it. An association: who acts so may have had reason to. */
export interface OrderUse {
  /** Index of the template. */
  readonly template: number;
  /** Games in which a person gave it. */
  readonly games: number;
  /** How often in all. */
  readonly times: number;
  /** Games of it that ended in war or clash, and of those without it. */
  readonly bad: number;
  readonly badWithout: number;
  readonly without: number;
  /** Mean own score with it less that without it, in tenths; 0 where either is empty. */
  readonly gain: number;
}

/** Partings told, those of most students first. */
const PARTINGS = 8;
/** Games with an order, and without it, from which on a difference is told. */
const ENOUGH = 3;

/** By outcome, all six classes. */
export function outcomesOf(games: readonly ClassGame[]): readonly OutcomeShare[] {
  return OUTCOMES.map((_, outcome) => ({
    outcome,
    games: games.filter(({ digest }) => digest.outcome === outcome),
  }));
}

/** The own score of a game: that of the persons' seats, their mean where there are several; the region's where there is none. */
export function ownScore({ persons, scores }: Digest): number {
  if (persons.length === 0) return scores[scores.length - 1];
  return Math.round(persons.reduce((sum, actor) => sum + scores[actor], 0) / persons.length);
}

/** Where games of the same beginning went different ways. Games of different seeds or seats never were on one path. */
export function partingsOf(games: readonly ClassGame[]): readonly Parting[] {
  const beginnings = groupBy(games, ({ digest }) => JSON.stringify([digest.seed, digest.persons]));
  return beginnings
    .flatMap((group) => partings(group, 0))
    .sort((x, y) => size(y) - size(x) || x.turn - y.turn)
    .slice(0, PARTINGS);
}

function size({ branches }: Parting): number {
  return branches.reduce((sum, { games }) => sum + games.length, 0);
}

function partings(games: readonly ClassGame[], from: number): Parting[] {
  if (games.length < 2) return [];
  const longest = Math.max(...games.map(({ digest }) => digest.hashes.length));
  for (let turn = from; turn < longest; turn++) {
    const ways = groupBy(games, ({ digest }) => digest.hashes[turn] ?? '');
    if (ways.length < 2) continue;
    const branches = ways
      .map((way) => ({ orders: ordersIn(way[0], turn + 1), games: way }))
      .sort((x, y) => y.games.length - x.games.length);
    const here = { turn: turn + 1, seed: games[0].digest.seed, branches };
    return [here, ...ways.flatMap((way) => partings(way, turn + 1))];
  }
  return [];
}

function ordersIn({ digest }: ClassGame, turn: number): number[] {
  return digest.orders
    .filter((order) => order.turn === turn)
    .map(({ action }) => action)
    .sort((a, b) => a - b);
}

/** Groups in the order of their first members. */
function groupBy<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return [...groups.values()];
}

/** Orders of persons, those given in most games first. */
export function orderUses(scenario: Scenario, games: readonly ClassGame[]): readonly OrderUse[] {
  const isBad = ({ digest }: ClassGame) => digest.outcome < 2;
  const mean = (some: readonly ClassGame[]) =>
    some.reduce((sum, { digest }) => sum + ownScore(digest), 0) / Math.max(1, some.length);
  return scenario.templates
    .map(({ index }) => {
      const has = ({ digest }: ClassGame) =>
        digest.orders.some(({ action }) => scenario.actions[action].template.index === index);
      const using = games.filter(has);
      const rest = games.filter((game) => !has(game));
      const times = games.reduce(
        (sum, { digest }) =>
          sum +
          digest.orders.filter(({ action }) => scenario.actions[action].template.index === index).length,
        0,
      );
      const both = using.length > 0 && rest.length > 0;
      return {
        template: index,
        games: using.length,
        times,
        bad: using.filter(isBad).length,
        badWithout: rest.filter(isBad).length,
        without: rest.length,
        gain: both ? Math.round((mean(using) - mean(rest)) * 10) : 0,
      };
    })
    .filter(({ games: count }) => count > 0)
    .sort((x, y) => y.games - x.games || y.times - x.times || x.template - y.template);
}

/** Orders with which games ended most unlike those without: by the share of war or clash, then by own score. */
export function fatefulOrders(uses: readonly OrderUse[]): readonly OrderUse[] {
  const apart = ({ bad, games, badWithout, without }: OrderUse) =>
    Math.abs(Math.round((bad * 1000) / games) - Math.round((badWithout * 1000) / without));
  return uses
    .filter(({ games, without }) => games >= ENOUGH && without >= ENOUGH)
    .sort((x, y) => apart(y) - apart(x) || Math.abs(y.gain) - Math.abs(x.gain) || x.template - y.template);
}
