import { AxeBuilder } from '@axe-core/playwright';
import { t } from '../../src/words/index.ts';
import { readFileSync } from 'node:fs';
import { handedIn } from '../support/class.ts';
import { ownScenario } from '../support/scenarios.ts';
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

test('a scenario of one’s own is handed out as a file, played from it, and verifies in the class page', async ({
  page,
}) => {
  const own = ownScenario();
  await page.goto('./');
  const choose = async (button: string, file: { name: string; text: string }) => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: button, exact: true }).click(),
    ]);
    await chooser.setFiles({
      name: file.name,
      mimeType: 'application/json',
      buffer: Buffer.from(file.text),
    });
  };
  // The teacher opens it, takes it among the others, and sets it.
  await choose(t('edit.open'), { name: 'my-road.yaml', text: own.ownText! });
  await page.getByRole('button', { name: t('edit.play'), exact: true }).click();
  await page.getByRole('button', { name: t('class.heading'), exact: true }).click();
  const form = page.getByRole('region', { name: t('assign.title') });
  await form.getByLabel(t('assign.name')).fill('My road');
  await form.getByRole('button', { name: new RegExp(`${t('class.scenario')}`) }).click();
  await page.getByRole('option', { name: own.title }).click();
  await expect(form.getByText(t('assign.own.both'))).toBeVisible();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    form.getByRole('button', { name: t('assign.save') }).click(),
  ]);
  const text = readFileSync(await file.path(), 'utf8');

  // A student, who has never seen that scenario, opens the file on the title page.
  await page.goto('about:blank');
  await page.goto('./');
  await choose(t('title.open.file'), { name: 'assignment.json', text });
  await expect(page.getByRole('heading', { name: 'My road' })).toBeVisible();
  await expect(page.getByRole('heading', { name: own.title })).toBeVisible();
  await page.getByLabel(t('assign.you')).fill('Ada');
  await page.getByRole('button', { name: t('assign.go') }).click();
  await page.getByRole('button', { name: t('briefing.begin') }).click();
  await expect(page.getByRole('button', { name: t('orders.seal.none') })).toBeVisible();

  // What is handed in carries its scenario, and so verifies where nobody has it.
  await page.goto('about:blank');
  await page.goto('./');
  await page.getByRole('button', { name: t('class.heading'), exact: true }).click();
  await choose(t('class.drop.files'), {
    name: 'Ada.json',
    text: JSON.stringify(handedIn(own, 'my-road', 'random', 'Ada')),
  });
  await expect(page.getByRole('status')).toContainText('One game verified');
  await expect(
    page.getByRole('heading', { name: t('class.several', { scenario: own.title, games: 1 }) }),
  ).toBeVisible();
});
