import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
import { recordGame } from '../../src/analysis/play.ts';
import type { PolicyId } from '../../src/policies/index.ts';
import { replay } from '../../src/record/index.ts';
import { toLink, type GameRecord } from '../../src/session/index.ts';
import { t } from '../../src/words/index.ts';
import { autumn } from '../support/e2e/plan.ts';
import { richGame } from '../support/e2e/screens.ts';
import { expect, test } from '../support/e2e/test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Games played in Node: three between policies, and one in which a person's seat climbs a crisis. */
function records(): readonly (readonly [string, GameRecord])[] {
  const scenario = autumn();
  const between = (seed: string, policy: PolicyId) =>
    recordGame(
      scenario,
      seed,
      scenario.actors.map(() => policy),
    ).record;
  return [
    ['doctrine, seed one', between('one', 'doctrine')],
    ['doctrine, seed two', between('two', 'doctrine')],
    ['random, seed three', between('three', 'random')],
    ['a person in a crisis', richGame().record],
  ];
}

test('records made in Node open as files, and every turn has the hash it had there', async ({
  page,
}, info) => {
  for (const [name, record] of records()) {
    await page.goto('./');
    await openFile(page, info, record);
    const turns = record.hashes.length;
    await expect(page.getByText(t('records.verified', { turns })), name).toBeVisible();
    await page.getByRole('button', { name: t('replay.debrief'), exact: true }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: t('debrief.take.record'), exact: true }).click(),
    ]);
    // What the page hands out was computed in Chromium when it played the record again.
    const played = JSON.parse(readFileSync(await file.path(), 'utf8')) as GameRecord;
    expect(played.hashes, name).toEqual(record.hashes);
    const again = replay(played, autumn());
    expect(again.ok && again.value.hashes, name).toEqual(record.hashes);
  }
});

/** Broken things, and the sentence that names the cause. */
function broken(): readonly (readonly [string, unknown, string])[] {
  const { record } = richGame();
  const with3 = record.hashes.slice();
  with3[2] = `${with3[2][0] === '0' ? '1' : '0'}${with3[2].slice(1)}`;
  const dropped = record.journal.findIndex(({ turn, kind }) => turn === 2 && kind === 'orders');
  const unknown = record.journal.map((entry) =>
    entry.turn === 4 && entry.kind === 'orders' ? { ...entry, orders: ['no_such_act:nobody'] } : entry,
  );
  return [
    [
      'a hash that was changed',
      { ...record, hashes: with3 },
      t('fault.record_hash_differs', { turn: 3, expected: with3[2], found: record.hashes[2] }),
    ],
    [
      'an input that was taken out',
      { ...record, journal: record.journal.filter((_, i) => i !== dropped) },
      t('fault.record_missing_input', { turn: 2 }),
    ],
    ['an act that is unknown', { ...record, journal: unknown }, 'no_such_act:nobody'],
    [
      'another scenario',
      { ...record, scenario: 'brink-1914' },
      t('fault.unknown_scenario', { scenario: 'brink-1914' }),
    ],
    [
      'a scenario that was changed',
      { ...record, scenarioHash: '0123456789abcd' },
      t('fault.record_scenario_changed'),
    ],
    [
      'other rules',
      { ...record, rulesVersion: record.rulesVersion + 1 },
      t('fault.record_rules_version', { found: record.rulesVersion + 1, expected: record.rulesVersion }),
    ],
    ['a game that is not over', { ...record, finished: false }, t('fault.unfinished')],
    ['a file of something else', { name: 'package' }, t('fault.record_not_ours')],
    ['no JSON', '{"araxes": 1, ', t('fault.record_not_json')],
  ];
}

for (const [index, name] of [
  'a hash that was changed',
  'an input that was taken out',
  'an act that is unknown',
  'another scenario',
  'a scenario that was changed',
  'other rules',
  'a game that is not over',
  'a file of something else',
  'no JSON',
].entries())
  test(`${name}: the cause is named and nothing is played on`, async ({ page }, info) => {
    const [is, content, says] = broken()[index];
    expect(is).toBe(name);
    await page.goto('./');
    await openFile(page, info, content);
    await refused(page, says);
    // The page lives on.
    await page.getByRole('button', { name: t('shell.library'), exact: true }).click();
    await expect(page.getByRole('button', { name: t('title.play'), exact: true })).toBeEnabled();
  });

test('a link that was cut, and one that a letter was changed in', async ({ page }) => {
  const { record, scenario } = richGame();
  const link = toLink(record, scenario);
  await page.goto(`./${link.slice(0, -60)}`);
  await refused(page, t('fault.link_broken'));
  const middle = Math.floor(link.length / 2);
  const changed = `${link.slice(0, middle)}${link[middle] === 'A' ? 'B' : 'A'}${link.slice(middle + 1)}`;
  await page.evaluate((hash) => (location.hash = hash), changed);
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByRole('button', { name: t('replay.next') })).toHaveCount(0);
  await page.evaluate((hash) => (location.hash = hash), link);
  await expect(page.getByText(t('records.verified', { turns: record.hashes.length }))).toBeVisible();
});

async function openFile(page: Page, info: TestInfo, content: unknown) {
  const path = info.outputPath('record.json');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: t('title.open.file') }).click(),
  ]);
  await chooser.setFiles(path);
}

async function refused(page: Page, says: string) {
  const alert = page.getByRole('alert');
  await expect(alert).toContainText(says);
  await expect(alert).toContainText(t('records.broken.nothing'));
  await expect(page.getByRole('button', { name: t('replay.next') })).toHaveCount(0);
}
