import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { err, type Result } from '../base/result.ts';
import {
  compileScenario,
  loadLibrary,
  parseScenario,
  type Changes,
  type Diagnostic,
  type Library,
  type Scenario,
} from '../scenario/index.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const SCENARIOS = join(ROOT, 'scenarios');

/** A file name as a person typed or would type it. */
function shown(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith('..') ? path : short;
}

/** The library beside a scenario: the one of its own folder's `library/`, else that of `scenarios/library/`. */
export function readLibrary(scenarioFile: string): Result<Library, Diagnostic[]> {
  const own = join(scenarioFile, '..', 'library');
  const folder = existsSync(own) ? own : join(SCENARIOS, 'library');
  const files = readdirSync(folder)
    .sort()
    .map((name) => [shown(join(folder, name)), readFileSync(join(folder, name), 'utf8')] as const);
  return loadLibrary(Object.fromEntries(files));
}

/** Where a scenario given by id, folder or file stands; `undefined` when there is none. */
export function findScenario(name: string): string | undefined {
  const candidates = [resolve(name), join(resolve(name), 'scenario.yaml'), join(SCENARIOS, name, 'scenario.yaml')];
  return candidates.find((path) => existsSync(path) && statSync(path).isFile());
}

/** Reads and compiles a scenario; all that is wrong with it at once. */
export function readScenario(file: string, changes: Changes = {}): Result<Scenario, Diagnostic[]> {
  const library = readLibrary(file);
  const draft = parseScenario(readFileSync(file, 'utf8'), shown(file));
  const problems = [...(library.ok ? [] : library.error), ...(draft.ok ? [] : draft.error)];
  if (!library.ok || !draft.ok) return err(problems);
  return compileScenario(draft.value, library.value, changes);
}

/** The ids of all scenarios that come with Araxes. */
export function scenarioIds(): string[] {
  return readdirSync(SCENARIOS)
    .filter((name) => !name.startsWith('_') && existsSync(join(SCENARIOS, name, 'scenario.yaml')))
    .sort();
}

