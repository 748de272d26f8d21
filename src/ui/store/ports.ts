import type {
  Game,
  GameRecord,
  GameSetup,
  GameView,
  Openness,
  Result,
  Scenario,
  Table,
} from '../../session/index.ts';
import type { Checkers } from '../../workers/class-pool.ts';
import type { Lab } from '../../workers/own-scenario-lab.ts';
import type { MapHandle, MapModel } from '../map/model.ts';
import type { KeptGame } from './kept.ts';
import type { Pack } from './packs.ts';
import type { RecordFault, SavedGame, SaveFault, Theme } from './state.ts';

/**
 * What the page needs from outside itself. `main.tsx` fills these, tests fill them with what they like; the store
 * and the panels know nobody else.
 */
export interface Ports {
  readonly createGame: (setup: GameSetup) => Game;
  readonly createTable: (setup: GameSetup) => Table;
  /** Plays a saved record again up to where it stops; the game goes on from there. */
  readonly resume: (scenario: Scenario, record: GameRecord, openness: Openness) => Result<Game, RecordFault>;
  /** Reads and verifies a link (with or without address) or the text of a record of a finished game. */
  readonly openRecord: (
    text: string,
    find: (id: string) => Scenario | undefined,
  ) => Promise<Result<GameView, RecordFault>>;
  /** The address fragment of a finished game, `r=...`; `undefined` where its own scenario is too long to go with it. */
  readonly link: (scenario: Scenario, record: GameRecord) => Promise<string | undefined>;
  /** The whole address of this page with a fragment. */
  readonly addressOf: (fragment: string) => string;
  /** Puts text on the clipboard; false where the browser does not allow it. */
  readonly copy: (text: string) => Promise<boolean>;
  readonly download: (name: string, type: string, text: string) => void;
  /** Gets threads ready that check texts of records and links. */
  readonly startCheckers: () => Checkers;
  readonly saves: SavePort;
  readonly library: LibraryPort;
  readonly games: GameFiles;
  /** The text of a record's file; one that is far too large is not read. */
  readonly readText: (file: GameFile) => Promise<Result<string, RecordFault>>;
  /** A short text that no other game of this browser has as its id. */
  readonly newId: () => string;
  /** Calls back when another window has the game of this id on its screen too; the function stops it. */
  readonly watchElsewhere: (id: string, found: () => void) => () => void;
  /** A short readable text that seeds a game. */
  readonly newSeed: () => string;
  /** Compiles a scenario that did not come with the page, against its library; `undefined` where it does not compile. */
  readonly compileOwn: (text: string) => Scenario | undefined;
  /** Looks at a scenario and plays it, beside the page. */
  readonly lab: Lab;
  /** Texts of the library's files, by name. */
  readonly libraryTexts: Readonly<Record<string, string>>;
  /** Fetches a scenario that came with the page, so that it can be compiled; rejected where it cannot be had. */
  readonly fetchScenario: (id: string) => Promise<Pack>;
  /** The text of a scenario that came with the page. */
  readonly textOf: (id: string) => Promise<string | undefined>;
  /** A small scenario to begin with. */
  readonly starter: string;
  readonly rememberTheme: (choice: string) => void;
  readonly rememberTips: (ids: ReadonlySet<string>) => void;
  readonly now: () => number;
  /** Does some work soon, after the page has had a moment for itself. */
  readonly later: (work: () => void, milliseconds?: number) => void;
}

/** Where the one running game is kept. Nothing here throws. */
export interface SavePort {
  readonly load: () => Promise<Result<SavedGame | undefined, SaveFault>>;
  readonly save: (game: SavedGame) => Promise<Result<void, SaveFault>>;
  readonly drop: () => Promise<Result<void, SaveFault>>;
}

/** Where games are kept between visits. Nothing here throws. */
export interface LibraryPort {
  readonly list: () => Promise<Result<readonly KeptGame[], SaveFault>>;
  /**
   * Keeps the game that is played. Where another window has played the same game otherwise, what is there stays and this
   * one becomes its fork, under `branch`; what comes back is the game as it is kept.
   */
  readonly put: (game: KeptGame, branch: string) => Promise<Result<KeptGame, SaveFault>>;
  /** Keeps all or none of them. */
  readonly putAll: (games: readonly KeptGame[]) => Promise<Result<void, SaveFault>>;
  /** Throws a game away and keeps its forks in their new form, both or neither. */
  readonly drop: (id: string, orphans: readonly KeptGame[]) => Promise<Result<void, SaveFault>>;
}

/** A file as a browser hands it over: its size in bytes is known before it is read. */
export interface GameFile {
  readonly size: number;
  readonly text: () => Promise<string>;
}

/** Kept games as files. */
export interface GameFiles {
  readonly write: (games: readonly KeptGame[]) => string;
  /** Reads records and exported games; ids that are taken are given anew. `refused` says why some were not read. */
  readonly read: (
    file: GameFile,
    taken: readonly string[],
  ) => Promise<
    Result<{ readonly games: readonly KeptGame[]; readonly refused: readonly RecordFault[] }, RecordFault>
  >;
}

/** Draws the map into an element of the page; panels get it without knowing the map. */
export interface MapPort {
  /** The large map. It follows the store from here on; the function takes it away again. */
  readonly mount: (element: HTMLElement) => () => void;
  /** The large map while it stands. */
  readonly handle: () => MapHandle | undefined;
  /** A still picture of a part of the map, drawn once; the function takes it away again. */
  readonly inset: (element: HTMLElement, view: InsetView) => () => void;
}

/** What a still picture shows: a frame in degrees, and what stands out in it. */
export interface InsetView {
  readonly theme: Theme;
  /** West, south, east, north. */
  readonly frame: readonly [number, number, number, number];
  readonly labels: readonly string[];
  /** The position to show on it: who holds what, routes, tension, zones. */
  readonly model?: MapModel;
  /** Its forces too: symbols take room that small pictures have not. */
  readonly forces?: boolean;
}

/** What panels may say to the map through its handle; they import it from here, never from the map. */
export type { At, Beat, FlyTarget, Insets, MapHandle, MapRefusal, Selection } from '../map/model.ts';
