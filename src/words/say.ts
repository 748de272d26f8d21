import { number } from './format.ts';
import { has, t } from './index.ts';

/** Something to say by key of the catalogue; a value that is itself a phrase is said first. */
export interface Sayable {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number | Sayable>>;
}

/** What phrases call a region where its name stands within a sentence. */
const PLACES = ['where', 'place', 'region'];

/** What sums up names reasons, which begin with a capital where they stand alone. */
const REASONS = ['pro', 'con'];

/** A name within a sentence: "the Aras front" for "The Aras front". */
function within(name: string): string {
  return name.startsWith('The ') ? `the ${name.slice(4)}` : name;
}

/** The sentence of a phrase. Amounts (`by`) carry their sign, places the small article. */
export function say({ key, values }: Sayable): string {
  // A test holds that every phrase of the views has a message; a scenario of the future may bring kinds of its own.
  if (!has(key)) return key;
  if (!values) return t(key);
  return t(
    key,
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => {
        if (typeof value === 'object') {
          const said = say(value);
          return [name, REASONS.includes(name) ? said.charAt(0).toLowerCase() + said.slice(1) : said];
        }
        if (typeof value === 'string') return [name, PLACES.includes(name) ? within(value) : value];
        return [name, name === 'by' ? number(value, true) : value];
      }),
    ),
  );
}
