import { expect, test } from 'vitest';
import { phrase } from '../../src/session/views/phrase.ts';
import { say } from '../../src/words/say.ts';

test('a place within a sentence has the small article, and a view knows nothing of it', () => {
  expect(say(phrase('scope.a', { place: 'The Aras front' }))).toBe('at the Aras front');
  expect(say(phrase('scope.a', { place: 'Theodosia' }))).toBe('at Theodosia');
});
