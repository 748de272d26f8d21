import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { differencesOf, stopsOf, toLink } from '../../src/session/index.ts';
import { momentFragment } from '../../src/ui/store/moment-link.ts';
import { t } from '../../src/words/index.ts';
import { Keys } from '../support/e2e/keys.ts';
import { gameNames, gameRow, openLibrary } from '../support/e2e/library.ts';
import { atOrders, sealButton, skipReel } from '../support/e2e/play.ts';
import { richGame } from '../support/e2e/screens.ts';
import { expect, test } from '../support/e2e/test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const link = () => toLink(richGame().record, richGame().scenario);
const heading = (page: Page, turn: number) => {
  const turns = richGame().record.hashes.length;
  const name = turn === 0 ? t('replay.at_start') : t('replay.turn', { turn, turns });
  return page.getByRole('heading', { name, exact: true });
};

async function open(page: Page, fragment = link()) {
  await page.goto(`./${fragment}`);
  await expect(page.getByRole('slider')).toBeVisible();
  // Until the map stands, the page may still move the focus to its top.
  await expect(page.locator('.map-loading')).toHaveCount(0);
}

test('a replay goes by turn, phase and event by keys alone, forward and back', async ({ page }) => {
  await open(page);
  const keys = new Keys(page);
  await keys.until('Tab', page.getByRole('slider'), 60);
  await keys.press('ArrowRight', 3);
  await expect(heading(page, 3)).toBeVisible();
  await keys.press('ArrowLeft');
  await expect(heading(page, 2)).toBeVisible();
  await keys.press('Home');
  await expect(heading(page, 0)).toBeVisible();

  // The radio group of units takes arrows of its own.
  await keys.until('Tab', page.getByRole('radio', { name: t('replay.unit.turn'), exact: true }), 60);
  await keys.press('ArrowRight', 2);
  await expect(page.getByRole('radio', { name: t('replay.unit.event') })).toBeChecked();
  await keys.until('Shift+Tab', page.getByRole('button', { name: t('replay.next.event') }), 20);
  const { end } = richGame();
  const [first, second] = [0, 1].map((turn) => stopsOf(end, 'turn')[turn]);
  const within = stopsOf(end, 'event').filter((stop) => stop > first && stop < second).length;
  await keys.press('Enter', within);
  await expect(heading(page, 1)).toBeVisible();
  await expect(page.getByText(new RegExp(t('play.phase.upkeep')))).toHaveCount(0);
  await keys.press('Enter');
  await expect(heading(page, 1)).toBeVisible();
  await keys.press('p');
  await keys.press('ArrowLeft', 2);
  await expect(page.getByText(/ · (Upkeep|Incidents|Crisis|Reaction|Resolution)$/)).toBeVisible();
  await keys.press('End');
  await expect(heading(page, richGame().record.hashes.length)).toBeVisible();
  expect([...keys.unseen], 'stops of the focus that cannot be seen').toEqual([]);
});

test('a replay plays by itself at the speed that is chosen, and stops at the end', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: t('replay.speed') }).click();
  await page.getByRole('option', { name: t('replay.speed.value', { speed: '4' }) }).click();
  await page.getByRole('button', { name: t('replay.play'), exact: true }).click();
  await expect(heading(page, 2)).toBeVisible();
  await page.getByRole('button', { name: t('replay.pause'), exact: true }).click();
  await expect(page.getByRole('button', { name: t('replay.play'), exact: true })).toBeVisible();
});

test('each seat sees what it saw then, and where that is not what was is marked', async ({ page }) => {
  const { end, scenario } = richGame();
  const stops = stopsOf(end, 'turn');
  const count = (turn: number, seat: number) => {
    const { mistaken, unseen } = differencesOf(end, stops[turn], seat);
    return mistaken.length + unseen.length;
  };
  // The first turn after which somebody did not know something.
  const [turn, seat] = stops
    .flatMap((_, one) => scenario.actors.map((__, actor) => [one, actor] as const))
    .find(([one, actor]) => one > 0 && actor < 9 && count(one, actor) > 0)!;
  await open(page, `#${momentFragment(link().slice(1), scenario, stops[turn], -1)}`);
  await expect(heading(page, turn)).toBeVisible();
  await expect(page.locator('.replay-differs')).toHaveCount(0);
  await page.keyboard.press(String(seat + 1));
  const { name } = scenario.actors[seat];
  await expect(page.getByRole('heading', { name: t('replay.differs', { who: name }) })).toBeVisible();
  await expect(page.getByText(t('replay.differs.count', { count: count(turn, seat) }))).toBeVisible();
  await expect(page.locator('.replay-differs li')).toHaveCount(count(turn, seat));
  await page.keyboard.press('v');
  await expect(page.locator('.replay-differs')).toHaveCount(0);
  await page.keyboard.press('v');
  await expect(page.locator('.replay-differs')).toBeVisible();
  // The address leads back to this moment and these eyes.
  await expect.poll(() => page.evaluate(() => location.hash)).toContain(`&m=${stops[turn]}&v=`);
  await page.reload();
  await expect(page.getByRole('heading', { name: t('replay.differs', { who: name }) })).toBeVisible();
  await expect(heading(page, turn)).toBeVisible();
  await page.getByRole('button', { name: t('replay.eyes') }).click();
  await page.getByRole('option', { name: t('replay.eyes.all') }).click();
  await expect(page.locator('.replay-differs')).toHaveCount(0);
});

test('one plays on from a moment in another seat, and both games stand in the library and side by side', async ({
  page,
}) => {
  await open(page);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(heading(page, 2)).toBeVisible();
  await page.getByRole('button', { name: t('replay.fork') }).click();
  await page.getByRole('radio', { name: 'Armenia' }).click({ force: true });
  await page.getByLabel(t('fork.name')).fill('What if Yerevan');
  await page.getByRole('button', { name: t('fork.go', { who: 'Armenia' }) }).click();
  await atOrders(page);
  await expect(page.getByText(/^Turn 3 of /)).toBeVisible();
  await sealButton(page).click();
  await skipReel(page);
  await openLibrary(page);
  const origin = t('library.name', { who: 'Iran', seed: richGame().seed });
  await expect.poll(() => gameNames(page)).toEqual([origin, 'What if Yerevan']);
  await expect(gameRow(page, 'What if Yerevan')).toContainText(t('library.forked', { turn: 3 }));
  // It hangs under the game that it came from.
  await expect(page.locator('.game-tree .game-tree').getByRole('article')).toHaveCount(1);

  for (const name of [origin, 'What if Yerevan']) await gameRow(page, name).locator('.game-choose').click();
  await page.getByRole('button', { name: t('library.compare.go') }).click();
  await expect(page.getByText(t('compare.same', { seed: richGame().seed, turn: 3 }))).toBeVisible();
  await expect(page.getByRole('region', { name: 'What if Yerevan' })).toBeVisible();
  await expect(page.locator('.compare-map canvas')).toHaveCount(2);
  // The forces stand on both maps, and are told to those who do not see them.
  await expect(page.getByRole('img', { name: /^Map of the position\. Forces: / })).toHaveCount(2);
  await expect(page.getByRole('img', { name: /What if Yerevan: \d+/ }).first()).toBeVisible();
  await page.getByRole('slider').focus();
  await page.keyboard.press('Home');
  await expect(page.getByText(t('compare.turn.value', { turn: 0 }))).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0].target])).toEqual([]);

  await page.getByRole('button', { name: t('compare.back') }).click();
  const what = t('library.open');
  await page.getByRole('button', { name: t('library.open.of', { what, name: 'What if Yerevan' }) }).click();
  await atOrders(page);
});
