/** Either a value or the reasons why there is none. Refusals are values; `throw` is for our own bugs. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** A result that has a value. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** A result that has the reasons why there is no value. */
export function err<E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}

/** Marks a place that only a bug of ours can reach (an exhaustive switch that grew a member, a broken invariant). */
export function unreachable(what: string): never {
  throw new Error(`araxes bug: ${what}`);
}
