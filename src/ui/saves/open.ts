import { createStore, type UseStore } from 'idb-keyval';

/**
 * A store that outlives its database. When the browser's data is cleared, the connection makes way, so that nothing is
 * written into a database that is about to vanish; the next use opens a new one. Nothing is opened before the first use,
 * for opening throws at once where storage is forbidden.
 */
export function lastingStore(database: string, name: string): UseStore {
  let store: UseStore | undefined;
  const once = <T>(mode: IDBTransactionMode, work: (objects: IDBObjectStore) => T | PromiseLike<T>) => {
    const current = (store ??= createStore(database, name));
    return current(mode, (objects) => {
      const { db } = objects.transaction;
      db.onversionchange = () => {
        db.close();
        if (store === current) store = undefined;
      };
      return work(objects);
    });
  };
  return async (mode, work) => {
    try {
      return await once(mode, work);
    } catch (cause) {
      // The connection was closed under our hands, as browsers do when they clear.
      if (!(cause instanceof DOMException) || cause.name !== 'InvalidStateError') throw cause;
      store = undefined;
      return once(mode, work);
    }
  };
}
