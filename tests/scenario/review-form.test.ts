import { expect, test } from 'vitest';
import { compileTexts, type Changes, type Scenario } from '../../src/scenario/index.ts';
import { formatDiagnostic } from '../../src/words/diagnostic.ts';
import { loadRule } from '../../src/rules/index.ts';
import { namesFor } from '../../src/scenario/names.ts';
import { valueOf } from '../support/results.ts';
import { tiny } from '../support/scenarios.ts';
import { tinyTexts } from '../support/texts.ts';

// What a strict reading found in the format of scenarios: each of these once compiled, or broke the compiler.

const texts = tinyTexts();

/** The tiny scenario with parts of its texts changed, wherever they stand. */
function compiled(edits: readonly (readonly [string, string])[], changes: Changes = {}) {
  let { text } = texts;
  const library = { ...texts.library };
  for (const [from, to] of edits) {
    const holder = Object.keys(library).find((name) => library[name].includes(from));
    if (text.includes(from)) text = text.replace(from, to);
    else if (holder === undefined) throw new Error(`nowhere: ${from}`);
    else library[holder] = library[holder].replace(from, to);
  }
  return compileTexts({ ...texts, text, library }, changes);
}

function messages(edits: readonly (readonly [string, string])[], changes: Changes = {}): string[] {
  const result = compiled(edits, changes);
  return result.ok ? [] : result.error.map(formatDiagnostic);
}

const LEVELS = "levels: { none: Nowhere, berin_hall: In Berin, dorn_inn: In Dorn's inn }";
const near = (table: string) => [[LEVELS, `${LEVELS}\n    nearness: ${table}`]] as const;

test('nearness makes an equality without order a matter of degree', () => {
  const scenario = valueOf(
    compiled(near('{ none: { berin_hall: -60 }, dorn_inn: { berin_hall: -20, none: -80 } }')),
  );
  const [priority] = scenario.rules[3].priorities;
  const table = scenario.layout.slotOf.get('issue.table')!;
  const degrees = [0, 1, 2].map((level) => {
    const q = [...scenario.layout.start];
    q[table] = level;
    return priority.holds.degree(q);
  });
  expect(degrees).toEqual([-80, -20, 100]);
  expect(scenario.issues[2].nearness).toEqual([
    [100, -60, -80],
    [-60, 100, -20],
    [-80, -20, 100],
  ]);
  expect(scenario.hash).not.toBe(tiny().hash);
  expect(tiny().issues[2].nearness).toBeUndefined();
});

test.each([
  ['{ nowhere: { none: -5 } }', 'unknown level of table "nowhere"'],
  ['{ none: { dorn_in: -5 } }', 'unknown level of table "dorn_in" - did you mean "dorn_inn"?'],
  ['{ none: { none: 90 } }', 'a level is 100 near to itself'],
  ['{ none: { dorn_inn: 20 } }', 'two levels are -100 (far) to -1 near: from 0 on they would be one'],
  ['{ none: { dorn_inn: -20 }, dorn_inn: { none: -30 } }', 'dorn_inn and none are given twice, and differ'],
])('nearness that cannot be: %s', (table, expected) => {
  expect(messages(near(table))).toEqual([expect.stringContaining(expected)]);
});

test('nearness is for levels without order', () => {
  const sky = 'levels: { open: Open, shut: Shut }';
  expect(messages([[sky, `${sky}\n    nearness: { open: { shut: -20 } }`]])).toEqual([
    expect.stringMatching(/^library\/places\.yaml:\d+:15 sky: nearness is for levels without order$/),
  ]);
});

