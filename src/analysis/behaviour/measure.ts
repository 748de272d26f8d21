import { advance } from '../../engine/advance.ts';
import type { GameEvent } from '../../engine/events.ts';
import { REACTIONS } from '../../engine/inputs.ts';
import { initialWorld } from '../../engine/initial.ts';
import { dyadIndex } from '../../engine/apply.ts';
import type { EventSink } from '../../engine/run.ts';
import { heldWeights } from '../../engine/upkeep.ts';
import { CRISIS_OUTCOMES, VIOLENCE, WAR } from '../../engine/world.ts';
import { divideRound } from '../../base/integer.ts';
import type { Scenario } from '../../scenario/types.ts';
import { gameSeed } from '../ensemble.ts';
import { Embers } from './embers.ts';
import { decideAll, type Memory, type Strategy } from './strategy.ts';

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
  /** Both sides of every crisis: by CRISIS_OUTCOMES, owners and movers alike. */
  readonly endings: readonly number[];
  /** Crises by VIOLENCE. */
  readonly violence: readonly number[];
  /** Wars of the subject dyads, in their order: 1 where there was one. */
  readonly wars: readonly number[];
  /** By directed pair (a * actors + b): Goldstein scores of what a did to b, added up. */
  readonly conduct: Int16Array;
  /** By actor: its private aim, 0 security, 1 gain. */
  readonly aims: readonly number[];
  /** Tension of the first subject dyad at the end. */
  readonly tension: number;
  /** Incidents between the first subject dyad; how many of them rekindled the quarrel, see {@link Embers}. */
  readonly incidents: number;
  readonly rekindled: number;
  /** By commitment, three each: crises that called on it, and in how many of these it was kept in full, and in half. */
  readonly promises: readonly number[];
  /** By actor: reactions to crossed lines, in the order of REACTIONS (actor * 3 + reaction). */
  readonly reactions: readonly number[];
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
  const n = scenario.actors.length;
  const conduct = new Int16Array(n * n);
  const endings = CRISIS_OUTCOMES.map(() => 0);
  const violence = VIOLENCE.map(() => 0);
  const promises = new Array<number>(scenario.commitments.length * 3).fill(0);
  const reactions = new Array<number>(n * REACTIONS.length).fill(0);
  const crises = { all: 0, war: 0, dyad: 0, dyadWar: 0 };
  const embers = new Embers(scenario, a, b);
  const take = (event: GameEvent) => {
    if (event.kind === 'order') {
      const { actor, target, template } = scenario.actions[event.action];
      actions[actor * scenario.templates.length + template.index]++;
      if (target >= 0) conduct[actor * n + target] += template.code.goldstein;
    } else if (event.kind === 'reacted')
      reactions[scenario.lines[event.line].owner * REACTIONS.length + REACTIONS.indexOf(event.choice)]++;
    else if (event.kind === 'scored')
      heldWeights(yardstick, world.q).forEach((weight, i) => (held[i] += weight));
    else if (event.kind === 'crisis_ended') {
      const war = event.violence === VIOLENCE.indexOf('war') ? 1 : 0;
      const ours = (event.owner === a && event.mover === b) || (event.owner === b && event.mover === a);
      for (const ending of event.outcomes) endings[ending]++;
      violence[event.violence]++;
      crises.all++;
      crises.war += war;
      crises.dyad += ours ? 1 : 0;
      crises.dyadWar += ours ? war : 0;
    }
  };
  const log: EventSink = {
    terse: true,
    push(event) {
      take(event);
      embers.take(event, world.turn);
      countPromise(promises, event);
    },
  };
  let prompt = advance(scenario, world, [], log);
  while (prompt.kind !== 'done') {
    const inputs = decideAll(seats, memories, scenario, world, prompt);
    prompt = advance(scenario, world, inputs, log);
  }
  const turns = Math.max(1, world.turn);
  return {
    outcome: world.outcome,
    war: world.worst[dyadIndex(a, b, n)] >= WAR ? 1 : 0,
    crises: crises.all,
    crisesToWar: crises.war,
    dyadCrises: crises.dyad,
    dyadCrisesToWar: crises.dyadWar,
    scores: heldWeights(yardstick, world.q).map((end, i) =>
      divideRound(end + divideRound(held[i], turns), 20),
    ),
    actions,
    endings,
    violence,
    wars: scenario.subject.dyads.map(([x, y]) => (world.worst[dyadIndex(x, y, n)] >= WAR ? 1 : 0)),
    conduct,
    aims: world.aim.slice(),
    tension: world.q[scenario.layout.tension[a][b]],
    reactions,
    incidents: embers.incidents,
    rekindled: embers.rekindled,
    promises,
  };
}

/** What becomes of a promise in a crisis that calls on it: 0 not kept, 1 in half, 2 in full. */
function countPromise(promises: number[], event: { readonly kind: string }): void {
  if (event.kind !== 'promise') return;
  const { commitment, kept } = event as unknown as { readonly commitment: number; readonly kept: number };
  promises[commitment * 3]++;
  if (kept === 2) promises[commitment * 3 + 1]++;
  else if (kept === 1) promises[commitment * 3 + 2]++;
}
