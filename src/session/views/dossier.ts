import type { Audience, Priority, Scenario, Sources } from '../../scenario/types.ts';
import type { GameView } from '../types.ts';
import { stepsToTurn, stepsUntilTrue } from './distance.ts';

/** How a priority stands: true, true but one step from being lost, true once but no more, or never true so far. */
export type PriorityState = 'holds' | 'threatened' | 'lost' | 'not_yet';

/** A priority as it stands now. */
export interface PriorityView {
  readonly id: string;
  readonly rank: number;
  readonly says: string;
  readonly state: PriorityState;
  /** -100..100 */
  readonly degree: number;
  /** Share of 1000. */
  readonly weight: number;
  readonly sources: Sources;
}

/** A red line as it stands now. */
export interface LineView {
  readonly index: number;
  readonly owner: number;
  readonly says: string;
  /** Steps until it is crossed: 0 crossed, FAR + 1 far. */
  readonly distance: number;
  readonly against: readonly number[];
  readonly answer: { readonly from: number; readonly to: number };
  readonly sources: Sources;
}

/** A quantity on its scale, with how it moved. */
export interface GaugeView {
  readonly value: number;
  /** Since the start of the turn before; 0 in the first. */
  readonly change: number;
}

/** How one constituency judges its government. */
export interface AudienceView extends GaugeView {
  readonly track: 'hardline' | 'pragmatic';
  readonly audience: Audience;
  /** Approval under which it is lost. */
  readonly floor: number;
}

/** How much a promise is worth, strongest first. */
export type Strength = 'firm' | 'holding' | 'fading' | 'hollow';

/** A promise as it stands now. */
export interface CommitmentView extends GaugeView {
  readonly id: string;
  readonly name: string;
  readonly by: number;
  readonly to: number;
  readonly word: Strength;
  readonly sources: Sources;
}

/** All that the panel of a state shows. */
export interface DossierView {
  readonly actor: number;
  readonly own: boolean;
  readonly motto: { readonly says: string; readonly sources: Sources };
  readonly role: string;
  readonly priorities: readonly PriorityView[];
  readonly lines: readonly LineView[];
  readonly audiences: readonly AudienceView[];
  readonly tracks: readonly (GaugeView & { readonly track: 'economy' | 'readiness' | 'standing' })[];
  readonly commitments: readonly CommitmentView[];
  readonly facts: readonly { readonly says: string; readonly sources: Sources }[];
}

/** What the seat may know of a state, itself included: its public rule set read against what the seat sees. */
export function dossierOf(view: GameView, actor: number): DossierView {
  const { scenario } = view;
  const { q } = view.observation;
  const rules = scenario.rules[actor];
  const gauge = gaugeOf(view);
  const tracks = scenario.layout.track[actor];
  return {
    actor,
    own: actor === view.seat,
    motto: rules.motto,
    role: rules.role,
    priorities: prioritiesOf(view, actor),
    lines: linesOf(scenario, actor, q),
    audiences: (['hardline', 'pragmatic'] as const).map((track) => ({
      track,
      audience: scenario.actors[actor].audiences[track],
      floor: scenario.model.audience_floor,
      ...gauge(tracks[track]),
    })),
    tracks: (['economy', 'readiness', 'standing'] as const).map((track) => ({
      track,
      ...gauge(tracks[track]),
    })),
    commitments: scenario.commitments.flatMap((commitment, index) => {
      if (commitment.by !== actor && commitment.to !== actor) return [];
      const { value, change } = gauge(scenario.layout.commitment[index]);
      const { id, name, by, to, sources } = commitment;
      return [{ id, name, by, to, sources, value, change, word: strengthOf(value) }];
    }),
    facts: scenario.facts.filter(({ about }) => about === scenario.actors[actor].id),
  };
}

/** Ranked priorities of a state, read against what the seat sees and has seen. */
export function prioritiesOf(view: GameView, actor: number): PriorityView[] {
  return view.scenario.rules[actor].priorities.map((priority) => priorityView(view, priority));
}

/** A priority as the seat sees it fulfilled. */
export function priorityView(view: GameView, priority: Priority): PriorityView {
  const { id, rank, says, weight, sources, holds } = priority;
  const { q } = view.observation;
  const degree = holds.degree(q);
  const before = () => view.history.some((past) => holds.degree(past) > 0);
  const state =
    degree > 0
      ? stepsToTurn(view.scenario, holds, q) <= 1
        ? 'threatened'
        : 'holds'
      : before()
        ? 'lost'
        : 'not_yet';
  return { id, rank, says, weight, sources, degree, state };
}

/** The red lines of a state, nearest first. */
export function linesOf(scenario: Scenario, actor: number, q: ArrayLike<number>): LineView[] {
  return scenario.rules[actor].lines
    .map(({ index, owner, says, crossed, against, answer, sources }) => ({
      index,
      owner,
      says,
      against,
      answer,
      sources,
      distance: stepsUntilTrue(scenario, crossed, q),
    }))
    .sort((a, b) => a.distance - b.distance || a.index - b.index);
}

/** Reads a quantity with what it has moved since the start of the turn before. */
export function gaugeOf(view: GameView): (slot: number) => GaugeView {
  const { q, turn } = view.observation;
  const before = view.history[Math.max(0, turn - 2)] ?? view.observation.start;
  return (slot) => ({ value: q[slot], change: q[slot] - (before[slot] ?? q[slot]) });
}

/** The word for a strength of 0 to 100. */
export function strengthOf(value: number): Strength {
  if (value >= 70) return 'firm';
  if (value >= 50) return 'holding';
  return value >= 25 ? 'fading' : 'hollow';
}
