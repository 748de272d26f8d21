import type { GameEvent } from '../engine/events.ts';
import type { EventSink } from '../engine/run.ts';
import { scores } from '../engine/outcome.ts';
import { CRISIS_OUTCOMES, OUTCOMES, VIOLENCE, WAR } from '../engine/world.ts';
import type { PolicyId } from '../policies/types.ts';
import type { Scenario } from '../scenario/types.ts';
import { happeningOf, happeningsOf } from './happenings.ts';
import { playGame } from './play.ts';

/** Counts over games; two tallies of the same scenario add up. */
export interface Tally {
  games: number;
  outcomes: Record<string, number>;
  /** Games in which a dyad was at war: the scenario's subject dyads always, others where it happened. */
  wars: Record<string, number>;
  /** Sums of scores by actor id, and of the region. */
  scores: Record<string, number>;
  /** Times each action of the library was done, accepted offers included. */
  actions: Record<string, number>;
  /** Games in which it was done at least once. */
  actionGames: Record<string, number>;
  /** How crises ended for the owner of the line. */
  crises: Record<string, number>;
  /** How crises ended for the side held to have moved first. */
  crisesOfMovers: Record<string, number>;
  violence: Record<string, number>;
  incidents: number;
  /** Times that other things happened, by the keys of {@link happeningOf}, and games in which they did. */
  happened: Record<string, number>;
  happenedGames: Record<string, number>;
}

/** A tally of no games, with every key that the scenario makes certain, so that nought is told as nought. */
export function emptyTally(scenario: Scenario): Tally {
  const zero = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, 0]));
  return {
    games: 0,
    outcomes: zero(OUTCOMES),
    wars: zero(scenario.subject.dyads.map((pair) => dyadId(scenario, pair))),
    scores: zero([...scenario.actors.map((actor) => actor.id), 'region']),
    actions: zero(scenario.templates.map((template) => template.id)),
    actionGames: zero(scenario.templates.map((template) => template.id)),
    crises: zero(CRISIS_OUTCOMES),
    crisesOfMovers: zero(CRISIS_OUTCOMES),
    violence: zero(VIOLENCE),
    incidents: 0,
    happened: zero(happeningsOf(scenario)),
    happenedGames: zero(happeningsOf(scenario)),
  };
}

/** A dyad in output: its two ids in alphabetical order. */
export function dyadId(scenario: Scenario, [a, b]: readonly [number, number]): string {
  return [scenario.actors[a].id, scenario.actors[b].id].sort().join('-');
}

/** The seed of the n-th game of a run. */
export function gameSeed(seed: string, n: number): string {
  return `${seed}/${n}`;
}

/** Plays game n of a run and counts it in. */
export function playInto(
  tally: Tally,
  scenario: Scenario,
  seed: string,
  n: number,
  seats: readonly PolicyId[],
): void {
  const counter = new Counter(tally, scenario);
  const world = playGame(scenario, gameSeed(seed, n), seats, counter);
  counter.close();
  tally.games++;
  tally.outcomes[OUTCOMES[world.outcome]]++;
  const actors = scenario.actors.length;
  for (let a = 0; a < actors; a++)
    for (let b = a + 1; b < actors; b++) {
      if (world.worst[a * actors + b] < WAR) continue;
      const dyad = dyadId(scenario, [a, b]);
      tally.wars[dyad] = (tally.wars[dyad] ?? 0) + 1;
    }
  scores(world).forEach((score, i) => (tally.scores[scenario.actors[i]?.id ?? 'region'] += score));
}

/** Takes the events of one game and keeps only counts. */
class Counter implements EventSink {
  readonly terse = true;
  private readonly done = new Set<number>();
  private readonly happened = new Set<string>();

  constructor(
    private readonly tally: Tally,
    private readonly scenario: Scenario,
  ) {}

  push(event: GameEvent): void {
    const key = happeningOf(this.scenario, event);
    if (key !== undefined) {
      this.tally.happened[key] = (this.tally.happened[key] ?? 0) + 1;
      this.happened.add(key);
    }
    if (event.kind === 'order') {
      const { template } = this.scenario.actions[event.action];
      this.tally.actions[template.id]++;
      this.done.add(template.index);
    } else if (event.kind === 'crisis_ended') {
      this.tally.crises[CRISIS_OUTCOMES[event.outcomes[0]]]++;
      this.tally.crisesOfMovers[CRISIS_OUTCOMES[event.outcomes[1]]]++;
      this.tally.violence[VIOLENCE[event.violence]]++;
    } else if (event.kind === 'incident') this.tally.incidents++;
  }

  close(): void {
    for (const template of this.done) this.tally.actionGames[this.scenario.templates[template].id]++;
    for (const key of this.happened) this.tally.happenedGames[key] = (this.tally.happenedGames[key] ?? 0) + 1;
  }
}

/** Adds `more` into `tally`. */
export function addTally(tally: Tally, more: Tally): void {
  tally.games += more.games;
  tally.incidents += more.incidents;
  for (const table of [
    'outcomes',
    'wars',
    'scores',
    'actions',
    'actionGames',
    'crises',
    'crisesOfMovers',
    'violence',
    'happened',
    'happenedGames',
  ] as const)
    for (const key of Object.keys(more[table]))
      tally[table][key] = (tally[table][key] ?? 0) + more[table][key];
}
