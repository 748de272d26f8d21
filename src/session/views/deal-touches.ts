import type { Term } from '../../engine/inputs.ts';
import type { Scenario } from '../../scenario/types.ts';
import { concerns, issueOf, TERM } from '../../engine/terms.ts';
import type { GameView } from '../types.ts';
import { afterAct } from './provokes.ts';

/**
 * How a deal would touch a priority, as the seat sees the world: it comes to hold or is lost, is served or hurt by
 * degrees; or a promise keeps others from hurting it, or keeps its own state from serving it.
 */
export type Touch = Moved | 'guarded' | 'bound';
export type Moved = 'won' | 'lost' | 'served' | 'hurt';

/** A priority that a deal or an act would touch. */
export interface TouchedPriority<T extends Touch = Touch> {
  readonly rank: number;
  readonly says: string;
  readonly touch: T;
}

/** What a deal would be to one of its parties, by its public priorities. */
export interface PartyTouches {
  readonly actor: number;
  readonly name: string;
  /** The seat itself. */
  readonly own: boolean;
  readonly priorities: readonly TouchedPriority[];
}

/** Priorities of each party that the terms touch, in the world as the seat sees it or as it was; parties in the order given. */
export function touchesOf(
  view: GameView,
  parties: readonly number[],
  terms: readonly Term[],
  q: readonly number[] = view.observation.q,
): PartyTouches[] {
  const { scenario, seat } = view;
  const after = afterTerms(scenario, terms, q);
  const stopped = terms
    .filter(([kind]) => kind === TERM.stop)
    .flatMap((term) => scenario.actionsOf[term[1]].filter((i) => concerns(scenario.actions[i], term)))
    .map((index) => ({
      by: scenario.actions[index].actor,
      then: afterAct(scenario, scenario.actions[index], q),
    }));
  return parties.map((actor) => ({
    actor,
    name: scenario.actors[actor].name,
    own: actor === seat,
    priorities: scenario.rules[actor].priorities.flatMap(({ rank, says, holds }) => {
      const before = holds.degree(q);
      const degree = holds.degree(after);
      const touch =
        degree !== before ? moved(before, degree) : promised(actor, before, holds.degree, stopped);
      return touch ? [{ rank, says, touch }] : [];
    }),
  }));
}

/** Priorities of a state whose degree differs between two worlds, by rank. */
export function touchedBy(
  scenario: Scenario,
  actor: number,
  before: ArrayLike<number>,
  after: ArrayLike<number>,
): TouchedPriority<Moved>[] {
  return scenario.rules[actor].priorities.flatMap(({ rank, says, holds }) => {
    const [from, to] = [holds.degree(before), holds.degree(after)];
    return from === to ? [] : [{ rank, says, touch: moved(from, to) }];
  });
}

function moved(before: number, after: number): Moved {
  if (after > 0 && before <= 0) return 'won';
  if (after <= 0 && before > 0) return 'lost';
  return after > before ? 'served' : 'hurt';
}

/** What an act that is promised away would have done to a priority. */
function promised(
  actor: number,
  before: number,
  degree: (q: readonly number[]) => number,
  stopped: readonly { readonly by: number; readonly then: readonly number[] }[],
): Touch | undefined {
  if (stopped.some(({ by, then }) => by !== actor && degree(then) < before)) return 'guarded';
  if (stopped.some(({ by, then }) => by === actor && degree(then) > before)) return 'bound';
  return undefined;
}

/** The quantities as they would be if all terms came to pass at once and nothing else happened. */
function afterTerms(scenario: Scenario, terms: readonly Term[], before: readonly number[]): number[] {
  let q = Array.from(before);
  for (const term of terms) {
    if (term[0] === TERM.act) q = afterAct(scenario, scenario.actions[term[1]], q);
    const issue = issueOf(term);
    if (issue < 0) continue;
    const slot = scenario.layout.issue[issue];
    q[slot] = term[0] === TERM.open ? Math.max(q[slot], term[2]) : term[2];
  }
  return q;
}
