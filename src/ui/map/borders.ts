/** Borders between holders: which arcs they are made of, chained into long lines for dashes and ticks. */
import type { MapData } from './asset.ts';
import { boxOf, joined, reversed, type Box, type Line } from './geometry.ts';
import { countryOf, defaultHolder } from './style.ts';

/** Who holds each region: the model's word, else the state it belongs to. */
export type Holders = Readonly<Record<string, string>>;

/** One stretch of border between two holders. */
export interface Border {
  readonly a: string;
  readonly b: string;
  readonly lines: readonly { readonly line: Line; readonly box: Box }[];
}

/** The holder of a region. */
export const holderOf = (region: string, holders: Holders): string =>
  holders[region] ?? defaultHolder(countryOf(region));

/** The key of a pair in either order. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** All borders between different holders, by `pairKey`. */
export function bordersBetween(data: MapData, holders: Holders): Map<string, Border> {
  const loose = new Map<string, Line[]>();
  for (const { line, regions } of data.arcs) {
    if (regions.length !== 2) continue;
    const [a, b] = regions.map((r) => holderOf(r, holders));
    if (a === b) continue;
    const key = pairKey(a, b);
    const list = loose.get(key);
    if (list) list.push(line);
    else loose.set(key, [line]);
  }
  return new Map(
    [...loose].map(([key, lines]) => {
      const [a, b] = key.split(' ');
      return [key, { a, b, lines: chained(lines).map((line) => ({ line, box: boxOf(line) })) }];
    }),
  );
}

/** Joins lines that share an end, as far as that goes without a choice. */
export function chained(lines: readonly Line[]): Line[] {
  const tip = (line: Line, end: 0 | 1) =>
    end === 0 ? `${line[0]} ${line[1]}` : `${line[line.length - 2]} ${line[line.length - 1]}`;
  const open = new Map<string, number[]>();
  lines.forEach((line, i) => {
    for (const end of [0, 1] as const) {
      const key = tip(line, end);
      open.set(key, [...(open.get(key) ?? []), i]);
    }
  });
  const used = new Set<number>();
  /** The one unused line that goes on from a spot, turned so that it starts there. */
  const next = (key: string): Line | undefined => {
    const here = open.get(key) ?? [];
    if (here.length !== 2) return undefined;
    const index = here.find((i) => !used.has(i));
    if (index === undefined) return undefined;
    used.add(index);
    return tip(lines[index], 0) === key ? lines[index] : reversed(lines[index]);
  };
  const result: Line[] = [];
  lines.forEach((line, i) => {
    if (used.has(i)) return;
    used.add(i);
    const forward = [line];
    for (let l = next(tip(line, 1)); l; l = next(tip(l, 1))) forward.push(l);
    const backward: Line[] = [];
    for (let l = next(tip(line, 0)); l; l = next(tip(l, 1))) backward.push(l);
    result.push(joined([...backward.toReversed().map(reversed), ...forward]));
  });
  return result;
}
