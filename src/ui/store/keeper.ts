import type { StoreApi } from 'zustand/vanilla';
import type { Game } from '../../session/index.ts';
import { t } from '../../words/index.ts';
import { keptOf, summaryOf, type Keeping, type ToldTurn } from './kept.ts';
import type { PageCommands } from './page-commands.ts';
import type { Ports } from './ports.ts';
import type { AppState, SavedGame } from './state.ts';
import { tableOf } from './table-state.ts';
import { thinker } from './thinking.ts';

/** How the game that is played is taken up and kept, for commands of play and of the library. */
export interface Keeper {
  /** Puts a game on the screen; it is the one that is played from here on. */
  readonly follow: (game: Game, keeping: Keeping) => void;
  /** Keeps it as it stands, as the running game and in the library. Saves are made one after the other. */
  readonly save: (game: Game) => Promise<void>;
  /** Lets slow policies decide while the person thinks. */
  readonly think: () => void;
}

export function createKeeper(state: StoreApi<AppState>, ports: Ports, page: PageCommands): Keeper {
  let unfollow = (): void => undefined;
  let leave = (): void => undefined;
  let saving = Promise.resolve();
  let told: readonly ToldTurn[] = [];
  const think = thinker(state, ports);

  const saveNow = async (game: Game, began: Keeping | undefined): Promise<void> => {
    // A save before this one may have become a branch of its own.
    const keeping = state.getState().game === game ? state.getState().keeping : began;
    const view = game.view();
    const record = game.record();
    const at = ports.now();
    const saved: SavedGame = {
      record,
      openness: view.openness,
      summary: summaryOf(view),
      at,
      ...(keeping && { kept: keeping }),
    };
    const result = await ports.saves.save(saved);
    if (result.ok) state.setState({ saved });
    // A game in which nothing has been done yet is no game to keep.
    const worth = keeping && (record.journal.length > 0 || keeping.parent);
    const kept = worth ? keptOf(game, keeping, at, told) : undefined;
    const put = kept && (await ports.library.put(kept, ports.newId()));
    if (put?.ok) {
      ({ told } = put.value);
      const { id, name, parent } = put.value;
      if (id !== kept?.id) {
        if (state.getState().game === game)
          state.setState({ keeping: { id, name, ...(parent && { parent }) } });
        page.notify('warning', 'notice.two_windows', { name });
      }
    }
    const fault = result.ok ? (put && !put.ok ? put.error : undefined) : result.error;
    if (fault) page.notify('warning', 'notice.not_saved', { cause: t(`notice.not_saved.${fault.code}`) });
  };

  return {
    think,
    follow(game, keeping) {
      unfollow();
      leave();
      told = [];
      unfollow = game.subscribe(() =>
        state.setState(({ table }) => ({ view: game.view(), table: tableOf(game, table?.sitting) })),
      );
      const view = game.view();
      const table = tableOf(game, undefined);
      state.setState({ game, view, table, keeping, opened: undefined, verified: false, thinking: 0 });
      leave = ports.watchElsewhere(keeping.id, () => page.notify('warning', 'notice.open_elsewhere'));
      think();
      page.go(view.final ? 'debrief' : 'play');
    },
    save(game) {
      const { keeping } = state.getState();
      saving = saving.then(() => saveNow(game, keeping));
      return saving;
    },
  };
}
