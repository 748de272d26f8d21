import { saying } from '../base/saying.ts';
import { inside, type CompileContext } from './context.ts';
import type { Entry } from './merge.ts';
import type { IssueEntry } from './shape.ts';

/** How near two levels are that a table does not name: as far as can be. */
const FAR = -100;

/**
 * The nearness table of an issue without order, symmetric, by level: the degree of `x == y`. 100 on the diagonal and
 * below 0 elsewhere, so that the sign of a degree stays its truth. `undefined` where the author gives none.
 */
export function nearnessOf(
  entry: Entry<IssueEntry>,
  context: CompileContext,
): readonly (readonly number[])[] | undefined {
  const { nearness, ordered, levels } = entry.value;
  if (!nearness) return undefined;
  const at = inside(entry, 'nearness');
  if (ordered) context.problem(at, 'nearness', saying('near_ordered', { id: entry.id }));
  const ids = Object.keys(levels);
  const table = ids.map((_, a) => ids.map((_level, b): number => (a === b ? 100 : FAR)));
  const given = new Map<string, number>();
  for (const [from, row] of Object.entries(nearness)) {
    const a = context.index(ids, from, saying('level_of', { name: entry.id }), inside(at, from));
    for (const [to, near] of Object.entries(row)) {
      const here = inside(at, from, to);
      const b = context.index(ids, to, saying('level_of', { name: entry.id }), here);
      if (a < 0 || b < 0) continue;
      if (a === b && near !== 100) context.problem(here, 'nearness', saying('near_itself'));
      if (a === b) continue;
      if (near >= 0) context.problem(here, 'nearness', saying('near_range'));
      const pair = a < b ? `${a} ${b}` : `${b} ${a}`;
      if ((given.get(pair) ?? near) !== near)
        context.problem(here, 'nearness', saying('near_differs', { from, to }));
      given.set(pair, near);
      table[a][b] = near;
      table[b][a] = near;
    }
  }
  return table;
}
