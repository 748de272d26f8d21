import { AxeBuilder } from '@axe-core/playwright';
import { t } from '../../src/words/index.ts';
import { misfits, SIZES } from '../support/e2e/fit.ts';
import { expect, test } from '../support/e2e/test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('a teacher makes a link, and a student plays from it under a name', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: t('class.heading'), exact: true }).click();
  const form = page.getByRole('region', { name: t('assign.title') });
  await form.getByLabel(t('assign.name')).fill('Week 3');
  await form.getByLabel(t('assign.deadline')).fill('2026-12-04');
  await form.getByRole('button', { name: new RegExp(`^${t('assign.seat.free')}`) }).click();
  await page.getByRole('option', { name: 'Armenia' }).click();
  await form.getByRole('button', { name: new RegExp(`^${t('assign.seed.class')}`) }).click();
  await page.getByRole('option', { name: t('assign.seed.student') }).click();
  const link = (await form.locator('code').textContent())!;
  const wrong: string[] = [];
  const look = async (name: string) => {
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      await page.waitForTimeout(300);
      wrong.push(...(await misfits(page)).map((one) => `${name} ${width}: ${one}`));
      await page.screenshot({ path: `test-results/shots/${name}-${width}.png`, fullPage: true });
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.waitForTimeout(300);
      const { violations } = await new AxeBuilder({ page }).analyze();
      wrong.push(
        ...violations.map(({ id, nodes }) => `${name} ${colorScheme}: ${id} ${nodes[0].target.join(' ')}`),
      );
    }
  };
  await look('class-setup');

  await page.goto('./');
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'Week 3' })).toBeVisible();
  await expect(page.getByText(t('assign.until', { day: '4 December 2026' }))).toBeVisible();
  await look('assignment');
  await page.getByLabel(t('assign.you')).fill('  Ada   Lee ');
  await page.getByRole('button', { name: t('assign.go') }).click();
  await expect(page.getByRole('heading', { name: t('briefing.you', { actor: 'Armenia' }) })).toBeVisible();
  await expect(page.getByText(t('assign.by', { name: 'Ada Lee' }))).toBeVisible();
  // What was set cannot be changed.
  await expect(page.getByRole('radiogroup', { name: t('briefing.seats') })).toHaveCount(0);
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await page.getByRole('button', { name: t('briefing.begin') }).click();
  await expect(page.getByText(/ada lee/)).toBeVisible();
  expect(wrong).toEqual([]);
});
