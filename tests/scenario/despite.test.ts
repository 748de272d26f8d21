import { expect, test } from 'vitest';
import { compileTexts } from '../../src/scenario/index.ts';
import { formatDiagnostic } from '../../src/words/diagnostic.ts';
import { tinyTexts } from '../support/texts.ts';

// What is wrong with the form of a file does not hide what is wrong with its meaning, and is not taken for it.

const texts = tinyTexts();

function wrongWith(...changes: readonly (readonly [from: string, to: string])[]): string[] {
  let { text } = texts;
  for (const [from, to] of changes) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  const result = compileTexts({ ...texts, name: 'scenario.yaml', text });
  return result.ok ? [] : result.error.map(formatDiagnostic);
}

const TURNS = ['turns: 6', 'turns: six'] as const;
const NAME = ['region.valley.controller == "berin"', 'region.vally.controller == "berin"'] as const;

test('a number of the wrong form, a key twice and an unknown name are told together, in the order of the file', () => {
  const found = wrongWith(TURNS, NAME, ['minutes: ', 'minutes: 30\nminutes: ']);
  expect(found).toEqual([
    'scenario.yaml:8:8 turns: expected a number, and found a text',
    expect.stringMatching(/^scenario\.yaml:\d+:1 this key stands above already/),
    expect.stringContaining('unknown name "region.vally.controller" - did you mean'),
  ]);
});

test('a key of another name, and with it a number that is missing, hide no unknown name', () => {
  const found = wrongWith(TURNS, NAME, ['minutes: ', 'minute: ']).join('\n');
  expect(found).toContain('minutes: this is missing: a number');
  expect(found).toContain('unknown key "minute" - did you mean "minutes"?');
  expect(found).toContain('unknown name "region.vally.controller" - did you mean');
});

test('what is left out for its form is not missed as well', () => {
  // Nothing else is wrong, so that nothing else is told.
  for (const change of [
    TURNS,
    ['controller == "berin"', 'controller == "berin"\n        extra: 1'],
    ['holds: region.valley', 'hold: region.valley'],
    ['economy: ', 'economy: many # '],
    ['calendar: {', 'calendar: { from: 3,'],
  ] as const)
    for (const line of wrongWith(change)) expect(line).not.toMatch(/unknown (?!key)|stand_in|rule "/);
});

test('keys that are twice in a text that else is right', () => {
  expect(wrongWith(['turns: 6', 'turns: 6\nturns: 6'])).toEqual([
    'scenario.yaml:9:1 this key stands above already; a key stands once in a table',
  ]);
});

test('a value that is nearly one of those that may stand has it for a suggestion', () => {
  expect(wrongWith(['unit: month', 'unit: months'])).toEqual([
    expect.stringMatching(
      /calendar\.unit: expected one of "week"\|"month"\|"quarter" - did you mean "month"\?$/,
    ),
  ]);
});
