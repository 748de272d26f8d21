import { STEPS } from '../../engine/world.ts';
import type { GameView } from '../types.ts';

/** The phases that the bar shows. */
export const PHASES = ['briefing', 'orders', 'resolution', 'reaction', 'incidents', 'upkeep'] as const;
/** One of {@link PHASES}. */
export type Phase = (typeof PHASES)[number];

/** One turn among the scenario's: over, now, to come, or one that may never come. */
export type TurnMark = 'past' | 'now' | 'next' | 'open';

/** What the bar at the top of a game says. */
export interface BarView {
  readonly turn: number;
  readonly turns: number;
  /** The first turn after which the game may end. */
  readonly low: number;
  readonly marks: readonly TurnMark[];
  readonly phase: Phase;
}

/** The bar as it stands now. */
export function barOf(view: GameView): BarView {
  const { scenario, observation, prompt } = view;
  const turn = Math.max(1, observation.turn);
  const { turns, open } = scenario;
  const low = turns - open + 1;
  const marks = Array.from({ length: turns }, (_, i): TurnMark => {
    if (i + 1 < turn) return 'past';
    if (i + 1 === turn) return 'now';
    return i + 1 > low ? 'open' : 'next';
  });
  return { turn, turns, low, marks, phase: phaseOf(prompt?.kind, STEPS[observation.step]) };
}

function phaseOf(prompt: string | undefined, step: (typeof STEPS)[number] | undefined): Phase {
  if (prompt === 'orders') return 'orders';
  if (prompt === 'reaction' || prompt === 'move' || prompt === 'stance' || step === 'crisis')
    return 'reaction';
  return PHASES.find((phase) => phase === step) ?? 'upkeep';
}
