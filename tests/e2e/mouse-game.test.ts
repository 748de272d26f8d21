import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import type { GameRecord } from '../../src/session/index.ts';
import { t } from '../../src/words/index.ts';
import { findOnMap, mapGroup, mapReady } from '../support/e2e/map.ts';
import { findPlan, stepsOf, type Step } from '../support/e2e/plan.ts';
import {
  answerOffers,
  atOrders,
  begin,
  choice,
  orderFromList,
  orderName,
  playStep,
  sealButton,
  skipReel,
} from '../support/e2e/play.ts';
import { placesOn, type Place } from '../support/e2e/spots.ts';
import { expect, test, Trouble } from '../support/e2e/test.ts';

// Without motion the places of the map stand still while the pointer looks for them.
test.use({ contextOptions: { reducedMotion: 'reduce' }, permissions: ['clipboard-read', 'clipboard-write'] });

test('a whole game by mouse, from the title page to the replay of its link', async ({
  page,
  browser,
  baseURL,
}) => {
  const plan = findPlan(
    'iran',
    { reaction: 'crisis' },
    (found) => stepsOf(found, 'reaction').length > 0 && stepsOf(found, 'move').length > 1,
  );
  const { scenario, seat, seed } = plan;
  const turns = plan.record.hashes.length;

  await page.goto('./');
  await page.getByRole('heading', { name: scenario.title, level: 3, exact: true }).click();
  await expect(page.getByRole('radio', { name: scenario.title })).toBeChecked();
  await page.getByRole('button', { name: t('title.play'), exact: true }).click();
  const seats = page.getByRole('radiogroup', { name: t('briefing.seats') });
  await seats.getByText(scenario.actors[seat].name, { exact: true }).click();
  const head = t('briefing.you', { actor: scenario.actors[seat].name });
  await expect(page.getByRole('heading', { name: head })).toBeVisible();
  await page.getByRole('textbox', { name: t('briefing.seed') }).fill(seed);
  await begin(page).click();
  await atOrders(page);

  await lookAround(page, plan.steps[0]);
  for (const step of plan.steps) {
    if (step.input.kind === 'orders') await orderByMouse(page, step);
    else await playStep(page, step);
  }

  await page.getByRole('button', { name: t('end.debrief') }).click();
  await expect(page.getByRole('heading', { name: t('debrief.log'), exact: true })).toBeVisible();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: t('debrief.take.record'), exact: true }).click(),
  ]);
  const record = JSON.parse(readFileSync(await file.path(), 'utf8')) as GameRecord;
  expect(record, 'the page came to the same game as Node').toEqual(plan.record);

  const copy = t('debrief.take.link');
  await page.getByRole('button', { name: new RegExp(`^${copy}`) }).click();
  await expect(page.getByText(t('notice.copied'))).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());

  // Somebody else's browser, which has stored nothing.
  const other = await browser.newContext({ baseURL, reducedMotion: 'reduce' });
  const trouble = new Trouble();
  trouble.watch(other, baseURL!);
  const theirs = await other.newPage();
  await theirs.goto(link);
  await expect(theirs.getByText(t('records.verified', { turns }))).toBeVisible();
  await expect(theirs.getByRole('heading', { name: t('replay.at_start') })).toBeVisible();
  for (let turn = 1; turn <= turns; turn++) {
    await theirs.getByRole('button', { name: t('replay.next') }).click();
    await expect(
      theirs.getByRole('heading', { name: t('replay.turn', { turn, turns }), exact: true }),
    ).toBeVisible();
  }
  await theirs.getByRole('button', { name: t('replay.debrief'), exact: true }).click();
  const [again] = await Promise.all([
    theirs.waitForEvent('download'),
    theirs.getByRole('button', { name: t('debrief.take.record'), exact: true }).click(),
  ]);
  const replayed = JSON.parse(readFileSync(await again.path(), 'utf8')) as GameRecord;
  expect(replayed.hashes.at(-1)).toBe(plan.record.hashes.at(-1));
  expect(replayed).toEqual(plan.record);
  expect(trouble.found()).toEqual([]);
  await other.close();
});

/** Chooses one thing of each kind on the map, orders something there, and takes it out again. */
async function lookAround(page: Page, { view }: Step) {
  await mapReady(page);
  for (const kind of ['region', 'route', 'force', 'actor'] as const) {
    const panel = await choose(
      page,
      placesOn(view).filter((place) => place.kind === kind && place.spot.acts.length > 0),
    );
    expect(panel, `a ${kind} can be chosen on the map`).toBeDefined();
    const name = new RegExp(`^${t('orders.add', { what: '' })}`);
    const drafted = panel!.getByRole('button', { name, pressed: true });
    const open = panel!.getByRole('button', { name, pressed: false, disabled: false });
    if ((await open.count()) > 0) {
      await open.first().click();
      await drafted.click();
      await expect(drafted).toHaveCount(0);
    }
    await panel!.getByRole('button', { name: t('shell.close') }).click();
    await expect(panel!).toBeHidden();
  }
}

/** The orders of a turn: each on the map where something there offers it, else from the list. */
async function orderByMouse(page: Page, step: Step) {
  const { view, input } = step;
  if (input.kind !== 'orders') return;
  for (const action of input.orders) {
    const panel = await choose(
      page,
      placesOn(view).filter(({ spot }) => spot.acts.includes(action)),
    );
    if (!panel) {
      await orderFromList(page, view, action);
      continue;
    }
    const order = panel.getByRole('button', { name: orderName(view, action), exact: true });
    await order.click();
    await expect(order).toHaveAttribute('aria-pressed', 'true');
    await panel.getByRole('button', { name: t('shell.close') }).click();
    const remove = t('orders.slot.remove', { what: choice(view, action).template.name });
    await expect(page.getByRole('button', { name: remove }).first()).toBeVisible();
  }
  await answerOffers(page, step);
  await sealButton(page).click();
  await skipReel(page);
}

/** Clicks the first of these places that is drawn on the map; what is said of it then. */
async function choose(page: Page, places: readonly Place[]): Promise<Locator | undefined> {
  for (const { named, near, spot } of places) {
    const found = await findOnMap(page, named, near(mapGroup(page)));
    if (!found) continue;
    await page.mouse.click(found.x, found.y);
    const panel = page.getByRole('region', { name: spot.title, exact: true });
    await expect(panel).toBeVisible();
    return panel;
  }
  return undefined;
}
