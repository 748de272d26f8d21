import type { StoreApi } from 'zustand/vanilla';
import type { Game } from '../../session/index.ts';
import type { Ports } from './ports.ts';
import type { AppState } from './state.ts';

/**
 * Lets slow policies decide one by one while the person thinks, with a pause for the page after each. What is not done
 * when the person hands in is done then. Returns how to start: after each command, for there may be new work.
 */
export function thinker(state: StoreApi<AppState>, { later }: Pick<Ports, 'later'>): () => void {
  let waiting = false;
  const slice = (game: Game): void => {
    waiting = false;
    // Another game has begun since.
    if (state.getState().game !== game) return;
    const left = game.think();
    if (state.getState().thinking !== left) state.setState({ thinking: left });
    if (left > 0) soon();
  };
  const soon = (): void => {
    const { game } = state.getState();
    if (!game || waiting) return;
    waiting = true;
    later(() => slice(game));
  };
  return soon;
}
