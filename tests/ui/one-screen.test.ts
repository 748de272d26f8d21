import { describe, expect, test } from 'vitest';
import {
  createTable,
  loadGame,
  tensionsOf,
  type GameRecord,
  type SeatKind,
  type Table,
} from '../../src/session/index.ts';
import { replay } from '../../src/record/index.ts';
import { passAll } from '../../src/ui/store/rest.ts';
import { packOf } from '../../src/ui/store/packs.ts';
import { createApp } from '../../src/ui/store/store.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { valueOf } from '../support/results.ts';
import { autumn, tiny } from '../support/scenarios.ts';
import { unusedPorts } from './ports.ts';

// A game of several teams at one screen: its curtain, and a lesson that ends before the game does.
function begin(scenario: Scenario, persons: readonly number[], level: SeatKind = 'doctrine'): Table {
  const seats = scenario.actors.map((_, a): SeatKind => (persons.includes(a) ? 'person' : level));
  return createTable({ scenario, seed: 'rest', seats });
}

function rest(table: Table): void {
  for (let prompts = 0; table.waiting().length > 0; prompts++) {
    if (prompts > 500) throw new Error('the game does not end');
    expect(passAll(table)).toBe(true);
  }
}

/** The least that may be, by what was asked. */
const NOTHING = {
  orders: { orders: [], answers: [], proposals: [] },
  reaction: { choice: 'pass' },
  stance: { stance: 'stay_out' },
  move: { move: 'hold' },
};

/** What the persons of a record did from one of its inputs on. */
const done = ({ journal, seats }: GameRecord, from: number) =>
  journal.slice(from).filter(({ seat }) => seats[seat] === 'person');

describe.each([
  ['tiny', tiny, [0, 1]],
  ['autumn 2021', autumn, [0, 1, 2]],
] as const)('the rest of %s without orders', (_, scenarioOf, persons) => {
  const scenario = scenarioOf();

  test('it ends, nobody of the persons did anything, and its record replays', () => {
    const table = begin(scenario, persons);
    rest(table);
    const record = table.record();
    expect(record.finished).toBe(true);
    expect(valueOf(replay(record, scenario)).hashes).toEqual(record.hashes);
    expect(valueOf(loadGame(scenario, record)).view().final!.world).toEqual(table.view().final!.world);
    const own = done(record, 0);
    expect(own.length).toBeGreaterThan(persons.length);
    for (const entry of own) expect(entry).toMatchObject(NOTHING[entry.kind]);
  });

  test('what was sealed counts, what was only put together does not', () => {
    const table = begin(scenario, persons);
    const [first, second] = persons;
    const put = (seat: number): number => {
      table.sit(seat);
      const action = scenario.actionsOf[seat].find((one) => table.refusals(one).length === 0)!;
      expect(table.addOrder(action).ok).toBe(true);
      return action;
    };
    put(first);
    expect(table.seal().ok).toBe(true);
    put(second);
    rest(table);
    const [sealed, drafted] = done(table.record(), 0);
    expect(JSON.stringify(sealed)).not.toContain('"orders":[]');
    expect(JSON.stringify(drafted)).toContain('"orders":[]');
  });
});

test('the command plays to the debrief, shows that it works, and keeps the game', async () => {
  const scenario = tiny();
  const work: (() => void)[] = [];
  const saved: GameRecord[] = [];
  const { state, commands } = createApp(
    {
      ...unusedPorts,
      createTable,
      later: (one) => void work.push(one),
      saves: {
        ...unusedPorts.saves,
        save: ({ record }) => {
          saved.push(record);
          return Promise.resolve({ ok: true, value: undefined });
        },
      },
    },
    { packs: [packOf(scenario)], themeChoice: 'light', theme: 'light', systemTheme: 'light' },
  );
  commands.beginTable({ scenario: scenario.id, persons: [0, 1], level: 'doctrine', seed: 'rest' });
  commands.sit(0);
  commands.playRest();
  expect(state.getState()).toMatchObject({ resting: true, table: { sitting: undefined }, screen: 'play' });
  for (let one = work.shift(); one; one = work.shift()) one();
  expect(state.getState()).toMatchObject({ resting: false, screen: 'debrief' });
  await new Promise((done) => setTimeout(done, 20));
  expect(saved.at(-1)).toMatchObject({ finished: true });
});

