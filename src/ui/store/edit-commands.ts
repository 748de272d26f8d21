import type { StoreApi } from 'zustand/vanilla';
import type { GameCommands } from './game-commands.ts';
import { isTaken, withOwn } from './own-scenarios.ts';
import type { PageCommands } from './page-commands.ts';
import type { GameFile, Ports } from './ports.ts';
import type { AppState } from './state.ts';

/** Opening and writing a scenario of one's own. */
export interface EditCommands {
  /** Shows a scenario's text in the editor; `name` is that of its file. */
  readonly edit: (name: string, text: string) => void;
  /** Reads a file and shows it in the editor. */
  readonly openScenario: (file: GameFile & { readonly name: string }) => Promise<void>;
  /** Goes back to the text that is not on disk, from the one that was opened over it. */
  readonly takeUp: () => void;
  /** What stands in the editor now. */
  readonly setText: (text: string) => void;
  /** Saves the text to disk. */
  readonly saveText: () => void;
  /** Takes the scenario among the others and leads to its briefing. */
  readonly playOwn: () => void;
}

/** The longest scenario file that is even read, in bytes; what is too long for a scenario is told by its checker. */
const FILE_LIMIT = 8_000_000;

type Laid = NonNullable<AppState['editing']>['aside'][number];

const laid = ({ name, text, kept }: Laid): Laid => ({ name, text, kept });

export function editCommands(
  state: StoreApi<AppState>,
  ports: Ports,
  page: PageCommands,
  game: Pick<GameCommands, 'chooseScenario'>,
): EditCommands {
  const show = (name: string, text: string, kept: string, rest: readonly Laid[] = []) => {
    const { editing } = state.getState();
    const left = editing && editing.text !== editing.kept ? [laid(editing)] : [];
    state.setState({
      editing: { name, text, kept, nth: (editing?.nth ?? 0) + 1, aside: [...left, ...rest] },
    });
  };
  const edit: EditCommands['edit'] = (name, text) => {
    show(name, text, text, state.getState().editing?.aside);
    page.go('edit');
  };
  return {
    edit,
    async openScenario(file) {
      const read = file.size > FILE_LIMIT ? undefined : await ports.readText(file);
      if (read?.ok) edit(file.name, read.value);
      else page.notify('warning', read ? 'notice.unreadable' : 'notice.too_long', { file: file.name });
    },
    takeUp() {
      const [last, ...rest] = state.getState().editing?.aside ?? [];
      if (last) show(last.name, last.text, last.kept, rest);
    },
    setText(text) {
      const { editing } = state.getState();
      if (editing) state.setState({ editing: { ...editing, text } });
    },
    saveText() {
      const { editing } = state.getState();
      if (!editing) return;
      ports.download(editing.name, 'application/yaml', editing.text);
      state.setState({ editing: { ...editing, kept: editing.text } });
    },
    playOwn() {
      const { editing, packs } = state.getState();
      const scenario = editing && ports.compileOwn(editing.text);
      if (!scenario) return;
      if (isTaken(state.getState(), scenario.id)) {
        page.notify('warning', 'notice.id_taken', { id: scenario.id });
        return;
      }
      state.setState({ packs: withOwn(packs, scenario), setup: undefined });
      game.chooseScenario(scenario.id);
      page.go('briefing');
    },
  };
}
