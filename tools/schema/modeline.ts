import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { FileKind } from '../../src/scenario/json-schema.ts';
import { SCHEMA_FOLDER } from './build.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** A YAML file of the scenarios, from the root of the project, and which form it has. */
export interface ScenarioFile {
  readonly path: string;
  readonly kind: FileKind;
}

/** Every scenario, library and audit file of the project. */
export function scenarioFiles(): readonly ScenarioFile[] {
  return readdirSync(join(ROOT, 'scenarios'), { recursive: true, encoding: 'utf8' })
    .map((name) => join('scenarios', name))
    .flatMap((path): ScenarioFile[] => {
      const kind = kindOf(path);
      return kind ? [{ path, kind }] : [];
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function kindOf(path: string): FileKind | undefined {
  if (!path.endsWith('.yaml')) return undefined;
  if (basename(dirname(path)) === 'library') return 'library';
  return ({ 'scenario.yaml': 'scenario', 'starter.yaml': 'scenario', 'audit.yaml': 'audit' } as const)[
    basename(path)
  ];
}

/** The first line of a file, by which an editor with YAML support finds its schema. */
export function modelineOf({ path, kind }: ScenarioFile): string {
  const schema = relative(dirname(path), join(SCHEMA_FOLDER, `${kind}.json`)).replaceAll('\\', '/');
  return `# yaml-language-server: $schema=${schema}`;
}

/** Gives every file that has none its line. */
export function addModelines(): void {
  for (const file of scenarioFiles()) {
    const path = join(ROOT, file.path);
    const text = readFileSync(path, 'utf8');
    if (!text.startsWith('# yaml-language-server:')) writeFileSync(path, `${modelineOf(file)}\n${text}`);
  }
}
