import { advance } from '../../engine/advance.ts';
import type { GameEvent } from '../../engine/events.ts';
import { initialWorld } from '../../engine/initial.ts';
import { dyadIndex } from '../../engine/apply.ts';
import type { EventSink } from '../../engine/run.ts';
import { heldWeights } from '../../engine/upkeep.ts';
import { VIOLENCE, WAR } from '../../engine/world.ts';
import { divideRound } from '../../base/integer.ts';
import type { Scenario } from '../../scenario/types.ts';
import { gameSeed } from '../ensemble.ts';
import { decideAs, type Memory, type Strategy } from './strategy.ts';

/** What one game is kept as. Same seed, other rules or strategies: two rows that can be laid side by side. */
export interface GameRow {
  /** Index in OUTCOMES. */
  readonly outcome: number;
  /** 1 where the scenario's first subject dyad was at war. */
  readonly war: number;
  /** Crises of all, and of the first subject dyad; how many of each ended in war. */
  readonly crises: number;
  readonly crisesToWar: number;
  readonly dyadCrises: number;
  readonly dyadCrisesToWar: number;
  /** 0-100 by actor, the region last, by the priorities of the yardstick. */
  readonly scores: readonly number[];
  /** By actor, then template (actor * templates + template): times it was done. */
  readonly actions: Uint8Array;
}

/**
 * Plays games `from` to `to` of a run with one strategy a seat. Scores are taken by the rule sets of `yardstick`, so
 * that taking a rule away from those who decide does not change what they are measured by.
 */
export function measureGames(
  scenario: Scenario,
  yardstick: Scenario,
  seats: readonly Strategy[],
  seed: string,
  from: number,
  to: number,
): GameRow[] {
  const rows: GameRow[] = [];
  for (let n = from; n < to; n++) rows.push(measureGame(scenario, yardstick, seats, gameSeed(seed, n)));
  return rows;
}

function measureGame(
  scenario: Scenario,
  yardstick: Scenario,
  seats: readonly Strategy[],
  seed: string,
): GameRow {
  const world = initialWorld(scenario, seed);
  const memories: Memory[] = seats.map(() => ({ next: 0 }));
  const [a, b] = scenario.subject.dyads[0];
  const held = new Array<number>(scenario.actors.length + 1).fill(0);
  const actions = new Uint8Array(scenario.actors.length * scenario.templates.length);
  const crises = { all: 0, war: 0, dyad: 0, dyadWar: 0 };
  const take = (event: GameEvent) => {
    if (event.kind === 'order') {
      const { actor, template } = scenario.actions[event.action];
      actions[actor * scenario.templates.length + template.index]++;
    } else if (event.kind === 'scored')
      heldWeights(yardstick, world.q).forEach((weight, i) => (held[i] += weight));
    else if (event.kind === 'crisis_ended') {
      const war = event.violence === VIOLENCE.indexOf('war') ? 1 : 0;
      const ours = (event.owner === a && event.mover === b) || (event.owner === b && event.mover === a);
      crises.all++;
      crises.war += war;
      crises.dyad += ours ? 1 : 0;
      crises.dyadWar += ours ? war : 0;
    }
  };
  const log: EventSink = { terse: true, push: take };
  let prompt = advance(scenario, world, [], log);
  while (prompt.kind !== 'done') {
    const asked = prompt;
    const inputs = asked.seats.map((seat) =>
      decideAs(seats[seat], memories[seat], scenario, world, asked, seat),
    );
    prompt = advance(scenario, world, inputs, log);
  }
  const turns = Math.max(1, world.turn);
  return {
    outcome: world.outcome,
    war: world.worst[dyadIndex(a, b, scenario.actors.length)] >= WAR ? 1 : 0,
    crises: crises.all,
    crisesToWar: crises.war,
    dyadCrises: crises.dyad,
    dyadCrisesToWar: crises.dyadWar,
    scores: heldWeights(yardstick, world.q).map((end, i) =>
      divideRound(end + divideRound(held[i], turns), 20),
    ),
    actions,
  };
}
