import type { GameEvent } from '../../engine/events.ts';
import { scores } from '../../engine/outcome.ts';
import type { Replay } from '../../record/replay.ts';
import type { GameRecord } from '../../record/types.ts';
import type { Scenario } from '../../scenario/types.ts';
import { escalationScore } from '../codings.ts';

/** An order that a person gave, in the turn in which it was handed in. */
export interface GivenOrder {
  readonly turn: number;
  readonly actor: number;
  /** Index of the concrete action. */
  readonly action: number;
}

/** A finished game in so few numbers that two hundred of them can be kept and compared; plain data, for it crosses threads. */
export interface Digest {
  readonly scenario: string;
  readonly scenarioHash: string;
  /** The record carries its scenario, which did not come with Araxes. */
  readonly own: boolean;
  readonly seed: string;
  /** Who hands it in, where the record says so. */
  readonly by: string | undefined;
  /** Actors that persons decided for. */
  readonly persons: readonly number[];
  readonly turns: number;
  /** Index in OUTCOMES. */
  readonly outcome: number;
  /** 0-100 by actor, the region last. */
  readonly scores: readonly number[];
  /** Tension of the scenario's first subject dyad: at the start, then after each turn. */
  readonly tension: readonly number[];
  /** Highest rung that any two of a subject dyad stood on toward each other. */
  readonly peak: number;
  readonly crises: number;
  /** Mean score of escalation a turn. */
  readonly escalation: number;
  readonly orders: readonly GivenOrder[];
  /** State hash after each turn: where two games of one seed part, these do. */
  readonly hashes: readonly string[];
}

/** What a class needs to know of a replayed game. */
export function digestOf(scenario: Scenario, record: GameRecord, played: Replay): Digest {
  const { layout, subject, actors } = scenario;
  const persons = actors.flatMap(({ id }, actor) => (record.seats[id] === 'person' ? [actor] : []));
  const [first] = subject.dyads;
  const slot = layout.tension[first[0]][first[1]];
  const placed = withTurns(played.log);
  return {
    scenario: scenario.id,
    scenarioHash: scenario.hash,
    own: record.scenarioText !== undefined,
    seed: record.seed,
    by: record.by,
    persons,
    turns: played.hashes.length,
    outcome: played.world.outcome,
    scores: scores(played.world),
    tension: [layout.start[slot], ...played.worlds.slice(1).map(({ q }) => q[slot])],
    peak: peakOf(scenario, played.log),
    crises: placed.filter(({ event }) => event.kind === 'crisis_opened').length,
    escalation: escalationScore(scenario, placed, played.hashes.length).mean,
    orders: ordersOf(scenario, record, persons),
    hashes: played.hashes,
  };
}

function withTurns(log: readonly GameEvent[]): { turn: number; event: GameEvent }[] {
  let turn = 0;
  return log.map((event) => {
    if (event.kind === 'turn') ({ turn } = event);
    return { turn, event };
  });
}

function peakOf({ layout, subject }: Scenario, log: readonly GameEvent[]): number {
  const slots = subject.dyads.flatMap(([a, b]) => [layout.rung[a][b], layout.rung[b][a]]);
  let peak = Math.max(...slots.map((slot) => layout.start[slot]));
  for (const event of log)
    if (event.kind === 'change' && slots.includes(event.slot)) peak = Math.max(peak, event.to);
  return peak;
}

function ordersOf(scenario: Scenario, { journal }: GameRecord, persons: readonly number[]): GivenOrder[] {
  return journal.flatMap((entry) => {
    const actor = persons.find((person) => scenario.actors[person].id === entry.seat);
    if (actor === undefined || entry.kind !== 'orders') return [];
    return entry.orders.flatMap((key) => {
      const action = scenario.actionByKey.get(`${entry.seat} ${key}`);
      return action === undefined ? [] : [{ turn: entry.turn, actor, action }];
    });
  });
}
