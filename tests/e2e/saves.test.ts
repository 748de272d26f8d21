import { t } from '../../src/words/index.ts';
import { planGame, stepsOf } from '../support/e2e/plan.ts';
import {
  atOrders,
  openGame,
  orderFromList,
  orderName,
  playStep,
  sealButton,
  skipReel,
} from '../support/e2e/play.ts';
import { readSave, resumeBar } from '../support/e2e/saves.ts';
import { expect, test } from '../support/e2e/test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('a game is kept at every turn and goes on after the page was closed', async ({ page }) => {
  const plan = planGame('armenia', 'browser-1', { idle: true });
  const { scenario, seat } = plan;
  await openGame(page, plan);
  for (const [index, step] of plan.steps.entries()) {
    const { turn } = step.view.observation;
    await expect.poll(async () => (await readSave(page))?.record).toEqual(step.save);
    await page.goto('about:blank');
    await page.goto('./');
    const bar = resumeBar(page);
    await expect(bar).toContainText(
      t('title.resume.game', { scenario: scenario.title, actor: scenario.actors[seat].name }),
    );
    await expect(bar).toContainText(new RegExp(`Turn ${turn}\\b`));
    await bar.getByRole('button', { name: t('title.resume.go'), exact: true }).click();
    if (step.input.kind === 'orders') await atOrders(page);
    await expect(page.getByText(new RegExp(`^Turn ${turn}(?: of |, (?:may|the) )`))).toBeVisible();
    await playStep(page, plan.steps[index]);
  }
  await expect.poll(async () => (await readSave(page))?.record).toEqual(plan.record);
  await page.goto('./');
  await expect(resumeBar(page)).toContainText(`Finished after turn ${plan.record.hashes.length}`);
  await resumeBar(page)
    .getByRole('button', { name: t('title.resume.debrief'), exact: true })
    .click();
  await expect(page.getByRole('heading', { name: t('debrief.log'), exact: true })).toBeVisible();

  await page.goto('./');
  await resumeBar(page)
    .getByRole('button', { name: t('title.resume.drop'), exact: true })
    .click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('title.resume.drop'), exact: true })
    .click();
  await expect(resumeBar(page)).toBeHidden();
  await page.reload();
  await expect(page.getByRole('button', { name: t('title.play'), exact: true })).toBeVisible();
  await expect(resumeBar(page)).toBeHidden();
});

test('what is drafted in a turn outlives a reload, and is handed in from there', async ({ page }) => {
  const plan = planGame('armenia', 'browser-1');
  const { view, input } = plan.steps[0];
  const action = input.kind === 'orders' ? input.orders[0] : -1;
  expect(action).toBeGreaterThanOrEqual(0);
  await openGame(page, plan);
  await orderFromList(page, view, action);
  await expect.poll(async () => (await readSave(page))?.drafts?.[plan.seat]?.orders).toEqual([action]);
  await page.reload();
  await resumeBar(page)
    .getByRole('button', { name: t('title.resume.go'), exact: true })
    .click();
  await atOrders(page);
  const order = page
    .getByRole('toolbar', { name: t('orders.title') })
    .getByRole('button', { name: orderName(view, action), exact: true });
  await expect(order).toHaveAttribute('aria-pressed', 'true');
  await sealButton(page).click();
  await skipReel(page);
  await expect.poll(async () => (await readSave(page))?.drafts).toBeUndefined();
  const journal = (await readSave(page))!.record.journal.filter(({ seat }) => seat === 'armenia');
  expect(journal[0]).toMatchObject({ kind: 'orders', orders: [expect.any(String)] });
});

/** Ways in which a browser does not store, run before the page's own code, and what the person is told. */
const STORES = [
  {
    name: 'a store that is forbidden',
    cause: 'forbidden',
    spoil: () => {
      indexedDB.open = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      };
    },
  },
  {
    name: 'a store that cannot be opened',
    cause: 'forbidden',
    spoil: () => {
      const open = indexedDB.open.bind(indexedDB);
      // The version is older than the one that is there, so the request fails after a while, as in private windows.
      indexedDB.open = (name: string) => {
        open(name, 9);
        return open(name, 1);
      };
    },
  },
  {
    name: 'a store that is full',
    cause: 'full',
    spoil: () => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      };
    },
  },
] as const;

for (const { name, cause, spoil } of STORES)
  test(`${name}: the game goes on and says that it is not saved`, async ({ page }) => {
    await page.addInitScript(spoil);
    const plan = planGame('iran', 'browser-1');
    await openGame(page, plan);
    const notices = page.getByRole('region', { name: t('shell.notices') });
    const says = t('notice.not_saved', { cause: t(`notice.not_saved.${cause}`) });
    await expect(notices.getByText(says)).toBeVisible();
    for (const step of stepsOf(plan, 'orders').slice(0, 2)) {
      if (step.view.observation.turn > 2) break;
      await sealButton(page).click();
      await skipReel(page);
    }
    await expect(page.getByText(/^Turn 3 of /)).toBeVisible();
    await expect(notices.getByText(says), 'it is said once').toHaveCount(1);
    await notices
      .getByRole('button', { name: t('shell.dismiss') })
      .first()
      .click();
    await expect(notices.getByText(says)).toBeHidden();
  });
