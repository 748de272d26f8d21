import { expect, test } from 'vitest';
import { loadRule, type Names } from '../../src/rules/index.ts';
import { parseScenario } from '../../src/scenario/index.ts';
import { diagnosticText, formatDiagnostic } from '../../src/words/diagnostic.ts';
import { errorOf } from '../support/results.ts';

// What the parsers of YAML and CEL complain of reaches an author in our own words, at its place.

const said = (text: string) => errorOf(parseScenario(text)).map(formatDiagnostic).join('\n');

test.each([
  ['a tab', 'a:\n\tb: 1\n', '2:1 lines are indented with spaces, not with tabs'],
  ['an open quote', 'a: "b\n', '2:1 something is missing here: a closing quote,'],
  ['an open bracket', 'a: [1, 2\nb: 3\n', '2:1 '],
  ['a second colon', 'title: Iran: the border\n', '1:8 a second key with a colon, or a list, on this line;'],
  ['a key twice', 'a: 1\na: 2\n', '2:1 this key stands above already'],
  ['two documents', 'a: 1\n---\na: 2\n', '2:1 a file holds one document; take out the line ---'],
  ['a character that no text begins with', 'a: @b\n', '1:4 a text cannot begin with this character;'],
  ['an escape', 'a: "\\q"\n', '1:5 what stands after \\ in this text is not known;'],
  ['two anchors', 'a: &b &c 1\n', '1:7 a value has one anchor (&name) at most'],
  ['an alias of nothing', 'a: *b\n', 'an alias (*name) stands for an anchor (&name) before it'],
])('YAML: %s', (_, text, expected) => {
  expect(said(text)).toContain(expected);
  expect(said(text)).toMatch(/^scenario\.yaml:\d+:\d+ [a-zM]/);
});

const names: Names = { quantity: () => undefined, paths: () => [], functions: new Map() };
const refused = (text: string) => {
  const { says, code } = errorOf(loadRule(text, names));
  return [code, diagnosticText({ file: '', line: 1, column: 1, code, says })];
};

test.each([
  ['', 'empty rule'],
  ['  ', 'empty rule'],
  ['turn >', 'the rule ends too early'],
  ['turn > 1)', ') cannot stand here'],
  ['turn > 1; turn', '; cannot stand here'],
  ['turn > 1 turn', 'turn cannot stand here'],
  ['turn == "talks', 'a text without its closing quote'],
  ['turn == "\\q"', 'what stands after \\ in this text is not known'],
  ['turn > 1e', 'e cannot stand here'],
  ['turn > 0xzz', '0x is no number'],
  ['package > 1', 'package is a reserved word and cannot be a name'],
])('a rule: %s', (text, expected) => {
  expect(refused(text)).toEqual(['rule_syntax', expected]);
});
