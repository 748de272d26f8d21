import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { t } from '../../src/words/index.ts';
import { autumn } from '../support/e2e/plan.ts';
import { expect, test } from '../support/e2e/test.ts';

const STATES = autumn().actors.length;

/** From the title, with the keyboard. */
async function openGuide(page: Page): Promise<void> {
  await page.goto('./');
  await page.getByRole('heading', { name: autumn().title, level: 3 }).click();
  await page.getByRole('button', { name: t('teach.open') }).press('Enter');
  await expect(page.getByRole('heading', { name: t('teach.title') })).toBeVisible();
}

async function openSheets(page: Page): Promise<void> {
  await page.getByRole('tab', { name: t('teach.guide') }).press('ArrowRight');
  await expect(page.getByRole('article')).toHaveCount(STATES);
}

async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
}

test('the guide and the role sheets open from the title and the briefing, and are open to everybody', async ({
  page,
}) => {
  await openGuide(page);
  await expect(page.getByRole('table')).toHaveCount(autumn().lesson!.plans.length);
  expect(await violations(page)).toEqual([]);
  await openSheets(page);
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goBack();
  await page.getByRole('button', { name: t('title.play'), exact: true }).click();
  await page.getByRole('button', { name: t('teach.open') }).click();
  await expect(page.getByRole('heading', { name: t('teach.title') })).toBeVisible();
});

test('on A4 and on Letter every role sheet is one page', async ({ page }) => {
  await openGuide(page);
  await openSheets(page);
  for (const format of ['A4', 'Letter'] as const) {
    const pdf = (await page.pdf({ format, preferCSSPageSize: false })).toString('latin1');
    const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    expect(pages, format).toBe(STATES);
  }
});
