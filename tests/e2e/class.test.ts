import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { toLink } from '../../src/session/index.ts';
import { t } from '../../src/words/index.ts';
import { readCsv } from '../support/csv.ts';
import { handedIn } from '../support/class.ts';
import { misfits, SIZES } from '../support/e2e/fit.ts';
import { autumn } from '../support/e2e/plan.ts';
import { expect, test } from '../support/e2e/test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** A class folder: games of two seeds, one of them tampered with, one student twice, and things that are no records. */
function folder() {
  const scenario = autumn();
  const names = ['Ada', 'Ben', 'Cem', 'Dea', 'Eli', 'Fay', 'Gia', 'Hal', 'Ida', 'Jon'];
  const games = names.map((by, i) =>
    handedIn(scenario, i < 8 ? 'class' : 'other', i % 3 ? 'random' : 'doctrine', by),
  );
  const json = (name: string, content: unknown) => ({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
  });
  const tampered = {
    ...games[1],
    by: 'Kim',
    hashes: games[1].hashes.map((h, i) => (i === 3 ? '0'.repeat(14) : h)),
  };
  return {
    scenario,
    games,
    files: [
      ...games.map((game) => json(`${game.by}.json`, game)),
      json('Ada again.json', handedIn(scenario, 'class', 'random', 'Ada')),
      json('Kim.json', tampered),
      json('.DS_Store', '\u0000Bud1'),
      json('list.pdf', '%PDF-1.7'),
    ],
  };
}

async function gather(page: Page, files: ReturnType<typeof folder>['files']) {
  await page.goto('./');
  await page.getByRole('button', { name: t('class.heading'), exact: true }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: t('class.drop.files') }).click(),
  ]);
  await chooser.setFiles(files);
}

test('a class folder: records are verified and compared, what is wrong is named, and a table comes out', async ({
  page,
}) => {
  const { files, games, scenario } = folder();
  await gather(page, files);
  await expect(page.getByRole('status')).toContainText('10 games verified');
  const remarks = page.getByRole('region', { name: t('class.remarks', { count: 6 }) });
  await expect(remarks).toContainText('Kim.json breaks at turn 4.');
  await expect(remarks).toContainText('Ada handed in 2 games');
  await expect(remarks).toContainText(t('class.remark.stranger', { name: '.DS_Store' }));
  await expect(remarks).toContainText(t('class.remark.stranger', { name: 'list.pdf' }));
  const table = page.getByRole('region', { name: t('class.games.table') }).getByRole('table');
  await expect(table.getByRole('row')).toHaveCount(11);
  await expect(page.getByRole('figure')).toContainText('10 games');

  // A link counts as a file does, with the name written before it.
  await page.getByLabel(t('class.links')).fill(`Lea ${'https://example.org/'}${toLink(games[2], scenario)}`);
  await page.getByRole('button', { name: t('class.links.add') }).click();
  await expect(page.getByRole('status')).toContainText('10 games verified');
  await expect(page.getByText(/Cem handed in the same game 2 times/)).toBeVisible();

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: t('class.csv') }).click(),
  ]);
  const rows = readCsv(readFileSync(await file.path(), 'utf8').slice(1));
  expect(rows.map(([student]) => student).slice(1, 11)).toEqual(games.map(({ by }) => by).toSorted());
  await page.getByRole('button', { name: t('class.clear') }).click();
  await expect(page.getByRole('figure')).toHaveCount(0);
});

test('the class page fits every size and is open to everybody, light and dark', async ({ page }) => {
  await gather(page, folder().files);
  await expect(page.getByRole('status')).toBeVisible();
  const wrong: string[] = [];
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(300);
    wrong.push(...(await misfits(page)).map((one) => `${width}: ${one}`));
    await page.screenshot({ path: `test-results/shots/class-${width}.png`, fullPage: true });
  }
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.waitForTimeout(300);
    const { violations } = await new AxeBuilder({ page }).analyze();
    wrong.push(...violations.map(({ id, nodes }) => `${colorScheme}: ${id} ${nodes[0].target.join(' ')}`));
  }
  await page.setViewportSize({ width: SIZES[0][0], height: SIZES[0][1] });
  await page.screenshot({ path: 'test-results/shots/class-dark.png', fullPage: true });
  expect(wrong).toEqual([]);
});
