import { divideRound } from '../base/integer.ts';
import type { Scenario } from '../scenario/types.ts';
import { dyadIndex } from './apply.ts';
import { inForce } from './deals.ts';
import { OUTCOMES, WAR, type OutcomeClass, type World } from './world.ts';

/** Tension under which a dyad counts as calm (design section 1). */
export const CALM = 40;
/** By how much the first dyad's tension must fall for a thaw. */
export const THAW = 10;
/** An armed crisis counts while it is open and for this many turns after. */
const ARMED_TURNS = 3;

/** One test of an outcome class, as the debrief shows it. */
export interface OutcomeTest {
  readonly outcome: OutcomeClass;
  readonly met: boolean;
}

/** All six tests, worst first; the first that is met names the game. `settlement` and `thaw` need every subject dyad calm; the fall of a thaw is the first dyad's. */
export function outcomeTests(scenario: Scenario, world: World): OutcomeTest[] {
  const { dyads } = scenario.subject;
  const { layout } = scenario;
  const n = scenario.actors.length;
  const worst = Math.max(...dyads.map(([a, b]) => world.worst[dyadIndex(a, b, n)]));
  const lastArmed = Math.max(...dyads.map(([a, b]) => world.armed[dyadIndex(a, b, n)]));
  const tension = dyads.map(([a, b]) => world.q[layout.tension[a][b]]);
  const started = dyads.map(([a, b]) => layout.start[layout.tension[a][b]]);
  const calm = tension.every((t) => t < CALM);
  const met: Record<OutcomeClass, boolean> = {
    war: worst >= WAR,
    'limited-clash': worst < WAR && dyads.some(([a, b]) => world.fire[dyadIndex(a, b, n)] > 0),
    'armed-crisis': lastArmed > 0 && world.turn - lastArmed < ARMED_TURNS,
    settlement: calm && isSettled(scenario, world),
    thaw: calm && tension[0] <= started[0] - THAW,
    'cold-war': true,
  };
  return OUTCOMES.map((outcome) => ({ outcome, met: met[outcome] }));
}

/** Whether the main issue is settled: as the scenario's test says, or by a deal in force on what that test looks at. */
export function isSettled(scenario: Scenario, world: World): boolean {
  return scenario.subject.settled.degree(world.q) > 0 || dealOnSubject(scenario, world);
}

/** Whether a deal on an issue that the scenario's settled test looks at is in force between two of its subject. */
function dealOnSubject({ subject, layout }: Scenario, { deals }: World): boolean {
  if (deals.length === 0) return false;
  const issues = subject.settled.slots.map((slot) => layout.issueAt[slot]).filter((issue) => issue >= 0);
  return subject.dyads.some((pair) => inForce(deals, issues, pair));
}

/** The outcome class of a finished game; `undefined` while it goes on. */
export function outcomeOf(world: World): OutcomeClass | undefined {
  return world.outcome < 0 ? undefined : OUTCOMES[world.outcome];
}

/** Index of the class whose test is met first. */
export function classify(scenario: Scenario, world: World): number {
  return outcomeTests(scenario, world).findIndex((test) => test.met);
}

/** Scores 0-100 by actor, the region last: half what held at the end of the last turn, half the mean over turns. */
export function scores(world: World): number[] {
  const turns = Math.max(1, world.turn);
  return world.lastHeld.map((held, i) => divideRound(held + divideRound(world.held[i], turns), 20));
}
