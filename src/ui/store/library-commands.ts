import type { StoreApi } from 'zustand/vanilla';
import { forkPointAt, forkRecord } from '../../session/index.ts';
import { t } from '../../words/index.ts';
import type { AssignmentCommands } from './assignment-commands.ts';
import { isAssignmentFile } from './assignment-file.ts';
import { faultText } from './faults.ts';
import type { Keeper } from './keeper.ts';
import { keptOf, nameOf, strangeness, type KeptGame } from './kept.ts';
import type { PageCommands } from './page-commands.ts';
import type { GameFile, Ports } from './ports.ts';
import { withScenarioOf } from './own-scenarios.ts';
import { cardsOf, scenarioOf } from './packs.ts';
import type { RecordCommands } from './record-commands.ts';
import type { ScenarioCommands } from './scenario-commands.ts';
import type { AppState, SaveFault } from './state.ts';

/** The games kept in this browser: opened, named, forked, thrown away, carried elsewhere. */
export interface LibraryCommands {
  /** Reads the library anew. */
  readonly readLibrary: () => Promise<void>;
  /** Goes on with a kept game, or opens a finished one; one that no longer replays shows its stored log. */
  readonly openKept: (id: string) => Promise<void>;
  readonly renameKept: (id: string, name: string) => Promise<void>;
  /** Throws games away; their forks stay and hang on what those hung on. */
  readonly dropKept: (id: string) => Promise<void>;
  /** Downloads one game, or all. */
  readonly exportKept: (id?: string) => void;
  /** Takes the games of a file in; what is no game is told, and nothing that was there is lost. */
  readonly importKept: (file: GameFile) => Promise<void>;
  /** Keeps the finished game on the screen under a name of its own. */
  readonly keepOpened: () => Promise<void>;
  /** Plays on in a seat from where the replay stands. */
  readonly fork: (seat: number, name: string) => Promise<void>;
  /** Opens the file of a record or of an assignment, or takes in one of kept games. */
  readonly openFile: (file: GameFile) => Promise<void>;
  readonly closeTold: () => void;
  /** Chooses a game for the comparison, or takes it out; two at most. */
  readonly chooseCompared: (id: string) => void;
  /** Shows the two chosen games side by side. */
  readonly compare: () => void;
}

