/** How many tests passed, failed and were skipped. */
export interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}
/** Totals of a Vitest report; undefined where there is none. */
export function vitestTotals(path: string): Totals | undefined;
/** Totals of a Playwright report; undefined where there is none. */
export function playwrightTotals(path: string): Totals | undefined;
/** The closing line of a whole run. */
export function closingLine(totals: Totals): string;
