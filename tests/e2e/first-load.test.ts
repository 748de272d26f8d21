import { FIRST_LOAD, firstLoad } from '../support/e2e/first-load.ts';
import { expect, test } from '../support/e2e/test.ts';

test('a game stands on the board before the page has loaded more than it may', async ({ page }) => {
  const { title, board } = await firstLoad(page, './');
  const largest = board.all.toSorted((a, b) => b.gzip - a.gzip).slice(0, 6);
  // A measure that saw too little would always be content.
  expect(board.all.length).toBeGreaterThan(10);
  expect(title.gzip).toBeGreaterThan(300_000);
  expect(board.gzip, largest.map(({ name, gzip }) => `${name} ${gzip}`).join('\n')).toBeLessThan(FIRST_LOAD);
});
