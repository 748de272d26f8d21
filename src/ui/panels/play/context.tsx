import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import type { GameView, OrderChoice } from '../../../session/index.ts';
import { choiceOf } from '../../../session/index.ts';
import { useApp } from '../../store/context.tsx';

export type Tab = 'orders' | 'state' | 'what' | 'relations';
export type OpenDialog = 'relations' | 'places' | 'help' | undefined;

/** What the play screen remembers that is nobody else's business. */
export interface PlayState {
  /** Whose dossier is open. */
  readonly dossier: number;
  /** The tab of the sheet on a phone. */
  readonly tab: Tab;
  readonly dialog: OpenDialog;
  /** Period that the feed shows; undefined for the latest. */
  readonly period: number | undefined;
  /** Place in the log of the card whose details are open. */
  readonly card: number | undefined;
  /** Acts toward this actor only, -1 for all. */
  readonly toward: number;
  /** Place among the ladders, by pair "a-b"; undefined for the first. */
  readonly pair: string | undefined;
  /** Panels that are folded to their heads. */
  readonly stateFolded: boolean;
  readonly ordersFolded: boolean;
  readonly dockFolded: boolean;
  /** How far the reel has come: the log up to `view.fresh` has been shown, or more of it. */
  readonly shown: number;
}

export interface Play {
  readonly view: GameView;
  readonly state: PlayState;
  readonly set: (change: Partial<PlayState>) => void;
  /** A concrete action as the seat would order it now; the same object while nothing changes. */
  readonly choice: (action: number) => OrderChoice;
}

const Context = createContext<Play | undefined>(undefined);

export function PlayProvider({ view, children }: { view: GameView; children: ReactNode }) {
  const game = useApp((app) => app.game);
  const [state, setState] = useState<PlayState>(() => ({
    dossier: Math.max(0, view.seat),
    tab: 'orders',
    dialog: undefined,
    period: undefined,
    card: undefined,
    toward: -1,
    pair: undefined,
    stateFolded: false,
    ordersFolded: false,
    dockFolded: false,
    // A resumed game is not played again as a reel.
    shown: view.seen.length,
  }));
  const set = useCallback((change: Partial<PlayState>) => setState((old) => ({ ...old, ...change })), []);
  const value = useMemo<Play>(() => {
    const choices = new Map<number, OrderChoice>();
    const refuse = (action: number) => game?.refusals(action) ?? [];
    return {
      view,
      state,
      set,
      choice(action) {
        let found = choices.get(action);
        if (!found) choices.set(action, (found = choiceOf(view, action, refuse)));
        return found;
      },
    };
  }, [view, state, set, game]);
  return <Context value={value}>{children}</Context>;
}

export function usePlay(): Play {
  const play = use(Context);
  if (!play) throw new Error('araxes bug: a panel of play stands outside PlayProvider');
  return play;
}
