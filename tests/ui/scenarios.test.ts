import { expect, test } from 'vitest';
import { createGame } from '../../src/session/index.ts';
import { findScenario, readTexts } from '../../src/cli/files.ts';
import { createShelf } from '../../src/ui/shelf.ts';
import { cardOf, isAwaited, scenarioOf, type Pack } from '../../src/ui/store/packs.ts';
import { createApp } from '../../src/ui/store/store.ts';
import { t } from '../../src/words/index.ts';
import { tiny } from '../support/scenarios.ts';
import { unusedPorts } from './ports.ts';

// The text of a scenario comes when it is wanted: once, and with a sentence where it cannot be had.

const scenario = tiny();
const file = '/scenarios/_tiny/scenario.yaml';
const texts = readTexts(findScenario('_tiny')!);
const cards = { _tiny: cardOf(scenario) };

/** A shelf that counts how often its scenario is fetched, and fails as often as it is told to. */
function shelfOf(text = texts.text, failures = 0) {
  const fetched = { times: 0 };
  const shelf = createShelf(
    {
      [file]: () => {
        fetched.times++;
        return fetched.times > failures ? Promise.resolve(text) : Promise.reject(new Error('offline'));
      },
    },
    texts.library,
    cards,
  );
  return { shelf, fetched };
}

function appOf(fetchScenario: (id: string) => Promise<Pack>, packs: readonly Pack[]) {
  const ports = { ...unusedPorts, createGame, fetchScenario };
  return createApp(ports, { packs, themeChoice: 'light', theme: 'light', systemTheme: 'light' });
}

test('a scenario is fetched when it is chosen, once, and can then be begun', async () => {
  const { shelf, fetched } = shelfOf();
  const app = appOf(shelf.fetch, shelf.packs);
  expect(fetched.times).toBe(0);
  expect(isAwaited(app.state.getState(), '_tiny')).toBe(true);
  app.commands.chooseScenario('_tiny');
  await app.commands.awaitScenario('_tiny');
  await app.commands.awaitScenarios();
  expect(fetched.times).toBe(1);
  expect(isAwaited(app.state.getState(), '_tiny')).toBe(false);
  expect(scenarioOf(app.state.getState(), '_tiny')?.hash).toBe(scenario.hash);
  app.commands.begin();
  expect(app.state.getState().game).toBeDefined();
});

test('where it cannot be had a notice says so, and it is had when it is asked for again', async () => {
  const { shelf } = shelfOf(texts.text, 1);
  const app = appOf(shelf.fetch, shelf.packs);
  expect(await app.commands.awaitScenario('_tiny')).toBe(false);
  expect(app.state.getState().notices.map(({ key }) => t(key))).toEqual([
    'This scenario could not be fetched. Once you are connected, choose it again.',
  ]);
  app.commands.chooseScenario('_tiny');
  expect(await app.commands.awaitScenario('_tiny')).toBe(true);
  expect(scenarioOf(app.state.getState(), '_tiny')).toBeDefined();
});

test('a setup of a link fetches its scenario, and a table begins once it is there', async () => {
  const { shelf } = shelfOf();
  const begun: string[] = [];
  const ports = {
    ...unusedPorts,
    fetchScenario: shelf.fetch,
    createTable: (setup: { readonly scenario: { readonly id: string } }) => {
      begun.push(setup.scenario.id);
      throw new Error('begun');
    },
  };
  const app = createApp(ports, {
    packs: shelf.packs,
    themeChoice: 'light',
    theme: 'light',
    systemTheme: 'light',
  });
  const policies = scenario.actors.map(() => 'doctrine' as const);
  app.commands.useSetup({ scenario: '_tiny', seat: 0, policies, seed: 'a', openness: 'open' });
  await app.commands.awaitScenario('_tiny');
  expect(() =>
    app.commands.beginTable({ scenario: '_tiny', persons: [0, 1], level: 'doctrine', seed: 'a' }),
  ).toThrow('begun');
  expect(begun).toEqual(['_tiny']);
});

test('one that does not compile says so once it is fetched, whether it had a card or not', async () => {
  const { shelf } = shelfOf(texts.text.replace('turns: 6', 'turns: six'));
  const pack = await shelf.fetch('_tiny');
  expect('compiled' in pack && pack.compiled?.().ok).toBe(false);
  const without = createShelf({ [file]: () => Promise.resolve('format: 1') }, texts.library);
  expect([without.packs, without.doubtful]).toEqual([[], ['_tiny']]);
  const broken = await without.fetch('_tiny');
  expect('diagnostics' in broken && broken.diagnostics.length).toBeGreaterThan(0);
  await expect(without.fetch('nowhere')).rejects.toThrow('nowhere');
  expect(await without.textOf('nowhere')).toBeUndefined();
});
