import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { t } from '../../src/words/index.ts';
import { chooseFile, gameNames, gameRow, notices, openLibrary } from '../support/e2e/library.ts';
import { findPlan } from '../support/e2e/plan.ts';
import { atOrders, openGame, sealButton, skipReel } from '../support/e2e/play.ts';
import { resumeBar } from '../support/e2e/saves.ts';
import { expect, test } from '../support/e2e/test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** A game that asks for nothing but orders in its first turns, whatever the tables of the scenario. */
const PLAN = findPlan('georgia', { idle: true }, ({ steps }) =>
  steps.slice(0, 4).every(({ input }) => input.kind === 'orders'),
);
const plan = () => PLAN;
const NAME = t('library.name', { who: 'Georgia', seed: PLAN.seed });

/** The first order that can be given now. */
const freeOrder = (page: Page): Locator =>
  page
    .getByRole('toolbar', { name: t('orders.title') })
    .locator('button[aria-pressed="false"]:not([aria-disabled="true"]):not([disabled])')
    .first();

/** Plays the first turn, whatever it asks for. */
async function playTurn(page: Page) {
  await sealButton(page).click();
  await skipReel(page);
  await atOrders(page);
}

test('a game is named, found, carried away, thrown away and brought back', async ({ page }, info) => {
  await openGame(page, plan());
  await playTurn(page);
  await openLibrary(page);
  await expect(gameRow(page, NAME)).toContainText('turn 2 of');

  await page.getByRole('button', { name: t('library.rename.of', { name: NAME }) }).click();
  await page.getByLabel(t('library.rename.title')).last().fill('Tbilisi looks on');
  await page.getByRole('button', { name: t('library.rename.go'), exact: true }).click();
  await expect(gameRow(page, 'Tbilisi looks on')).toBeVisible();

  const search = page.getByRole('searchbox', { name: t('library.search') });
  await search.fill('baku');
  await expect(page.getByText(t('library.search.none', { text: 'baku' }))).toBeVisible();
  await search.fill('tbilisi');
  await expect(gameRow(page, 'Tbilisi looks on')).toBeVisible();
  await search.fill('GEORGIA');
  await expect(gameRow(page, 'Tbilisi looks on')).toBeVisible();
  await search.fill('');

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: t('library.export.of', { name: 'Tbilisi looks on' }) }).click(),
  ]);
  const exported = readFileSync(await file.path(), 'utf8');
  await page.getByRole('button', { name: t('library.drop.of', { name: 'Tbilisi looks on' }) }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('library.drop'), exact: true })
    .click();
  await expect(page.getByText(t('library.empty'))).toBeVisible();
  await page.reload();
  await openLibrary(page);
  await expect(page.getByText(t('library.empty'))).toBeVisible();

  await chooseFile(page, info, t('library.import'), exported);
  await expect(notices(page)).toContainText(t('notice.imported', { count: 1, refused: 0 }));
  await chooseFile(page, info, t('library.import'), exported);
  await expect.poll(() => gameNames(page)).toEqual(['Tbilisi looks on', 'Tbilisi looks on']);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0].target])).toEqual([]);
  await page
    .getByRole('button', {
      name: t('library.open.of', { what: t('library.open'), name: 'Tbilisi looks on' }),
    })
    .first()
    .click();
  await atOrders(page);
  await expect(page.getByText(/^Turn 2 of /)).toBeVisible();
});

