import { CompletionContext } from '@codemirror/autocomplete';
import { EditorState } from '@codemirror/state';
import { expect, test } from 'vitest';
import { completer, type Schema } from '../../src/ui/panels/edit/completion.ts';
import { writingAt } from '../../src/ui/panels/edit/yaml-path.ts';
import { jsonSchemaOf } from '../../src/scenario/json-schema.ts';

// Where in a text one writes, and what is offered there.

test.each([
  ['', [], 'key'],
  ['fact', [], 'key'],
  ['format: ', ['format'], 'value'],
  ['start:\n  act', ['start'], 'key'],
  ['start:\n  actors:\n    iran: { economy: 3, ', ['start', 'actors', 'iran'], 'key'],
  ['start:\n  issues: { zangezur: ', ['start', 'issues', 'zangezur'], 'value'],
  [
    'rules:\n  iran:\n    priorities:\n      - id: a\n        holds: iss',
    ['rules', 'iran', 'priorities', 'holds'],
    'value',
  ],
  ['rules:\n  iran:\n    priorities:\n      - id: a\n        ', ['rules', 'iran', 'priorities'], 'key'],
  [
    'rules:\n  iran:\n    redLines:\n      - id: a\n        answer: { from: x, t',
    ['rules', 'iran', 'redLines', 'answer'],
    'key',
  ],
  ['actions:\n  a:\n    effects:\n      - { is', ['actions', 'a', 'effects'], 'key'],
  ['actions:\n  a:\n    effects:\n      - { issue: z', ['actions', 'a', 'effects', 'issue'], 'value'],
  ['briefing:\n  - says: x\n    source: [M', ['briefing', 'source'], 'value'],
  ['title: x\nfacts:\n  - { about: iran, says: "a: b, {", sou', ['facts'], 'key'],
])('%s', (before, path, wants) => {
  expect(writingAt(before)).toMatchObject({ path, wants });
});

const schema = jsonSchemaOf('scenario') as Schema;
const vocabulary = {
  actors: ['iran', 'azerbaijan'],
  regions: ['aras'],
  issues: { zangezur: ['closed', 'talks'] },
  people: ['lorry_drivers'],
  factors: [],
  commitments: [],
  actions: ['border_drill'],
  rungs: ['ultimatum'],
  sources: ['M1'],
};

async function offered(before: string): Promise<readonly string[]> {
  const state = EditorState.create({ doc: before });
  const result = await completer(schema, () => vocabulary)(new CompletionContext(state, before.length, true));
  return (result?.options ?? []).map(({ label }) => label);
}

test.each([
  ['', 'briefing'],
  ['calendar: { ', 'unit'],
  ['calendar: { unit: ', 'quarter'],
  ['start:\n  issues:\n    zangezur: ', 'talks'],
  ['rules:\n  iran:\n    redLines:\n      - id: x\n        ', 'tolerance'],
  ['rules:\n  iran:\n    redLines:\n      - crossed: ', 'issue.zangezur'],
  ['rules:\n  iran:\n    redLines:\n      - crossed: issue.zangezur >= level("', 'closed'],
  ['rules:\n  iran:\n    redLines:\n      - crossed: posture(iran, ', 'aras'],
  ['actions:\n  a:\n    effects:\n      - { ', 'people'],
  ['actions:\n  a:\n    kind: ', 'signal'],
])('offers in %s: %s', async (before, expected) => {
  expect(await offered(before)).toContain(expected);
});
