import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readTexts } from '../../src/cli/files.ts';
import { compileTexts, parseScenario } from '../../src/scenario/index.ts';
import { formatDiagnostic } from '../../src/words/diagnostic.ts';
import { t } from '../../src/words/index.ts';
import { errorOf, valueOf } from '../support/results.ts';
import { tinyTexts } from '../support/texts.ts';

// Files that nobody means well with, or that an editor has spoilt: one clear sentence, soon, and nothing is executed.

const texts = tinyTexts();
const folder = mkdtempSync(join(tmpdir(), 'araxes-hostile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Everything that is said of a file, within the second that its author is ready to wait. */
function said(text: string): readonly string[] {
  const began = performance.now();
  const result = parseScenario(text);
  expect(performance.now() - began).toBeLessThan(1000 * patience);
  return result.ok ? [] : result.error.map(formatDiagnostic);
}
/** A shared machine may stall; what this guards against takes minutes. */
const patience = 5;

/** A file of those bytes, read as the command line reads it. */
function readAs(bytes: Uint8Array): string {
  const path = join(folder, 'scenario.yaml');
  writeFileSync(path, bytes);
  return readTexts(path).text;
}

const NOT_UTF8 = 'this file is not saved as UTF-8; in most editors "Save as" or "Encoding" changes that';

test('50 MB', () => {
  expect(said(`title: "${'x'.repeat(50_000_000)}"`)).toEqual([
    'scenario.yaml:1:1 longer than 200,000 characters, and no scenario is',
  ]);
  expect(said('- [a, b]\n'.repeat(6_000_000))).toEqual([
    'scenario.yaml:1:1 longer than 200,000 characters, and no scenario is',
  ]);
});

test('an alias bomb', () => {
  const doubling = 'bcdefghijklmnop'
    .split('')
    .map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefghijklmnop'[i]}`).join(', ')}]`);
  expect(said(['a: &a [x, x, x, x, x, x, x, x, x]', ...doubling].join('\n'))).toEqual([
    'scenario.yaml:1:1 too many aliases (*name); write out what they stand for',
  ]);
  expect(said(`a: &a [x]\nb: [${Array(5000).fill('*a').join(', ')}]`)).toHaveLength(1);
});

test.each([
  ['brackets', '['.repeat(20_000)],
  ['braces', 'a: {'.repeat(10_000)],
  ['dashes', `${'- '.repeat(5_000)}x`],
  ['indentation', Array.from({ length: 1200 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  [
    'a rule',
    texts.text.replace('issue.bridge == level("shared")', `${'!('.repeat(120)}turn > 1${')'.repeat(120)}`),
  ],
])('deep nesting: %s', (_, text) => {
  const began = performance.now();
  const found = errorOf(compileTexts({ ...texts, text }));
  expect(performance.now() - began).toBeLessThan(1000 * patience);
  // Not a line for each bracket.
  expect(found.length).toBeLessThan(20);
  expect(formatDiagnostic(found[0])).toMatch(/^scenario\.yaml:\d+:\d+ ./);
});

test.each([
  ['keys', 20_000, (i: number) => `${i.toString(36)}: 1\n`],
  ['a key twice', 37_000, () => 'a: b\n'],
  ['open lists', 23_000, () => 'a: [\n'],
  ['aliases', 48_000, () => '*a, '],
  ['entries of a list', 60_000, () => '1,'],
])('more %s than anybody writes are not read at all', (_, count, part) => {
  const text = Array.from({ length: count }, (__, i) => part(i)).join('');
  const found = said(`a: &a 1\nb: [${text}`);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(
    /^scenario\.yaml:\d+:\d+ more than 15,000 lines and commas up to here, and no scenario has so many$/,
  );
  // Where it is too much, not where it begins.
  expect(found[0]).not.toContain(':1:1 ');
});

test('as many keys, keys twice and open brackets as are read are told of in time, and not one by one', () => {
  const lines = (count: number, line: (i: number) => string) =>
    `${texts.text}\n${Array.from({ length: count }, (_, i) => line(i)).join('\n')}`;
  for (const text of [
    lines(14_000, (i) => `key_${i}: 1`),
    `${texts.text}\nmany:\n${lines(14_000, (i) => `  k${i}: 1`).slice(texts.text.length)}`,
    lines(14_000, () => 'a: b'),
    lines(14_000, () => 'a: ['),
  ]) {
    const found = said(text);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThanOrEqual(201);
    expect(found.length < 201 || found[200].includes('and more from here on')).toBe(true);
  }
});

test('a list that is in itself', () => {
  expect(said('a: &a\n  b: *a\n').join('\n')).toContain('scenario.yaml:1:1 file: unknown key "a"');
  expect(compileTexts({ ...texts, text: 'a: &a\n  b: *a\n' }).ok).toBe(false);
});

test('a name of a hundred thousand letters is not compared with others', () => {
  const long = 'x'.repeat(90_000);
  const text = texts.text.replace('issue.bridge == level("shared")', `issue.${long} == level("shared")`);
  expect(said(text)).toEqual([]);
  expect(errorOf(compileTexts({ ...texts, text })).length).toBeGreaterThan(0);
  expect(said(`${texts.text}\n${long}: 1\n${long}y: 1\n`)).toHaveLength(2);
});

test('the same key twice', () => {
  expect(said(texts.text.replace('turns: 6\n', 'turns: 6\nturns: 4\n'))).toEqual([
    'scenario.yaml:9:1 this key stands above already; a key stands once in a table',
  ]);
});

test.each([
  ['UTF-16, little end first', Buffer.from(`\ufeff${texts.text}`, 'utf16le'), `1:1 ${NOT_UTF8}`],
  [
    'UTF-16 without a mark',
    Buffer.from('format: 1\n', 'utf16le'),
    '1:2 the character U+0000 stands in no text',
  ],
  ['latin-1', Buffer.from('format: 1\ntitle: Fr\u00fchling\n', 'latin1'), `2:10 ${NOT_UTF8}`],
  ['a NUL', Buffer.from('format: 1\ntitle: a\0b\n'), '2:9 the character U+0000 stands in no text'],
  [
    'line ends of long ago',
    Buffer.from('format: 1\rturns: 3\r'),
    '1:10 the character U+000D stands in no text',
  ],
  ['half a character', Buffer.from([0x61, 0x3a, 0x20, 0xe2, 0x82]), `1:4 ${NOT_UTF8}`],
])('encodings: %s', (_, bytes, expected) => {
  const found = said(readAs(bytes));
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(`scenario.yaml:${expected}`);
});

test('a lone surrogate, and a whole character that has two', () => {
  expect(said('title: "\ud800"')).toEqual([
    'scenario.yaml:1:9 the character U+D800 stands in no text; perhaps the file is damaged, or saved as UTF-16',
  ]);
  expect(said('title: "\ud83d\ude00"').join('\n')).not.toContain('U+D8');
});

test('a mark of UTF-8 at the beginning is no matter', () => {
  expect(compileTexts({ ...texts, text: `\ufeff${texts.text}` }).ok).toBe(true);
});

test('another version of the format is told, and nothing else', () => {
  expect(said(`${texts.text.replace('format: 1', 'format: 2')}\nnew_key: 3\n`)).toEqual([
    'scenario.yaml:3:9 this file has format 2, and this version of Araxes reads format 1; a newer or older Araxes may read it',
  ]);
});

test('tags and keys of the language do nothing', () => {
  for (const value of ['!!js/function "function () { globalThis.hit = 1 }"', '!!python/object:os.system x'])
    said(texts.text.replace('title: The bridge at the ford', `title: ${value}`));
  const polluted = said(
    `${texts.text}\n__proto__: { polluted: 1 }\nconstructor: { prototype: { polluted: 1 } }\n`,
  );
  expect(polluted.join('\n')).toContain('unknown key "__proto__"');
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
  expect(Object.hasOwn(globalThis, 'hit')).toBe(false);
});

test('markup in names and texts stays text', () => {
  const markup = `<img src=x onerror="hit=1"> {turns, plural, other {#}} '{`;
  const quoted = JSON.stringify(markup);
  const { title } = valueOf(
    compileTexts({ ...texts, text: texts.text.replace('title: The bridge at the ford', `title: ${quoted}`) }),
  );
  expect(title).toBe(markup);
  expect(t('title.start', { scenario: title })).toContain(markup);
});