export function libraryCommands(
  state: StoreApi<AppState>,
  ports: Ports,
  page: PageCommands,
  keeper: Keeper,
  open: Pick<RecordCommands, 'openRecord'> & AssignmentCommands & ScenarioCommands,
): LibraryCommands {
  const scenarios = () => cardsOf(state.getState().packs);
  const found = (id: string) => state.getState().library?.find((game) => game.id === id);
  const failed = ({ code }: SaveFault) =>
    page.notify('warning', 'notice.library_failed', { cause: t(`notice.not_saved.${code}`) });
  const readLibrary = async () => {
    const games = await ports.library.list();
    if (games.ok) state.setState({ library: games.value });
    else {
      state.setState({ library: [] });
      failed(games.error);
    }
  };
  const put = async (games: readonly KeptGame[]) => {
    const kept = await ports.library.putAll(games);
    if (!kept.ok) failed(kept.error);
    await readLibrary();
    return kept.ok;
  };
  const importKept = async (file: GameFile): Promise<void> => {
    // Ids that are taken have to be known, whatever screen one comes from.
    if (!state.getState().library) await readLibrary();
    const read = await ports.games.read(
      file,
      (state.getState().library ?? []).map(({ id }) => id),
    );
    if (!read.ok) {
      page.notify('warning', 'notice.import_failed', { cause: faultText(read.error) });
      return;
    }
    const { games, refused } = read.value;
    if (!(await put(games))) return;
    page.notify('info', 'notice.imported', { count: games.length, refused: refused.length });
    if (refused.length > 0) page.notify('warning', 'notice.import_failed', { cause: faultText(refused[0]) });
  };
  /** Keeps the finished game on the screen unless it is; its name, if it was not. */
  const keepOpened = async (): Promise<string | undefined> => {
    const { opened, keeping } = state.getState();
    if (!opened?.final || keeping) return undefined;
    const { record } = opened.final;
    const fresh = { id: ports.newId(), name: nameOf(opened) };
    const game = { view: () => opened, record: () => record };
    if (!(await put([keptOf(game, fresh, ports.now())]))) return undefined;
    state.setState({ keeping: fresh });
    return fresh.name;
  };
  return {
    readLibrary,
    async openKept(id) {
      const kept = found(id);
      if (!kept) return;
      await open.awaitScenario(kept.record.scenario);
      const { record, openness, name, parent } = kept;
      state.setState({ packs: withScenarioOf(state.getState(), record, ports.compileOwn) });
      const scenario = scenarioOf(state.getState(), record.scenario);
      const strange = strangeness(kept, scenarios());
      const resumed = scenario && !strange ? ports.resume(scenario, record, openness) : undefined;
      if (resumed?.ok) {
        const { saved } = state.getState();
        const same = saved?.kept?.id === id && saved.record.journal.length === record.journal.length;
        if (same && saved.drafts) resumed.value.restore(saved.drafts);
        keeper.follow(resumed.value, { id, name, parent });
        return;
      }
      const cause = resumed ? faultText(resumed.error) : t(`library.strange.${strange ?? 'scenario'}`);
      state.setState({ told: { game: kept, cause }, fault: undefined });
      page.go('records');
    },
    async renameKept(id, name) {
      const kept = found(id);
      const named = name.trim().slice(0, 80);
      if (!kept || named === '') return;
      await put([{ ...kept, name: named }]);
      const { keeping } = state.getState();
      if (keeping?.id === id) state.setState({ keeping: { ...keeping, name: named } });
    },
    async dropKept(id) {
      const kept = found(id);
      if (!kept) return;
      const orphans = (state.getState().library ?? []).filter(({ parent }) => parent?.id === id);
      const dropped = await ports.library.drop(
        id,
        // A fork of a fork hangs on the game that both came from.
        orphans.map((orphan) => ({ ...orphan, parent: kept.parent })),
      );
      if (!dropped.ok) failed(dropped.error);
      const { compared, told } = state.getState();
      state.setState({
        compared: compared.filter((one) => one !== id),
        told: told?.game.id === id ? undefined : told,
      });
      await readLibrary();
    },
    exportKept(id) {
      const games = (state.getState().library ?? []).filter((game) => id === undefined || game.id === id);
      const [only] = games;
      if (!only) return;
      const name =
        id === undefined ? 'araxes-games' : `araxes-${only.name.replace(/[^\p{L}\p{N}-]+/gu, '_')}`;
      ports.download(`${name}.json`, 'application/json', ports.games.write(games));
    },
    importKept,
    async keepOpened() {
      const name = await keepOpened();
      if (name !== undefined) page.notify('info', 'notice.kept', { name });
    },
    async fork(seat, name) {
      const { opened, cursor, setup } = state.getState();
      if (!opened?.final) return;
      const { scenario, final } = opened;
      const at = forkPointAt(opened, cursor);
      const forked = at && forkRecord(final.record, scenario, at, seat);
      if (!at || !forked?.ok) {
        page.notify('warning', 'notice.fork_failed');
        return;
      }
      const resumed = ports.resume(scenario, forked.value, setup?.openness ?? 'inferred');
      if (!resumed.ok) {
        page.notify('warning', 'notice.save_lost', { cause: faultText(resumed.error) });
        return;
      }
      // A game that came as a link is kept too, so that the fork hangs on something.
      await keepOpened();
      const origin = state.getState().keeping?.id;
      const parent = origin === undefined ? undefined : { id: origin, ...at };
      keeper.follow(resumed.value, { id: ports.newId(), name, ...(parent && { parent }) });
      void keeper.save(resumed.value);
    },
    async openFile(file) {
      const read = await ports.readText(file);
      if (!read.ok) {
        state.setState({ fault: read.error, opened: undefined, told: undefined });
        page.go('records');
      } else if (/^\s*\{\s*"araxesGames"/.test(read.value)) {
        await importKept(file);
        page.go('records');
      } else if (isAssignmentFile(read.value)) open.openAssignment(read.value);
      else await open.openRecord(read.value);
    },
    closeTold() {
      state.setState({ told: undefined });
    },
    chooseCompared(id) {
      const { compared } = state.getState();
      const others = compared.filter((one) => one !== id);
      state.setState({ compared: others.length < compared.length ? others : [...others.slice(-1), id] });
    },
    compare() {
      if (state.getState().compared.length === 2) page.go('compare');
    },
  };
}
