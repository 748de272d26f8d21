import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { playthrough } from '../support/playthrough.ts';
import { allScenarioIds, scenarioOf } from '../support/scenarios.ts';

// One golden game for each scenario. When a change of rules or data is meant, write them anew and read the difference:
//   UPDATE_PLAYTHROUGHS=1 npx vitest run --project unit tests/playthroughs
const UPDATE = process.env['UPDATE_PLAYTHROUGHS'] === '1';
const HOW = 'if the change is meant: UPDATE_PLAYTHROUGHS=1 npx vitest run --project unit tests/playthroughs';
const SEED = 'playthrough';
const fileOf = (id: string) => join(import.meta.dirname, `${id}.txt`);
const ids = allScenarioIds();

test.each(ids)('the golden playthrough of %s', (id) => {
  const text = playthrough(scenarioOf(id), SEED, 'doctrine');
  if (UPDATE) writeFileSync(fileOf(id), text);
  expect(existsSync(fileOf(id)), `scenario ${id} has no playthrough; ${HOW}`).toBe(true);
  const golden = readFileSync(fileOf(id), 'utf8');
  if (text === golden) return;
  const [now, then] = [text.split('\n'), golden.split('\n')];
  const at = now.findIndex((line, i) => line !== then[i]);
  expect.fail(`${id}.txt:${at + 1}\n  golden: ${then[at]}\n  now:    ${now[at]}\n${HOW}`);
});

test('every playthrough has its scenario', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.txt'));
  expect(files.map((name) => name.replace(/\.txt$/, '')).sort()).toEqual(ids);
});
