import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { t } from '../../src/words/index.ts';
import { readSave, resumeBar } from '../support/e2e/saves.ts';
import { atOrders, begin } from '../support/e2e/play.ts';
import { expect, test } from '../support/e2e/test.ts';

// A scenario of one's own, from a file with mistakes to a game.

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const STARTER = readFileSync(
  join(import.meta.dirname, '..', '..', 'scenarios', 'starter', 'starter.yaml'),
  'utf8',
);
const MARKUP = `A road <img src=x onerror="document.title='hit'"> {x, plural, other {#}}`;
/** So long that its hundred games are still being played when somebody looks. */
const LONG = STARTER.replace('turns: 4', 'turns: 40');
const BROKEN = STARTER.replace('id: starter', 'id: my-road')
  .replace('title: A road for one summer', `title: ${JSON.stringify(MARKUP)}`)
  .replace('turns: 4', 'turns: four')
  .replace('holds: issue.truck_levy < level', 'holds: issue.truck_levi < level');

const file = (text: string) => ({ name: 'my-road.yaml', mimeType: 'text/yaml', buffer: Buffer.from(text) });
const text = (page: Page) => page.getByRole('textbox', { name: t('edit.text') });
const problems = (page: Page) => page.getByRole('region', { name: t('edit.problems') });
const quick = (page: Page) => page.getByRole('region', { name: t('edit.quick') });
const verdict = (errors: number, warnings = 0) => t('edit.verdict', { errors, warnings });
const play = (page: Page) => page.getByRole('button', { name: t('edit.play'), exact: true });

/** The name of the button that leads to the line with these words in it. */
function lineOf(words: string): RegExp {
  const line = BROKEN.split('\n').findIndex((one) => one.includes(words)) + 1;
  return new RegExp(`^line ${line}, `);
}

async function open(page: Page, content: string) {
  await page.goto('./');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: t('edit.open'), exact: true }).click(),
  ]);
  await chooser.setFiles(file(content));
  await expect(text(page)).toBeVisible();
}

/** By keyboard: to the end of the line of a problem, takes that many letters back, and writes others. */
async function mend(page: Page, place: RegExp, right: string, wrong: string) {
  const link = problems(page).getByRole('button', { name: place });
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(text(page)).toBeFocused();
  for (let i = 0; i < wrong.length; i++) await page.keyboard.press('Delete');
  await page.keyboard.type(right);
  await page.keyboard.press('Escape');
}

/** What is dropped on a page: a file of that name. */
const carried = (page: Page, name: string, content: string) =>
  page.evaluateHandle(
    ([called, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], called, { type: 'text/yaml' }));
      return transfer;
    },
    [name, content] as const,
  );

test('a broken file: errors in place, mended by keyboard, tried out, played, kept and saved', async ({
  page,
}) => {
  await open(page, BROKEN);
  // Both at once: what is wrong with the form does not hide what is wrong with the meaning.
  await expect(problems(page)).toContainText(verdict(2));
  await expect(problems(page)).toContainText('did you mean "issue.truck_levy"?');
  await expect(play(page)).toBeDisabled();
  await mend(page, lineOf('turns: four'), '3', 'four');
  await expect(problems(page)).toContainText(verdict(1));
  await mend(page, lineOf('truck_levi'), 'issue.truck_levy', 'issue.truck_levi');
  await expect(problems(page)).toContainText(verdict(0));
  await expect(quick(page)).toContainText(t('edit.quick.count', { games: 100, of: 100 }), {
    timeout: 60_000,
  });
  const shares = await quick(page).getByRole('cell').allTextContents();
  const sum = shares.reduce((all, share) => all + Number.parseInt(share, 10), 0);
  expect(sum).toBe(100);
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);

  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: t('edit.save'), exact: true }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe('my-road.yaml');
  const mended = BROKEN.replace('turns: four', 'turns: 3').replace('truck_levi ', 'truck_levy ');
  expect(readFileSync((await saved.path())!, 'utf8')).toBe(mended);

  await play(page).click();
  await expect(begin(page)).toBeVisible();
  await expect(page.getByText(MARKUP).first()).toBeVisible();
  await begin(page).click();
  await atOrders(page);
  expect(await page.title()).not.toBe('hit');
  // The record carries the scenario, so that a fresh page can go on with it.
  await expect.poll(async () => (await readSave(page))?.record.scenarioText).toBe(mended);
  await page.goto('./');
  await resumeBar(page)
    .getByRole('button', { name: t('title.resume.go'), exact: true })
    .click();
  await atOrders(page);
});

test('completion knows keys and names; Tab leaves the text', async ({ page }) => {
  await open(page, STARTER);
  await expect(problems(page)).toContainText(verdict(0));
  await text(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('fact');
  await page.keyboard.press('Control+Space');
  await expect(page.getByRole('option', { name: 'factors' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(text(page)).not.toBeFocused();
});

test('a file dropped on the text takes its place; what is not saved is asked about, and found again', async ({
  page,
}) => {
  await open(page, STARTER);
  const data = await carried(page, 'other.yaml', STARTER);
  await text(page).dispatchEvent('drop', { dataTransfer: data });
  await expect(page.getByRole('heading', { name: t('edit.title', { file: 'other.yaml' }) })).toBeVisible();
  await expect(problems(page)).toContainText(verdict(0));
  await text(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('x');
  await expect(problems(page)).toContainText(verdict(1));
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  // The text outlives a look at another screen.
  await page
    .getByRole('button', { name: t('briefing.library') })
    .last()
    .click();
  await page.getByRole('button', { name: t('title.own.back', { file: 'other.yaml' }) }).click();
  await expect(problems(page)).toContainText(verdict(1));
  await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: t('edit.save'), exact: true }).click(),
  ]);
  await page.reload();
  expect(asked).toEqual([]);
  await open(page, STARTER);
  await text(page).focus();
  await page.keyboard.type('# mine');
  await expect(text(page)).toContainText('# mine');
  await page.reload();
  expect(asked).toEqual(['beforeunload']);
});

test('a file that is dropped opens; a new text stops the games of the old one', async ({ page }) => {
  await page.goto('./');
  const data = await carried(page, 'dropped.yaml', LONG);
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
  await expect(page.getByRole('heading', { name: t('edit.title', { file: 'dropped.yaml' }) })).toBeVisible();
  await expect(quick(page).getByRole('button', { name: t('edit.quick.stop') })).toBeVisible();
  await text(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('x');
  await expect(problems(page)).toContainText(verdict(1));
  await expect(quick(page).getByRole('button', { name: t('edit.quick.again') })).toBeDisabled();
  // Another file takes nothing away: the text that is not on disk is found again.
  const another = await carried(page, 'another.yaml', STARTER);
  await text(page).dispatchEvent('drop', { dataTransfer: another });
  await expect(problems(page)).toContainText(verdict(0));
  await page.getByRole('button', { name: t('edit.aside', { file: 'dropped.yaml' }) }).click();
  await expect(problems(page)).toContainText(verdict(1));
  await expect(page.getByRole('button', { name: t('edit.aside', { file: 'dropped.yaml' }) })).toBeHidden();
});
