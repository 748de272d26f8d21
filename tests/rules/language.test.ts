import { expect, test } from 'vitest';
import { diagnosticText } from '../../src/words/diagnostic.ts';
import { loadRule, RULE_LIMITS, type RuleError } from '../../src/rules/index.ts';
import { namesFor, type NameTable } from '../../src/scenario/names.ts';
import { errorOf, valueOf } from '../support/results.ts';
import { tiny } from '../support/scenarios.ts';

// What the rule language takes and what it refuses, by code and sentence. Degrees are tested in tests/properties.

const scenario = tiny();
const TABLE: NameTable = {
  layout: scenario.layout,
  actors: scenario.actors.map((actor) => actor.id),
  regions: scenario.regions.map((region) => region.id),
  domains: new Map(
    scenario.issues.map((issue) => [
      issue.id,
      { id: `issue ${issue.id}`, values: issue.levels.map((level) => level.id), ordered: issue.ordered },
    ]),
  ),
  controllers: {
    id: 'states',
    values: [...scenario.actors.map((actor) => actor.id), 'nobody'],
    ordered: false,
  },
};
const names = namesFor(TABLE);

function refusal(text: string, from = names): RuleError {
  return errorOf(loadRule(text, from));
}

test.each([
  'turn >= 3',
  'issue.bridge < level("shared")',
  'issue.bridge == "talks"',
  'level("shared") > issue.bridge',
  'issue.table != "dorn_inn"',
  'region.valley.controller == "nobody"',
  'actor.arden.hardline + 5 > actor.berin.hardline * 2 - 10 / 3',
  'tension(arden, berin) < 40 && tension(berin, arden) < 40',
  'rung(arden, berin) >= 6 || !(hostility(arden, corvia) > 2)',
  'min(people.valley_folk, 50) < max(factor.attention, commitment.corvia_berin, 3)',
  'turn > 3 ? threat(arden, berin) < 10 : memory(berin, arden) >= -5',
  '-turn < 0',
  'true',
])('taken: %s', (text) => {
  const rule = valueOf(loadRule(text, names));
  expect(Number.isInteger(rule.degree(scenario.layout.start))).toBe(true);
});

test.each([
  ['[1, 2].exists(x, x > 1)', 'rule_forbidden'],
  ['[1, 2, 3] == [1]', 'rule_forbidden'],
  ['turn in [1, 2]', 'rule_forbidden'],
  ['{"a": 1} == {"a": 1}', 'rule_forbidden'],
  ['issue.bridge.matches("(a+)+$")', 'rule_forbidden'],
  ['"a".size() > 0', 'rule_forbidden'],
  ['actor["arden"] == 1', 'rule_forbidden'],
  ['turn % 2 == 0', 'rule_forbidden'],
  ['has(actor.arden)', 'rule_unknown_function'],
  ['size("abc") > 1', 'rule_unknown_function'],
  ['turn > 1.5', 'rule_number'],
  ['turn > 1000001', 'rule_number'],
  ['turn == null', 'rule_number'],
  ['turn > 0u', 'rule_number'],
  ['', 'rule_syntax'],
  ['turn >', 'rule_syntax'],
  ['turn > 1)', 'rule_syntax'],
  ['turn > 1; turn', 'rule_syntax'],
  ['turn', 'rule_type'],
  ['"turn"', 'rule_type'],
  ['turn && true', 'rule_type'],
  ['!turn', 'rule_type'],
  ['turn > issue.bridge', 'rule_type'],
  ['issue.bridge > 1', 'rule_type'],
  ['issue.bridge == issue.sky', 'rule_type'],
  ['issue.table < "dorn_inn"', 'rule_type'],
  ['issue.bridge == "open"', 'rule_unknown_value'],
  ['tension(arden) > 1', 'rule_type'],
  ['tension(arden, arden) > 1', 'rule_type'],
  ['tension("arden", "berin") > 1', 'rule_type'],
  ['level(1) == issue.bridge', 'rule_type'],
  ['min(1) > 0', 'rule_type'],
  ['turn > 1 ? turn : true', 'rule_type'],
  ['true == true', 'rule_type'],
  ['crossed(any)', 'rule_unknown_function'],
  ['turn.x > 1', 'rule_unknown_name'],
  ['__proto__ > 1', 'rule_syntax'],
  ['constructor(arden, berin) > 1', 'rule_unknown_function'],
  ['crossed.arden.two_armies > 0', 'rule_unknown_name'],
])('refused: %s (%s)', (text, code) => {
  expect(refusal(text).code).toBe(code);
});

