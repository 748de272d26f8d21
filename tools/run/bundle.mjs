// The command line, and benchmarks of what it does, as plain JavaScript, made again when a source has changed. Read file
// by file with the types taken away on the way, the command line took two seconds and a half of processor time before the
// first word; in one piece it takes a third of a second. Games are played in 0.91 of the time, too: a function of another
// file is looked up at each call, one of the same file is not.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './project.mjs';

const CACHE = join(ROOT, '.cache');
const SRC = join(ROOT, 'src');
const BENCH = join(ROOT, 'tests', 'bench');
/** The command line itself, and what it starts in threads of their own. */
const ENTRIES = ['cli/main.ts', 'workers/node-thread.ts', 'workers/audit-thread.ts'];
/** Bundles that no command has asked for this long are thrown away: another version of the sources may still run. */
const KEPT_DAYS = 1;

/** Path of the built command line; builds it when there is none of the sources as they stand. */
export async function bundledCli() {
  const folder = await built(
    'cli',
    [SRC],
    ENTRIES.map((entry) => join(SRC, entry)),
  );
  return join(folder, 'main.cjs');
}

/** Path of a built benchmark, a file of tests/bench without its ending. */
export async function bundledBench(name) {
  const folder = await built(name, [SRC, BENCH], [join(BENCH, `${name}.ts`)]);
  return join(folder, `${name}.cjs`);
}

/** The folder in which `entries` stand built, made when there is none of the sources in `folders` as they are. */
async function built(name, folders, entries) {
  const folder = join(CACHE, `${name}-${fingerprint(folders)}`);
  if (!existsSync(folder)) {
    await build(folder, entries);
    throwAwayOld(`${name}-`, folder);
  }
  return folder;
}

/** Of every source its name, size and time of change, and of the packages their lock. */
function fingerprint(folders) {
  const hash = createHash('sha256');
  const note = (path) => {
    const { mtimeMs, size } = statSync(path);
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  };
  for (const folder of folders) {
    const files = readdirSync(folder, { recursive: true }).filter((name) => /\.tsx?$/.test(name));
    for (const name of files.sort()) note(join(folder, name));
  }
  note(join(ROOT, 'package-lock.json'));
  note(join(ROOT, 'tools', 'run', 'bundle.mjs'));
  return hash.digest('hex').slice(0, 16);
}

/** Threads are named by their source; here they stand beside the chunk that starts them. */
const threads = {
  name: 'araxes-threads',
  transform(code) {
    return code.includes('import.meta.url') ? code.replace(/'\.\/([\w-]+-thread)\.ts'/g, "'./$1.cjs'") : null;
  },
};

async function build(folder, input) {
  // The bundler that vite builds the page with, found from vite because it is vite's dependency and not ours.
  const fromVite = createRequire(join(ROOT, 'node_modules', 'vite', 'package.json'));
  const { rolldown } = await import(pathToFileURL(fromVite.resolve('rolldown')).href);
  const bundle = await rolldown({
    input,
    platform: 'node',
    plugins: [threads],
    logLevel: 'silent',
    cwd: ROOT,
  });
  // Two commands may build at once: each builds aside, and the first to be done gives the folder its name.
  const aside = join(CACHE, `building-${process.pid}`);
  mkdirSync(CACHE, { recursive: true });
  await bundle.write({
    dir: aside,
    format: 'cjs',
    sourcemap: true,
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
  });
  await bundle.close();
  try {
    renameSync(aside, folder);
  } catch (cause) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(folder)) throw cause;
  }
}

function throwAwayOld(beginning, current) {
  const oldest = Date.now() - KEPT_DAYS * 86_400_000;
  for (const name of readdirSync(CACHE)) {
    const path = join(CACHE, name);
    if (!name.startsWith(beginning) || name === basename(current)) continue;
    if (statSync(path).mtimeMs < oldest) rmSync(path, { recursive: true, force: true });
  }
}
