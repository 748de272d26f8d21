import { compileTexts } from '../../src/scenario/index.ts';
import { findScenario, readTexts } from '../../src/cli/files.ts';
import { diagnosticText } from '../../src/words/diagnostic.ts';
import { t } from '../../src/words/index.ts';
import { expect, test } from '../support/e2e/test.ts';

// The built page carries its scenarios in its code; this one arrives with two slips of the pen in it.
const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/people\.karabakh_armenians >= 55 && people/, 'people.karabakh_armenian >= 55 && people'],
  [/turns: 10/, 'turns: ten'],
];

test('a scenario that cannot be read: all errors with their places, and the page lives on', async ({
  page,
}) => {
  const texts = readTexts(findScenario('autumn-2021')!);
  const spoilt = SLIPS.map(([right, wrong]) =>
    compileTexts({ ...texts, text: texts.text.replace(right, wrong) }),
  );
  expect(spoilt.map(({ ok }) => ok)).toEqual([false, false]);

  for (const [index, [right, wrong]] of SLIPS.entries()) {
    let changed = 0;
    await page.route(/\.js$/, async (route) => {
      const response = await route.fetch();
      const code = await response.text();
      // Only the scenario's own text has its title in it.
      const at = code.search(right);
      if (at >= 0) changed += 1;
      await route.fulfill({ response, body: at >= 0 ? code.replace(right, wrong) : code });
    });
    await page.goto('./');
    // What is wrong shows when the scenario is first wanted: the page fetches and compiles none that nobody chose.
    await page.getByRole('heading', { name: 'Autumn 2021' }).click();
    const result = spoilt[index];
    const found = result.ok ? [] : result.error;
    const box = page.getByRole('region', { name: t('title.broken') });
    await expect(box).toContainText(t('title.broken.count', { count: found.length }));
    expect(changed).toBeGreaterThan(0);
    for (const error of found) {
      const { line, column, file } = error;
      await expect(box).toContainText(diagnosticText(error));
      await expect(box).toContainText(`line ${line}, column ${column}`);
      expect(file).toContain('scenario.yaml');
    }
    await page.getByRole('button', { name: t('shell.records'), exact: true }).click();
    await expect(page.getByRole('heading', { name: t('records.heading'), exact: true })).toBeVisible();
    await page.unrouteAll();
  }
});
