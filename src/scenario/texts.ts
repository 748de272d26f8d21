import { err, type Result } from '../base/result.ts';
import type { Changes } from './changes.ts';
import { compileScenario } from './compile.ts';
import type { Diagnostic } from './diagnostics.ts';
import { loadLibrary } from './library.ts';
import { parseScenario } from './parse.ts';
import type { Scenario } from './types.ts';

/** A scenario as its author wrote it, with the files of its library by name: what can be sent to a worker. */
export interface ScenarioTexts {
  readonly name: string;
  readonly text: string;
  readonly library: Readonly<Record<string, string>>;
}

/** Texts to tables; all that is wrong with any file at once. */
export function compileTexts(texts: ScenarioTexts, changes: Changes = {}): Result<Scenario, Diagnostic[]> {
  const library = loadLibrary(texts.library);
  const draft = parseScenario(texts.text, texts.name);
  if (!library.ok || !draft.ok)
    return err([...(library.ok ? [] : library.error), ...(draft.ok ? [] : draft.error)]);
  return compileScenario(draft.value, library.value, changes);
}
