import { expect, test } from 'vitest';
import { createGame } from '../../src/session/index.ts';
import { refusalText } from '../../src/ui/store/faults.ts';
import { packOf } from '../../src/ui/store/packs.ts';
import type { Ports } from '../../src/ui/store/ports.ts';
import { createApp } from '../../src/ui/store/store.ts';
import { tiny } from '../support/scenarios.ts';
import { unusedPorts } from './ports.ts';

// What the session refuses reaches the person at the page as a sentence, and changes nothing.

const ports: Ports = { ...unusedPorts, createGame, newId: () => 'refusals', newSeed: () => 'refusals' };

function begun() {
  const scenario = tiny();
  const app = createApp(ports, {
    packs: [packOf(scenario)],
    themeChoice: 'light',
    theme: 'light',
    systemTheme: 'light',
  });
  app.commands.chooseScenario(scenario.id);
  app.commands.begin();
  return { scenario, app };
}

test('a decision that is not asked for, and an order of another state, come back with a sentence each', () => {
  const { scenario, app } = begun();
  const { view } = app.state.getState();
  const foreign = scenario.actions.find((action) => action.actor !== view!.seat)!.index;
  const tried = [
    [() => app.commands.move('hold'), 'illegal', 'Something else is being asked of you now.'],
    [() => app.commands.react('protest'), 'illegal', 'Something else is being asked of you now.'],
    [() => app.commands.addOrder(foreign), 'invalid', 'There is no such action in this scenario.'],
    [() => app.commands.addOrder(9999), 'invalid', 'There is no such action in this scenario.'],
    [() => app.commands.answer(7, 'accept'), 'illegal', 'This offer is no longer open.'],
  ] as const;
  for (const [attempt, kind, sentence] of tried) {
    const taken = attempt();
    const refusals = taken.ok ? [] : taken.error;
    expect(refusals.map((one) => [one.class, refusalText(one)])).toEqual([[kind, sentence]]);
  }
  const { notices, view: after } = app.state.getState();
  // Each takes the place of the one before.
  expect(notices.map(({ tone, key }) => [tone, key])).toEqual([['refusal', 'refusal.illegal_offer_closed']]);
  expect(after).toBe(view);
});

test('an order that is too costly says what it would take and what is there', () => {
  const { scenario, app } = begun();
  const { game, view } = app.state.getState();
  const own = scenario.actionsOf[view!.seat];
  // One order after the other, until the next is beyond what is left.
  const costly = own.flatMap((action) => {
    const refusals = game!.refusals(action);
    if (refusals.length === 0) app.commands.addOrder(action);
    return refusals.filter(({ code }) => code === 'illegal_capital');
  });
  expect(costly.length).toBeGreaterThan(0);
  for (const refusal of costly)
    expect(refusalText(refusal)).toMatch(
      /^Too costly: with it you would spend \d+ political capital, and you have \d+\.$/,
    );
});

test('a refusal leaves when something else is done, the turn is sealed or the screen changes', () => {
  const { scenario, app } = begun();
  const { commands, state } = app;
  const shown = () => state.getState().notices.map(({ key }) => key);
  const refuse = () => {
    commands.answer(7, 'accept');
    expect(shown()).toEqual(['refusal.illegal_offer_closed']);
  };
  const own = scenario.actionsOf[state.getState().view!.seat];
  const free = own.find((action) => state.getState().game!.refusals(action).length === 0)!;
  const goings = [
    () => void commands.addOrder(free),
    () => commands.removeOrder(free),
    () => void commands.propose(undefined),
    () => void commands.seal(),
    () => commands.go('title'),
  ];
  for (const going of goings) {
    refuse();
    going();
    expect(shown()).toEqual([]);
  }
  commands.notify('warning', 'notice.open_elsewhere');
  commands.go('briefing');
  expect(shown(), 'what is no refusal stays until it is dismissed').toEqual(['notice.open_elsewhere']);
});
