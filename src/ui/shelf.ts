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

/** Compiles a scenario anew with what a record changes in it; `undefined` where it does not compile so, or was never fetched. */
export type Recompile = (
  id: string,
  overrides: GameRecord['overrides'],
  /** The scenario's own text, where the record carries it. */
  text?: string,
) => Scenario | undefined;

/** The scenarios beside the page, with the library that they share. */
export interface Shelf {
  /** Those that have a card, in the order of the title page: what fits a lesson first. */
  readonly packs: readonly Pack[];
  /** Ids of those that had none when the page was built: something is wrong with them, and once fetched they say what. */
  readonly doubtful: readonly string[];
  /** Fetches the text of a scenario, once; rejected where it cannot be had. */
  readonly fetch: (id: string) => Promise<Pack>;
  /** The texts that were fetched, by id, with the library: for workers to compile them again, since compiled rules are functions and cannot be sent. */
  readonly texts: () => Readonly<Record<string, ScenarioTexts>>;
  /** The text of a scenario, fetched if it was not; undefined where there is none. */
  readonly textOf: (id: string) => Promise<string | undefined>;
  readonly recompile: Recompile;
  /** Compiles a scenario that did not come with the page; it keeps its text, to travel inside records. */
  readonly compileOwn: (text: string) => Scenario | undefined;
}

/**
 * The scenarios of these files, each fetched when it is first wanted and compiled when it is first asked for. What is wrong
 * with one takes no other with it.
 */
export function createShelf(
  scenarios: Readonly<Record<string, () => Promise<string>>>,
  libraryFiles: Readonly<Record<string, string>>,
  cards: Readonly<Record<string, Card>> = {},
): Shelf {
  const files = named(scenarios);
  const fileOf = new Map(Object.keys(files).map((file) => [folderOf(file), file]));
  const come = new Map<string, string>();
  const shared = named(libraryFiles);
  const library = once(() => loadLibrary(shared));
  const compile = (
    text: string,
    file?: string,
    overrides: GameRecord['overrides'] = {},
  ): Result<Scenario, Diagnostic[]> => {
    const draft = parseScenario(text, file);
    const base = library();
    if (!draft.ok) return err(base.ok ? draft.error : [...base.error, ...draft.error]);
    return base.ok ? compileScenario(draft.value, base.value, fromOverrides(overrides)) : base;
  };
  const packs = [...fileOf].flatMap(([id, file]): Pack[] =>
    Object.hasOwn(cards, id) ? [{ id, file, card: cards[id], compiled: undefined }] : [],
  );
  const coming = new Map<string, Promise<string>>();
  const fetchText = (id: string, file: string): Promise<string> => {
    const text = coming.get(id) ?? files[file]();
    coming.set(id, text);
    // What could not be had is asked for anew.
    text.then(
      (got) => come.set(id, got),
      () => coming.delete(id),
    );
    return text;
  };
  const fetchPack = async (id: string): Promise<Pack> => {
    const file = fileOf.get(id);
    if (file === undefined) throw new Error(`there is no scenario ${id}`);
    const text = await fetchText(id, file);
    const compiled = once(() => compile(text, file));
    if (Object.hasOwn(cards, id)) return { id, file, card: cards[id], compiled };
    const result = compiled();
    return result.ok ? { ...packOf(result.value), file } : { id, file, diagnostics: result.error };
  };
  const compileOwn = (text: string, overrides?: GameRecord['overrides']) => {
    const compiled = compile(text, undefined, overrides);
    return compiled.ok ? { ...compiled.value, ownText: text } : undefined;
  };
  return {
    packs: packs.sort((a, b) => minutesOf(a) - minutesOf(b)),
    doubtful: [...fileOf.keys()].filter((id) => !Object.hasOwn(cards, id)),
    fetch: fetchPack,
    texts: () =>
      Object.fromEntries(
        [...come].map(([id, text]) => [id, { name: fileOf.get(id)!, text, library: shared }] as const),
      ),
    async textOf(id) {
      const file = fileOf.get(id);
      return file === undefined ? undefined : await fetchText(id, file);
    },
    recompile(id, overrides, carried) {
      if (carried !== undefined) return compileOwn(carried, overrides);
      const text = come.get(id);
      const compiled = text === undefined ? undefined : compile(text, fileOf.get(id), overrides);
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
export function named<T>(files: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(files).map(([path, one]) => [path.replace(/^\//, ''), one]));
}
