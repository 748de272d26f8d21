import { spotView } from '../../src/session/index.ts';
import { t } from '../../src/words/index.ts';
import { Keys } from '../support/e2e/keys.ts';
import { findPlan, stepsOf, type Step } from '../support/e2e/plan.ts';
import {
  answerButton,
  foldedOffers,
  atOrders,
  begin,
  choice,
  dialog,
  digitOf,
  orderName,
  sealButton,
} from '../support/e2e/play.ts';
import { readSave } from '../support/e2e/saves.ts';
import { expect, test } from '../support/e2e/test.ts';
import type { Page } from '@playwright/test';

test('a whole game by keyboard alone', async ({ page }) => {
  const plan = findPlan(
    'azerbaijan',
    { reaction: 'crisis' },
    (found) => stepsOf(found, 'reaction').length > 0 && stepsOf(found, 'move').length > 1,
  );
  const { scenario, seat, seed } = plan;
  const keys = new Keys(page);
  await page.addInitScript(() => {
    Object.assign(globalThis, { pointed: 0 });
    for (const kind of ['pointerdown', 'mousedown', 'mousemove', 'wheel', 'touchstart'])
      addEventListener(kind, () => ((globalThis as unknown as { pointed: number }).pointed += 1), true);
  });

  await page.goto('./');
  await expect(page.getByRole('button', { name: t('title.play'), exact: true })).toBeVisible();
  await keys.press('Tab');
  await expect(page.getByRole('link', { name: t('shell.skip') })).toBeFocused();
  await keys.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await keys.until('Tab', page.getByRole('radiogroup').getByRole('radio', { checked: true }));
  await keys.until('ArrowRight', page.getByRole('radio', { name: scenario.title }));
  await keys.until('Tab', page.getByRole('button', { name: t('title.play'), exact: true }));
  await keys.press('Enter');

  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await keys.held('opening the briefing');
  const seats = page.getByRole('radiogroup', { name: t('briefing.seats') });
  await keys.until('Tab', seats.getByRole('radio', { checked: true }));
  await keys.until('ArrowRight', seats.getByRole('radio', { name: scenario.actors[seat].name, exact: true }));
  const head = t('briefing.you', { actor: scenario.actors[seat].name });
  await expect(page.getByRole('heading', { name: head })).toBeVisible();
  await keys.until('Tab', page.getByRole('textbox', { name: t('briefing.seed') }));
  await keys.press('ControlOrMeta+a');
  await page.keyboard.type(seed);
  await keys.until('Tab', begin(page));
  await keys.press('Enter');
  await atOrders(page);
  await keys.held('beginning');

  await lookAround(page, keys, plan.steps[0]);
  for (const step of plan.steps) {
    await expect(
      page.getByText(new RegExp(`^Turn ${step.view.observation.turn}(?: of |, (?:may|the) )`)),
    ).toBeVisible();
    if (step.input.kind === 'orders') await order(page, keys, step);
    else {
      await expect(dialog(page)).toBeVisible();
      await keys.press(String(digitOf(step)));
      await expect(
        dialog(page)
          .getByRole('radio')
          .nth(digitOf(step) - 1),
      ).toBeChecked();
      await keys.press('Enter');
    }
    await skipByKey(page, keys);
  }

  const toDebrief = dialog(page).getByRole('button', { name: t('end.debrief') });
  await expect(toDebrief).toBeVisible();
  await expect(toDebrief, 'the one thing that can be done has the focus').toBeFocused();
  await keys.press('Enter');
  await expect(page.getByRole('heading', { name: t('debrief.log'), exact: true })).toBeVisible();
  await keys.held('opening the debrief');
  await keys.until('Tab', page.getByRole('button', { name: t('debrief.replay'), exact: true }), 400);
  await keys.press('Enter');
  await expect(page.getByRole('heading', { name: t('replay.at_start') })).toBeVisible();
  await keys.until('Tab', page.getByRole('slider'), 200);
  await keys.press('ArrowRight');
  const turns = plan.record.hashes.length;
  await expect(
    page.getByRole('heading', { name: t('replay.turn', { turn: 1, turns }), exact: true }),
  ).toBeVisible();

  expect((await readSave(page))?.record, 'the page came to the same game as Node').toEqual(plan.record);
  expect([...keys.unseen], 'stops of the focus that cannot be seen').toEqual([]);
  const pointed = await page.evaluate(() => (globalThis as unknown as { pointed: number }).pointed);
  expect(pointed, 'no pointer took part').toBe(0);
});

