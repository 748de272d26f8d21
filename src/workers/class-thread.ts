import { checkText, type CheckFault, type Digest } from '../analysis/class/index.ts';
import type { Result } from '../base/result.ts';
import type { GameRecord } from '../record/types.ts';
import { fromOverrides } from '../scenario/index.ts';
import { compileTexts, type ScenarioTexts } from '../scenario/texts.ts';
import type { Scenario } from '../scenario/types.ts';

/** What a thread is told: first the scenarios by id, then texts to check. */
export type ToThread =
  | { readonly kind: 'scenarios'; readonly texts: Readonly<Record<string, ScenarioTexts>> }
  | { readonly kind: 'check'; readonly index: number; readonly text: string };

/** What it answers to each text. */
export interface FromThread {
  readonly index: number;
  readonly result: Result<Digest, CheckFault>;
}

/** A browser's worker as far as it is used here; the page's own types know windows only. */
interface Thread {
  onmessage: (event: { readonly data: ToThread }) => void;
  postMessage(message: FromThread): void;
}

/** Scenarios that a class may have changed, compiled; more than these are compiled anew. */
const KEPT = 16;
const thread = globalThis as unknown as Thread;
const compiled = new Map<string, Scenario | undefined>();
/** A text has come. */
let asked = false;
let texts: Readonly<Record<string, ScenarioTexts>> = {};

thread.onmessage = ({ data }) => {
  if (data.kind === 'scenarios') {
    ({ texts } = data);
    compileAhead(Object.keys(texts));
  } else {
    asked = true;
    thread.postMessage({ index: data.index, result: checkText(data.text, find) });
  }
};

/**
 * While a teacher looks for the files there is time to compile. One at a time and only until the first text comes: that
 * waits for one scenario at most, and what no record asks for need not be compiled at all.
 */
function compileAhead([id, ...rest]: readonly string[]): void {
  if (id === undefined || asked) return;
  find(id, {});
  setTimeout(() => compileAhead(rest));
}

function find(id: string, overrides: GameRecord['overrides'], text?: string): Scenario | undefined {
  const key = JSON.stringify([id, text, Object.entries(overrides).sort(([a], [b]) => (a < b ? -1 : 1))]);
  if (compiled.has(key)) return compiled.get(key);
  const files = text === undefined ? named(id) : carried(text);
  const result = files && compileTexts(files, fromOverrides(overrides));
  const scenario = result?.ok ? result.value : undefined;
  if (compiled.size >= KEPT) compiled.clear();
  compiled.set(key, scenario);
  return scenario;
}

function named(id: string): ScenarioTexts | undefined {
  return Object.hasOwn(texts, id) ? texts[id] : undefined;
}

/** A scenario that a record carries, with the library that all share. */
function carried(text: string): ScenarioTexts | undefined {
  const any = Object.values(texts).at(0);
  return any && { ...any, name: 'scenario.yaml', text };
}
