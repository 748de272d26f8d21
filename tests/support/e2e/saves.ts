import type { Page } from '@playwright/test';
import type { Drafts, GameRecord, GameView } from '../../../src/session/index.ts';
import { t, turnDate } from '../../../src/words/index.ts';
import { expect } from './test.ts';

/** A save as the page keeps it. */
export interface Saved {
  readonly record: GameRecord;
  readonly drafts?: Drafts;
  readonly summary: Readonly<Record<string, string | number | boolean>>;
  readonly at: number;
}

/** A game that was played in Node, as the page would have saved it. */
export function savedOf(view: GameView, record: GameRecord): Saved {
  const { scenario, seat, observation, outcome } = view;
  return {
    record,
    summary: {
      scenario: scenario.id,
      title: scenario.title,
      actor: scenario.actors[seat].id,
      turn: observation.turn,
      turns: scenario.turns,
      date: turnDate(scenario.calendar, Math.max(1, observation.turn)),
      over: outcome !== undefined,
    },
    at: Date.UTC(2026, 0, 15, 12),
  };
}

/** What is in the page's store now. */
export function readSave(page: Page): Promise<Saved | undefined> {
  return page.evaluate(
    () =>
      new Promise<Saved | undefined>((resolve, reject) => {
        const open = indexedDB.open('araxes');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const get = open.result.transaction('saves').objectStore('saves').get('game');
          get.onerror = () => reject(get.error);
          get.onsuccess = () => {
            open.result.close();
            resolve(get.result as Saved | undefined);
          };
        };
      }),
  );
}

/** Puts a save where the page looks for it, and opens the title page with it. */
export async function openWithSave(page: Page, saved: Saved) {
  await page.goto('./');
  await expect(page.getByRole('button', { name: t('title.play'), exact: true })).toBeVisible();
  await page.evaluate(
    (game) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('araxes');
        open.onupgradeneeded = () => open.result.createObjectStore('saves');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const change = open.result.transaction('saves', 'readwrite');
          change.objectStore('saves').put(game, 'game');
          change.onerror = () => reject(change.error);
          change.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
    saved,
  );
  await page.reload();
  await expect(resumeBar(page)).toBeVisible();
}

export const resumeBar = (page: Page) => page.getByRole('region', { name: t('title.resume.label') });

/** Goes on with a game that was played in Node. */
export async function resumeGame(page: Page, view: GameView, record: GameRecord) {
  await openWithSave(page, savedOf(view, record));
  const name = view.outcome === undefined ? t('title.resume.go') : t('title.resume.debrief');
  await resumeBar(page).getByRole('button', { name, exact: true }).click();
}
