import { debriefHtml, type FinishedGame } from '../../src/report/index.ts';
import { createGame, finishedOf, type SeatKind } from '../../src/session/index.ts';
import { autumn } from '../support/e2e/plan.ts';
import { expect, test } from '../support/e2e/test.ts';

const FORMATS = ['A4', 'Letter'] as const;
const TEAMS = [0, 1, 2];

/** Games of several tempers: quiet ones, and ones with crises in them. */
function games(): FinishedGame[] {
  const scenario = autumn();
  return ['paper-1', 'paper-2', 'paper-3', 'paper-4', 'paper-5'].map((seed, i) => {
    const seats = scenario.actors.map((_, actor): SeatKind => (actor === i % 4 ? 'random' : 'doctrine'));
    return finishedOf(createGame({ scenario, seed, seats }).view(), false)!;
  });
}

test('on A4 and on Letter: one page for all, two for each team', async ({ page }) => {
  const wrong: string[] = [];
  for (const game of games())
    for (const teams of [[], [0], TEAMS]) {
      await page.setContent(debriefHtml(game, teams));
      for (const format of FORMATS) {
        const pdf = (await page.pdf({ format, preferCSSPageSize: false })).toString('latin1');
        const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
        const wanted = 1 + 2 * teams.length;
        if (pages !== wanted) wrong.push(`${game.seed} ${format}: ${pages} pages in place of ${wanted}`);
      }
    }
  expect(wrong).toEqual([]);
});

test('the file is read on a phone without scrolling sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.setContent(debriefHtml(games()[0], TEAMS));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
