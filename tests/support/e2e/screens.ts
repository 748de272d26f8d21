import type { Page } from '@playwright/test';
import { crisisOf, feedOf, latestPeriod, offersOwed, toLink } from '../../../src/session/index.ts';
import { t } from '../../../src/words/index.ts';
import { findPlan, stepsOf, type Plan, type Step } from './plan.ts';
import { atOrders, dialog, openBriefing, orderFromList, sealButton } from './play.ts';
import { openWithSave, resumeGame, savedOf } from './saves.ts';
import { expect } from './test.ts';

/** One picture of the page, and how to come to it in a fresh browser. */
export interface Screen {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
  /** On a phone other parts of it stand on the page. */
  readonly sheet?: boolean;
  /** A page that is read from top to bottom. */
  readonly tall?: boolean;
}

let found: Plan | undefined;

/** A game of Iran with a crossed line, a crisis of its own and an offer to answer. */
export function richGame(): Plan {
  found ??= findPlan('iran', { reaction: 'crisis' }, (plan) => {
    const offer = stepsOf(plan, 'orders').some((step) => isRich(step));
    return offer && stepsOf(plan, 'reaction').length > 0 && stepsOf(plan, 'move').length > 2;
  });
  return found;
}

let asked: Plan | undefined;

/** A game of Türkiye in which it may declare itself in a crisis of others. */
function askedGame(): Plan {
  asked ??= findPlan('turkey', {}, (plan) => stepsOf(plan, 'stance').length > 0);
  return asked;
}

/** Orders in the middle of a game: an offer waits, and something happened that can be asked about. */
function isRich({ view }: Step): boolean {
  const told = feedOf(view, latestPeriod(view)).some(({ n, why }) => n > 0 && why !== undefined);
  return view.observation.turn >= 2 && told && offersOwed(view).length > 0;
}

const orders = (): Step => stepsOf(richGame(), 'orders').find(isRich)!;

async function resume(page: Page, { view, save }: Step) {
  await resumeGame(page, view, save);
}

async function atRichOrders(page: Page) {
  await resume(page, orders());
  await atOrders(page);
  await expect(page.getByRole('button', { name: t('play.zoom.list') })).toBeVisible();
}

