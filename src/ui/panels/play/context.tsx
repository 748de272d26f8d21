import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import type { GameView, OrderChoice, Term } from '../../../session/index.ts';
import { choiceOf } from '../../../session/index.ts';
import { useApp } from '../../store/context.tsx';

export type Tab = 'orders' | 'state' | 'what' | 'relations';
export type OpenDialog = 'relations' | 'places' | 'help' | 'deal' | undefined;

/** A deal as it stood when its dialog was closed without sending it. */
export interface DealSketch {
  readonly addressees: readonly number[];
  readonly terms: readonly Term[];
  readonly deadline: number;
}

/** What the play screen remembers that is nobody else's business. */
export interface PlayState {
  /** Whose dossier is open. */
  readonly dossier: number;
  /** The tab of the sheet on a phone. */
  readonly tab: Tab;
  readonly dialog: OpenDialog;
  /** The offer that the deal under construction answers; undefined for a deal of one's own. */
  readonly counterTo: number | undefined;
  /** Deals that were begun and not sent, see {@link sketchKey}. */
  readonly sketches: Readonly<Record<string, DealSketch>>;
  /** Period that the feed shows; undefined for the latest. */
  readonly period: number | undefined;
  /** Place in the log of the card whose details are open. */
  readonly card: number | undefined;
  /** The offer whose reasons are open. */
  readonly offer: number | undefined;
  /** Acts toward this actor only, -1 for all. */
  readonly toward: number;
  /** Acts that serve the seat's own priority of this rank only, 0 for all. */
  readonly serving: number;
  /** Place among the ladders, by pair "a-b"; undefined for the first. */
  readonly pair: string | undefined;
  /** Panels that are folded to their heads. */
  readonly stateFolded: boolean;
  readonly ordersFolded: boolean;
  readonly dockFolded: boolean;
  /** How far the reel has come: the log up to `view.fresh` has been shown, or more of it. */
  readonly shown: number;
  /** While the reel plays: the last entry of the log that it has shown. */
  readonly reelAt: number;
}

export interface Play {
  /** The position: the same object while orders are put together. Its draft is not kept up; see {@link useDraft}. */
  readonly view: GameView;
  readonly state: PlayState;
  readonly set: (change: Partial<PlayState>) => void;
}

export interface Drafting {
  /** The position with the draft as it is now. */
  readonly view: GameView;
  /** A concrete action as the seat would order it now; the same object while nothing of it changes. */
  readonly choice: (action: number) => OrderChoice;
}

const PlayContext = createContext<Play | undefined>(undefined);
const DraftContext = createContext<Drafting | undefined>(undefined);

export function PlayProvider({ view: latest, children }: { view: GameView; children: ReactNode }) {
  const game = useApp((app) => app.game);
  const [state, setState] = useState<PlayState>(() => ({
    dossier: Math.max(0, latest.seat),
    tab: 'orders',
    dialog: undefined,
    counterTo: undefined,
    sketches: {},
    period: undefined,
    card: undefined,
    offer: undefined,
    toward: -1,
    serving: 0,
    pair: undefined,
    stateFolded: false,
    ordersFolded: false,
    dockFolded: false,
    // A resumed game is not played again as a reel.
    shown: latest.seen.length,
    reelAt: -1,
  }));
  const set = useCallback((change: Partial<PlayState>) => setState((old) => ({ ...old, ...change })), []);
  // Most panels show the position, not the draft: they are not drawn anew with every order put together.
  const [position, setPosition] = useState(latest);
  const moved = position.seen.length !== latest.seen.length || position.prompt !== latest.prompt;
  if (moved) setPosition(latest);
  const view = moved ? latest : position;
  const play = useMemo<Play>(() => ({ view, state, set }), [view, state, set]);
  const { draft } = latest;
  const drafting = useMemo<Drafting>(() => {
    const drafted = { ...view, draft };
    const refuse = (action: number) => game?.refusals(action) ?? [];
    return { view: drafted, choice: (action) => choiceOf(drafted, action, refuse) };
  }, [view, draft, game]);
  return (
    <PlayContext value={play}>
      <DraftContext value={drafting}>{children}</DraftContext>
    </PlayContext>
  );
}

/** Whose deal it is, of which turn, and which offer it answers: a sketch is for its own turn and seat alone. */
export function sketchKey({ observation, seat }: GameView, counterTo: number | undefined): string {
  return `${observation.turn} ${seat} ${counterTo ?? 'own'}`;
}

export function usePlay(): Play {
  const play = use(PlayContext);
  if (!play) throw new Error('araxes bug: a panel of play stands outside PlayProvider');
  return play;
}

export function useDraft(): Drafting {
  const drafting = use(DraftContext);
  if (!drafting) throw new Error('araxes bug: a panel of play stands outside PlayProvider');
  return drafting;
}
