import { entries } from 'idb-keyval';
import { sharedPrefix } from '../../session/index.ts';
import { t } from '../../words/index.ts';
import { partingOf, type KeptGame } from '../store/kept.ts';
import type { LibraryPort } from '../store/ports.ts';
import { attempt } from './saves.ts';
import { asKept } from './form.ts';
import { lastingStore } from './open.ts';

/**
 * The library in IndexedDB, one entry a game. What two windows play of one game is compared within one transaction, so
 * that neither takes the place of the other.
 */
export function browserLibrary(): LibraryPort {
  const store = lastingStore('araxes-library', 'games');
  return {
    list: () =>
      attempt(async () => {
        const all = await entries<string, unknown>(store);
        return all.flatMap(([id, value]) => asKept(value, id) ?? []);
      }),
    put: (game, branch) => attempt(() => store('readwrite', (games) => merge(games, game, branch))),
    putAll: (games) =>
      attempt(() =>
        store('readwrite', (kept) => {
          for (const game of games) kept.put(game, game.id);
          return completed(kept.transaction);
        }),
      ),
    drop: (id, orphans) =>
      attempt(() =>
        store('readwrite', (kept) => {
          kept.delete(id);
          for (const orphan of orphans) kept.put(orphan, orphan.id);
          return completed(kept.transaction);
        }),
      ),
  };
}

/** Writes a game over what was kept of it, or beside it where that is another game by now. */
function merge(games: IDBObjectStore, game: KeptGame, branch: string): Promise<KeptGame> {
  return new Promise((resolve, reject) => {
    let kept = game;
    games.transaction.oncomplete = () => resolve(kept);
    games.transaction.onabort = games.transaction.onerror = () => reject(games.transaction.error);
    const get = games.get(game.id);
    get.onsuccess = () => {
      kept = mergedWith(asKept(get.result, game.id), game, branch);
      try {
        games.put(kept, kept.id);
      } catch (cause) {
        reject(cause);
      }
    };
  });
}

/** The game as it is kept beside what is there: over it, as it is there where that went further, or as its fork. */
export function mergedWith(there: KeptGame | undefined, game: KeptGame, branch: string): KeptGame {
  if (!there) return game;
  const shared = sharedPrefix(there.record, game.record);
  // A name given in another window stays.
  const named = { ...game, name: there.name };
  if (shared === there.record.journal.length) return named;
  if (shared === game.record.journal.length) return there;
  const parent = { id: there.id, ...partingOf(game.record, Math.max(0, shared)) };
  return { ...game, id: branch, name: t('library.name.window', { name: there.name }), parent };
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = transaction.onerror = () => reject(transaction.error);
  });
}
