import type { StoreApi } from 'zustand/vanilla';
import { scenarioOf } from './game-commands.ts';
import type { PageCommands } from './page-commands.ts';
import type { Ports } from './ports.ts';
import type { AppState } from './state.ts';

/** Opening finished games and stepping through them. */
export interface RecordCommands {
  /** Reads, checks and shows a link or the text of a record; what does not hold is named and not shown. */
  readonly openRecord: (text: string) => Promise<void>;
  /** Steps through the game that has just ended. */
  readonly replayGame: () => void;
  /** Lets policies play all states of the chosen scenario, and shows it from the start. */
  readonly watch: () => void;
  readonly forgetFault: () => void;
  /** Shows the replay as it stood after so many turns. */
  readonly setCursor: (turns: number) => void;
}

export function recordCommands(state: StoreApi<AppState>, ports: Ports, page: PageCommands): RecordCommands {
  return {
    async openRecord(text) {
      state.setState({ opening: true, fault: undefined });
      const scenarios = state.getState().packs.flatMap((pack) => ('scenario' in pack ? [pack.scenario] : []));
      const opened = await ports.openRecord(text.trim(), scenarios);
      state.setState({ opening: false });
      if (!opened.ok) {
        state.setState({ fault: opened.error, opened: undefined });
        page.go('records');
        return;
      }
      state.setState({ opened: opened.value, verified: true, cursor: 0, game: undefined, view: undefined });
      page.go('replay');
    },
    replayGame() {
      const { view, opened } = state.getState();
      const shown = opened ?? view;
      if (!shown?.final) return;
      state.setState({ opened: shown, cursor: 0 });
      page.go('replay');
    },
    watch() {
      const { setup } = state.getState();
      const scenario = setup && scenarioOf(state.getState(), setup.scenario);
      if (!setup || !scenario) return;
      const opened = ports.createGame({ scenario, seed: setup.seed, seats: setup.policies }).view();
      state.setState({ opened, verified: false, cursor: 0, game: undefined, view: undefined });
      page.go('replay');
    },
    forgetFault() {
      state.setState({ fault: undefined });
    },
    setCursor(turns) {
      const last = (state.getState().opened?.final?.worlds.length ?? 1) - 1;
      state.setState({ cursor: Math.max(0, Math.min(last, turns)), selection: null });
    },
  };
}
