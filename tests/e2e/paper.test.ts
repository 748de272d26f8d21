import type { Page } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { handedIn } from '../support/class.ts';
import type { FinishedGame } from '../../src/report/index.ts';
import { debriefHtml } from '../../src/report/paper.ts';
import { createGame, finishedOf, toLink, type SeatKind } from '../../src/session/index.ts';
import { t } from '../../src/words/index.ts';
import { autumn } from '../support/e2e/plan.ts';
import { expect, test } from '../support/e2e/test.ts';

const FORMATS = ['A4', 'Letter'] as const;
const { document } = parseHTML('<html></html>');
const TEAMS = [0, 1, 2];

/** Games of several tempers: quiet ones, and ones with crises in them. */
function games(): FinishedGame[] {
  const scenario = autumn();
  return ['paper-1', 'paper-2', 'paper-3', 'paper-4', 'paper-5'].map((seed, i) => {
    const seats = scenario.actors.map((_, actor): SeatKind => (actor === i % 4 ? 'random' : 'doctrine'));
    return finishedOf(createGame({ scenario, seed, seats }).view(), false)!;
  });
}

/** How many pages the browser makes of what it would print. */
async function pagesOf(page: Page, format: (typeof FORMATS)[number]): Promise<number> {
  const pdf = (await page.pdf({ format, preferCSSPageSize: false })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

test('on A4 and on Letter: one page for all, two for each team', async ({ page }) => {
  const wrong: string[] = [];
  for (const game of games())
    for (const teams of [[], [0], TEAMS]) {
      await page.setContent(debriefHtml(game, { document, teams }));
      for (const format of FORMATS) {
        const pages = await pagesOf(page, format);
        const wanted = 1 + 2 * teams.length;
        if (pages !== wanted) wrong.push(`${game.seed} ${format}: ${pages} pages in place of ${wanted}`);
      }
    }
  expect(wrong).toEqual([]);
});

test('the file is read on a phone without scrolling sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.setContent(debriefHtml(games()[0], { document, teams: TEAMS }));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('printed by any way from the page, a debrief is its composed sheets', async ({ page }) => {
  const scenario = autumn();
  // In this game a person held one seat: one page for all and two for that team.
  await page.goto(`./${toLink(handedIn(scenario, 'paper-page', 'random', 'Ada'), scenario)}`);
  await page.getByRole('button', { name: t('replay.debrief') }).click();
  await expect(page.getByRole('button', { name: t('debrief.take.print') })).toBeVisible();
  for (const format of FORMATS) expect(await pagesOf(page, format)).toBe(3);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.print-sheets section.sheet')).toHaveCount(3);
  await expect(page.locator('.page.debrief')).toBeHidden();
  await expect(page.locator('.print-sheets svg[role=img]')).toHaveCount(2);
});
