import { t } from '../../src/words/index.ts';
import { mapReady } from '../support/e2e/map.ts';
import { planGame } from '../support/e2e/plan.ts';
import { openGame, playStep, sealButton } from '../support/e2e/play.ts';
import { resumeBar } from '../support/e2e/saves.ts';
import { expect, test } from '../support/e2e/test.ts';

test.use({ serviceWorkers: 'allow' });

test('after the first visit no network is needed: the page opens, goes on with the game and draws the map', async ({
  page,
  context,
  trouble,
}) => {
  const plan = planGame('iran', 'browser-1');
  await page.goto('./');
  // The worker is active once everything is stored.
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state === 'activated') return;
    await new Promise((resolve) => active?.addEventListener('statechange', resolve, { once: true }));
  });
  await openGame(page, plan);
  await context.setOffline(true);
  // The worker asks the network for the newest page first, and takes the stored one when that fails.
  trouble.allow(/ERR_INTERNET_DISCONNECTED/);
  await page.goto('about:blank');
  await page.goto('./');
  await resumeBar(page)
    .getByRole('button', { name: t('title.resume.go'), exact: true })
    .click();
  await mapReady(page);
  await playStep(page, plan.steps[0]);
  await expect(page.getByText(/^Turn 2 of /)).toBeVisible();
  await expect(sealButton(page)).toBeEnabled();
  await context.setOffline(false);
});
