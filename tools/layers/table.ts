/** Folders whose code must give the same bits everywhere: no DOM, no Node, no clock (design, "Folders"). */
export const CORE = ['base', 'rules', 'scenario', 'engine', 'policies', 'record', 'analysis'] as const;

/** What the code of one folder (or file) under `src` may reach. */
export interface Zone {
  /** Other zones it may import; its own is always allowed. */
  readonly mayImport: readonly string[];
  /** Zones of `mayImport` of which only types may be imported. */
  readonly typesOnly?: readonly string[];
  /** True where Node's own modules may be imported. */
  readonly node?: boolean;
  /** True where `scenarios/`, `assets/` and `package.json` may be named; the others are handed their data. */
  readonly data?: boolean;
  /** What to do instead of the forbidden import, told to whoever wrote it. */
  readonly instead: string;
}

/**
 * The import table. A path belongs to the zone with the longest matching name. `ui` reaches everything below
 * the session only through the session's face, so that no screen depends on how the engine is laid out.
 */
export const ZONES: Readonly<Record<string, Zone>> = {
  base: {
    mayImport: [],
    instead: 'base stands on nothing: take what you need as an argument, or move the thing itself into base.',
  },
  rules: {
    mayImport: ['base'],
    instead:
      'rules know no scenario: describe the names and types that you need as an interface in rules, and let scenario provide it.',
  },
  scenario: {
    mayImport: ['base', 'rules'],
    instead:
      'scenario turns text into tables and plays nothing: move what plays to engine, and what both need to base.',
  },
  engine: {
    mayImport: ['base', 'scenario', 'rules'],
    typesOnly: ['rules'],
    instead:
      'the engine plays compiled tables: let scenario compile what you need into them (of rules import only types), or take a function as an argument.',
  },
  policies: {
    mayImport: ['base', 'scenario', 'engine'],
    instead:
      'a policy is a function from observation to decision: take what else it needs as an argument, from whoever calls it.',
  },
  record: {
    mayImport: ['base', 'scenario', 'engine'],
    instead:
      'a record replays inputs through the engine and asks no policy: move what needs more to analysis or session.',
  },
  analysis: {
    mayImport: ['base', 'rules', 'scenario', 'engine', 'policies', 'record'],
    instead:
      'analysis computes from records and worlds: return plain data, and let session, workers, report or ui use it.',
  },
  session: {
    mayImport: [...CORE],
    instead:
      'the session is a game without a screen: take a port (storage, clock, worker) as an argument and let main.tsx or cli fill it.',
  },
  workers: {
    mayImport: [...CORE],
    node: true,
    instead:
      'a worker receives messages and calls analysis: put what it should know into the message, and its words into the caller.',
  },
  words: {
    mayImport: ['base'],
    instead:
      'words format what they are given: pass ids and numbers in, and keep knowledge of the game outside.',
  },
  report: {
    mayImport: [...CORE, 'words'],
    instead:
      'a report is a function from a record to text: take what the session knows as an argument; page and command line both call it.',
  },
  ui: {
    mayImport: ['session', 'workers', 'words', 'report', 'ui/map', 'ui/panels'],
    data: true,
    instead:
      'the page speaks with the game through src/session/index.ts: export there the type or function that you need, and send commands to the session.',
  },
  'ui/map': {
    mayImport: ['session', 'workers', 'words', 'report', 'ui'],
    data: true,
    instead:
      'the map knows no rules and no panels: read the store in src/ui/store, send commands to the session, and take the game only from src/session/index.ts.',
  },
  'ui/panels': {
    mayImport: ['session', 'workers', 'words', 'report', 'ui'],
    data: true,
    instead:
      'the panels never call the map: change the store in src/ui/store, which the map watches, and take the game only from src/session/index.ts.',
  },
  classroom: {
    mayImport: ['base', 'scenario', 'engine', 'policies', 'record', 'session', 'words'],
    data: true,
    instead:
      'the classroom carries sessions between people: what it shows or analyses belongs to ui, report or analysis, called by its host.',
  },
  'classroom/server': {
    mayImport: ['base', 'scenario', 'engine', 'policies', 'record', 'session', 'words', 'classroom'],
    node: true,
    data: true,
    instead:
      'the server never shows anything: send a message of src/classroom/protocol and let the client draw it.',
  },
  cli: {
    mayImport: [...CORE, 'session', 'workers', 'words', 'report', 'classroom', 'classroom/server'],
    node: true,
    data: true,
    instead: 'commands have no page: move what both need from ui to session, report or words.',
  },
  'main.tsx': {
    mayImport: [...CORE, 'session', 'workers', 'words', 'report', 'classroom', 'ui', 'ui/map', 'ui/panels'],
    data: true,
    instead:
      'main.tsx composes the page and runs in a browser: leave commands and the server to src/cli and src/classroom/server.',
  },
};

/** The file through which `ui` reaches the session and everything below it. */
export const SESSION_FACE = 'src/session/index.ts';

/** Each package of `package.json` that runs in the product, with the zones that may import it. */
export const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  seedrandom: ['base'],
  '@marcbachmann/cel-js': ['rules'],
  yaml: ['scenario'],
  zod: ['scenario'],
  fflate: ['record'],
  immer: ['session', 'ui'],
  zustand: ['ui'],
  'idb-keyval': ['ui'],
  react: ['ui', 'main.tsx'],
  'react-dom': ['ui', 'main.tsx'],
  'react-aria-components': ['ui'],
  'lucide-react': ['ui'],
  'circle-flags': ['ui'],
  milsymbol: ['ui'],
  phaser: ['ui/map'],
  '@observablehq/plot': ['ui', 'report'],
  'intl-messageformat': ['words'],
  '@codemirror/autocomplete': ['ui'],
  '@codemirror/commands': ['ui'],
  '@codemirror/lang-yaml': ['ui'],
  '@codemirror/language': ['ui'],
  '@codemirror/lint': ['ui'],
  '@codemirror/state': ['ui'],
  '@codemirror/view': ['ui'],
  '@lezer/highlight': ['ui'],
  '@fontsource/ibm-plex-sans': ['ui', 'main.tsx'],
  '@fontsource/ibm-plex-sans-condensed': ['ui', 'main.tsx'],
  '@fontsource/source-serif-4': ['ui', 'main.tsx'],
  commander: ['cli'],
  linkedom: ['cli'],
};

/** Modules that the build makes up, with the zones that may import them. */
export const VIRTUAL: Readonly<Record<string, readonly string[]>> = {
  'virtual:pwa-register': ['main.tsx', 'ui'],
  // Made by tools/build/scenario-cards.ts (docs/decisions/0021-cards-made-at-build.md).
  'virtual:scenario-cards': ['main.tsx'],
};

/** The name of the zone that a path below `src` belongs to, or undefined where the table knows none. */
export function zoneOf(path: string): string | undefined {
  const inner = path.startsWith('src/') ? path.slice('src/'.length) : undefined;
  if (inner === undefined) return undefined;
  const names = Object.keys(ZONES).filter((name) => inner === name || inner.startsWith(`${name}/`));
  return names.sort((a, b) => b.length - a.length)[0];
}

/** True where `zone` is `name` or lies inside it. */
export function isWithin(zone: string, name: string): boolean {
  return zone === name || zone.startsWith(`${name}/`);
}
