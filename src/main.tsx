import { lazy, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import {
  createGame,
  isWhole,
  LINK_PREFIX,
  loadGame,
  toLink,
  createTable,
  loadTable,
} from './session/index.ts';
import cards from 'virtual:scenario-cards';
import starter from '../scenarios/starter/starter.yaml?raw';
import * as browser from './ui/browser.ts';
import { followHistory } from './ui/history.ts';
import { createMapPort } from './ui/map-port.ts';
import { openRecord, refused, scenarioFor } from './ui/open-record.ts';
import { createShelf, named } from './ui/shelf.ts';
import { App, type Screens } from './ui/panels/App.tsx';
import { BriefingScreen } from './ui/panels/briefing/BriefingScreen.tsx';
import { TitleScreen } from './ui/panels/title/TitleScreen.tsx';
import { watchElsewhere } from './ui/saves/elsewhere.ts';
import { gameFiles, textOf } from './ui/saves/game-files.ts';
import { browserLibrary } from './ui/saves/library.ts';
import { startCheckers } from './workers/class-pool.ts';
import { browserSaves } from './ui/saves/saves.ts';
import { AppProvider } from './ui/store/context.tsx';
import { cardsOf } from './ui/store/packs.ts';
import type { Ports } from './ui/store/ports.ts';
import { readSetup } from './ui/store/setup-link.ts';
import { HANDED_PREFIX } from './ui/store/assignment-file.ts';
import { readAssignment } from './ui/store/assignment.ts';
import { createApp } from './ui/store/store.ts';
import './ui/styles/index.ts';
import { createLab } from './workers/own-scenario-lab.ts';

// The composition root: the one place that knows the session, the panels, the map and the browser.

// Folders whose name begins with _ are for tests.
const scenarios = import.meta.glob<string>(['/scenarios/*/scenario.yaml', '!/scenarios/_*/scenario.yaml'], {
  query: '?raw',
  import: 'default',
});
const library = import.meta.glob<string>('/scenarios/library/*.{yaml,csv}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const shelf = createShelf(scenarios, library, cards);
const { packs, recompile, compileOwn } = shelf;

/** Every scenario that can be played here. */
const allCards = () => cardsOf(app.state.getState().packs);

const ports: Ports = {
  createGame,
  createTable,
  resume(plain, record, openness) {
    const scenario = scenarioFor(record, () => plain, recompile);
    if (!scenario.ok) return scenario;
    const several = Object.values(record.seats).filter((kind) => kind === 'person').length > 1;
    const game = (several && !record.finished ? loadTable : loadGame)(scenario.value, record, openness);
    return game.ok ? game : refused(game.error, plain);
  },
  openRecord: (text, find) => openRecord(text, find, recompile),
  async link(scenario, record) {
    const link = toLink(record, scenario);
    return isWhole(link, record) ? link.slice(1) : undefined;
  },
  addressOf: browser.addressOf,
  copy: browser.copyText,
  download: browser.download,
  startCheckers: () => startCheckers(shelf.texts(), browser.cores()),
  saves: browserSaves(),
  library: browserLibrary(),
  games: gameFiles({ scenarios: allCards, newId: browser.newId, now: Date.now }),
  readText: textOf,
  newId: browser.newId,
  watchElsewhere,
  newSeed: browser.newSeed,
  compileOwn,
  lab: createLab(),
  libraryTexts: named(library),
  fetchScenario: shelf.fetch,
  textOf: shelf.textOf,
  starter,
  rememberTheme: browser.rememberTheme,
  rememberTips: browser.rememberTips,
  now: Date.now,
  later: (work, milliseconds = 20) => void window.setTimeout(work, milliseconds),
};

const themeChoice = browser.rememberedTheme();
const system = browser.systemTheme((theme) => app.commands.systemTheme(theme));
const app = createApp(ports, {
  packs,
  themeChoice,
  theme: themeChoice === 'system' ? system : themeChoice,
  systemTheme: system,
  tips: browser.rememberedTips(),
});

const showTheme = () => {
  const { themeChoice: choice } = app.state.getState();
  if (choice === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
};
showTheme();
app.state.subscribe(showTheme);

// One that had no card when the page was built says what is wrong with it as soon as it can.
for (const id of shelf.doubtful)
  void shelf.fetch(id).then((pack) => {
    app.state.setState({ packs: [...app.state.getState().packs, pack] });
  });

/** Screens that show games of any scenario come when all of these are there. */
const withScenarios = async <T,>(screen: Promise<T>): Promise<T> => {
  await app.commands.awaitScenarios();
  return screen;
};

const screens: Screens = {
  title: TitleScreen,
  briefing: BriefingScreen,
  records: lazy(async () => ({
    default: (await withScenarios(import('./ui/panels/records/RecordsScreen.tsx'))).RecordsScreen,
  })),
  play: lazy(async () => ({ default: (await import('./ui/panels/play/PlayScreen.tsx')).PlayScreen })),
  class: lazy(async () => ({
    default: (await withScenarios(import('./ui/panels/class/ClassScreen.tsx'))).ClassScreen,
  })),
  assignment: lazy(async () => ({
    default: (await import('./ui/panels/class/AssignmentScreen.tsx')).AssignmentScreen,
  })),
  debrief: lazy(async () => ({
    default: (await import('./ui/panels/debrief/DebriefScreen.tsx')).DebriefScreen,
  })),
  replay: lazy(async () => ({
    default: (await import('./ui/panels/records/ReplayScreen.tsx')).ReplayScreen,
  })),
  edit: lazy(async () => ({ default: (await import('./ui/panels/edit/EditScreen.tsx')).EditScreen })),
  teach: lazy(async () => ({ default: (await import('./ui/panels/teach/TeachScreen.tsx')).TeachScreen })),
  compare: lazy(async () => ({
    default: (await withScenarios(import('./ui/panels/compare/CompareScreen.tsx'))).CompareScreen,
  })),
};

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <AppProvider value={{ app, ports, map: createMapPort(app) }}>
      <App screens={screens} />
    </AppProvider>
  </StrictMode>,
);

followHistory(app);
void app.commands.findSaved();
readAddress();
window.addEventListener('hashchange', readAddress);

/** A fragment of the address is a finished game or a setup that somebody shared. */
function readAddress(): void {
  const { hash } = location;
  if (hash.startsWith(LINK_PREFIX)) void app.commands.openRecord(hash);
  if (hash.startsWith(`#${HANDED_PREFIX}`)) return app.commands.openAssignment(hash.slice(1));
  const scenarios = allCards();
  const assignment = readAssignment(hash.slice(1), scenarios);
  if (assignment || hash.startsWith('#a=')) {
    app.state.setState({ assignment });
    app.commands.go('assignment');
    return;
  }
  const setup = readSetup(hash.slice(1), scenarios);
  if (!setup) return;
  app.commands.useSetup(setup);
  app.commands.go('briefing');
}
