import { defineConfig } from 'vitest/config';

// Unit tests run in Node; what needs a browser is in tests/e2e and run by Playwright.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'node_modules/**'],
          // The machine that runs the tests may have two slow cores and play thousands of games beside them.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
