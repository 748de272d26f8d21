import {
  compileScenario,
  fromOverrides,
  loadLibrary,
  parseScenario,
  type Diagnostic,
  type GameRecord,
  type Scenario,
  type ScenarioTexts,
} from '../session/index.ts';
import type { Pack } from './store/state.ts';

/** Reads every scenario beside the page, with the library. A broken one says why and takes no other with it. */
export function loadPacks(
  scenarios: Readonly<Record<string, string>>,
  libraryFiles: Readonly<Record<string, string>>,
): readonly Pack[] {
  const library = loadLibrary(named(libraryFiles));
  const files = named(scenarios);
  const packs = Object.keys(files)
    .sort()
    .map((file): Pack => {
      const id = file.split('/').at(-2) ?? file;
      const broken = (diagnostics: readonly Diagnostic[]): Pack => ({ id, file, diagnostics });
      const draft = parseScenario(files[file], file);
      if (!draft.ok) return broken(library.ok ? draft.error : [...library.error, ...draft.error]);
      if (!library.ok) return broken(library.error);
      const compiled = compileScenario(draft.value, library.value);
      return compiled.ok ? { id: compiled.value.id, scenario: compiled.value } : broken(compiled.error);
    });
  return packs.sort((a, b) => minutesOf(a) - minutesOf(b));
}

/** The order of the title page: what fits a lesson first, what is broken last. */
function minutesOf(pack: Pack): number {
  return 'scenario' in pack ? pack.scenario.minutes : Infinity;
}

/** Compiles a scenario anew with what a record changes in it; `undefined` where it does not compile so. */
export type Recompile = (
  id: string,
  overrides: GameRecord['overrides'],
  /** The scenario's own text, where the record carries it. */
  text?: string,
) => Scenario | undefined;

/** The way from a record to its scenario, over the same files as {@link loadPacks}. */
export function recompiler(
  scenarios: Readonly<Record<string, string>>,
  libraryFiles: Readonly<Record<string, string>>,
): Recompile {
  const own = ownCompiler(libraryFiles);
  return (id, overrides, carried) => {
    if (carried !== undefined) return own(carried, overrides);
    const library = loadLibrary(named(libraryFiles));
    if (!library.ok) return undefined;
    for (const [file, text] of Object.entries(named(scenarios))) {
      const draft = parseScenario(text, file);
      if (!draft.ok || draft.value.data.id !== id) continue;
      const compiled = compileScenario(draft.value, library.value, fromOverrides(overrides));
      return compiled.ok ? compiled.value : undefined;
    }
    return undefined;
  };
}

/** Compiles a scenario that did not come with the page; it keeps its text, to travel inside records. */
export function ownCompiler(
  libraryFiles: Readonly<Record<string, string>>,
): (text: string, overrides?: GameRecord['overrides']) => Scenario | undefined {
  return (text, overrides = {}) => {
    const library = loadLibrary(named(libraryFiles));
    const draft = parseScenario(text);
    if (!library.ok || !draft.ok) return undefined;
    const compiled = compileScenario(draft.value, library.value, fromOverrides(overrides));
    return compiled.ok ? { ...compiled.value, ownText: text } : undefined;
  };
}

/** Names as a person looks for them, from the root of the project: "scenarios/autumn-2021/scenario.yaml". */
export function named(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path.replace(/^\//, ''), text]));
}

/** The same files by scenario, for workers to compile them again: compiled rules are functions and cannot be sent. */
export function textsByScenario(
  scenarios: Readonly<Record<string, string>>,
  libraryFiles: Readonly<Record<string, string>>,
): Record<string, ScenarioTexts> {
  const library = named(libraryFiles);
  return Object.fromEntries(
    Object.entries(named(scenarios)).map(([name, text]) => [
      name.split('/').at(-2) ?? name,
      { name, text, library },
    ]),
  );
}
