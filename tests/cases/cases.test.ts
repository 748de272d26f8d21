import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseCases } from '../support/case-file.ts';
import { runCase } from '../support/case-run.ts';

// Adjudication cases in plain text. A bug report becomes a case; docs are in README.txt beside them.
const files = readdirSync(import.meta.dirname).filter(
  (name) => name.endsWith('.txt') && name !== 'README.txt',
);
const all = files.map((file) => ({
  file,
  cases: parseCases(readFileSync(join(import.meta.dirname, file), 'utf8'), file),
}));

test('there are at least thirty-six cases, most of them of autumn-2021', () => {
  const cases = all.flatMap(({ cases }) => cases);
  expect(cases.length).toBeGreaterThanOrEqual(36);
  expect(cases.filter((one) => one.scenario === 'autumn-2021').length * 2).toBeGreaterThan(cases.length);
});

describe.each(all)('$file', ({ file, cases }) => {
  test.each(cases)('$name', (one) => {
    const { problems, log } = runCase(one, file);
    const why = `${file}:${one.line}\n${problems.join('\n')}\n\nwhat happened:\n  ${log.join('\n  ')}\n`;
    expect(problems, why).toEqual([]);
  });
});
