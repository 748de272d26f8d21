import { describe, expect, test } from 'vitest';
import { countModules, readModules } from '../../tools/layers/files.ts';
import { parseModule } from '../../tools/layers/syntax.ts';
import { checkWords, literalsOf, SILENCES, wordsSentence } from '../../tools/layers/words.ts';
import { ROOT } from './planted.ts';

const modules = readModules(ROOT, 'src');

test('every string that a person reads comes from the catalogue', () => {
  expect(modules.length).toBe(countModules(ROOT, 'src'));
  const { literals, needless } = checkWords(modules, SILENCES);
  expect(literals.map(wordsSentence)).toEqual([]);
  expect(needless.map(({ path }) => path)).toEqual([]);
});

test('no sentence stands in the compilers of rules and scenarios', () => {
  const compilers = modules.filter(({ path }) => /^src\/(rules|scenario|base)\//.test(path));
  const silent = SILENCES.filter(({ path }) => path === 'src/scenario/model.ts');
  expect(checkWords(compilers, silent)).toEqual({ literals: [], needless: [] });
});

/** The literals found in a text that stands in a view. */
const found = (text: string) => literalsOf(parseModule('src/ui/planted.tsx', text)).map((one) => one.text);

describe('planted literals', () => {
  test.each([
    ['text of an element', 'export const A = () => <p>Hello</p>;', ['Hello']],
    ['text beside what is said', 'export const A = () => <p>{t("a.b")} each</p>;', ['each']],
    ['a text as an expression', "export const A = () => <p>{'Hello'}</p>;", ['Hello']],
    ['either text', "export const A = () => <p>{open ? 'Open' : 'Shut'}</p>;", ['Open', 'Shut']],
    ['a text by default', "export const A = () => <p>{name ?? 'None'}</p>;", ['None']],
    ['part of a template', 'export const A = () => <p>{`Turn ${n}`}</p>;', ['Turn']],
    ['a label', 'export const A = () => <Button aria-label="Close" />;', ['Close']],
    ['a label as an expression', "export const A = () => <i title={shut ? 'Open' : x} />;", ['Open']],
    ['another label', 'export const A = () => <img alt="Map" />;', ['Map']],
    ['a placeholder', 'export const A = () => <input placeholder="Seed" />;', ['Seed']],
    ['a sentence anywhere', "export const message = 'cannot be read';", ['cannot be read']],
    ['a sentence in a template', 'say(`unknown name "${name}", perhaps misspelt`);', ['", perhaps misspelt']],
    ['a complaint about what was typed', "throw new InvalidArgumentError('not a number');", ['not a number']],
    [
      'a sentence in a table',
      "export const A = { list: 'lists are not allowed' } as const;",
      ['lists are not allowed'],
    ],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each([
    ['what is said from the catalogue', "export const A = () => <p title={t('a.b')}>{t('a.c')}</p>;"],
    ['classes', 'export const A = () => <p className="box head" />;'],
    ['marks and figures', 'export const A = () => <p>{n} · {m}%</p>;'],
    ['codes', "export const code = 'rule_type'; export const event = 'keydown';"],
    ['imports', "import { a } from './a b c.ts'; export * from 'two words';"],
    ['types', "export type A = 'one word' | 'two words';"],
    ['our own bugs', "throw new Error('no slot for this'); unreachable('an odd kind');"],
    ['comments', '// This is a comment.\n/* And this. */'],
  ])('not %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
