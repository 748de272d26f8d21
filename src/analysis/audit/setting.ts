import type { GameRow } from '../behaviour/measure.ts';
import type { Strategy } from '../behaviour/strategy.ts';
import type { PolicyId } from '../../policies/types.ts';
import type { Changes } from '../../scenario/changes.ts';
import type { AuditPlan } from '../../scenario/audit.ts';
import type { Scenario } from '../../scenario/types.ts';

/** How many games each part plays. */
export interface Sizes {
  /** Games of the outcome shares; crises are counted over more, up to `crisisGames`, until there are `crises`. */
  readonly games: number;
  readonly crises: number;
  readonly crisisGames: number;
  /** Paired games of each seat's comparison, of each sweep and each experiment. */
  readonly seats: number;
  /** Paired games of each ablation. */
  readonly ablation: number;
  /** Games of the planner in each main seat. */
  readonly planner: number;
  /** Random strategies of each kind over all seats; games of their screening; how many are tried again, and in how many. */
  readonly strategies: number;
  readonly screen: number;
  readonly worst: number;
  readonly again: number;
}

/** What the design asks for (section 9). */
export const FULL: Sizes = {
  games: 4000,
  crises: 5000,
  crisisGames: 24_000,
  seats: 1000,
  ablation: 4000,
  planner: 400,
  strategies: 2000,
  screen: 20,
  worst: 50,
  again: 400,
};

/** The same in small, to see that everything runs: its figures decide nothing. */
export const QUICK: Sizes = {
  games: 200,
  crises: 100,
  crisisGames: 400,
  seats: 60,
  ablation: 60,
  planner: 2,
  strategies: 45,
  screen: 4,
  worst: 6,
  again: 40,
};

/** Games to play: one strategy a seat, the rules as changed; games `from` to `to` of the seed's run. */
export interface Job {
  readonly changes: Changes;
  readonly seats: readonly Strategy[];
  readonly seed: string;
  readonly from: number;
  readonly to: number;
}

/** Who plays the games, on however many threads, and remembers what has been measured when a run is stopped. */
export interface Host {
  /** Plays all jobs; what is kept of each comes back in its place. */
  each<T>(jobs: readonly Job[], keep: (rows: readonly GameRow[], job: Job) => T): Promise<T[]>;
  /** What `make` gives, or what it gave in an earlier run of the same audit: it must be plain JSON. */
  memo<T>(key: string, make: () => Promise<T>): Promise<T>;
}

/** What is audited. */
export interface Audit {
  readonly scenario: Scenario;
  readonly plan: AuditPlan;
  readonly sizes: Sizes;
  readonly seed: string;
  readonly host: Host;
}

/** Games that one job of a long run plays. */
const PIECE = 50;

/** One long run in pieces, so that all threads share it; rows in the order of their seeds. */
export async function playRun(
  host: Host,
  run: Omit<Job, 'from' | 'to'>,
  games: number,
  from = 0,
): Promise<GameRow[]> {
  return (await host.each(pieces(run, games, from), (rows) => rows)).flat();
}

export function pieces(run: Omit<Job, 'from' | 'to'>, games: number, from = 0): Job[] {
  const jobs: Job[] = [];
  for (let at = from; at < from + games; at += PIECE)
    jobs.push({ ...run, from: at, to: Math.min(from + games, at + PIECE) });
  return jobs;
}

/** The same policy in every seat. */
export function allSeats(scenario: Scenario, policy: PolicyId): Strategy[] {
  return scenario.actors.map(() => ({ kind: 'policy', policy }));
}

/** Doctrine everywhere but in one seat. */
export function oneSeat(scenario: Scenario, seat: number, strategy: Strategy): Strategy[] {
  return allSeats(scenario, 'doctrine').map((doctrine, a) => (a === seat ? strategy : doctrine));
}

/** Indices of the main states. */
export function mainSeats(scenario: Scenario): number[] {
  return scenario.actors.flatMap((actor, a) => (actor.minor ? [] : [a]));
}
