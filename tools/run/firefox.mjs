// Finds a Firefox for the test that records replay alike everywhere, and gets one where that is allowed.
import { firstThatStarts, installPackage, onPath } from './browsers.mjs';
import { tell } from './project.mjs';

/** Names under which distributions install it, best first: the long-term one is what schools have. */
const NAMES = ['firefox-esr', 'firefox'];

/** The path of a Firefox that starts, or undefined. The variable FIREFOX goes before everything else. */
export function findFirefox() {
  return firstThatStarts([
    process.env.FIREFOX,
    ...onPath(NAMES),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ]);
}

/** As findFirefox, but installs Debian's package where there is none and it may. Without either there is none. */
export function ensureFirefox() {
  const found = findFirefox();
  if (found) return found;
  if (process.env.FIREFOX) tell(`FIREFOX names ${process.env.FIREFOX}, which does not start.`);
  installPackage('firefox-esr');
  return findFirefox();
}
