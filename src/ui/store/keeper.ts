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
  let drafting = false;
  const think = thinker(state, ports);

  /** Keeps what is drafted with what was saved of the game; a change that comes meanwhile is kept with it. */
  const saveDrafts = async (game: Game): Promise<void> => {
    drafting = false;
    const { saved, keeping, game: played } = state.getState();
    if (played !== game || !saved || saved.kept?.id !== keeping?.id) return;
    const { drafts: _, ...rest } = saved;
    const next: SavedGame = { ...rest, ...draftsOf(game) };
    // A game that cannot be kept has been told when its turn was; its drafts need not be told again.
    if ((await ports.saves.save(next)).ok && state.getState().saved === saved)
      state.setState({ saved: next });
  };

  const saveNow = async (game: Game, began: Keeping | undefined): Promise<void> => {
    // A save before this one may have become a branch of its own.
    const keeping = state.getState().game === game ? state.getState().keeping : began;
    const view = game.view();
    const record = game.record();
    const at = ports.now();
    const saved: SavedGame = {
      record,
      ...draftsOf(game),
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
      let { draft } = game.view();
      unfollow = game.subscribe(() => {
        state.setState(({ table }) => ({ view: game.view(), table: tableOf(game, table?.sitting) }));
        const now = game.view().draft;
        if (now === draft) return;
        draft = now;
        if (drafting) return;
        drafting = true;
        saving = saving.then(() => saveDrafts(game));
      });
      const view = game.view();
      const table = tableOf(game, undefined);
      state.setState({
        game,
        view,
        table,
        keeping,
        opened: undefined,
        verified: false,
        thinking: 0,
        resting: false,
      });
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

function draftsOf(game: Game): Pick<SavedGame, 'drafts'> {
  const drafts = game.drafts();
  return Object.keys(drafts).length > 0 ? { drafts } : {};
}
