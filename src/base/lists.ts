/**
 * Lists that live in worlds, made so that to a JavaScript engine they are all of one kind. What `map`, `fill` or `[]` gives is
 * of one kind before the engine has compiled the place and of another after, or of another with its first entry, and
 * whatever had been compiled for the one is thrown away when the other comes: in the first thousand games of a process
 * that cost as much as playing them.
 */

/** So many integers, each from its place. */
export function integers(count: number, at: (place: number) => number): number[] {
  const list: number[] = [];
  for (let i = 0; i < count; i++) list.push(at(i));
  return list;
}

/** So many times nought. */
export function zeros(count: number): number[] {
  const list: number[] = [];
  for (let i = 0; i < count; i++) list.push(0);
  return list;
}

/** An empty list that is known from the start to hold objects. */
export function emptyList<T extends object>(): T[] {
  const list: (T | null)[] = [null];
  list.pop();
  return list as T[];
}

/** A copy of lists of integers that shares nothing with them. */
export function copyLists(lists: readonly (readonly number[])[]): number[][] {
  const copy = emptyList<number[]>();
  for (let i = 0; i < lists.length; i++) copy.push(lists[i].slice());
  return copy;
}
