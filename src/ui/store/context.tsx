import { createContext, use, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { MapPort, Ports } from './ports.ts';
import type { AppState } from './state.ts';
import type { App, Commands } from './store.ts';

/** What every panel can reach: the state, the commands, and the map as a thing to be placed. */
export interface Surroundings {
  readonly app: App;
  readonly ports: Ports;
  readonly map: MapPort;
}

const Context = createContext<Surroundings | undefined>(undefined);

export function AppProvider({ value, children }: { value: Surroundings; children: ReactNode }) {
  return <Context value={value}>{children}</Context>;
}

function useSurroundings(): Surroundings {
  const found = use(Context);
  if (!found) throw new Error('araxes bug: a panel stands outside AppProvider');
  return found;
}

/** A part of the state; the component is drawn anew when it changes. */
export function useApp<T>(select: (state: AppState) => T): T {
  return useStore(useSurroundings().app.state, select);
}

/** The commands; always the same object. */
export function useCommands(): Commands {
  return useSurroundings().app.commands;
}

/** Where a panel can have the map drawn. */
export function useMapPort(): MapPort {
  return useSurroundings().map;
}

/** What comes from outside the page (links of records). */
export function usePorts(): Ports {
  return useSurroundings().ports;
}
