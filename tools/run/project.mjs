// What all commands of the project share. Node's own modules only: these scripts run before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The project's root folder. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The oldest Node that everything here was tried with. */
const OLDEST = [20, 19];

/** Says something to the person at the terminal; standard output belongs to the command's result. */
export function tell(text) {
  process.stderr.write(`${text}\n`);
}

/** Runs `npm ci` where a package is absent or of another version than package.json says. */
export function ensureInstalled() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    tell(`Araxes needs Node ${OLDEST.join('.')} or newer; this is ${process.versions.node}.`);
    process.exit(1);
  }
  const missing = missingPackages();
  if (missing.length === 0) return;
  const some = missing.slice(0, 3).join(', ');
  tell(
    `Installing packages (${missing.length} to get: ${some}${missing.length > 3 ? ', ...' : ''}); a minute or two ...`,
  );
  const [command, args] = npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  const run = spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 2, 2], shell: command === 'npm.cmd' });
  if (run.status === 0) return;
  tell('The packages could not be installed. Is the network there? The lines above say what npm met.');
  process.exit(1);
}

/** Names of the packages of package.json that are not installed in the version it names. */
function missingPackages() {
  const { dependencies, devDependencies } = readJson(join(ROOT, 'package.json'));
  return Object.entries({ ...dependencies, ...devDependencies })
    .filter(([name, version]) => {
      const path = join(ROOT, 'node_modules', name, 'package.json');
      return !existsSync(path) || readJson(path).version !== version;
    })
    .map(([name]) => name);
}

/** The way to call the npm that called us, or else the one on the path. */
function npm(args) {
  const script = process.env.npm_execpath;
  if (script && /\.c?js$/.test(script)) return [process.execPath, [script, ...args]];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', args];
}

/** Path of a command's script inside node_modules, to be run with this same Node. */
export function bin(packageName, command = packageName) {
  const folder = join(ROOT, 'node_modules', packageName);
  const entry = readJson(join(folder, 'package.json')).bin;
  return join(folder, typeof entry === 'string' ? entry : entry[command]);
}

/** Runs a script with this Node and gives its exit code; output goes where ours goes, input is closed. */
export function runNode(args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Runs a TypeScript file with this Node in the folder we were called from; input and output are its own. */
export function runTypeScript(file, args = []) {
  const loader = pathToFileURL(join(ROOT, 'tools', 'run', 'typescript.mjs')).href;
  // Ctrl+C reaches both processes; the child decides what to do, and this one passes on how it ended.
  process.on('SIGINT', () => {});
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--enable-source-maps', '--import', loader, file, ...args], {
      stdio: 'inherit',
    });
    process.once('SIGTERM', () => child.kill('SIGTERM'));
    child.on('error', () => resolve(1));
    child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

/** The first free TCP port of this machine from `port` on. */
export async function freePort(port, host = '127.0.0.1') {
  for (let candidate = port; candidate < port + 100; candidate += 1) {
    if (await isFree(candidate, host)) return candidate;
  }
  throw new Error(`no free port from ${port} to ${port + 99}`);
}

function isFree(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}

export function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
