import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileTexts, type Diagnostic } from '../../src/scenario/index.ts';
import { formatDiagnostic } from '../../src/words/diagnostic.ts';
import { tinyTexts } from '../support/texts.ts';

// All that is wrong with a scenario is told at once: file, line, column, the rule, the nearest right name. The expected
// lists stand beside the fixtures; UPDATE_ERRORS=1 writes them anew, to be read line by line.

const texts = tinyTexts();
const beside = (name: string) => join(import.meta.dirname, name);

function errorsOf(text: string, name = 'scenario.yaml'): readonly Diagnostic[] {
  const result = compileTexts({ ...texts, name, text });
  return result.ok ? [] : result.error;
}

/** The tiny scenario with one thing changed. */
function changed(from: string, to: string): string {
  expect(texts.text).toContain(from);
  return texts.text.replace(from, to);
}

const messages = (text: string) => errorsOf(text).map(formatDiagnostic);

test.each(['broken-form', 'broken-meaning'])('%s.yaml: everything at once', (name) => {
  const found = errorsOf(readFileSync(beside(`${name}.yaml`), 'utf8'), `${name}.yaml`).map(formatDiagnostic);
  const file = beside(`${name}.txt`);
  if (process.env['UPDATE_ERRORS'] === '1') writeFileSync(file, `${found.join('\n')}\n`);
  expect(existsSync(file)).toBe(true);
  expect(found).toEqual(readFileSync(file, 'utf8').trim().split('\n'));
});

test('errors come in the order of the file, and none twice', () => {
  for (const name of ['broken-form', 'broken-meaning']) {
    const found = errorsOf(readFileSync(beside(`${name}.yaml`), 'utf8'));
    const places = found.map(({ line, column }) => line * 1000 + column);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(found.map(formatDiagnostic)).size).toBe(found.length);
  }
});

test('an unknown name in a rule, in the words of the design', () => {
  expect(
    messages(changed('region.valley.controller == "berin"', 'region.vally.controller == "berin"')),
  ).toEqual([
    'scenario.yaml:65:16 rule "valley_ours": unknown name "region.vally.controller" - did you mean "region.valley.controller"?',
  ]);
});

test('the column of an error within a rule survives quotes and folded lines', () => {
  const folded = changed(
    'holds: posture(berin, ford) + posture(corvia, ford) <= posture(arden, ford)',
    'holds: >-\n          posture(berin, ford) +\n          posture(corvia, fort) <= posture(arden, ford)',
  );
  expect(errorsOf(folded)[0]).toMatchObject({
    line: 41,
    column: 27,
    code: 'rule_unknown_name',
    suggestion: 'ford',
  });
  const quoted = changed('"tension(arden, berin) < 42"', '"tension(arden, berim) < 42"');
  const column =
    texts.text
      .split('\n')
      .find((line) => line.includes('id: calm'))!
      .indexOf('berin) < 42') + 1;
  expect(errorsOf(quoted)[0]).toMatchObject({ column, suggestion: 'berin' });
});

test('a state without its start is told, and drowns nothing else', () => {
  const without = texts.text.replace(/\n {4}dorn: .*\n/, '\n');
  expect(messages(without)).toEqual(['scenario.yaml:21:5 start.actors: dorn is missing']);
});

test('a state without rules', () => {
  const rules = texts.text.indexOf('  dorn:\n    motto');
  const region = texts.text.indexOf('region:\n  priorities');
  expect(messages(texts.text.slice(0, rules) + texts.text.slice(region))).toEqual([
    'scenario.yaml:32:3 rules: dorn is missing',
  ]);
});

test.each([
  ['nothing', '', ['scenario.yaml:1:1 file: expected a table of keys, and found nothing']],
  ['no map', '- 1\n', ['scenario.yaml:1:1 file: expected a table of keys, and found a list']],
])('no scenario at all: %s', (_, text, expected) => {
  expect(messages(text)).toEqual(expected);
});

test('a rule of one id twice in a rule set', () => {
  expect(messages(changed('- { id: loud,', '- { id: not_first,'))).toEqual([
    expect.stringContaining('not_first is defined twice'),
  ]);
});

test('an entry of the library is replaced only on purpose', () => {
  const more = (entry: string) => `${texts.text}\nfactors:\n  attention:\n${entry}`;
  const entry = '    name: A\n    about: B\n    start: 3\n    source: assumption\n';
  expect(messages(more(entry))).toEqual([
    expect.stringContaining('factors.attention is already defined in library/places.yaml:'),
  ]);
  expect(messages(more(`    replace: true\n${entry}`))).toEqual([]);
});

test('bombs are refused before they go off', () => {
  const doubling = 'bcdefghijklmnop'
    .split('')
    .map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefghijklmnop'[i]}`).join(', ')}]`);
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]', ...doubling].join('\n');
  const began = performance.now();
  expect(messages(bomb)).toEqual([
    'scenario.yaml:1:1 too many aliases (*name); write out what they stand for',
  ]);
  for (const deep of ['['.repeat(20_000), 'a: {'.repeat(10_000), `${'- '.repeat(5_000)}x`])
    expect(errorsOf(deep).length).toBeGreaterThan(0);
  expect(messages('x'.repeat(200_001))).toEqual([
    'scenario.yaml:1:1 longer than 200,000 characters, and no scenario is',
  ]);
  // No timing test: only that none of this takes the minutes it would take to unfold.
  expect(performance.now() - began).toBeLessThan(20_000);
});