test.each([
  ['resolve: [40, 80]', 'resolve: [90, 20]', 'the lower bound comes first, then the higher'],
  ['resolve: [40, 80]', 'resolve: [50, 49]', 'the lower bound comes first, then the higher'],
  ['dyads: [[arden, berin]]', 'dyads: [[arden, arden]]', 'arden makes no pair with itself'],
  ['dyads: [[arden, berin]]', 'dyads: [[arden, berin], [berin, arden]]', 'arden and berin are named twice'],
  ['arden: { toward: [berin, corvia] }', 'arden: { toward: [berin, corvia, berin] }', 'berin is named twice'],
  [
    'dorn: { toward: [arden], with: [berin] }',
    'dorn: { toward: [arden], with: [berin, berin] }',
    'named twice',
  ],
  [
    '- { issue: bridge, by: -1, strength: 50 }',
    '- { issue: bridge, by: 0 }',
    'a change of 0 changes nothing',
  ],
  [
    'to: berin_hall, strength',
    'by: 1, strength',
    'the levels of table have no order: push it to one of them',
  ],
  ['    rung: ultimatum\n', '', 'an act of MID level 2 stands on a rung of the ladder; name it in "rung"'],
  [
    'berin: {}\n    effects',
    'berin: {}\n    consent: { deadline: 1 }\n    effects',
    'summon_to_hall: nobody to consent; name states in "toward" or "with"',
  ],
  ['arden: { economy: 50', 'constructor: { economy: 50', 'this word is taken; choose another id'],
  ['fair: # dated', 'constructor: # dated', 'this word is taken; choose another id'],
  [
    'issue.bridge >= level("shared")',
    'actor.constructor.economy > 1',
    'unknown name "actor.constructor.economy"',
  ],
])('%s -> %s', (from, to, expected) => {
  const found = messages([[from, to]]);
  expect(found.some((message) => message.includes(expected))).toBe(true);
});

test('a state whose id every object has is refused in every file that names it', () => {
  const found = messages([
    ['  dorn:\n    name: Dorn', '  constructor:\n    name: Dorn'],
    ['dorn: { economy', 'constructor: { economy'],
  ]);
  expect(found[0]).toMatch(/actors\.constructor: this word is taken; choose another id$/);
});

test('a name that every object has is no binding of an action', () => {
  const { layout, actors, regions } = tiny();
  const table = {
    layout,
    actors: actors.map(({ id }) => id),
    regions: regions.map(({ id }) => id),
    domains: new Map(),
    controllers: { id: 'states', values: [], ordered: false },
  };
  const names = namesFor(table, { self: 'arden' });
  expect(loadRule('actor.self.economy > 3', names).ok).toBe(true);
  expect(loadRule('actor.constructor.economy > 3', names).ok).toBe(false);
});

test('more states than the engine can hold are refused', () => {
  const actor =
    '\n    flag: xx\n    audiences: &all\n      hardline: { name: A, source: assumption }\n      pragmatic: { name: B, source: assumption }\n    source: assumption';
  const more = Array.from({ length: 21 }, (_, i) => `  s${i}:\n    name: S${i}${actor.replace(' &all', '')}`);
  expect(messages([['events:\n', `actors:\n${more.join('\n')}\nevents:\n`]])).toEqual([
    expect.stringMatching(/^scenario\.yaml:\d+:3 25 states: at most 24 can play$/),
  ]);
});

test('more concrete actions than can be weighed are refused before they are made', () => {
  const many = (id: string, n: number) => Array<string>(n).fill(id).join(', ');
  expect(
    messages([
      [
        'arden: { toward: [berin, corvia] }',
        `arden: { toward: [${many('berin', 60)}], at: [${many('ford', 60)}] }`,
      ],
    ]),
  ).toEqual([
    expect.stringMatching(/^library\/actions\.yaml:\d+:7 telephone: 3605 concrete actions$/),
    expect.stringMatching(/^scenario\.yaml:\d+:\d+ 3632 concrete actions .*: at most 2000$/),
  ]);
});

/** The weights of a state's priorities, by id. */
const weights = (scenario: Scenario, actor: number) =>
  Object.fromEntries(scenario.rules[actor].priorities.map(({ id, weight }) => [id, weight]));

