/** The value of an expression (a promise is waited for) in the page at `url`, and which browser gave it. */
export function askPage(
  browser: 'chromium' | 'firefox',
  executablePath: string,
  url: string,
  expression: string,
): Promise<{ version: string; value: unknown }>;
