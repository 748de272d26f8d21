/** A set of named values that a quantity can take; the value itself is the index. */
export interface Domain {
  readonly id: string;
  readonly values: readonly string[];
  /** Ordered values compare with `<`; unordered ones only with `==` and `!=`. */
  readonly ordered: boolean;
  /** Degree of `x == y` at `nearness[x][y]`: 100 on the diagonal, else -100..-1; without it equality is +-100. */
  readonly nearness?: readonly (readonly number[])[] | undefined;
}

/** All numbers are one type: integers within stated bounds. */
export type ValueType =
  | { readonly type: 'number'; readonly low: number; readonly high: number }
  | { readonly type: 'domain'; readonly domain: Domain }
  | { readonly type: 'bool' };

/** Something a rule can name: it stands at one slot of the world. */
export interface Quantity {
  readonly slot: number;
  readonly value: ValueType;
}

/** A function whose arguments are ids, such as `tension(iran, azerbaijan)`. */
export interface NamedFunction {
  /** The ids that each parameter takes, for checking and for "did you mean". */
  readonly params: readonly (readonly string[])[];
  /** The quantity, or slots of which any that is above 0 makes it true (`crossed(any)`). */
  resolve(ids: readonly string[]): Quantity | { readonly any: readonly number[] } | undefined;
}

/** What the rules of one owner can name. */
export interface Names {
  quantity(path: string): Quantity | undefined;
  /** All paths, for "did you mean". */
  paths(): Iterable<string>;
  readonly functions: ReadonlyMap<string, NamedFunction>;
}
