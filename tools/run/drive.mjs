// Opens one page in an installed browser and asks it for one value: Firefox through WebDriver BiDi, which is built into
// it, Chromium through its own protocol.
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGS } from './chromium.mjs';

/** Milliseconds that a browser on a busy machine may take to start and to answer. */
const PATIENCE = 300_000;

/** The value of an expression (a promise is waited for) in the page at `url`; it travels as JSON. */
export async function askPage(browser, executablePath, url, expression) {
  const driven = await puppeteer.launch({
    browser: browser === 'firefox' ? 'firefox' : 'chrome',
    executablePath,
    headless: true,
    args: browser === 'firefox' ? [] : CHROMIUM_ARGS,
    timeout: PATIENCE,
    protocolTimeout: PATIENCE,
  });
  try {
    const page = await driven.newPage();
    await page.goto(url, { timeout: PATIENCE });
    return { version: await driven.version(), value: await page.evaluate(expression) };
  } finally {
    await driven.close();
  }
}
