import {
  compileScenario,
  err,
  fromOverrides,
  loadLibrary,
  parseScenario,
  type Diagnostic,
  type GameRecord,
  type Result,
  type Scenario,
  type ScenarioTexts,
} from '../session/index.ts';
import { packOf, type Card, type Pack } from './store/packs.ts';

/** Compiles a scenario anew with what a record changes in it; `undefined` where it does not compile so. */
export type Recompile = (
  id: string,
  overrides: GameRecord['overrides'],
  /** The scenario's own text, where the record carries it. */
  text?: string,
) => Scenario | undefined;

/** The scenarios beside the page, with the library that they share. */
export interface Shelf {
  /** In the order of the title page: what fits a lesson first, what is broken last. */
  readonly packs: readonly Pack[];
  readonly recompile: Recompile;
  /** Compiles a scenario that did not come with the page; it keeps its text, to travel inside records. */
  readonly compileOwn: (text: string) => Scenario | undefined;
}

/**
 * The scenarios of these files, each compiled when it is first asked for. One without a card is compiled at once: it
 * says what is wrong with it, and takes no other with it.
 */
export function createShelf(
  scenarios: Readonly<Record<string, string>>,
  libraryFiles: Readonly<Record<string, string>>,
  cards: Readonly<Record<string, Card>> = {},
): Shelf {
  const files = named(scenarios);
  const library = once(() => loadLibrary(named(libraryFiles)));
  const compile = (
    text: string,
    file?: string,
    overrides: GameRecord['overrides'] = {},
  ): Result<Scenario, Diagnostic[]> => {
    const draft = parseScenario(text, file);
    const shared = library();
    if (!draft.ok) return err(shared.ok ? draft.error : [...shared.error, ...draft.error]);
    return shared.ok ? compileScenario(draft.value, shared.value, fromOverrides(overrides)) : shared;
  };
  const packs = Object.keys(files)
    .sort()
    .map((file): Pack => {
      const id = folderOf(file);
      const compiled = once(() => compile(files[file], file));
      if (Object.hasOwn(cards, id)) return { id, file, card: cards[id], compiled };
      const result = compiled();
      if (!result.ok) return { id, file, diagnostics: result.error };
      return { ...packOf(result.value), file };
    });
  const compileOwn = (text: string, overrides?: GameRecord['overrides']) => {
    const compiled = compile(text, undefined, overrides);
    return compiled.ok ? { ...compiled.value, ownText: text } : undefined;
  };
  return {
    packs: packs.sort((a, b) => minutesOf(a) - minutesOf(b)),
    recompile(id, overrides, carried) {
      if (carried !== undefined) return compileOwn(carried, overrides);
      const file = Object.keys(files).find((name) => folderOf(name) === id);
      const compiled = file === undefined ? undefined : compile(files[file], file, overrides);
      return compiled?.ok ? compiled.value : undefined;
    },
    compileOwn: (text) => compileOwn(text),
  };
}

/** The id of a scenario beside the page is the name of its folder. */
function folderOf(file: string): string {
  return file.split('/').at(-2) ?? file;
}

function minutesOf(pack: Pack): number {
  return 'card' in pack ? pack.card.minutes : Infinity;
}

function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => (done ??= { value: work() }).value;
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
    Object.entries(named(scenarios)).map(([name, text]) => [folderOf(name), { name, text, library }]),
  );
}
