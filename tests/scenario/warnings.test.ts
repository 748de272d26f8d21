import { expect, test } from 'vitest';
import { findScenario, readTexts } from '../../src/cli/files.ts';
import { examineTexts } from '../../src/scenario/index.ts';
import { formatDiagnostic } from '../../src/words/diagnostic.ts';
import { valueOf } from '../support/results.ts';
import { allScenarioIds } from '../support/scenarios.ts';
import { tinyTexts } from '../support/texts.ts';

// What is allowed and yet hardly meant: each warning with its place, and none where there is no cause.

const texts = tinyTexts();

/** Warnings of the tiny scenario with one thing changed in it, or in a file of its library. */
function warnings(from: string, to: string): readonly string[] {
  const library = Object.fromEntries(
    Object.entries(texts.library).map(([name, text]) => [name, text.replace(from, to)]),
  );
  const text = texts.text.replace(from, to);
  expect([text, ...Object.values(library)]).not.toEqual([texts.text, ...Object.values(texts.library)]);
  return valueOf(examineTexts({ name: texts.name, text, library })).warnings.map(formatDiagnostic);
}

test.each(allScenarioIds())('%s has none', (id) => {
  expect(valueOf(examineTexts(readTexts(findScenario(id)!))).warnings.map(formatDiagnostic)).toEqual([]);
});

test.each([
  [
    'a priority whose parts contradict each other',
    'holds: "tension(arden, berin) < 42"',
    'holds: "tension(arden, berin) < 42 && tension(arden, berin) > 50"',
    'rule "calm" can never be true: its parts contradict each other',
  ],
  [
    'a priority that nothing makes true',
    'holds: issue.table == "dorn_inn"',
    'holds: region.valley.controller == "dorn"',
    'rule "inn" can never be true: nothing in the scenario can make it so',
  ],
  [
    'a priority that is always true',
    'holds: people.valley_folk >= 55',
    'holds: people.valley_folk >= 0',
    'priority "folk" is always true: nothing in the scenario can change that',
  ],
  [
    'a priority that no action touches',
    'holds: issue.table == "dorn_inn"',
    'holds: "tension(corvia, dorn) < 30"',
    'priority "inn": no action touches what it names',
  ],
  [
    'a red line that nothing can cross',
    'crossed: posture(berin, ford) + posture(corvia, ford) >= 4',
    'crossed: posture(dorn, ford) >= 4',
    'rule "two_armies" can never be true: nothing in the scenario can make it so',
  ],
  [
    'doctrine for what cannot be',
    'when: "rung(arden, berin) >= 6"',
    'when: "rung(arden, berin) >= 6 && rung(arden, berin) < 2"',
    'rule "kind" can never be true: its parts contradict each other',
  ],
  [
    'doctrine for what its state cannot do',
    'avoid: [warn, deny_bridge]',
    'avoid: [warn, deny_bridge, shut_sky]',
    'doctrine names shut_sky, which corvia cannot do',
  ],
  [
    'an end that is never settled',
    'settled: issue.bridge == level("shared")',
    'settled: turn > 90 || turn < 0',
    'rule "subject.settled" can never be true: its parts contradict each other',
  ],
  [
    'a fact without a source',
    'says: It was built by both., source: [X1]',
    'says: It was built by both., source: assumption',
    'a fact without a source; facts are what sources say, your own judgement belongs into the briefing',
  ],
  ['an event after the end', 'on: 3', 'on: 9', 'census can never happen: the scenario has 6 turns'],
  [
    'an event without a chance',
    'chance: 25',
    'chance: 0',
    'flood can never happen: the scenario has 6 turns',
  ],
  [
    'an action that needs what cannot be',
    'needs: hostility(self, target) >= 4',
    'needs: hostility(self, target) >= 4 && turn > 6',
    'ceasefire: nobody can ever do this, for what it needs cannot be',
  ],
  [
    'a promise that is never called on',
    'trigger: rung(arden, berin)',
    'trigger: turn < 0 && rung(arden, berin)',
    'can never be true: its parts contradict each other',
  ],
])('%s', (_, from, to, expected) => {
  const found = warnings(from, to);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(`warning: `);
  expect(found[0]).toContain(expected);
  expect(found[0]).toMatch(/^(scenario\.yaml|library\/\w+\.yaml):\d+:\d+ /);
});

test('an action that no state can do', () => {
  const [by] =
    /by:\n {6}arden: \{ toward: \[berin\] \}\n {6}berin: \{ toward: \[arden\] \}\n {4}needs: hostility/.exec(
      texts.library['library/actions.yaml'],
    )!;
  expect(warnings(by, 'by: {}\n    needs: hostility')).toEqual([
    expect.stringMatching(/^library\/actions\.yaml:\d+:\d+ warning: ceasefire: no state can do this/),
  ]);
});

test('the place is that of the rule', () => {
  const line = texts.text.split('\n').findIndex((text) => text.includes('id: inn')) + 1;
  expect(warnings('holds: issue.table == "dorn_inn"', 'holds: turn > 90')[0]).toMatch(
    new RegExp(`^scenario\\.yaml:${line}:\\d+ `),
  );
});
