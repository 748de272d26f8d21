import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** The project's root. */
export const ROOT = join(import.meta.dirname, '..', '..');

/**
 * Writes `files` (path to text) into a new folder and takes it away after the test. The folder lies in the
 * system's temporary place, or below `inside` where the test needs to see the project's node_modules.
 */
export function plant(files: Readonly<Record<string, string>>, inside: string = tmpdir()): string {
  mkdirSync(inside, { recursive: true });
  const root = mkdtempSync(join(inside, 'araxes-planted-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}
