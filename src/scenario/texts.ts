import { err, ok, type Result } from '../base/result.ts';
import type { Changes } from './changes.ts';
import { compileScenario } from './compile.ts';
import type { Diagnostic } from './diagnostics.ts';
import { loadLibrary, type Library } from './library.ts';
import { first, readScenario, type ScenarioDraft } from './parse.ts';
import type { Scenario } from './types.ts';

/** A scenario as its author wrote it, with the files of its library by name: what can be sent to a worker. */
export interface ScenarioTexts {
  readonly name: string;
  readonly text: string;
  readonly library: Readonly<Record<string, string>>;
}

/** Texts to tables; all that is wrong with any file at once. */
export function compileTexts(texts: ScenarioTexts, changes: Changes = {}): Result<Scenario, Diagnostic[]> {
  const loaded = draftsOf(texts);
  return loaded.ok ? compileScenario(loaded.value.draft, loaded.value.library, changes) : loaded;
}

/** A scenario and its library in the right form. */
export interface Drafts {
  readonly draft: ScenarioDraft;
  readonly library: Library;
}

/** Texts to drafts; else what is wrong with the form of any file, and with the meaning of whatever of the scenario has a form. */
export function draftsOf(texts: ScenarioTexts): Result<Drafts, Diagnostic[]> {
  const library = loadLibrary(texts.library);
  const { wrong, rest } = readScenario(texts.text, texts.name);
  if (!library.ok) return err([...library.error, ...first(wrong)]);
  if (rest && wrong.length === 0) return ok({ draft: rest, library: library.value });
  const compiled = rest && compileScenario(rest, library.value);
  const meant = compiled && !compiled.ok ? compiled.error.filter((one) => isOwn(one, rest!.lost)) : [];
  const places = new Set(wrong.map(({ line, column }) => `${line}:${column}`));
  const all = [...wrong, ...meant.filter(({ line, column }) => !places.has(`${line}:${column}`))];
  return err(first(all.sort((a, b) => a.line - b.line || a.column - b.column)));
}

/** Names that are not there and rules that say nothing do not follow from what was left out, unless they name it. */
function isOwn({ code, says, rule }: Diagnostic, lost: ReadonlySet<string>): boolean {
  if (!/^(rule_|unknown_)/.test(code)) return false;
  const named = JSON.stringify([says, rule ?? '']).match(/[\w-]+/g) ?? [];
  return !named.some((name) => lost.has(name));
}
