// Finds a Chromium for the browser tests, and gets one where there is none.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { bin, ROOT, tell } from './project.mjs';

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
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)];
  const candidates = [
    process.env.CHROMIUM,
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    await playwrightsOwn(),
  ];
  return candidates.find((path) => path && isExecutable(path) && starts(path));
}

/** As findChromium, but installs one where there is none: Debian's package where it may, else Playwright's own. */
export async function ensureChromium() {
  const found = await findChromium();
  if (found) return found;
  if (process.env.CHROMIUM) tell(`CHROMIUM names ${process.env.CHROMIUM}, which does not start.`);
  installPackage();
  const packaged = await findChromium();
  if (packaged) return packaged;
  tell("Getting Playwright's Chromium ...");
  // Without --with-deps: that installs fonts and a display server on somebody's machine, which nobody asked for.
  run(process.execPath, [bin('playwright'), 'install', 'chromium']);
  return findChromium();
}

/** Installs the distribution's package, on systems like Debian and with the right to do so. */
function installPackage() {
  if (!existsSync('/usr/bin/apt-get')) return;
  const sudo = isRoot() ? [] : ['sudo', '-n'];
  if (sudo.length > 0 && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) return;
  tell('Installing the package chromium ...');
  const apt = [
    ...sudo,
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    '-q',
    '-o',
    'DPkg::Lock::Timeout=120',
  ];
  // Lists that are partly out of date still let it be found, so a failing update is no reason to stop.
  run(apt[0], [...apt.slice(1), 'update']);
  run(apt[0], [...apt.slice(1), 'install', '-y', '--no-install-recommends', 'chromium']);
}

function run(command, args) {
  return spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 2, 2] }).status === 0;
}

function isRoot() {
  return process.getuid?.() === 0;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Some systems have a stand-in of that name that only says where to get the real one. */
function starts(path) {
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 60_000 });
  return status === 0 && /\d+\.\d+/.test(stdout);
}

async function playwrightsOwn() {
  try {
    const { chromium } = await import('playwright');
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}
