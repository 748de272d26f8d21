import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Result } from '../base/result.ts';
import {
  compileTexts,
  SCENARIO_LIMIT,
  type Changes,
  type Diagnostic,
  type Scenario,
  type ScenarioTexts,
} from '../scenario/index.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** The folder of the scenarios that come with Araxes. */
export const SCENARIOS = join(ROOT, 'scenarios');

/** Where what can be made again is kept, and where reports are written. */
export const CACHE = join(ROOT, '.cache');
export const DOCS = join(ROOT, 'docs');

/** A file name as a person typed or would type it. */
function shown(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith('..') ? path : short;
}

/** Texts of a scenario and of its library: its own folder's `library/`, else `scenarios/library/`. */
export function readTexts(scenarioFile: string): ScenarioTexts {
  return textsAround(
    shown(scenarioFile),
    readSome(scenarioFile, 4 * SCENARIO_LIMIT),
    join(scenarioFile, '..', 'library'),
  );
}

/** The text of a scenario with that of a library: of this folder where there is one, else of the shared one. */
export function textsAround(name: string, text: string, own = ''): ScenarioTexts {
  const folder = existsSync(own) ? own : join(SCENARIOS, 'library');
  return { name, text, library: readFolder(folder) };
}

/** The files of a folder by name. As long as none has changed the list is the same, so that it is parsed once. */
function readFolder(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder).sort();
  const files = Object.fromEntries(
    names.map((name) => [shown(join(folder, name)), readFileSync(join(folder, name), 'utf8')]),
  );
  const last = READ.get(folder);
  if (last && JSON.stringify(last) === JSON.stringify(files)) return last;
  READ.set(folder, files);
  return files;
}

const READ = new Map<string, Readonly<Record<string, string>>>();

/** Where a scenario given by id, folder or file stands; `undefined` when there is none. */
export function findScenario(name: string): string | undefined {
  const candidates = [
    resolve(name),
    join(resolve(name), 'scenario.yaml'),
    join(SCENARIOS, name, 'scenario.yaml'),
  ];
  return candidates.find((path) => existsSync(path) && statSync(path).isFile());
}

/** The longest file that is read at all, in bytes: many times the longest record. */
const FILE_LIMIT = 24_000_000;

/** The text of a file; `undefined` where there is none that can be read. */
export function readText(path: string): string | undefined {
  try {
    return readSome(path, FILE_LIMIT);
  } catch {
    return undefined;
  }
}

/** So much of a file that whoever reads it can tell that it is too long; some files are larger than any text may be. */
function readSome(path: string, most: number): string {
  if (statSync(path).size <= most) return readFileSync(path, 'utf8');
  const bytes = Buffer.alloc(most);
  const file = openSync(path, 'r');
  const read = readSync(file, bytes, 0, most, 0);
  closeSync(file);
  return bytes.toString('utf8', 0, read);
}

/** A file in the folder of a scenario, with its name as shown; `undefined` where there is none. */
export function readBeside(scenarioFile: string, name: string): { name: string; text: string } | undefined {
  const path = join(scenarioFile, '..', name);
  const text = readText(path);
  return text === undefined ? undefined : { name: shown(path), text };
}

/** Writes a file; false where that cannot be done. */
export function writeText(path: string, text: string): boolean {
  try {
    writeFileSync(path, text);
    return true;
  } catch {
    return false;
  }
}

/** Reads and compiles a scenario; all that is wrong with it at once. */
export function readScenario(file: string, changes: Changes = {}): Result<Scenario, Diagnostic[]> {
  return compileTexts(readTexts(file), changes);
}

/**
 * The scenario with its text, to travel inside its records, where the file is not one that comes with Araxes; one with a
 * library of its own cannot travel so.
 */
export function withOwnText(file: string, { text }: ScenarioTexts, scenario: Scenario): Scenario {
  const known = join(SCENARIOS, scenario.id, 'scenario.yaml') === resolve(file);
  return known || existsSync(join(file, '..', 'library')) ? scenario : { ...scenario, ownText: text };
}

/** The ids of all scenarios that come with Araxes. */
export function scenarioIds(): string[] {
  return readdirSync(SCENARIOS)
    .filter((name) => !name.startsWith('_') && existsSync(join(SCENARIOS, name, 'scenario.yaml')))
    .sort();
}
