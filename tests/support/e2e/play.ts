import type { Locator, Page } from '@playwright/test';
import {
  type Answer,
  choiceOf,
  crisisOf,
  offersOf,
  reactionsOf,
  type GameView,
  type OrderChoice,
} from '../../../src/session/index.ts';
import { say } from '../../../src/ui/panels/play/say.ts';
import { t } from '../../../src/words/index.ts';
import type { Plan, Step } from './plan.ts';
import { expect } from './test.ts';

/** Opens the briefing of a setup, as a shared link does. */
export async function openBriefing(
  page: Page,
  { scenario, seat, seed }: Pick<Plan, 'scenario' | 'seat' | 'seed'>,
) {
  await page.goto(`./#s=${scenario.id}/${scenario.actors[seat].id}/${seed}`);
  await expect(begin(page)).toBeVisible();
}

/** Opens a game at its first orders. */
export async function openGame(page: Page, plan: Pick<Plan, 'scenario' | 'seat' | 'seed'>) {
  await openBriefing(page, plan);
  await begin(page).click();
  await atOrders(page);
}

export const begin = (page: Page): Locator => page.getByRole('button', { name: t('briefing.begin') });

export const sealButton = (page: Page): Locator =>
  page
    .getByRole('button', { name: t('orders.seal') })
    .or(page.getByRole('button', { name: t('orders.seal.none') }))
    .or(page.getByRole('button', { name: t('orders.seal.deal') }));

export const dialog = (page: Page): Locator => page.getByRole('dialog');

/** Waits for the board, with the map drawn or given up. */
export async function atOrders(page: Page) {
  await expect(sealButton(page)).toBeEnabled();
}

/** Skips the reel if one plays, and waits for what comes after it. */
export async function skipReel(page: Page) {
  const skip = page.getByRole('button', { name: t('reel.skip'), exact: true });
  await expect(skip.or(dialog(page)).or(sealButton(page)).first()).toBeVisible();
  if (await skip.isVisible()) await skip.click();
  await expect(skip).toBeHidden();
}

/** The name under which an order stands in the list and beside what was chosen on the map. */
export function orderName(view: GameView, action: number): string {
  const { template, scope } = choice(view, action);
  return t('orders.add', { what: scope ? `${template.name} (${say(scope)})` : template.name });
}

export function choice(view: GameView, action: number): OrderChoice {
  return choiceOf(view, action, () => []);
}

/** Drafts an order from the list by mouse, unfolding the ways of an act where there are several. */
export async function orderFromList(page: Page, view: GameView, action: number) {
  const panel = page.getByRole('toolbar', { name: t('orders.title') });
  const order = panel.getByRole('button', { name: orderName(view, action), exact: true });
  if (!(await order.isVisible())) {
    const { name } = choice(view, action).template;
    await panel
      .getByRole('button', { name: new RegExp(`^${escaped(name)}(?!\\w)`), expanded: false })
      .first()
      .click();
  }
  await order.click();
  await expect(order).toHaveAttribute('aria-pressed', 'true');
}

/** The button that gives an answer to an offer on the table. */
export function answerButton(page: Page, view: GameView, { offer, answer }: Answer): Locator {
  const shown = offersOf(view);
  const from = shown.find(({ id }) => id === offer)!;
  const who = view.scenario.actors[from.proposer].name;
  // A state may have more than one offer out.
  const same = shown.filter(({ own, proposer }) => !own && proposer === from.proposer);
  return page
    .getByRole('region', { name: t('offers.title') })
    .getByRole('group', { name: t('offers.from', { who }) })
    .nth(same.indexOf(from))
    .getByRole('button', { name: t(answer === 'accept' ? 'offers.accept' : 'offers.refuse') });
}

/** The button that unfolds the offers that are not in sight, where there are many. */
export function foldedOffers(page: Page): Locator {
  return page
    .getByRole('region', { name: t('offers.title') })
    .getByRole('button', { name: /more offer/, expanded: false });
}

/** Gives the answers of a step to the offers on the table. */
export async function answerOffers(page: Page, { view, input }: Step) {
  if (input.kind !== 'orders') return;
  for (const answer of input.answers) {
    const button = answerButton(page, view, answer);
    if (!(await button.isVisible())) await foldedOffers(page).click();
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
  }
}

/** Plays one step of a plan by mouse, orders from the list, and waits for what comes next. */
export async function playStep(page: Page, step: Step) {
  const { input, view } = step;
  if (input.kind === 'orders') {
    for (const action of input.orders) await orderFromList(page, view, action);
    await answerOffers(page, step);
    await sealButton(page).click();
  } else {
    const open = dialog(page);
    await open
      .getByRole('radio')
      .nth(digitOf(step) - 1)
      .click();
    await open.getByRole('button', { name: confirmName(step) }).click();
  }
  await skipReel(page);
}

/** The digit that chooses what a step answers in a dialog. */
export function digitOf({ view, input }: Step): number {
  if (input.kind === 'reaction')
    return reactionsOf(view).find(({ choice: one }) => one === input.choice)!.key;
  if (input.kind === 'orders') return 0;
  if (input.kind === 'stance')
    return crisisOf(view)!.stances.find(({ stance }) => stance === input.stance)!.key;
  return crisisOf(view)!.moves.find(({ move }) => move === input.move)!.key;
}

export function confirmName({ view, input }: Step): string {
  if (input.kind === 'stance') {
    const side = ['owner', 'mover'].indexOf(input.stance);
    const { actors } = view.scenario;
    const friend = side < 0 ? '' : actors[crisisOf(view)!.sides[side as 0 | 1].actor].name;
    const stance = side < 0 ? t(`stance.${input.stance}`) : t('stance.with', { friend });
    return t('stance.confirm', { stance });
  }
  if (input.kind === 'reaction') return t('reaction.confirm', { choice: t(`reaction.${input.choice}`) });
  return t('crisis.confirm', { move: input.kind === 'move' ? t(`move.${input.move}`) : '' });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
