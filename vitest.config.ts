import { defineConfig } from 'vitest/config';

/** The machine that runs the tests may have two slow cores and play thousands of games beside them. */
const patience = { testTimeout: 60_000, hookTimeout: 60_000 };

// All run in Node; `everywhere` drives browsers from there. What needs the page is in tests/e2e and run by Playwright.
export default defineConfig({
  test: {
    // One for each core: by default one is kept for whoever watches, which of two is half.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          ...patience,
          name: 'layers',
          include: ['tests/architecture/**/*.test.ts'],
        },
      },
      {
        test: {
          ...patience,
          name: 'unit',
          // Tests call what the command line is made of without its entry.
          setupFiles: ['tests/support/words.ts'],
          // Files share what they import and the scenarios they compile: nothing that a test does outlives it in a module.
          isolate: false,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/architecture/**', 'tests/e2e/**', 'tests/everywhere/**'],
        },
      },
      {
        test: {
          ...patience,
          name: 'everywhere',
          include: ['tests/everywhere/**/*.test.ts'],
        },
      },
    ],
  },
});
