import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Allowance, checkLayers, sentence } from '../../tools/layers/check.ts';
import { countModules, readModules } from '../../tools/layers/files.ts';
import { CORE, PACKAGES, ZONES } from '../../tools/layers/table.ts';
import { plant, ROOT } from './planted.ts';

/** Forbidden imports that are tolerated for now. An entry that is no longer needed fails the check. */
const ALLOWED: readonly Allowance[] = [];

describe('the layers of this project', () => {
  test('every import keeps to the table', () => {
    expect(checkLayers(ROOT, readModules(ROOT, 'src'), ALLOWED).map(sentence)).toEqual([]);
  });

  test('there is something to read', () => {
    expect(countModules(ROOT, 'src')).toBeGreaterThan(0);
  });

  test('the table names every package of package.json, and none that is gone', () => {
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(Object.keys(PACKAGES).sort()).toEqual(Object.keys(dependencies).sort());
  });

  test('the table has no row twice over, and only known names', () => {
    for (const zone of Object.values(ZONES)) {
      expect(new Set(zone.mayImport).size).toBe(zone.mayImport.length);
      for (const name of [...zone.mayImport, ...(zone.typesOnly ?? [])]) expect(ZONES).toHaveProperty([name]);
    }
    for (const zones of Object.values(PACKAGES))
      for (const name of zones) expect(ZONES).toHaveProperty([name]);
  });
});

/** The table of design.md, "Folders", written a second time by hand, so that a slip in the first one shows. */
const MAY_IMPORT: Readonly<Record<string, string>> = {
  base: '',
  rules: 'base',
  scenario: 'base rules',
  engine: 'base scenario',
  policies: 'base scenario engine',
  record: 'base scenario engine',
  analysis: 'base rules scenario engine policies record',
  session: 'base rules scenario engine policies record analysis',
  workers: 'base rules scenario engine policies record analysis',
  ui: 'session workers words report',
  words: 'base',
  report: 'base rules scenario engine policies record analysis words',
  classroom: 'base scenario engine policies record session words',
  cli: 'base rules scenario engine policies record analysis session workers words report classroom',
};

