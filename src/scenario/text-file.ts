import { saying, type Saying } from '../base/saying.ts';
import type { Diagnostic } from './diagnostics.ts';

/** The longest file of a scenario that is read, in UTF-16 units: twice and more the longest there is, and read within a second. */
export const SCENARIO_LIMIT = 200_000;

/**
 * The most lines and commas that such a file may have: five times as many as any has. What is short and many takes the parser
 * longer than what is long: a few letters each make a table of tens of thousands of keys.
 */
export const SCENARIO_PARTS = 15_000;

/**
 * What no text of an author has in it: what a decoder puts in the place of bytes that are not UTF-8, halves of
 * characters, and control characters other than tab and line break; the line ends of long ago are none to YAML.
 */
// eslint-disable-next-line no-control-regex
const STRANGE = /[\ufffd\p{Surrogate}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\r(?!\n)/u;

/** Why a file is not read at all, before any parser sees it: too long, or no text in UTF-8. */
export function unfitText(text: string, file: string): Diagnostic | undefined {
  const at = (line: number, column: number, code: string, says: Saying) => ({
    file,
    line,
    column,
    code,
    says,
  });
  if (text.length > SCENARIO_LIMIT)
    return at(1, 1, 'file_too_long', saying('file_too_long', { limit: SCENARIO_LIMIT }));
  const many = partAt(text, SCENARIO_PARTS);
  if (many >= 0) {
    const [line, column] = placeOf(text, many);
    return at(line, column, 'file_too_many', saying('file_too_many', { limit: SCENARIO_PARTS }));
  }
  const found = STRANGE.exec(text);
  if (!found) return undefined;
  const [line, column] = placeOf(text, found.index);
  const [character] = found;
  if (character === '\ufffd') return at(line, column, 'encoding', saying('not_utf8'));
  const point = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return at(line, column, 'encoding', saying('strange_character', { point: `U+${point}` }));
}

/** Where the line break or comma stands that is one more than `most`; -1 where there are no more. */
function partAt(text: string, most: number): number {
  let count = 0;
  for (const { index } of text.matchAll(/[\n,]/g)) {
    count++;
    if (count > most) return index;
  }
  return -1;
}

/** Line and column, from 1 on. */
function placeOf(text: string, index: number): readonly [number, number] {
  const before = text.slice(0, index);
  return [before.split('\n').length, index - before.lastIndexOf('\n')];
}