test('a priority that is left out of weighed ones leaves its share to the others', () => {
  const edits = [
    ['id: bridge_ours,', 'id: bridge_ours, weight: 500,'],
    ['id: no_army_at_the_ford\n', 'id: no_army_at_the_ford\n        weight: 250\n'],
    ['id: marshals_content,', 'id: marshals_content, weight: 150,'],
    ['id: no_war,', 'id: no_war, weight: 100,'],
  ] as const;
  const whole = valueOf(compiled(edits));
  expect(weights(whole, 0)).toEqual({
    bridge_ours: 500,
    no_army_at_the_ford: 250,
    marshals_content: 150,
    no_war: 100,
  });
  const less = valueOf(compiled(edits, { without: ['arden.no_army_at_the_ford'] }));
  expect(weights(less, 0)).toEqual({ bridge_ours: 667, marshals_content: 200, no_war: 133 });
  expect(messages([...edits.slice(1), [`id: bridge_ours,`, `id: bridge_ours, weight: 400,`]])).toEqual([
    expect.stringContaining('weights sum to 900, not to 1000'),
  ]);
});

test('a red line that is left out takes its slot with it', () => {
  const whole = tiny();
  const less = valueOf(compiled([], { without: ['arden.two_armies'] }));
  expect(less.lines.map((line) => line.id)).toEqual(
    whole.lines.map((line) => line.id).filter((id) => id !== 'two_armies'),
  );
  for (const line of less.lines)
    expect(less.layout.name[less.layout.crossed[line.index]]).toBe(
      `crossed.${less.actors[line.owner].id}.${line.id}`,
    );
  expect(less.layout.crossed).toHaveLength(less.lines.length);
});

test('doctrine may name a line that is left out: it is not crossed', () => {
  const doctrine = ['when: "!crossed(any)"', 'when: crossed(two_armies)'] as const;
  const scenario = valueOf(compiled([doctrine], { without: ['arden.two_armies'] }));
  expect(scenario.rules[0].doctrine[0].when!.degree(scenario.layout.start)).toBe(-100);
});

test('the last priority of a state cannot be left out', () => {
  expect(messages([], { without: ['dorn.inn'] })).toEqual([expect.stringContaining('no priority is left')]);
});

test.each([
  ['model.tension_limit', 1e20, 'model.tension_limit is 100000000000000000000, outside 0 to 100'],
  ['model.crisis_rounds', 0, 'model.crisis_rounds is 0, outside 1 to 15'],
  ['model.crisis_rounds', 16, 'outside 1 to 15'],
  ['model.flip_step', -1, 'model.flip_step is -1, outside 0 to 10000'],
  ['model.flip_step', 10_001, 'outside 0 to 10000'],
  ['priority.arden.no_war', 0, 'a weight lies within 1 to 1000'],
  ['priority.arden.no_war', 1001, 'a weight lies within 1 to 1000'],
  ['priority.arden.no_war', 1.5, 'a whole number is wanted'],
])('--set %s=%d is refused', (name, value, expected) => {
  const found = messages([], { set: { [name]: value } });
  expect(found.some((message) => message.includes(expected))).toBe(true);
});

test('numbers of the model keep their range in a scenario too, and may be below 0 where that has a meaning', () => {
  expect(messages([['turns: 6', 'turns: 6\nmodel: { crisis_rounds: 99 }']])).toEqual([
    'scenario.yaml:9:25 model.crisis_rounds is 99, outside 1 to 15',
  ]);
  expect(messages([], { set: { 'model.policy_idle': -30, 'model.crisis_calm': -5 } })).toEqual([]);
});

test('a pair is set whichever way round it is named', () => {
  const set = (name: string) => valueOf(compiled([], { set: { [name]: 51 } })).hash;
  expect(set('tension(berin, arden)')).toBe(set('tension(arden, berin)'));
  expect(set('tension(berin,arden)')).not.toBe(tiny().hash);
  expect(messages([], { set: { 'threat(berin, ardn)': 5 } })).toEqual([
    expect.stringContaining('did you mean "threat(berin, arden)"?'),
  ]);
});

test('the common score can be weighed anew for a run', () => {
  const scenario = valueOf(compiled([], { set: { 'priority.region.peace': 700 } }));
  expect(scenario.regionPriorities.map(({ weight }) => weight)).toEqual([600, 700]);
});
