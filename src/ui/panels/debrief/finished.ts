import { useMemo } from 'react';
import type { FinishedGame } from '../../../report/index.ts';
import type { FinalView, GameView } from '../../../session/index.ts';
import { useApp } from '../../store/context.tsx';

/** A game that is over, as the panels of the debrief read it. */
export interface Finished {
  readonly view: GameView;
  readonly final: FinalView;
  readonly game: FinishedGame;
  /** The view with the whole log in place of what the seat saw. */
  readonly open: GameView;
}

/** The game that has ended, or the record that was opened. */
export function useFinished(): Finished | undefined {
  const view = useApp((state) => state.opened ?? state.view);
  const mine = useApp((state) => state.game !== undefined);
  return useMemo(() => {
    if (!view?.final) return undefined;
    const { final, scenario, seed, seats, seat } = view;
    const { log, world, scores } = final;
    const game: FinishedGame = { scenario, seed, seats, seat, mine, log, world, scores };
    return { view, final, game, open: openedUp(view, final) };
  }, [view, mine]);
}

/** After the end everything is in the open: the views of play then read the world in place of an observation. */
function openedUp(view: GameView, final: FinalView): GameView {
  const { world, log } = final;
  const observation = { ...view.observation, q: world.q, start: world.start, turn: world.turn, unsure: [] };
  return { ...view, seat: -1, observation, seen: log, fresh: log.length };
}
