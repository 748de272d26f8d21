import { basename } from 'node:path';
import { findScenario, readTexts } from '../../src/cli/files.ts';
import type { ScenarioTexts } from '../../src/scenario/index.ts';

/** The texts of the tiny scenario, its files named as an author in that folder sees them. */
export function tinyTexts(): ScenarioTexts {
  const { text, library } = readTexts(findScenario('_tiny')!);
  const files = Object.entries(library).map(([name, content]) => [`library/${basename(name)}`, content]);
  return { name: 'scenario.yaml', text, library: Object.fromEntries(files) };
}
