import { useMemo } from 'react';
import type { FinishedGame } from '../../../report/index.ts';
import { finishedOf, openedUp, type FinalView, type GameView } from '../../../session/index.ts';
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
    const game = view && finishedOf(view, mine);
    if (!view?.final || !game) return undefined;
    return { view, final: view.final, game, open: openedUp(view) };
  }, [view, mine]);
}
