import { join } from 'node:path';
import { expect, test } from 'vitest';
import { closingLine, playwrightTotals, vitestTotals } from '../../tools/run/totals.mjs';
import { plant } from './planted.ts';

function reported(report: object): string {
  return join(plant({ 'report.json': JSON.stringify(report) }), 'report.json');
}

test('a Vitest report, with a file that could not be loaded', () => {
  const report = {
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'failed', assertionResults: [] },
    ],
  };
  expect(vitestTotals(reported(report))).toEqual({ passed: 5, failed: 2, skipped: 3 });
});

test('a Playwright report, with a test that passed on its second try and an error outside of tests', () => {
  const report = { stats: { expected: 3, flaky: 1, unexpected: 2, skipped: 1 }, errors: [{}] };
  expect(playwrightTotals(reported(report))).toEqual({ passed: 4, failed: 3, skipped: 1 });
});

test('no report', () => {
  expect(vitestTotals('/nowhere.json')).toBeUndefined();
  expect(playwrightTotals('/nowhere.json')).toBeUndefined();
});

test('the closing line', () => {
  expect(closingLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
  expect(closingLine({ passed: 12, failed: 3, skipped: 1 })).toBe('12 passed, 3 failed, 1 skipped');
});
