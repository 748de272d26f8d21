import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { t } from '../../src/words/index.ts';
import { misfits, SIZES } from '../support/e2e/fit.ts';
import { mapReady } from '../support/e2e/map.ts';
import { autumn } from '../support/e2e/plan.ts';
import { openBriefing } from '../support/e2e/play.ts';
import { TEAM_ROLES } from '../../src/report/index.ts';
import { scenarioOf } from '../support/scenarios.ts';
import { expect, test } from '../support/e2e/test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const TEAMS = ['iran', 'azerbaijan', 'armenia'];

async function begin(page: Page) {
  await page.goto('./');
  await page.getByRole('button', { name: t('class.heading'), exact: true }).click();
  for (const id of TEAMS) {
    const { name } = autumn().actors.find((actor) => actor.id === id)!;
    await page.getByRole('checkbox', { name, exact: true }).press('Space');
  }
  await page.getByRole('button', { name: t('table.begin') }).click();
  await expect(page.getByText(t('curtain.first', { count: TEAMS.length }))).toBeVisible();
}

const nameOf = (id: string) => autumn().actors.find((actor) => actor.id === id)!.name;

const sitDown = (page: Page, id: string) =>
  page.getByRole('button', { name: t('curtain.sit', { who: nameOf(id) }) });

/** Sits down and says that nobody else looks. */
async function takeSeat(page: Page, id: string) {
  await sitDown(page, id).click();
  await page.getByRole('button', { name: t('curtain.alone.open'), exact: true }).click();
  await mapReady(page);
}

/** A turn in which nobody gives an order, up to the next curtain that asks all of them. */
async function sealAll(page: Page) {
  for (const id of TEAMS) {
    await takeSeat(page, id);
    await page.getByRole('button', { name: t('orders.seal.none') }).click();
    await expect(page.getByRole('region', { name: t('curtain.next') })).toBeVisible();
  }
}

const rest = (page: Page) => page.getByRole('button', { name: t('curtain.rest.go') });

test('three teams at one screen: the curtain between them, and a turn that is resolved for all', async ({
  page,
}) => {
  await begin(page);
  for (const [index, id] of TEAMS.entries()) {
    await takeSeat(page, id);
    if (index === 0) {
      // The curtain can be drawn before anything is sealed; who sits down again finds it as it was left.
      await page.getByRole('button', { name: t('play.bar.menu') }).click();
      await page.getByRole('menuitem', { name: t('curtain.draw') }).click();
      await expect(sitDown(page, id)).toBeEnabled();
      await takeSeat(page, id);
    }
    await page.getByRole('button', { name: t('orders.seal.none') }).click();
    if (index < TEAMS.length - 1) {
      await expect(page.getByText(t('curtain.more', { count: TEAMS.length - index - 1 }))).toBeVisible();
      await expect(sitDown(page, id)).toBeDisabled();
    }
  }
  // All have sealed: the second turn, or a crisis of the first, asks somebody anew.
  await expect(page.getByRole('region', { name: t('curtain.seen') })).toBeVisible();
  await expect(page.getByText(/teams? (is|are) (still )?asked/)).toBeVisible();
  // After a reload the game goes on from where it stopped.
  await page.reload();
  await page.getByRole('button', { name: t('title.resume.go') }).click();
  await expect(page.getByRole('region', { name: t('curtain.next') })).toBeVisible();
});

test('the curtain fits every size and is open to everybody, light and dark', async ({ page }) => {
  test.slow();
  await begin(page);
  await sealAll(page);
  const wrong: string[] = [];
  const look = async (name: string) => {
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      await page.waitForTimeout(300);
      wrong.push(...(await misfits(page)).map((one) => `${name} ${width}: ${one}`));
      await page.screenshot({
        path: `test-results/shots/${name}-${width}.png`,
        fullPage: name === 'curtain',
      });
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.waitForTimeout(300);
      const { violations } = await new AxeBuilder({ page }).analyze();
      wrong.push(
        ...violations.map(({ id, nodes }) => `${name} ${colorScheme}: ${id} ${nodes[0].target.join(' ')}`),
      );
    }
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  };
  await look('curtain');
  await page
    .getByRole('button', { name: /sits down$/, disabled: false })
    .first()
    .press('Enter');
  await look('curtain-alone');
  await page.keyboard.press('Escape');
  await rest(page).press('Enter');
  await look('curtain-rest');
  expect(wrong).toEqual([]);
});

