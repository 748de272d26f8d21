import type { Sources } from '../scenario/types.ts';
import type { FinishedGame } from './game.ts';

/** What one state kept to itself: its aim and resolve in this game. */
export interface PrivateTruth {
  readonly actor: number;
  readonly gain: boolean;
  readonly resolve: number;
}

/** An act that not everybody knew of, or knew for certain. */
export interface HiddenAct {
  readonly index: number;
  readonly turn: number;
  readonly actor: number;
  readonly action: number;
  /** Others that learned of it for certain, and those that had it as an unconfirmed report. */
  readonly knew: readonly number[];
  readonly suspected: readonly number[];
  readonly sources: Sources;
}

/** Aims and resolve of the states that are not minor. */
export function truthsOf({ scenario, world }: FinishedGame): readonly PrivateTruth[] {
  return scenario.actors.flatMap(({ minor }, actor) =>
    minor ? [] : [{ actor, gain: world.aim[actor] > 0, resolve: world.resolve[actor] }],
  );
}

/** A contested claim and what was so in this game. */
export interface ClaimTruth {
  readonly id: string;
  readonly says: string;
  readonly so: boolean;
  readonly found: boolean;
  /** Who said so openly. */
  readonly by: readonly number[];
  readonly sources: Sources;
}

/** What was so of what was contested. */
export function claimsOf({ scenario, world }: FinishedGame): readonly ClaimTruth[] {
  return scenario.claims.map(({ id, says, sources }, claim) => ({
    id,
    says,
    so: world.truths[claim] > 0,
    found: world.found[claim] > 0,
    by: scenario.actors.flatMap((_, actor) => (has(world.accusers[claim], actor) ? [actor] : [])),
    sources,
  }));
}

/** A red line whose owner really tolerated more than it said, 0-100 points of degree. */
export interface TrueLine {
  readonly owner: number;
  readonly says: string;
  readonly degree: number;
  readonly sources: Sources;
}

/** Red lines whose owners tolerated more than they said. */
export function trueLines({ scenario, world }: FinishedGame): readonly TrueLine[] {
  return scenario.lines.flatMap(({ owner, says, sources }, line) =>
    world.tolerance[line] > 0 ? [{ owner, says, degree: world.tolerance[line], sources }] : [],
  );
}

/** Covert and unconfirmed acts, in order. */
export function hiddenActs({ scenario, log }: FinishedGame): readonly HiddenAct[] {
  const everyone = scenario.actors.map((_, actor) => actor);
  return log.flatMap(({ index, turn, event }): HiddenAct[] => {
    if (event.kind !== 'order') return [];
    const action = scenario.actions[event.action];
    const { actor, partner, addressee, target, template } = action;
    // Who does it, or has it done to itself as a friend, knows it as a matter of course (`whoKnows`).
    const inside = [actor, partner, addressee, ...(template.code.goldstein > 0 ? [target] : [])];
    const others = everyone.filter((other) => !inside.includes(other));
    const suspected = others.filter((other) => has(event.unconfirmed, other));
    const knew = others.filter((other) => has(event.known, other) && !suspected.includes(other));
    if (knew.length === others.length) return [];
    return [{ index, turn, actor, action: event.action, knew, suspected, sources: template.sources }];
  });
}

function has(mask: number, actor: number): boolean {
  return (mask & (1 << actor)) !== 0;
}
