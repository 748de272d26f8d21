import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { t } from '../../src/words/index.ts';
import { misfits } from '../support/e2e/fit.ts';
import { autumn } from '../support/e2e/plan.ts';
import { allScenarioIds, scenarioOf } from '../support/scenarios.ts';
import { expect, test } from '../support/e2e/test.ts';

const STATES = autumn().actors.length;
/** All that are played in the page; the others are for tests. */
const PACKS = allScenarioIds().filter((id) => !id.startsWith('_'));

/** From the title, with the keyboard. */
async function openGuide(page: Page, title = autumn().title): Promise<void> {
  await page.goto('./');
  await page.getByRole('heading', { name: title, level: 3 }).click();
  await page.getByRole('button', { name: t('teach.open') }).press('Enter');
  await expect(page.getByRole('heading', { name: t('teach.title') })).toBeVisible();
}

async function openSheets(page: Page, states = STATES): Promise<void> {
  await page.getByRole('tab', { name: t('teach.guide') }).press('ArrowRight');
  await expect(page.getByRole('article')).toHaveCount(states);
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

test('the guide begins with time plans and seating, ends with what the author expects, and opens from the class page', async ({
  page,
}) => {
  await page.goto('./');
  await page.getByRole('button', { name: t('class.heading'), exact: true }).click();
  const oneScreen = page.getByRole('region', { name: t('table.title'), exact: true });
  await oneScreen.getByRole('button', { name: t('teach.open') }).press('Enter');
  await expect(page.getByRole('heading', { name: t('teach.title') })).toBeVisible();
  const titles = await page.locator('.teach-guide h2').allTextContents();
  expect(titles.slice(0, 2)).toEqual([t('teach.plans'), t('teach.classes')]);
  expect(titles.at(-1)).toBe(t('teach.own'));
  await page.goBack();
  await expect(oneScreen).toBeVisible();
});

test('the class page and an assignment say in a line what each choice means', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: t('class.heading'), exact: true }).click();
  const setting = page.getByRole('region', { name: t('assign.title') });
  for (const line of [
    t('assign.seed.class.about'),
    t('level.doctrine'),
    t('briefing.openness.inferred.about'),
  ])
    await expect(setting.getByText(line)).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await misfits(page)).toEqual([]);
  await page.screenshot({ path: 'test-results/shots/class-390.png', fullPage: true });
  await page.setViewportSize({ width: 1440, height: 900 });
  expect(await misfits(page)).toEqual([]);
  await page.screenshot({ path: 'test-results/shots/class-1440.png', fullPage: true });
  expect(await violations(page)).toEqual([]);
  await page.goto('about:blank');
  await page.goto('./#a=autumn-2021/iran/class/team/doctrine/inferred//Alone');
  await expect(page.getByText(t('level.doctrine'))).toBeVisible();
});

test('on A4 and on Letter every role sheet is one page', async ({ page }) => {
  test.slow();
  for (const id of PACKS) {
    const { title, actors } = scenarioOf(id);
    await openGuide(page, title);
    await openSheets(page, actors.length);
    for (const format of ['A4', 'Letter'] as const) {
      const pdf = (await page.pdf({ format, preferCSSPageSize: false })).toString('latin1');
      const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
      expect(pages, `${title}, ${format}`).toBe(actors.length);
    }
  }
});

test('on paper the guide fills the page, and no time plan is cut in two', async ({ page }) => {
  await openGuide(page);
  await page.emulateMedia({ media: 'print' });
  // The width of A4 within its margins, at 96 dots an inch.
  await page.setViewportSize({ width: 696, height: 1000 });
  const [main, guide] = await Promise.all(
    ['.teach-main', '.teach-guide'].map((one) =>
      page.locator(one).evaluate((element) => element.getBoundingClientRect().width),
    ),
  );
  expect(guide).toBe(main);
  const plans = await page
    .getByRole('table')
    .evaluateAll((tables) => tables.map((table) => getComputedStyle(table).breakInside));
  expect(plans).toEqual(autumn().lesson!.plans.map(() => 'avoid'));
});
