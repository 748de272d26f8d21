import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { t } from '../../../src/words/index.ts';

/** Bytes, gzip, until a game stands on the board with its map, without fonts: the bar of the design. */
export const FIRST_LOAD = 900_000;

/** One answer of the server, compressed as a server would. */
export interface Loaded {
  readonly name: string;
  readonly gzip: number;
  readonly brotli: number;
}

/** What was asked for so far: each answer, and the sums in bytes. */
export interface Weight {
  readonly all: readonly Loaded[];
  readonly gzip: number;
  readonly brotli: number;
}

/**
 * Opens the page and begins a game; what it loaded for the title page, and until the map stands. Works on a server that
 * compresses nothing: the bodies are compressed here, fonts left out.
 */
export async function firstLoad(page: Page, url: string): Promise<{ title: Weight; board: Weight }> {
  const loaded: Promise<Loaded | undefined>[] = [];
  page.on('response', (response) => {
    loaded.push(
      weigh(
        response.url(),
        response.body().catch(() => undefined),
      ),
    );
  });
  await page.goto(url);
  await page.getByRole('button', { name: t('title.play'), exact: true }).waitFor();
  await page.waitForLoadState('networkidle');
  const title = await sums(loaded);
  await page.getByRole('button', { name: t('title.play'), exact: true }).click();
  await page.getByRole('button', { name: t('briefing.begin') }).click();
  await page.getByRole('button', { name: t('orders.seal.none') }).waitFor();
  await page.locator('.amap canvas').first().waitFor();
  await page.waitForLoadState('networkidle');
  return { title, board: await sums(loaded) };
}

async function weigh(url: string, body: Promise<Buffer | undefined>): Promise<Loaded | undefined> {
  const name = new URL(url).pathname;
  if (url.startsWith('data:') || /\.(woff2?|ttf)$/.test(name)) return undefined;
  const bytes = await body;
  return (
    bytes && { name, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length }
  );
}

async function sums(loaded: readonly Promise<Loaded | undefined>[]): Promise<Weight> {
  const all = (await Promise.all(loaded)).filter((one) => one !== undefined);
  const sum = (of: (one: Loaded) => number) => all.reduce((total, one) => total + of(one), 0);
  return { all, gzip: sum((one) => one.gzip), brotli: sum((one) => one.brotli) };
}
