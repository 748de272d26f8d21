import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Locator, Page, TestInfo } from '@playwright/test';
import { t } from '../../../src/words/index.ts';
import { expect } from './test.ts';

/** Opens the games of this browser from wherever one is. */
export async function openLibrary(page: Page) {
  const link = page.getByRole('button', { name: t('shell.records'), exact: true });
  if (!(await link.isVisible())) await page.getByRole('button', { name: t('shell.home') }).click();
  await link.click();
  await expect(page.getByRole('heading', { name: t('library.title'), exact: true })).toBeVisible();
}

/** A kept game by its name. */
export const gameRow = (page: Page, name: string): Locator =>
  page.getByRole('article', { name, exact: true });

/** The names of all kept games on the page, forks after what they came from. */
export async function gameNames(page: Page): Promise<string[]> {
  const rows = await page.getByRole('article').all();
  return Promise.all(rows.map(async (row) => (await row.getAttribute('aria-label')) ?? ''));
}

/** Hands a file to the button that asks for one. */
export async function chooseFile(page: Page, info: TestInfo, button: string, content: string | Buffer) {
  const path = info.outputPath('games.json');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  await chooser.setFiles(path);
}

export const notices = (page: Page): Locator => page.getByRole('region', { name: t('shell.notices') });
