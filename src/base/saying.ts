/**
 * A sentence of the message catalogue by its key there, and what fills its places; a value may be a phrase of the
 * catalogue itself. The core says which sentence, and whoever shows it words it.
 */
// A type and not an interface, so that it counts as JSON.
export type Saying = {
  readonly id: string;
  readonly data: { readonly [name: string]: string | number | Saying };
};

/** `saying('unknown', { what: saying('state'), name })`; a test holds that the catalogue has every id used. */
export function saying(id: string, data: Saying['data'] = {}): Saying {
  return { id, data };
}
