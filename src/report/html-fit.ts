import type { Html } from './html-text.ts';

/** Letters that a line of a printed sheet holds, on the cautious side. */
const LETTERS = 112;

/** What fits of one kind of thing, and how many do not. */
export interface Fitted {
  readonly shown: readonly Html[];
  readonly left: number;
}

/** How many lines a piece of HTML takes on a printed sheet: each paragraph and point of a list its own. */
export function linesOf({ html }: Html): number {
  return html
    .split(/<\/(?:p|li)>/)
    .map((piece) => piece.replace(/<[^>]*>/g, '').trim().length)
    .reduce((lines, letters) => lines + Math.ceil(letters / LETTERS), 0);
}

/**
 * Of several kinds, each in order and up to its number, what fits together into so many lines: the first of each kind,
 * then the second of each, and so on. A kind ends with its first that does not fit, so that none is skipped unseen. Of a
 * kind of which there is more than `most` a line is kept for saying so.
 */
export function fitted(
  kinds: readonly (readonly Html[])[],
  most: readonly number[],
  lines: number,
): Fitted[] {
  const shown = kinds.map((): Html[] => []);
  const full = new Set<number>();
  let left = lines - kinds.filter((pieces, kind) => pieces.length > most[kind]).length;
  for (let place = 0; place < Math.max(...most); place++)
    kinds.forEach((pieces, kind) => {
      if (full.has(kind) || place >= most[kind] || place >= pieces.length) return;
      const needs = linesOf(pieces[place]);
      if (needs > left) return full.add(kind);
      left -= needs;
      shown[kind].push(pieces[place]);
      return undefined;
    });
  return kinds.map((pieces, kind) => ({ shown: shown[kind], left: pieces.length - shown[kind].length }));
}
