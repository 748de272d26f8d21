import { deflateRawSync, deflateSync } from 'node:zlib';
import { toLink } from '../../src/session/index.ts';
import { t } from '../../src/words/index.ts';
import { chooseFile, gameNames, notices, openLibrary } from '../support/e2e/library.ts';
import { richGame } from '../support/e2e/screens.ts';
import { expect, test } from '../support/e2e/test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Links that nobody should be able to hurt the page with. */
const LINKS = [
  {
    name: 'a link that unpacks to a hundred megabytes',
    fragment: () => `#r=${deflateRawSync(Buffer.alloc(72_000_000, '[')).toString('base64url')}`,
    says: t('fault.link_too_large'),
  },
  {
    name: 'a link of a hundred thousand letters',
    fragment: () => `#r=${'A'.repeat(120_000)}`,
    says: t('fault.link_too_large'),
  },
  {
    name: 'a link of another program',
    fragment: () => `#r=${deflateSync('hello, world').toString('base64url')}`,
    says: t('fault.link_broken'),
  },
  {
    name: 'a link of the future',
    fragment: () => toLink({ ...richGame().record, rulesVersion: 99 }, richGame().scenario),
    says: t('fault.record_rules_version', { found: 99, expected: richGame().record.rulesVersion }),
  },
  {
    name: 'a link that was cut in a mail',
    fragment: () => toLink(richGame().record, richGame().scenario).slice(0, 300),
    says: t('fault.link_broken'),
  },
] as const;

for (const { name, fragment, says } of LINKS)
  test(`${name}: it is refused with a sentence, and the page lives on`, async ({ page }) => {
    await page.goto(`./${fragment()}`);
    await expect(page.getByRole('alert')).toContainText(says);
    await page.getByRole('button', { name: t('shell.library'), exact: true }).click();
    await expect(page.getByRole('button', { name: t('title.play'), exact: true })).toBeEnabled();
  });

/** Files, where a record or games are asked for. */
const FILES = [
  {
    name: 'a file of a hundred megabytes',
    text: () => Buffer.alloc(100_000_000, 'a'),
    says: t('fault.record_too_long'),
  },
  {
    name: 'lists in lists',
    text: () => `{"araxes":1,"journal":${'['.repeat(500_000)}`,
    says: t('fault.record_too_deep'),
  },
  {
    name: 'keys that programs keep for themselves',
    text: () => `{"__proto__":${JSON.stringify(richGame().record)}}`,
    says: t('fault.record_not_ours'),
  },
  {
    name: 'a record of the future',
    text: () => '{"araxes":7}',
    says: t('fault.record_future', { found: 7 }),
  },
  {
    name: 'a record cut short',
    text: () => JSON.stringify(richGame().record).slice(0, 900),
    says: t('fault.record_not_json'),
  },
] as const;

for (const { name, text, says } of FILES)
  test(`${name}: neither opened nor imported, and what was kept stays`, async ({ page }, info) => {
    await page.goto('./');
    await openLibrary(page);
    await chooseFile(page, info, t('library.import'), JSON.stringify(richGame().record));
    const kept = [t('library.name', { who: 'Iran', seed: richGame().seed })];
    await expect.poll(() => gameNames(page)).toEqual(kept);
    await chooseFile(page, info, t('title.open.file'), text());
    await expect(page.getByRole('alert')).toContainText(says);
    await chooseFile(page, info, t('library.import'), text());
    await expect(notices(page)).toContainText(t('notice.import_failed', { cause: says }));
    expect(await gameNames(page)).toEqual(kept);
    const spoilt = await page.evaluate(() => Object.keys(Object.prototype));
    expect(spoilt).toEqual([]);
  });