test.each([
  [
    'region.vally.controller == "berin"',
    'unknown name "region.vally.controller" - did you mean "region.valley.controller"?',
  ],
  ['isue.bridge < level("shared")', 'unknown name "isue.bridge" - did you mean "issue.bridge"?'],
  ['tension(arden, bering) < 3', 'unknown name "bering" - did you mean "berin"?'],
  ['tensoin(arden, berin) < 3', 'unknown function "tensoin" - did you mean "tension"?'],
  ['issue.bridge < level("share")', 'unknown value "share" - did you mean "shared"?'],
  ['something_else_entirely > 3', 'unknown name "something_else_entirely"'],
])('%s: the nearest right name, where one is near', (text, message) => {
  const { says, suggestion, code } = refusal(text);
  expect(diagnosticText({ file: '', line: 1, column: 1, code, says, suggestion })).toBe(message);
});

test('a rule has 500 characters, 200 parts and a depth of 24 at most', () => {
  const long = `turn > 0${' '.repeat(RULE_LIMITS.characters - 8)}`;
  expect(loadRule(long, names).ok).toBe(true);
  expect(refusal(`${long} `)).toMatchObject({
    code: 'rule_too_long',
    says: { id: 'rule_too_long', data: { limit: 500, length: 501 } },
  });
  const deep = (n: number) => `${'!'.repeat(n)}true`;
  expect(loadRule(deep(23), names).ok).toBe(true);
  expect(refusal(deep(24)).code).toBe('rule_too_deep');
  expect(refusal(deep(480)).code).toBe('rule_too_deep');
  const joined = (n: number): string =>
    n === 1 ? '1<2' : `(${joined(Math.ceil(n / 2))}||${joined(Math.floor(n / 2))})`;
  expect(loadRule(joined(50), names).ok).toBe(true);
  expect(refusal(joined(51)).code).toBe('rule_too_large');
});

test('where in the rule it stands', () => {
  const text = 'turn > 3 && issue.bridge < level("share")';
  expect(text.slice(refusal(text).at.start, refusal(text).at.end)).toBe('"share"');
  const unknown = 'turn > 3 && isue.bridge < level("shared")';
  expect(unknown.slice(refusal(unknown).at.start, refusal(unknown).at.end)).toBe('isue.bridge');
});

test('own red lines can be named in doctrine, and only there', () => {
  const lines = new Map([
    ['two_armies', scenario.layout.crossed[0]],
    ['bridge_shut', scenario.layout.crossed[1]],
  ]);
  const own = namesFor(TABLE, {}, lines);
  const q = scenario.layout.start.slice();
  const any = valueOf(loadRule('crossed(any)', own));
  const one = valueOf(loadRule('!crossed(two_armies)', own));
  expect([any.degree(q), one.degree(q)]).toEqual([-100, 100]);
  q[scenario.layout.crossed[1]] = 1;
  expect([any.degree(q), one.degree(q)]).toEqual([100, 100]);
  q[scenario.layout.crossed[0]] = 1;
  expect(one.degree(q)).toBe(-100);
  expect(refusal('crossed(two_armes)', own).suggestion).toBe('two_armies');
});

test('self, target, partner and place stand for ids in rules of actions', () => {
  const bound = namesFor(TABLE, { self: 'arden', target: 'berin', place: 'ford' });
  const rule = loadRule(
    'posture(self, place) >= 2 && hostility(self, target) < 4 && actor.target.readiness > 0',
    bound,
  );
  expect(rule.ok && rule.value.degree(scenario.layout.start) > 0).toBe(true);
  expect(refusal('posture(partner, place) > 0', bound).code).toBe('rule_unknown_name');
  expect(refusal('posture(self, ford) > 0', names).code).toBe('rule_unknown_name');
});
