// Reads how many tests passed and failed from the JSON reports of Vitest and Playwright.
import { existsSync } from 'node:fs';
import { readJson } from './project.mjs';

/** Totals of a Vitest report; undefined where there is none. A file that could not be loaded counts as one failure. */
export function vitestTotals(path) {
  if (!existsSync(path)) return undefined;
  const report = readJson(path);
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Totals of a Playwright report; undefined where there is none. Errors outside a test count one each. */
export function playwrightTotals(path) {
  if (!existsSync(path)) return undefined;
  const { stats, errors } = readJson(path);
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

/** The closing line of a whole run. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