/** The list of places, what can be done there, relations, the rules: opened and left by keys. */
async function lookAround(page: Page, keys: Keys, { view }: Step) {
  const { scenario } = view;
  await keys.press('l');
  const first = dialog(page).getByRole('option').first();
  await expect(first).toBeVisible();
  await keys.until('Tab', first, 5);
  // Arrows go to what lies that way on the map.
  const [syunik] = scenario.regions;
  const target = scenario.regions.find(
    ({ id }) => id !== syunik.id && spotView(view, 'region', id)!.acts.length > 0,
  )!;
  await keys.press('ArrowDown');
  await expect(first).not.toBeFocused();
  await keys.until(
    'ArrowDown',
    dialog(page).getByRole('option', { name: new RegExp(`^${target.name}`) }),
    40,
  );
  await keys.press('Enter');
  const spot = page.getByRole('region', { name: spotView(view, 'region', target.id)!.title, exact: true });
  await expect(spot).toBeFocused();
  await keys.press('Escape');
  await expect(spot).toBeHidden();

  await keys.press('r');
  await expect(dialog(page)).toBeVisible();
  const cell = dialog(page).getByRole('button', { pressed: true });
  await keys.until('Tab', cell, 10);
  const before = await cell.getAttribute('aria-label');
  await keys.press('ArrowDown');
  await expect(cell).not.toHaveAttribute('aria-label', before!);
  await expect(cell).toBeFocused();
  await keys.press('Escape');
  await expect(dialog(page)).toBeHidden();

  await keys.press('?');
  await expect(dialog(page).getByRole('heading', { name: t('help.keys'), exact: true })).toBeVisible();
  await keys.press('Escape');
  await expect(dialog(page)).toBeHidden();
}

/** The orders and answers of a turn, and the seal. */
async function order(page: Page, keys: Keys, { view, input }: Step) {
  if (input.kind !== 'orders') return;
  const list = page.getByRole('toolbar', { name: t('orders.title') });
  const panel = page.getByRole('region', { name: t('play.panels.orders'), exact: true });
  for (const action of input.orders) {
    const act = list.getByRole('button', { name: orderName(view, action), exact: true });
    await keys.press('o');
    await expect(panel).toBeFocused();
    await keys.until('Tab', list.getByRole('button'), 30);
    await keys.press('Home');
    if ((await act.count()) === 0) {
      const { name } = choice(view, action).template;
      await keys.until(
        'ArrowDown',
        list.getByRole('button', { name: new RegExp(`^${name}`), expanded: false }),
        120,
      );
      await keys.press('Enter');
    }
    await keys.until('ArrowDown', act, 160);
    await keys.press('Enter');
    await expect(act).toHaveAttribute('aria-pressed', 'true');
  }
  for (const answer of input.answers) {
    const button = answerButton(page, view, answer);
    await keys.press('o');
    if (!(await button.isVisible())) {
      await keys.until('Tab', foldedOffers(page), 60);
      await keys.press('Enter');
    }
    await keys.until('Tab', button, 60);
    await keys.press('Space');
    await expect(button).toHaveAttribute('aria-pressed', 'true');
  }
  await expect(sealButton(page)).toBeEnabled();
  await keys.press('Shift+Enter');
}

async function skipByKey(page: Page, keys: Keys) {
  const skip = page.getByRole('button', { name: t('reel.skip'), exact: true });
  await expect(skip.or(dialog(page)).or(sealButton(page)).first()).toBeVisible();
  if (await skip.isVisible()) await keys.press('Escape');
  await expect(skip).toBeHidden();
}
