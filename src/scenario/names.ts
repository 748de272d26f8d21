import type { Domain, NamedFunction, Names, Quantity } from '../rules/index.ts';
import type { Layout } from './layout.ts';

/** Ids that stand in for others while an action is grounded. */
export type Bindings = Readonly<Partial<Record<'self' | 'target' | 'partner' | 'place', string>>>;

/** What all rules of a scenario can name. */
export interface NameTable {
  readonly layout: Layout;
  readonly actors: readonly string[];
  readonly regions: readonly string[];
  /** By issue id. */
  readonly domains: ReadonlyMap<string, Domain>;
  /** Who controls: actors, then nobody. */
  readonly controllers: Domain;
}

/** The value that a controller slot has when nobody holds the region. */
export const NOBODY = 'nobody';

const PAIRS = ['tension', 'hostility', 'rung', 'threat', 'memory'] as const;

/**
 * Names for the rules of one owner: `crossed(...)` reaches its own red lines only, by id with the slot of each; one
 * that was left out for a run has none, and is never crossed. `bindings` lets a rule of an action say self, target,
 * partner and place.
 */
export function namesFor(
  table: NameTable,
  bindings: Bindings = {},
  ownLines?: ReadonlyMap<string, number | undefined>,
): Names {
  const bound = Object.keys(bindings);
  const bind = (id: string) => (Object.hasOwn(bindings, id) ? bindings[id as keyof Bindings]! : id);
  const actorIds = [...table.actors, ...bound.filter((b) => b !== 'place')];
  const regionIds = [...table.regions, ...bound.filter((b) => b === 'place')];
  const functions = new Map<string, NamedFunction>();
  for (const name of PAIRS)
    functions.set(name, {
      params: [actorIds, actorIds],
      resolve: ([a, b]) =>
        quantityAt(table, `${name}(${bind(a)}, ${bind(b)})`) ?? mirrored(table, name, bind(a), bind(b)),
    });
  functions.set('posture', {
    params: [actorIds, regionIds],
    resolve: ([a, r]) => quantityAt(table, `posture(${bind(a)}, ${bind(r)})`),
  });
  // An owner without lines may still say crossed(any): nothing is.
  if (ownLines)
    functions.set('crossed', {
      params: [['any', ...ownLines.keys()]],
      resolve: ([line]) => ({
        any: (line === 'any' ? [...ownLines.values()] : [ownLines.get(line)]).filter(
          (slot) => slot !== undefined,
        ),
      }),
    });
  return {
    quantity: (path) => quantityAt(table, path.split('.').map(bind).join('.')),
    paths: () => paths(table, bound),
    functions,
  };
}

/** Tension and hostility are one quantity for a pair, whichever way round it is named. */
function mirrored(table: NameTable, name: string, a: string, b: string): Quantity | undefined {
  return name === 'tension' || name === 'hostility' ? quantityAt(table, `${name}(${b}, ${a})`) : undefined;
}

function quantityAt(table: NameTable, path: string): Quantity | undefined {
  const slot = table.layout.slotOf.get(path);
  if (slot === undefined || path.startsWith('crossed.')) return undefined;
  if (path.startsWith('issue.'))
    return { slot, value: { type: 'domain', domain: table.domains.get(path.slice(6))! } };
  if (path.endsWith('.controller')) return { slot, value: { type: 'domain', domain: table.controllers } };
  return { slot, value: { type: 'number', low: table.layout.low[slot], high: table.layout.high[slot] } };
}

function* paths(table: NameTable, bound: readonly string[]): Iterable<string> {
  for (const name of table.layout.slotOf.keys())
    if (!name.includes('(') && !name.startsWith('crossed.')) yield name;
  for (const b of bound) yield b === 'place' ? `region.${b}.controller` : `actor.${b}.economy`;
}
