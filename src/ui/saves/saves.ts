import { del, get, set } from 'idb-keyval';
import type { Result } from '../../session/index.ts';
import type { SavePort } from '../store/ports.ts';
import type { SavedGame, SaveFault } from '../store/state.ts';
import { asDrafts } from './drafts.ts';
import { lastingStore } from './open.ts';

const KEY = 'game';

/**
 * Keeps the running game in IndexedDB. A browser may forbid storage (private windows, policies) or run out of it;
 * both come back as a value, and the game goes on.
 */
export function browserSaves(): SavePort {
  const store = lastingStore('araxes', 'saves');
  return {
    load: () => attempt(async () => asSaved(await get<unknown>(KEY, store))),
    save: (game) => attempt(() => set(KEY, game, store)),
    drop: () => attempt(() => del(KEY, store)),
  };
}

/** Runs something on a store; what the browser refuses comes back as a value. */
export async function attempt<T>(act: () => Promise<T>): Promise<Result<T, SaveFault>> {
  try {
    return { ok: true, value: await act() };
  } catch (cause) {
    const full = cause instanceof Error && cause.name === 'QuotaExceededError';
    return { ok: false, error: { code: full ? 'full' : 'forbidden' } };
  }
}

/** What another version left behind may have another form; it is then as if nothing were saved. */
function asSaved(found: unknown): SavedGame | undefined {
  const saved = found as Partial<SavedGame> | undefined;
  const whole = saved?.record?.araxes === 1 && saved.summary !== undefined && typeof saved.at === 'number';
  if (!whole) return undefined;
  const { drafts, ...rest } = saved as SavedGame;
  const read = asDrafts(drafts);
  return read ? { ...rest, drafts: read } : rest;
}
