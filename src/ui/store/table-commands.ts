import type { StoreApi } from 'zustand/vanilla';
import type { Keeper } from './keeper.ts';
import type { PageCommands } from './page-commands.ts';
import type { Ports } from './ports.ts';
import { passAll } from './rest.ts';
import type { AppState } from './state.ts';
import { isTable, tableOf } from './table-state.ts';

/** What is done at the curtain of a game of several persons. */
export interface TableCommands {
  /** Opens the curtain for a seat. */
  readonly sit: (seat: number) => void;
  /** Draws the curtain, sealed or not. */
  readonly standUp: () => void;
  /** Plays on without a decision of any person until the game is over, then opens the debrief. */
  readonly playRest: () => void;
  /** Stops that where it is: the teams decide again from there. */
  readonly stopRest: () => void;
}

export function tableCommands(
  state: StoreApi<AppState>,
  ports: Ports,
  page: PageCommands,
  { save }: Keeper,
): TableCommands {
  const draw = () => {
    const { game } = state.getState();
    if (game) state.setState({ table: tableOf(game, undefined), selection: null, why: undefined });
  };
  const stopPlaying = (game: NonNullable<AppState['game']>) => {
    state.setState({ resting: false });
    void save(game);
  };
  return {
    sit(seat) {
      const { game } = state.getState();
      if (!game || !isTable(game)) return;
      game.sit(seat);
      state.setState({ table: tableOf(game, seat), selection: null, why: undefined });
    },
    standUp: draw,
    playRest() {
      const { game: table, resting } = state.getState();
      if (!table || !isTable(table) || resting) return;
      draw();
      state.setState({ resting: true });
      // Piece by piece, so that the page can show how far it is.
      const piece = (): void => {
        const { game, resting: on, screen } = state.getState();
        // Another game has begun since.
        if (game !== table || !on) return;
        if (screen !== 'play') return stopPlaying(table);
        // Slow policies decide one by one.
        if (table.think() > 0) return ports.later(piece);
        if (!passAll(table)) return stopPlaying(table);
        if (table.waiting().length > 0) return ports.later(piece);
        stopPlaying(table);
        page.go('debrief');
      };
      ports.later(piece);
    },
    stopRest() {
      const { game, resting } = state.getState();
      if (!game || !resting) return;
      draw();
      stopPlaying(game);
    },
  };
}