test('whatever is done to its text, a scenario is compiled or refused, and nothing throws', () => {
  const lines = texts.text.split('\n');
  const words = [...new Set(texts.text.match(/[\w.]+/g))];
  const wreck = fc.oneof(
    fc.record({
      kind: fc.constant('drop' as const),
      at: fc.nat(lines.length - 1),
      word: fc.constantFrom(...words),
      nth: fc.nat(9),
    }),
    fc.record({
      kind: fc.constant('swap' as const),
      at: fc.nat(lines.length - 1),
      word: fc.constantFrom(...words, '', '-1', '1e9', '"', '[', '}', ': ', '&a', '*a', '!x', '~'),
      nth: fc.nat(9),
    }),
  );
  fc.assert(
    fc.property(fc.array(wreck, { minLength: 1, maxLength: 4 }), (wrecks) => {
      const text = [...lines];
      for (const { kind, at, word, nth } of wrecks) {
        if (kind === 'drop') text[at] = '';
        else {
          const found = [...text[at].matchAll(/[\w.]+/g)];
          const hit = found[nth % Math.max(1, found.length)];
          if (hit) text[at] = text[at].slice(0, hit.index) + word + text[at].slice(hit.index + hit[0].length);
        }
      }
      for (const error of errorsOf(text.join('\n'))) {
        expect(error.line).toBeGreaterThan(0);
        expect(error.column).toBeGreaterThan(0);
        expect(formatDiagnostic(error)).not.toMatch(/^\S+ ?$/);
      }
    }),
    { numRuns: 300, seed: 31 },
  );
});

// Rules that scenarios share stand in the library by state; a scenario's list names them by id, or leaves the list out.

const SHARED = 'rules-berin.yaml';

/** The tiny scenario with these lines for Berin's lists. */
function withBerin(lists: string): string {
  const from = texts.text.indexOf('    priorities:', texts.text.indexOf('\n  berin:'));
  return texts.text.slice(0, from) + lists + texts.text.slice(texts.text.indexOf('\n  corvia:', from) + 1);
}

/** What is wrong when the library keeps rules for Berin, and Berin's own lists are these lines. */
function sharing(shared: string, own: string): readonly string[] {
  const text = withBerin(own);
  const result = compileTexts({ ...texts, text, library: { ...texts.library, [SHARED]: shared } });
  return result.ok ? [] : result.error.map(formatDiagnostic);
}

const CALM = '{ id: calm, says: Calm, holds: "tension(arden, berin) < 42", source: assumption }';
const FRIEND = '{ id: friend, says: A friend, holds: commitment.corvia_berin >= 45, source: assumption }';
const library = (...priorities: string[]) => `rules:\n  berin:\n    priorities: [${priorities.join(', ')}]\n`;

test('a scenario names rules of the library in its own rank, beside its own', () => {
  const compiled = (own: string) => {
    const text = withBerin(own);
    const result = compileTexts({
      ...texts,
      text,
      library: { ...texts.library, [SHARED]: library(CALM, FRIEND) },
    });
    if (!result.ok) throw new Error(result.error.map(formatDiagnostic).join('\n'));
    return result.value.rules[1].priorities.map(({ id, rank }) => [id, rank]);
  };
  const own = '{ id: own, says: Ours, holds: people.valley_folk >= 50, source: assumption }';
  expect(compiled(`    priorities: [friend, ${own}, calm]\n`)).toEqual([
    ['friend', 1],
    ['own', 2],
    ['calm', 3],
  ]);
  // Left out, the list is the library's; a list leaves out what it does not name.
  expect(compiled('')).toEqual([
    ['calm', 1],
    ['friend', 2],
  ]);
  expect(compiled('    priorities: [calm]\n')).toEqual([['calm', 1]]);
});

test('what is wrong with shared rules is told where it stands', () => {
  expect(sharing(library(CALM, FRIEND), '    priorities: [clam, friend]\n')).toEqual([
    'scenario.yaml:62:18 unknown rule of the library "clam" - did you mean "calm"?',
  ]);
  expect(sharing(library(CALM), `    priorities: [${CALM}]\n`)).toEqual([
    'scenario.yaml:62:24 calm is already defined in rules-berin.yaml:3; add "replace: true" to take its place',
  ]);
  expect(sharing(library(CALM), `    priorities: [${CALM.replace('{', '{ replace: true,')}]\n`)).toEqual([]);
  expect(sharing(library(CALM), '    priorities: [calm, calm]\n')).toEqual([
    'rules-berin.yaml:3:24 calm is defined twice',
  ]);
  expect(sharing(library(CALM, CALM), '')).toEqual([
    expect.stringMatching(/^rules-berin\.yaml:3:\d+ calm is already defined in rules-berin\.yaml:3$/),
  ]);
  expect(sharing(library(CALM.replace('arden,', 'ardn,')), '')).toEqual([
    expect.stringMatching(/^rules-berin\.yaml:3:\d+ rule "calm": unknown/),
  ]);
});

test('a scenario says where people, factors and promises start', () => {
  const result = compileTexts({
    ...texts,
    text: changed(
      '  issues: {',
      '  people: { valley_folk: 31 }\n  commitments: { corvia_berin: 77 }\n  issues: {',
    ),
  });
  if (!result.ok) throw new Error(result.error.map(formatDiagnostic).join('\n'));
  const { layout } = result.value;
  expect(layout.start[layout.slotOf.get('people.valley_folk')!]).toBe(31);
  expect(layout.start[layout.slotOf.get('commitment.corvia_berin')!]).toBe(77);
  expect(messages(changed('  issues: {', '  people: { valley_fok: 31 }\n  issues: {'))).toEqual([
    expect.stringContaining('unknown group of people "valley_fok" - did you mean "valley_folk"?'),
  ]);
});
