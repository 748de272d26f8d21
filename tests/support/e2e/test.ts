import { test as base, expect, type BrowserContext } from '@playwright/test';

export { expect };

/** Everything that went wrong in a browser context, as lines: errors on the console, failed and foreign requests. */
export class Trouble {
  private readonly lines: string[] = [];
  private readonly allowed: RegExp[] = [];

  watch(context: BrowserContext, site: string): void {
    context.on('console', (message) => {
      if (message.type() === 'error') this.lines.push(`console: ${message.text()}`);
    });
    context.on('weberror', (error) => this.lines.push(`thrown: ${error.error().stack ?? error.error()}`));
    context.on('requestfailed', (request) => {
      // What a page that is left or reloaded was still fetching has not failed.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED')
        this.lines.push(`failed: ${request.url()} ${request.failure()?.errorText}`);
    });
    context.on('response', (response) => {
      if (response.status() >= 400) this.lines.push(`answered ${response.status()}: ${response.url()}`);
    });
    context.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(site))
        this.lines.push(`foreign: ${request.url()}`);
    });
  }

  /** A line that this test provokes on purpose. */
  allow(line: RegExp): void {
    this.allowed.push(line);
  }

  found(): string[] {
    return this.lines.filter((line) => !this.allowed.some((pattern) => pattern.test(line)));
  }
}

/** Runs in the page, before its own code. */
function hintsOff() {
  try {
    localStorage.setItem('araxes.tips', 'off');
  } catch {
    // A page without a store shows hints; no test looks at one.
  }
}

/** Every test fails when the page writes an error, loses a request, or asks another host for anything. */
export const test = base.extend<{ trouble: Trouble; guided: boolean; hints: void }>({
  /** True where the hints of the first turns are wanted; whole games are played without. */
  guided: [false, { option: true }],
  hints: [
    async ({ context, guided }, use) => {
      if (!guided) await context.addInitScript(hintsOff);
      await use();
    },
    { auto: true },
  ],
  trouble: [
    async ({ context, baseURL }, use) => {
      const trouble = new Trouble();
      trouble.watch(context, baseURL!);
      await use(trouble);
      expect(trouble.found(), 'errors, failed or foreign requests').toEqual([]);
    },
    { auto: true },
  ],
});