test('the curtain tells the turn, the tension and what each deed is; nothing of a seat shows before it is asked', async ({
  page,
}) => {
  await begin(page);
  // The class page offers this one first.
  const { turns, open, subject, actors } = scenarioOf('corridor-talks');
  const span = t('play.bar.span', { low: turns - open + 1, turns });
  await expect(page.getByText(t('play.bar.turn', { turn: 1, span }))).toBeVisible();
  await sealAll(page);
  const tension = page.getByRole('region', { name: t('curtain.tension') });
  for (const [a, b] of subject.dyads)
    await expect(
      tension.getByRole('listitem').filter({ hasText: `${actors[a].name} and ${actors[b].name}` }),
    ).toContainText(/in turn 1/);
  await expect(
    page
      .getByRole('region', { name: t('curtain.seen') })
      .locator('.curtain-about')
      .first(),
  ).toBeVisible();
  // By keyboard: not yet leaves the curtain as it was, with the focus where it was.
  const seat = page.getByRole('button', { name: /sits down$/, disabled: false }).first();
  await seat.press('Enter');
  const question = page.getByRole('dialog');
  await expect(question).toBeVisible();
  await question.getByRole('button', { name: t('curtain.alone.not_yet') }).press('Enter');
  await expect(seat).toBeFocused();
  await expect(page.getByRole('button', { name: t('play.bar.menu') })).toHaveCount(0);
});

test('a lesson that ends first: the rest is played without orders, the debrief opens, and the game is kept', async ({
  page,
}) => {
  test.slow();
  await begin(page);
  await takeSeat(page, TEAMS[0]);
  await page.getByRole('button', { name: t('orders.seal.none') }).click();
  await rest(page).press('Enter');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('shell.cancel') })
    .press('Enter');
  await expect(rest(page)).toBeFocused();
  await rest(page).press('Enter');
  await page.getByRole('button', { name: t('curtain.rest.yes'), exact: true }).press('Enter');
  await expect(page.getByText(t('curtain.rest.working'))).toBeVisible();
  await page.screenshot({ path: 'test-results/shots/curtain-working.png' });
  await expect(page.getByRole('button', { name: t('debrief.take.print') })).toBeVisible({ timeout: 60_000 });
  // In Games it is called after its teams, and is nobody's alone.
  await page.getByRole('button', { name: t('shell.records'), exact: true }).click();
  const game = page.getByRole('article', { name: /^One screen: / });
  for (const id of TEAMS) await expect(game).toContainText(nameOf(id));
  await expect(game).not.toContainText(/· as /);
});

test('the briefing, on screen and on paper, says what each of a team does; alone, an assignment does not', async ({
  page,
}) => {
  await openBriefing(page, { scenario: autumn(), seat: 0, seed: 'team' });
  const roles = page.getByRole('region', { name: t('table.roles') });
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media });
    for (const role of TEAM_ROLES) await expect(roles.getByText(t(`table.role.${role}.about`))).toBeVisible();
  }
  await page.emulateMedia({ media: 'screen' });
  await page.goto('about:blank');
  await page.goto('./#a=autumn-2021/iran/class/team/doctrine/inferred//Alone');
  await page.getByLabel(t('assign.you')).fill('Ada');
  await page.getByRole('button', { name: t('assign.go') }).click();
  await expect(page.getByRole('button', { name: t('briefing.begin') })).toBeVisible();
  await expect(roles).toHaveCount(0);
});
