import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bin = join(root, 'node_modules/mapshaper/bin/mapshaper');

/** The folder with the unpacked sources. */
export const cache = join(root, 'cache');

/**
 * Runs mapshaper on values given by file name, in a folder of its own, and returns one file that it wrote.
 * Source files are named by absolute path in the command. Splits the command as a shell would.
 */
export function runMapshaper(inputs, command, result) {
  const folder = mkdtempSync(join(tmpdir(), 'map-'));
  try {
    for (const [name, value] of Object.entries(inputs))
      writeFileSync(join(folder, name), JSON.stringify(value));
    const args = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map((m) => m[1] ?? m[2]);
    execFileSync(process.execPath, [bin, ...args], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    return readFileSync(join(folder, result), 'utf8');
  } catch (error) {
    throw new Error(`mapshaper ${command}\n${error.stderr ?? ''}`, { cause: error });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
