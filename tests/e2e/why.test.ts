import { feedOf, latestPeriod, turnedIn, type EventCard } from '../../src/session/index.ts';
import { t } from '../../src/words/index.ts';
import { say } from '../../src/words/say.ts';
import { misfits, SIZES } from '../support/e2e/fit.ts';
import { findPlan, stepsOf, type Step } from '../support/e2e/plan.ts';
import { atOrders } from '../support/e2e/play.ts';
import { resumeGame } from '../support/e2e/saves.ts';
import { expect, test } from '../support/e2e/test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const cards = ({ view }: Step): readonly EventCard[] => feedOf(view, latestPeriod(view));
const dealt = (step: Step) => cards(step).find(({ kind, n, why }) => kind === 'agreed' && n > 0 && why);
/** A turn in which others agreed on a deal, and something that the seat wants was won or lost. */
const isWanted = (step: Step) =>
  dealt(step) !== undefined && turnedIn(step.view, latestPeriod(step.view)).length > 0;
const plan = findPlan('iran', {}, (one) => stepsOf(one, 'orders').some(isWanted));

test('a deal tells all its terms and why each agreed, and what turned stays within its panel, at every size', async ({
  page,
}) => {
  const step = stepsOf(plan, 'orders').find(isWanted)!;
  const deal = dealt(step)!;
  await resumeGame(page, step.view, step.save);
  await atOrders(page);
  const wrong: string[] = [];
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    const tab = page.getByRole('tab', { name: t('play.tab.what') });
    if (await tab.count()) await tab.click();
    const what = page.getByRole('region', { name: t('feed.title') });
    const sentence = what.getByRole('button', { name: say(deal.says), exact: true });
    await sentence.click();
    await expect(page.getByRole('list', { name: t('feed.terms') }).getByRole('listitem')).toHaveCount(
      deal.terms.length,
    );
    const ask = what.getByRole('button', { name: t('why.of', { what: say(deal.says) }), exact: true });
    await ask.click();
    for (const why of [deal.why!, ...deal.others]) await expect(page.getByText(say(why.asks))).toBeVisible();
    // Which act lies at the edge of the list, half under the seal, depends on how far one has scrolled.
    wrong.push(...(await misfits(page)).filter((one) => !one.endsWith('lies under seal')));
    if (process.env.ARAXES_SHOTS) await page.screenshot({ path: `test-results/shots/why-deal-${width}.png` });
    await ask.click();
    await sentence.click();
  }
  expect(wrong).toEqual([]);
});
