import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findScenario, readTexts, SCENARIOS, textsAround } from '../../src/cli/files.ts';
import { compileTexts, type Changes, type Scenario } from '../../src/scenario/index.ts';
import { formatDiagnostic } from '../../src/words/diagnostic.ts';

const compiled = new Map<string, Scenario>();

/** A scenario of the project, compiled from its real files; each variant once a test file. */
export function scenarioOf(id: string, changes: Changes = {}): Scenario {
  const key = JSON.stringify([id, changes.set ?? {}, changes.without ?? []]);
  const known = compiled.get(key);
  if (known) return known;
  const file = findScenario(id);
  if (file === undefined) throw new Error(`no scenario ${id}`);
  const result = compileTexts(readTexts(file), changes);
  if (!result.ok) throw new Error(result.error.map(formatDiagnostic).join('\n'));
  compiled.set(key, result.value);
  return result.value;
}

/** Ids of every scenario in the project, those for tests included. */
export function allScenarioIds(): string[] {
  return readdirSync(SCENARIOS)
    .filter((name) => existsSync(join(SCENARIOS, name, 'scenario.yaml')))
    .sort();
}

export const tiny = (): Scenario => scenarioOf('_tiny');
export const autumn = (): Scenario => scenarioOf('autumn-2021');

/** The text of a scenario of one's own: the starter under another id, longer by so many letters that do not deflate. */
export function ownText(padding = ''): string {
  const starter = readFileSync(join(SCENARIOS, 'starter', 'starter.yaml'), 'utf8');
  return `${starter.replace('id: starter', 'id: my-road')}\n# ${padding}\n`;
}

/** It, compiled as the page does: it keeps its text, for its records to carry. */
export function ownScenario(text = ownText()): Scenario {
  const result = compileTexts(textsAround('my-road.yaml', text));
  if (!result.ok) throw new Error(result.error.map(formatDiagnostic).join('\n'));
  return { ...result.value, ownText: text };
}
