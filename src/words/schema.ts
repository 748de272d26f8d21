import { format } from './en/format.ts';
import { addMessages, has, t } from './index.ts';

addMessages(format);

/** A JSON Schema or a part of one, as far as it is walked here. */
interface Part {
  readonly [key: string]: unknown;
  readonly properties?: Readonly<Record<string, Part>>;
  readonly additionalProperties?: boolean | Part;
  readonly items?: Part | readonly Part[];
  readonly anyOf?: readonly Part[];
}

/** What an author is told of a key of the format: by its whole way from the top, else by its own name. */
export function formatHelp(path: readonly string[]): string | undefined {
  for (let from = 0; from < path.length; from++) {
    const key = `format.${path.slice(from).join('.')}`;
    if (has(key)) return t(key);
  }
  return undefined;
}

/**
 * The same schema with a description for every key that the catalogue has one for, which editors show beside the key.
 * On the way down, keys that an author chooses (ids) and places in lists count for nothing.
 */
export function described<T extends Part>(schema: T, path: readonly string[] = []): T {
  const { properties, additionalProperties, items, anyOf } = schema;
  return {
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, part]) => {
          const here = [...path, key];
          const help = formatHelp(here);
          return [key, { ...(help !== undefined && { description: help }), ...described(part, here) }];
        }),
      ),
    }),
    ...(typeof additionalProperties === 'object' && {
      additionalProperties: described(additionalProperties, path),
    }),
    ...(items && {
      items: isList(items) ? items.map((part) => described(part, path)) : described(items, path),
    }),
    ...(anyOf && { anyOf: anyOf.map((part) => described(part, path)) }),
  };
}

function isList(items: Part | readonly Part[]): items is readonly Part[] {
  return Array.isArray(items);
}
