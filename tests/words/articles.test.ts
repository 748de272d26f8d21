import { expect, test } from 'vitest';
import { t } from '../../src/words/index.ts';
import { say } from '../../src/words/say.ts';

const pair = (key: string, a: string, b: string) =>
  say({ key, values: { a, b, from: 60, to: 50, most: 'no', actor: a, who: a } });

test('names that need an article have it within a sentence, and none twice', () => {
  expect(t('briefing.you', { actor: 'United States' })).toBe('You decide for the United States');
  expect(t('briefing.you', { actor: 'the United States' })).toBe('You decide for the United States');
  expect(t('briefing.you', { actor: 'Iran' })).toBe('You decide for Iran');
  expect(pair('event.tension', 'Iran', 'European Union')).toContain('between Iran and the European Union');
  expect(pair('event.tension', 'European Union', 'Russia')).toContain(
    'between the European Union and Russia',
  );
  expect(say({ key: 'draw.learn', values: { who: 'United States' } })).toBe(
    'That the United States learns of it',
  );
});

test('on a label, and joined to another name, it has none', () => {
  expect(t('dyad', { a: 'Iran', b: 'United States' })).toBe('Iran–United States');
  expect(t('dyad', { a: 'European Union', b: 'Russia' })).toBe('European Union–Russia');
});