test('a game of other rules says so and shows the log that was stored with it', async ({ page }, info) => {
  await openGame(page, plan());
  await playTurn(page);
  await openLibrary(page);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: t('library.export.all') }).click(),
  ]);
  const games = JSON.parse(readFileSync(await file.path(), 'utf8'));
  const [game] = games.games;
  const told = game.told.flatMap(({ lines }: { lines: string[] }) => lines);
  expect(told.length).toBeGreaterThan(0);
  games.games = [{ ...game, name: 'Old rules', record: { ...game.record, rulesVersion: 1 } }];
  await chooseFile(page, info, t('library.import'), JSON.stringify(games));
  await expect(gameRow(page, 'Old rules')).toContainText(t('library.strange.rules'));
  await expect(gameRow(page, 'Old rules').getByRole('checkbox')).toHaveCount(0);
  await page
    .getByRole('button', { name: t('library.open.of', { what: t('library.open.told'), name: 'Old rules' }) })
    .click();
  await expect(page.getByRole('heading', { name: t('told.title', { name: 'Old rules' }) })).toBeVisible();
  for (const summary of await page.locator('.told-turn:not([open]) summary').all()) await summary.click();
  await expect(page.locator('.told-turn li').filter({ hasText: told[0] }).first()).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0].target])).toEqual([]);
  await page.getByRole('button', { name: t('told.close') }).click();
  await expect(page.locator('.told-turn')).toHaveCount(0);
});

test('two windows play on from one game: both are told, and both games are kept', async ({
  page,
  context,
}) => {
  await openGame(page, plan());
  await playTurn(page);
  const other = await context.newPage();
  await other.goto('./');
  await resumeBar(other)
    .getByRole('button', { name: t('title.resume.go'), exact: true })
    .click();
  await atOrders(other);
  await expect(notices(other)).toContainText(t('notice.open_elsewhere'));
  await expect(notices(page)).toContainText(t('notice.open_elsewhere'));
  // One gives an order, the other none.
  await other
    .getByRole('button', { name: /^(Add|Order): / })
    .first()
    .or(other.locator('.order-add').first())
    .click();
  await sealButton(other).click();
  await skipReel(other);
  await expect(other.getByText(/^Turn 3 of /)).toBeVisible();
  await playTurn(page);
  const name = t('library.name.window', { name: NAME });
  await expect(notices(page)).toContainText(t('notice.two_windows', { name }));
  await openLibrary(page);
  await expect.poll(() => gameNames(page)).toEqual([NAME, name]);
  await expect(gameRow(page, name)).toContainText(t('library.forked', { turn: 2 }));
});

test('storage that is cleared between turns is filled again with the next one, and nothing is lost', async ({
  page,
}) => {
  await openGame(page, plan());
  await playTurn(page);
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases())
      await new Promise((resolve) => {
        const gone = indexedDB.deleteDatabase(name!);
        gone.onsuccess = gone.onerror = gone.onblocked = resolve;
      });
    localStorage.clear();
  });
  await playTurn(page);
  await expect(page.getByText(/^Turn 3 of /)).toBeVisible();
  await openLibrary(page);
  await expect(gameRow(page, NAME)).toContainText('turn 3 of');
  await page.reload();
  await page.getByRole('button', { name: t('shell.home') }).click();
  await expect(resumeBar(page)).toContainText('Turn 3 of');
});

test('Back in the middle of a turn leaves the draft where it was', async ({ page }) => {
  await page.goto('./');
  await openGame(page, plan());
  const order = freeOrder(page);
  const name = await order.getAttribute('aria-label');
  await order.click();
  const chosen = page.getByRole('button', { name: name!, exact: true, pressed: true });
  await expect(chosen).toBeVisible();
  await page.goBack();
  await expect(sealButton(page)).toBeHidden();
  await page.goForward();
  await atOrders(page);
  await expect(chosen).toBeVisible();
  // And by the way that the title page offers.
  await page.goBack();
  await page.getByRole('button', { name: t('shell.home') }).click();
  await resumeBar(page)
    .getByRole('button', { name: t('title.resume.go'), exact: true })
    .click();
  await atOrders(page);
  await expect(chosen).toBeVisible();
  await sealButton(page).click();
  await skipReel(page);
  await page.goBack();
  await page.goForward();
  await expect(page.getByText(/^Turn 2 of /)).toBeVisible();
});
