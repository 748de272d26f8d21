import type { Game, Table } from '../../session/index.ts';
import type { TableState } from './state.ts';

/** Whether several persons share the game. */
export function isTable(game: Game): game is Table {
  return 'waiting' in game;
}

/** Who is asked and who sits; nobody sits who has nothing to decide. */
export function tableOf(game: Game, sitting: number | undefined): TableState | undefined {
  if (!isTable(game)) return undefined;
  const waiting = game.waiting();
  return {
    persons: game.persons,
    waiting,
    sealed: game.sealed(),
    sitting: sitting !== undefined && waiting.includes(sitting) ? sitting : undefined,
  };
}
