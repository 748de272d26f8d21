// Finds a Chromium for the browser tests, and gets one where there is none.
import { firstThatStarts, installPackage, onPath, run } from './browsers.mjs';
import { bin, tell } from './project.mjs';

/** Names under which distributions install it, best first. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

/** Switches that make it run and draw alike on any machine: no sandbox in containers, WebGL in software. */
export const CHROMIUM_ARGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
];

/** The path of a Chromium that starts, or undefined. The variable CHROMIUM goes before everything else. */
export async function findChromium() {
  return firstThatStarts([
    process.env.CHROMIUM,
    ...onPath(NAMES),
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    await playwrightsOwn(),
  ]);
}

/** As findChromium, but installs one where there is none: Debian's package where it may, else Playwright's own. */
export async function ensureChromium() {
  const found = await findChromium();
  if (found) return found;
  if (process.env.CHROMIUM) tell(`CHROMIUM names ${process.env.CHROMIUM}, which does not start.`);
  installPackage('chromium');
  const packaged = await findChromium();
  if (packaged) return packaged;
  tell("Getting Playwright's Chromium ...");
  // Without --with-deps: that installs fonts and a display server on somebody's machine, which nobody asked for.
  run(process.execPath, [bin('playwright'), 'install', 'chromium']);
  return findChromium();
}

async function playwrightsOwn() {
  try {
    const { chromium } = await import('playwright');
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}
