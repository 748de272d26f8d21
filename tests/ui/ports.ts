import type { Ports } from '../../src/ui/store/ports.ts';

const unused = () => {
  throw new Error('this test needs no such port');
};
/** A page that keeps nothing: each test puts in the place of these what it needs. */
export const unusedPorts: Ports = {
  createGame: unused,
  createTable: unused,
  resume: unused,
  openRecord: unused,
  link: unused,
  addressOf: unused,
  copy: unused,
  download: unused,
  startCheckers: unused,
  saves: {
    load: () => Promise.resolve({ ok: true, value: undefined }),
    save: () => Promise.resolve({ ok: true, value: undefined }),
    drop: () => Promise.resolve({ ok: true, value: undefined }),
  },
  library: {
    list: () => Promise.resolve({ ok: true, value: [] }),
    put: (game) => Promise.resolve({ ok: true, value: game }),
    putAll: () => Promise.resolve({ ok: true, value: undefined }),
    drop: () => Promise.resolve({ ok: true, value: undefined }),
  },
  games: { write: unused, read: unused },
  readText: unused,
  newId: () => 'test',
  watchElsewhere: () => () => undefined,
  newSeed: () => 'test',
  compileOwn: unused,
  lab: { examine: unused, play: unused, stop: unused },
  libraryTexts: {},
  fetchScenario: unused,
  textOf: unused,
  starter: '',
  rememberTheme: unused,
  rememberTips: unused,
  now: () => 0,
  later: (work) => work(),
};
