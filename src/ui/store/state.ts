import type { Drafts, Game, GameRecord, GameView, Openness, SeatKind, Unit } from '../../session/index.ts';
import type { Keeping, KeptGame, Summary } from './kept.ts';
import type { Pack } from './packs.ts';
import type { Key, Values } from '../../words/index.ts';
import type { MapRefusal, Selection } from '../map/model.ts';
import type { Assignment } from './assignment.ts';
import type { Theme } from '../theme/tokens.ts';

export type { Theme } from '../theme/tokens.ts';

export const SCREENS = [
  'title',
  'briefing',
  'play',
  'debrief',
  'records',
  'replay',
  'compare',
  'class',
  'assignment',
  'edit',
  'teach',
] as const;
export type Screen = (typeof SCREENS)[number];

export const THEME_CHOICES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

/** What has been chosen for the next game. */
export interface Setup {
  readonly scenario: string;
  /** The person's actor, -1 to look on. */
  readonly seat: number;
  /** By actor; the person's entry is what it would be in other hands. */
  readonly policies: readonly Exclude<SeatKind, 'person'>[];
  readonly seed: string;
  readonly openness: Openness;
  /** So many first turns are played as they were in fact; 0 where it is not said. */
  readonly turnsInFact?: number;
  /** Who plays, as they wrote it, where the game is handed in. */
  readonly by?: string;
  /** What a teacher set: nothing of it can be changed. */
  readonly assigned?: Assignment;
}

/** Several persons at one screen: who is asked, who has sealed, who sits. */
export interface TableState {
  readonly persons: readonly number[];
  readonly waiting: readonly number[];
  readonly sealed: readonly number[];
  /** Absent while the curtain is drawn. */
  readonly sitting: number | undefined;
}

/** A game as it is kept between visits. */
export interface SavedGame {
  readonly record: GameRecord;
  /** What was put together for the turn under way and not handed in yet. */
  readonly drafts?: Drafts;
  /** How much of the others' minds is seen; games saved before there was a choice are open. */
  readonly openness?: Openness;
  readonly summary: Summary;
  /** What the library knows it as; games saved before there was one have none. */
  readonly kept?: Keeping;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface SaveFault {
  readonly code: 'forbidden' | 'full';
}

/** Why a record or link is not played; `data` fills the sentence `fault.<code>`. */
export interface RecordFault {
  readonly code: string;
  readonly data: Values;
}

/** Something the person should know; it stays until it is dismissed, a refusal until the next thing is done. */
export interface Notice {
  readonly id: number;
  /** `refusal`: of the latest command of a game, a warning that says nothing once something else was done. */
  readonly tone: 'info' | 'warning' | 'refusal';
  readonly key: Key;
  readonly values: Values;
}

export type MapStatus =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'refused'; readonly refusal: MapRefusal };

/** Everything the page shows. Panels and the map read it; only commands change it. */
export interface AppState {
  readonly screen: Screen;
  readonly themeChoice: ThemeChoice;
  /** The choice, or what the system asks for. */
  readonly theme: Theme;
  readonly packs: readonly Pack[];
  readonly setup: Setup | undefined;
  /** The assignment that was opened. */
  readonly assignment: Assignment | undefined;
  /** Of a game of several persons. */
  readonly table: TableState | undefined;
  /** The rest of a game of several persons is being played without their decisions. */
  readonly resting: boolean;
  /** The scenario in the editor: the name of its file, and its text as it stands. */
  readonly editing:
    | {
        readonly name: string;
        readonly text: string;
        /** The text as it was opened, or saved to disk last. */
        readonly kept: string;
        /** Counts files opened, so that a second one of the same name is another. */
        readonly nth: number;
        /** What was in the editor before and is not on disk, the last one first: a file that is opened takes nothing away. */
        readonly aside: readonly { readonly name: string; readonly text: string; readonly kept: string }[];
      }
    | undefined;
  readonly saved: SavedGame | undefined;
  readonly game: Game | undefined;
  /** The game that is played or was opened, as the library knows it. */
  readonly keeping: Keeping | undefined;
  /** The games kept in this browser; undefined until they have been read. */
  readonly library: readonly KeptGame[] | undefined;
  /** A kept game that no longer replays, with its stored log and why. */
  readonly told: { readonly game: KeptGame; readonly cause: string } | undefined;
  /** Ids of kept games chosen for the comparison, two at most. */
  readonly compared: readonly string[];
  /** The game's latest picture; a new one after each command. */
  readonly view: GameView | undefined;
  /** A finished game that is looked at again, verified if it came as a record; its `final` is there. */
  readonly opened: GameView | undefined;
  /** `opened` came as a record and was played again with equal hashes. */
  readonly verified: boolean;
  /** Why the last record was not opened. */
  readonly fault: RecordFault | undefined;
  readonly opening: boolean;
  /** Entries of the log that the replay shows as having happened. */
  readonly cursor: number;
  /** By what the replay steps. */
  readonly unit: Unit;
  /** Whose view the replay shows; -1 with everything in the open. */
  readonly eyes: number;
  readonly selection: Selection | null;
  readonly hovered: Selection | null;
  /** Speed of the reel and of replays: 1 normal, 2 twice as fast, 0 at once. */
  readonly speed: number;
  /** Decisions that slow policies have still to make, or to explain; they are made while the person thinks. */
  readonly thinking: number;
  /** What is being explained: the place in `view.seen` of an act of a simulated state. */
  readonly why: number | undefined;
  /** Hints that were read; `off` where none are wanted. */
  readonly tips: ReadonlySet<string>;
  readonly notices: readonly Notice[];
  readonly map: MapStatus;
  /** Said once by screen readers. */
  readonly said: string;
}
