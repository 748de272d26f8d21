import { createStore, type StoreApi } from 'zustand/vanilla';
import { ALL_KNOWING } from '../../session/index.ts';
import type { Theme } from '../theme/tokens.ts';
import { assignmentCommands, type AssignmentCommands } from './assignment-commands.ts';
import { editCommands, type EditCommands } from './edit-commands.ts';
import { gameCommands, type GameCommands } from './game-commands.ts';
import { createKeeper } from './keeper.ts';
import { libraryCommands, type LibraryCommands } from './library-commands.ts';
import { pageCommands, type PageCommands } from './page-commands.ts';
import type { Ports } from './ports.ts';
import { recordCommands, type RecordCommands } from './record-commands.ts';
import { scenarioCommands, type ScenarioCommands } from './scenario-commands.ts';
import type { Pack } from './packs.ts';
import type { AppState, ThemeChoice } from './state.ts';
import { tableCommands, type TableCommands } from './table-commands.ts';

/** Everything that can be done. Nothing but these changes the state. */
export type Commands = PageCommands &
  ScenarioCommands &
  GameCommands &
  TableCommands &
  RecordCommands &
  AssignmentCommands &
  LibraryCommands &
  EditCommands;

/** The state of the page with the commands that change it. */
export interface App {
  readonly state: StoreApi<AppState>;
  readonly commands: Commands;
}

/** What is known before the first picture. */
export interface Beginning {
  readonly packs: readonly Pack[];
  readonly themeChoice: ThemeChoice;
  readonly theme: Theme;
  /** Hints that were read before. */
  readonly tips?: ReadonlySet<string>;
  /** What the system asks for, whatever was chosen. */
  readonly systemTheme: Theme;
}

export function createApp(ports: Ports, { systemTheme, tips = new Set(), ...beginning }: Beginning): App {
  const state = createStore<AppState>(() => ({
    screen: 'title',
    ...beginning,
    setup: undefined,
    assignment: undefined,
    table: undefined,
    resting: false,
    editing: undefined,
    saved: undefined,
    game: undefined,
    keeping: undefined,
    library: undefined,
    told: undefined,
    compared: [],
    view: undefined,
    opened: undefined,
    verified: false,
    fault: undefined,
    opening: false,
    cursor: 0,
    unit: 'turn',
    eyes: ALL_KNOWING,
    selection: null,
    hovered: null,
    speed: 1,
    thinking: 0,
    why: undefined,
    tips,
    notices: [],
    map: { kind: 'loading' },
    said: '',
  }));
  const page = pageCommands(state, ports, systemTheme);
  const keeper = createKeeper(state, ports, page);
  const scenarios = scenarioCommands(state, ports, page);
  const game = gameCommands(state, ports, page, keeper, scenarios);
  const table = tableCommands(state, ports, page, keeper);
  const records = recordCommands(state, ports, page, scenarios);
  const assignment = assignmentCommands(state, ports, page);
  const library = libraryCommands(state, ports, page, keeper, { ...scenarios, ...records, ...assignment });
  const own = editCommands(state, ports, page, game);
  return {
    state,
    commands: { ...page, ...scenarios, ...game, ...table, ...records, ...assignment, ...library, ...own },
  };
}
