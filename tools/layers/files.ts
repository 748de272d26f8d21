import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseModule, type SourceModule } from './syntax.ts';

const MODULE = /\.[cm]?[jt]sx?$/;

/** Reads and parses every module below `folder` (a path from `root`), in order of path. */
export function readModules(root: string, folder: string): SourceModule[] {
  const found: SourceModule[] = [];
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) found.push(...readModules(root, path));
    else if (MODULE.test(entry.name)) found.push(parseModule(path, readFileSync(join(root, path), 'utf8')));
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * Counts the modules on disk without parsing, by another way than `readModules`, so that a reader that goes
 * blind (as dependency-cruiser 17 does beside TypeScript 7) is noticed and not believed.
 */
export function countModules(root: string, folder: string): number {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  const endings = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'];
  return names.filter((name) => endings.some((ending) => name.endsWith(ending))).length;
}
