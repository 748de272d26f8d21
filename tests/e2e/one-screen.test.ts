import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { t } from '../../src/words/index.ts';
import { misfits, SIZES } from '../support/e2e/fit.ts';
import { mapReady } from '../support/e2e/map.ts';
import { autumn } from '../support/e2e/plan.ts';
import { openBriefing } from '../support/e2e/play.ts';
import { TEAM_ROLES } from '../../src/report/index.ts';
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

const sitDown = (page: Page, id: string) =>
  page.getByRole('button', {
    name: t('curtain.sit', { who: autumn().actors.find((actor) => actor.id === id)!.name }),
  });

test('three teams at one screen: the curtain between them, and a turn that is resolved for all', async ({
  page,
}) => {
  await begin(page);
  for (const [index, id] of TEAMS.entries()) {
    await sitDown(page, id).click();
    await mapReady(page);
    if (index === 0) {
      // The curtain can be drawn before anything is sealed; who sits down again finds it as it was left.
      await page.getByRole('button', { name: t('play.bar.menu') }).click();
      await page.getByRole('menuitem', { name: t('curtain.draw') }).click();
      await expect(sitDown(page, id)).toBeEnabled();
      await sitDown(page, id).click();
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
  await begin(page);
  const wrong: string[] = [];
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(300);
    wrong.push(...(await misfits(page)).map((one) => `${width}: ${one}`));
    await page.screenshot({ path: `test-results/shots/curtain-${width}.png`, fullPage: true });
  }
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.waitForTimeout(300);
    const { violations } = await new AxeBuilder({ page }).analyze();
    wrong.push(...violations.map(({ id, nodes }) => `${colorScheme}: ${id} ${nodes[0].target.join(' ')}`));
  }
  expect(wrong).toEqual([]);
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
