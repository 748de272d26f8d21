import type { Result } from '../../src/base/result.ts';

/** The value of a result that must be one; else the test fails and says why it is none. */
export function valueOf<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The error of a result that must be one. */
export function errorOf<E>(result: Result<unknown, E>): E {
  if (result.ok) throw new Error('taken, though it should have been refused');
  return result.error;
}