describe('planted imports between folders', () => {
  const folders = Object.keys(MAY_IMPORT);
  for (const from of folders) {
    test(`${from} reaches ${MAY_IMPORT[from] || 'nothing'} and no other folder`, () => {
      const files: Record<string, string> = {};
      for (const folder of folders) files[`src/${folder}/index.ts`] = 'export const here = 1;\n';
      files[`src/${from}/probe.ts`] = folders
        .filter((folder) => folder !== from)
        .map((folder) => `import { here as ${folder} } from '../${folder}/index.ts';\n`)
        .join('');
      const refused = check(plant(files))
        .filter(({ rule }) => rule === 'folder' || rule === 'types-only')
        .map(({ what }) => /\(src\/(\w+)/.exec(what)![1]);
      const allowed = folders.filter((folder) => folder !== from && !refused.includes(folder));
      expect(allowed.join(' ')).toBe(
        folders.filter((f) => MAY_IMPORT[from].split(' ').includes(f)).join(' '),
      );
    });
  }
});

describe('planted violations', () => {
  const base = 'src/base/a.ts';
  const cases: readonly [name: string, rule: string, files: Record<string, string>][] = [
    ['a static import', 'folder', { [base]: `import { b } from '../engine/b.ts';`, 'src/engine/b.ts': '' }],
    ['an import for its effect', 'folder', { [base]: `import '../engine/b.ts';`, 'src/engine/b.ts': '' }],
    [
      'a type import',
      'folder',
      { [base]: `import type { B } from '../engine/b.ts';`, 'src/engine/b.ts': '' },
    ],
    ['an inline type', 'folder', { [base]: `type B = import('../engine/b.ts').B;`, 'src/engine/b.ts': '' }],
    ['export from', 'folder', { [base]: `export { b } from '../engine/b.ts';`, 'src/engine/b.ts': '' }],
    ['export all', 'folder', { [base]: `export * from '../engine/b.ts';`, 'src/engine/b.ts': '' }],
    ['export type', 'folder', { [base]: `export type { B } from '../engine/b.ts';`, 'src/engine/b.ts': '' }],
    ['a dynamic import', 'folder', { [base]: `void import('../engine/b.ts');`, 'src/engine/b.ts': '' }],
    ['a template as path', 'folder', { [base]: 'void import(`../engine/b.ts`);', 'src/engine/b.ts': '' }],
    [
      'a worker',
      'folder',
      { [base]: `new Worker(new URL('../engine/b.ts', import.meta.url));`, 'src/engine/b.ts': '' },
    ],
    ['a glob', 'folder', { [base]: `import.meta.glob('../engine/*.ts');`, 'src/engine/b.ts': '' }],
    ['a list of globs', 'folder', { [base]: `import.meta.glob(['./*.ts', '/src/engine/*.ts']);` }],
    ['an import by a rooted path', 'folder', { [base]: `import '/src/engine/b.ts';`, 'src/engine/b.ts': '' }],
    ['a computed import', 'computed', { [base]: 'void import(`./${name}.ts`);' }],
    ['require', 'commonjs', { [base]: `const fs = require('fs');` }],
    ['import = require', 'commonjs', { [base]: `import fs = require('fs');` }],
    ['an import without extension', 'missing', { [base]: `import '../base/b';`, 'src/base/b.ts': '' }],
    ['an import of a folder', 'missing', { [base]: `import '../base';` }],
    ['code outside src', 'folder', { [base]: `import '../../tools/x.ts';`, 'tools/x.ts': '' }],
    ['the project itself', 'folder', { 'src/ui/a.ts': `new URL('../../', import.meta.url);` }],
    ['data in the core', 'data', { [base]: `import x from '../../assets/x.json';`, 'assets/x.json': '{}' }],
    ['an unknown folder', 'folder', { 'src/helpers/a.ts': '' }],
    ['a file beside main.tsx', 'folder', { 'src/a.ts': '' }],
    [
      'values of rules in the engine',
      'types-only',
      { 'src/engine/a.ts': `import { b } from '../rules/b.ts';`, 'src/rules/b.ts': '' },
    ],
    [
      'the session past its face',
      'face',
      { 'src/ui/a.ts': `import { b } from '../session/b.ts';`, 'src/session/b.ts': '' },
    ],
    [
      'a panel that calls the map',
      'folder',
      { 'src/ui/panels/a.ts': `import { b } from '../map/b.ts';`, 'src/ui/map/b.ts': '' },
    ],
    [
      'the map that calls a panel',
      'folder',
      { 'src/ui/map/a.ts': `import { b } from '../panels/b.ts';`, 'src/ui/panels/b.ts': '' },
    ],
    [
      'the server that shows something',
      'folder',
      { 'src/classroom/server/a.ts': `import { b } from '../../ui/b.ts';`, 'src/ui/b.ts': '' },
    ],
    ['Node in the core', 'node', { 'src/analysis/a.ts': `import { readFileSync } from 'node:fs';` }],
    ['Node without its prefix', 'node', { 'src/engine/a.ts': `import { readFileSync } from 'fs';` }],
    [
      'Node in the session',
      'node',
      { 'src/session/a.ts': `import { readFileSync } from 'node:fs/promises';` },
    ],
    ['a package nobody named', 'package', { [base]: `import _ from 'lodash';` }],
    ['a package by its path', 'package', { [base]: `import.meta.glob('/node_modules/zod/*.js');` }],
    ['a part of a package', 'package', { 'src/ui/a.ts': `import { p } from 'zod/v4';` }],
    [
      'files in a circle',
      'cycle',
      {
        [base]: `import './b.ts';`,
        'src/base/b.ts': `import type { C } from './c.ts';`,
        'src/base/c.ts': `export { a } from './a.ts';`,
      },
    ],
    ['a file that cannot be parsed', 'syntax', { [base]: 'const = 1;' }],
  ];
  test.each(cases)('%s', (_name, rule, files) => {
    const found = check(plant(files));
    expect(found.map((violation) => violation.rule)).toContain(rule);
    for (const violation of found) expect(violation.instead).toMatch(/\w{3}.*\.$/);
  });

  for (const [name, zones] of Object.entries(PACKAGES)) {
    test(`${name} is used only in ${zones.join(', ')}`, () => {
      const files = Object.keys(ZONES).map((zone) => [
        zone.endsWith('.tsx') ? `src/${zone}` : `src/${zone}/probe.ts`,
        `import '${name}';\n`,
      ]);
      const refused = check(plant(Object.fromEntries(files))).filter(({ rule }) => rule === 'package');
      const within = Object.keys(ZONES).filter((zone) =>
        zones.some((z) => zone === z || zone.startsWith(`${z}/`)),
      );
      expect(refused).toHaveLength(Object.keys(ZONES).length - within.length);
      for (const zone of within)
        expect(refused.map(({ what }) => what)).not.toContain(`${zone} imports "${name}"`);
    });
  }
});

describe('what is allowed', () => {
  test('a small project that keeps every rule', () => {
    const root = plant({
      'src/main.tsx': `import './ui/app.tsx'; import '@fontsource/source-serif-4/400.css';`,
      'src/ui/app.tsx': `import { x } from '../session/index.ts'; import './app.css'; void import('./map/game.ts');
        export const flags = import.meta.glob('/node_modules/circle-flags/flags/{ir,az}.svg', { query: '?url' });
        export const scenarios = import.meta.glob('../../scenarios/**/*.yaml', { query: '?raw' });
        export const start = () => new Worker(new URL('../workers/w.ts', import.meta.url), { type: 'module' });`,
      'src/cli/files.ts': `export const root = new URL('../../', import.meta.url);`,
      'src/ui/app.css': '',
      'src/ui/map/game.ts': `import Phaser from 'phaser'; import map from '../../../assets/map.json?url';`,
      'src/session/index.ts': `export type { Event } from '../engine/events.ts'; import { produce } from 'immer';`,
      'src/engine/events.ts': `import type { Rule } from '../rules/rule.ts'; // import 'phaser'`,
      'src/rules/rule.ts': `export const text = "import 'react'";`,
      'src/workers/w.ts': `import { Worker } from 'node:worker_threads'; import '../engine/events.ts';`,
      'assets/map.json': '{}',
    });
    expect(check(root)).toEqual([]);
  });

  test('a tolerated import, until it is gone', () => {
    const allowance = { file: 'src/base/a.ts', specifier: '../engine/b.ts', why: 'planted' };
    const files = { 'src/base/a.ts': `import '../engine/b.ts';`, 'src/engine/b.ts': '' };
    expect(check(plant(files), [allowance])).toEqual([]);
    const mended = check(plant({ ...files, 'src/base/a.ts': '' }), [allowance]);
    expect(mended.map(({ rule, file }) => `${rule} ${file}`)).toEqual(['stale src/base/a.ts']);
  });
});

describe('a check that goes blind', () => {
  const files = { 'src/base/a.ts': '', 'src/ui/b.tsx': '', 'src/engine/deep/c.mts': '' };

  test('fails when it has read fewer modules than there are', () => {
    const root = plant(files);
    const all = readModules(root, 'src');
    expect(all).toHaveLength(3);
    for (const read of [[], all.slice(1), all.slice(0, 2)]) {
      const found = checkLayers(root, read);
      expect(found.map(sentence)).toEqual([expect.stringContaining(`read ${read.length} of 3 modules`)]);
    }
    expect(checkLayers(root, all)).toEqual([]);
  });

  test('counts a file that it could not parse as not read', () => {
    const found = check(plant({ ...files, 'src/base/a.ts': 'export {{' }));
    expect(found.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['syntax', 'unread']));
  });

  test('covers every folder of the core', () => {
    for (const folder of CORE) expect(ZONES).toHaveProperty([folder]);
  });
});

function check(root: string, allowances: readonly Allowance[] = []) {
  return checkLayers(root, readModules(root, 'src'), allowances);
}
