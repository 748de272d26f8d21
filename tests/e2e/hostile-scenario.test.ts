import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { t } from '../../src/words/index.ts';
import { notices } from '../support/e2e/library.ts';
import { expect, test } from '../support/e2e/test.ts';

// Scenario files that nobody means well with, one after another in one page: each is told, and the page goes on.

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const STARTER = readFileSync(
  join(import.meta.dirname, '..', '..', 'scenarios', 'starter', 'starter.yaml'),
  'utf8',
);
const BOMB = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...Array.from('bcdefghijklmnop').map(
    (c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefghijklmnop'[i]}`).join(', ')}]`,
  ),
].join('\n');
const many = (line: (i: number) => string, length = 14_000) =>
  `${STARTER}\n${Array.from({ length }, (_, i) => line(i)).join('\n')}`;

const FILES: readonly (readonly [name: string, content: string | Buffer, says: string])[] = [
  ['bomb.yaml', BOMB, t('diagnostic.yaml_aliases')],
  ['brackets.yaml', '['.repeat(190_000), t('diagnostic.yaml_resource_exhaustion')],
  ['braces.yaml', '{a: '.repeat(45_000), t('diagnostic.yaml_resource_exhaustion')],
  ['twice.yaml', `${STARTER}\nturns: 5\n`, t('diagnostic.yaml_duplicate_key')],
  ['keys.yaml', many((i) => `key_${i}: 1`), t('diagnostic.and_more')],
  ['same-key.yaml', many(() => 'a: b'), t('diagnostic.and_more')],
  ['too-many.yaml', many(() => 'a: b', 30_000), t('diagnostic.file_too_many', { limit: 15_000 })],
  ['latin-1.yaml', Buffer.from('title: Fr\u00fchling\n', 'latin1'), t('diagnostic.not_utf8')],
  ['long.yaml', 'x'.repeat(3_000_000), t('diagnostic.file_too_long', { limit: 200_000 })],
  [
    'future.yaml',
    STARTER.replace('format: 1', 'format: 2'),
    t('diagnostic.other_format', { found: 2, known: 1 }),
  ],
];

test('each hostile file is told in the editor, and the page lives on', async ({ page }, info) => {
  await page.goto('./');
  const choose = async (name: string, content: string | Buffer) => {
    // From disk, as a person does it: fifty million bytes sent to the browser take half a minute on a busy machine.
    const path = info.outputPath(name);
    writeFileSync(path, content);
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: t('edit.open'), exact: true }).click(),
    ]);
    await chooser.setFiles(path);
  };
  const problems = page.getByRole('region', { name: t('edit.problems') });
  for (const [name, content, says] of FILES) {
    await choose(name, content);
    await expect(page.getByRole('heading', { name: t('edit.title', { file: name }) })).toBeVisible();
    await expect(problems).toContainText(says);
  }
  await choose('huge.yaml', Buffer.alloc(50_000_000, 'x'));
  await expect(notices(page)).toContainText(t('notice.too_long', { file: 'huge.yaml' }));
  // What is right after all this is played as ever.
  await choose('right.yaml', STARTER);
  await expect(problems).toContainText(t('edit.verdict', { errors: 0, warnings: 0 }));
  await expect(page.getByRole('button', { name: t('edit.play'), exact: true })).toBeEnabled();
  expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
});