async function fromMenu(page: Page, item: string) {
  await page.getByRole('button', { name: t('play.bar.menu') }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
  await expect(dialog(page)).toBeVisible();
}

/** On a phone what happened stands in a tab of its own. */
async function toFeed(page: Page) {
  const tab = page.getByRole('tab', { name: t('play.tab.what') });
  if (await tab.count()) await tab.click();
}

/** A game that was opened and kept, and one that was forked from it, in the library. */
async function twoGames(page: Page) {
  await page.goto(`./${link(richGame())}`);
  await page.getByRole('button', { name: t('replay.next') }).click();
  await page.getByRole('button', { name: t('replay.fork') }).click();
  await dialog(page)
    .getByRole('button', { name: /^Play on as / })
    .click();
  await atOrders(page);
  await page.getByRole('button', { name: t('shell.home') }).click();
  await page.getByRole('button', { name: t('shell.records'), exact: true }).click();
  await expect(page.getByRole('article')).toHaveCount(2);
}

const link = (plan: Plan): string => toLink(plan.record, plan.scenario);

/** Every screen and dialog of the page. */
export const SCREENS: readonly Screen[] = [
  {
    name: 'title',
    tall: true,
    open: async (page) => {
      await page.goto('./');
      await expect(page.getByRole('button', { name: t('title.play'), exact: true })).toBeVisible();
    },
  },
  {
    name: 'title-with-save',
    tall: true,
    open: (page) => openWithSave(page, savedOf(orders().view, orders().save)),
  },
  { name: 'briefing', tall: true, open: (page) => openBriefing(page, richGame()) },
  {
    name: 'teach',
    tall: true,
    open: async (page) => {
      await openBriefing(page, richGame());
      await page.getByRole('button', { name: t('teach.open') }).click();
      await page
        .getByRole('tab', { name: t('teach.sheets', { count: richGame().scenario.actors.length }) })
        .click();
      await expect(page.getByRole('article').first()).toBeVisible();
    },
  },
  {
    name: 'play-first-turn',
    open: async (page) => {
      await resume(page, richGame().steps[0]);
      await atOrders(page);
    },
  },
  {
    name: 'play-orders',
    sheet: true,
    open: async (page) => {
      await atRichOrders(page);
      const { view, input } = orders();
      if (input.kind === 'orders') await orderFromList(page, view, input.orders[0]);
    },
  },
  {
    name: 'play-spot',
    sheet: true,
    open: async (page) => {
      await atRichOrders(page);
      await page.getByRole('button', { name: t('play.zoom.list') }).click();
      await dialog(page)
        .getByRole('option', { name: /^Syunik/ })
        .first()
        .click();
      await expect(page.getByRole('heading', { name: t('spot.acts') })).toBeVisible();
    },
  },
  {
    name: 'play-why',
    sheet: true,
    open: async (page) => {
      await atRichOrders(page);
      await toFeed(page);
      await page
        .getByRole('region', { name: t('feed.title') })
        .getByRole('button', { name: /^Why / })
        .first()
        .click();
      await expect(page.getByText(/ weighed\./)).toBeVisible();
    },
  },
  {
    name: 'play-relations',
    open: async (page) => {
      await atRichOrders(page);
      await fromMenu(page, t('play.menu.relations'));
    },
  },
  {
    name: 'play-places',
    open: async (page) => {
      await atRichOrders(page);
      await fromMenu(page, t('play.menu.places'));
    },
  },
  {
    name: 'play-help',
    open: async (page) => {
      await atRichOrders(page);
      await fromMenu(page, t('play.menu.help'));
    },
  },
  {
    name: 'play-menu',
    open: async (page) => {
      await atRichOrders(page);
      await page.getByRole('button', { name: t('play.bar.menu') }).click();
      await expect(page.getByRole('menu')).toBeVisible();
    },
  },
  {
    name: 'play-reel',
    open: async (page) => {
      await atRichOrders(page);
      await sealButton(page).click();
      await page.getByRole('button', { name: t('reel.pause'), exact: true }).click();
      await expect(page.getByRole('button', { name: t('reel.go_on') })).toBeVisible();
    },
  },
  {
    name: 'reaction',
    open: async (page) => {
      await resume(page, stepsOf(richGame(), 'reaction')[0]);
      await dialog(page).getByRole('radio').nth(2).click();
    },
  },
  {
    name: 'crisis',
    sheet: true,
    open: async (page) => {
      const moves = stepsOf(richGame(), 'move');
      // Later in a crisis more stands on its ladder.
      const later = moves.find(({ view }) => crisisOf(view)!.soFar.length > 0) ?? moves[0];
      await resume(page, later);
      await dialog(page).getByRole('radio').first().click();
    },
  },
  {
    name: 'stance',
    sheet: true,
    open: async (page) => {
      await resume(page, stepsOf(askedGame(), 'stance')[0]);
      await dialog(page).getByRole('radio').first().click();
    },
  },
  {
    name: 'debrief',
    tall: true,
    open: async (page) => {
      const { end, record } = richGame();
      await resumeGame(page, end, record);
      await expect(page.getByRole('heading', { name: t('debrief.log'), exact: true })).toBeVisible();
    },
  },
  {
    name: 'replay',
    open: async (page) => {
      const plan = richGame();
      await page.goto(`./${link(plan)}`);
      await expect(page.getByText(t('records.verified', { turns: plan.record.hashes.length }))).toBeVisible();
      await page.getByRole('button', { name: t('replay.next') }).click();
      await page.getByRole('button', { name: t('replay.next') }).click();
    },
  },
  {
    name: 'replay-seat',
    open: async (page) => {
      await page.goto(`./${link(richGame())}`);
      await page.getByRole('button', { name: t('replay.next') }).click();
      await page.keyboard.press('e');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('2');
      await expect(page.getByText(/otherwise|nothing was hidden/)).toBeVisible();
    },
  },
  {
    name: 'fork',
    open: async (page) => {
      await page.goto(`./${link(richGame())}`);
      await page.getByRole('button', { name: t('replay.fork') }).click();
      await expect(dialog(page)).toBeVisible();
    },
  },
  { name: 'library', tall: true, open: twoGames },
  {
    name: 'compare',
    tall: true,
    open: async (page) => {
      await twoGames(page);
      for (const choice of await page.locator('.game-choose').all()) await choice.click();
      await page.getByRole('button', { name: t('library.compare.go') }).click();
      await expect(page.locator('.compare-map canvas')).toHaveCount(2);
    },
  },
  {
    name: 'records',
    tall: true,
    open: async (page) => {
      await page.goto('./');
      await page.getByRole('button', { name: t('shell.records'), exact: true }).click();
      await expect(page.getByRole('heading', { name: t('records.heading'), exact: true })).toBeVisible();
    },
  },
  {
    name: 'fault',
    tall: true,
    open: async (page) => {
      await page.goto(`./${link(richGame()).slice(0, -40)}`);
      await expect(page.getByRole('alert')).toBeVisible();
    },
  },
];
