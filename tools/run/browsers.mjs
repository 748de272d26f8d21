// What finding and installing one browser has in common with another.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ROOT, tell } from './project.mjs';

/** Paths at which programs of these names may stand, best name first. */
export function onPath(names) {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)];
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** The first of these programs that is there and starts, or undefined. */
export function firstThatStarts(candidates) {
  return candidates.find((path) => path && isExecutable(path) && starts(path));
}

/** Installs the distribution's package, on systems like Debian and with the right to do so. */
export function installPackage(name) {
  if (!existsSync('/usr/bin/apt-get')) return;
  const sudo = isRoot() ? [] : ['sudo', '-n'];
  if (sudo.length > 0 && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) return;
  tell(`Installing the package ${name} ...`);
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
  run(apt[0], [...apt.slice(1), 'install', '-y', '--no-install-recommends', name]);
}

/** Runs a command with its output on standard error; true where it ended well. */
export function run(command, args) {
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
