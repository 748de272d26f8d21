import { CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import { EditorState } from '@codemirror/state';
import { expect, test } from 'vitest';
import schema from '../../scenarios/schema/scenario.json' with { type: 'json' };
import { completer, type Schema } from '../../src/ui/panels/edit/completion.ts';
import { answer, type Vocabulary } from '../../src/workers/own-scenario.ts';
import { tinyTexts } from '../support/texts.ts';

// What the editor of the page offers while one writes.

let vocabulary: Vocabulary | undefined;
answer({ kind: 'examine', id: 1, texts: tinyTexts() }, (told) => {
  if (told.kind === 'examined') vocabulary = told.vocabulary;
});

function offered(text: string): readonly string[] {
  const state = EditorState.create({ doc: text });
  const complete = completer(schema as unknown as Schema, () => vocabulary);
  const result = complete(new CompletionContext(state, text.length, true)) as CompletionResult | null;
  return (result?.options ?? []).map(({ label }) => label);
}

test('keys of the format, and values where it lists them: nothing else fits there', () => {
  expect(offered('actions:\n  wave:\n    ki')).toContain('kind');
  expect(offered('actions:\n  wave:\n    kind: ').toSorted()).toEqual([
    'force',
    'pressure',
    'signal',
    'talk',
  ]);
  expect(offered('calendar: { from: "2020-01-01", unit: ').toSorted()).toEqual(['month', 'quarter', 'week']);
});

test.each([
  ['actions:\n  wave:\n    by:\n      ', 'arden'],
  ['rules:\n  ', 'berin'],
  ['start:\n  actors:\n    ', 'corvia'],
  ['start:\n  forces:\n    ', 'ford'],
  ['start:\n  forces:\n    ford:\n      ', 'arden'],
  ['start:\n  issues:\n    ', 'bridge'],
])('keys that are names of things: %j', (text, name) => {
  expect(offered(text)).toContain(name);
});

test('names of levels, states and places within values and rules', () => {
  expect(offered('start:\n  issues:\n    bridge: ')).toContain('shared');
  expect(
    offered('rules:\n  arden:\n    priorities:\n      - { id: a, holds: issue.bridge == level("'),
  ).toContain('shared');
  expect(offered('rules:\n  arden:\n    redLines:\n      - { id: a, crossed: "posture(arden, ')).toContain(
    'ford',
  );
});