/** Two teams at one screen, and the work that the page has put off. */
function twoTeams() {
  const scenario = tiny();
  const work: (() => void)[] = [];
  const { state, commands } = createApp(
    { ...unusedPorts, createTable, later: (one) => void work.push(one) },
    { packs: [packOf(scenario)], themeChoice: 'light', theme: 'light', systemTheme: 'light' },
  );
  commands.beginTable({ scenario: scenario.id, persons: [0, 1], level: 'doctrine', seed: 'rest' });
  return { state, commands, work };
}

test('whoever leaves the page stops it, and the game goes on from there', () => {
  const { state, commands, work } = twoTeams();
  commands.playRest();
  commands.go('title');
  for (let one = work.shift(); one; one = work.shift()) one();
  expect(state.getState()).toMatchObject({ resting: false, screen: 'title' });
  expect(state.getState().view!.final).toBeUndefined();
});

test('who stops it plays on from there, with the teams', () => {
  const { state, commands, work } = twoTeams();
  const turnOf = () => state.getState().view!.observation.turn;
  const begun = turnOf();
  commands.playRest();
  while (turnOf() === begun) work.shift()!();
  const reached = turnOf();
  commands.stopRest();
  for (let one = work.shift(); one; one = work.shift()) one();
  expect(turnOf()).toBe(reached);
  expect(state.getState()).toMatchObject({ resting: false, screen: 'play', table: { sitting: undefined } });
  expect(state.getState().table!.waiting.length).toBeGreaterThan(0);
  commands.playRest();
  for (let one = work.shift(); one; one = work.shift()) one();
  expect(state.getState().screen).toBe('debrief');
});

describe('the tension that the curtain tells', () => {
  test('it is what all of them hold it to be; where they differ, what they last held alike', () => {
    const scenario = autumn();
    const persons = [0, 1, 2, 3];
    const alike = (values: readonly number[]) => new Set(values).size === 1;
    const wrong: string[] = [];
    let differed = 0;
    for (const seed of ['held-1', 'held-2', 'held-3', 'held-4']) {
      const seats = scenario.actors.map((_, a): SeatKind => (persons.includes(a) ? 'person' : 'random'));
      const table = createTable({ scenario, seed, seats });
      while (table.waiting().length > 0) {
        const views = persons.map((seat) => {
          table.sit(seat);
          return table.view();
        });
        for (const row of scenario.layout.tension)
          for (const slot of row) {
            if (slot === undefined) continue;
            const told = table.held(slot);
            const { length } = views[0].history;
            const now = views.map(({ observation }) => observation.q[slot]);
            const before = views.map(({ history }) => history[length - 1][slot]);
            if (!alike(now)) differed++;
            // Where they differ now and differed before, it is what they held alike earlier still.
            const wanted = alike(now) ? now[0] : alike(before) ? before[0] : told[length];
            if (told.length !== length + 1 || told[length] !== wanted) wrong.push(`${seed} ${slot}`);
          }
        passAll(table);
      }
    }
    expect(wrong).toEqual([]);
    expect(differed).toBeGreaterThan(0);
  });

  test('nothing has moved at the start; in the end it is told of the whole game', () => {
    const scenario = tiny();
    const table = begin(scenario, [0, 1]);
    const told = () => tensionsOf(table.common(), (slot) => table.held(slot));
    expect(told()).toMatchObject([{ a: 0, b: 1, tension: 40, change: 0, since: 0 }]);
    rest(table);
    const { worlds } = table.view().final!;
    const slot = scenario.layout.tension[0][1];
    const [first, last] = [worlds[0].q[slot], worlds.at(-1)!.q[slot]];
    expect(told()).toMatchObject([{ tension: last, change: last - first, since: 1 }]);
  });
});

test('a crisis that runs is only held in', () => {
  const scenario = autumn();
  let held = 0;
  for (let n = 0; n < 6 && held === 0; n++) {
    const seats = scenario.actors.map((_, a): SeatKind => (a < 2 ? 'person' : 'random'));
    const table = createTable({ scenario, seed: `crisis-${n}`, seats });
    while (table.waiting().length > 0) {
      table.sit(table.waiting()[0]);
      if (table.view().prompt?.kind === 'move') held++;
      expect(passAll(table)).toBe(true);
    }
  }
  expect(held).toBeGreaterThan(0);
});
