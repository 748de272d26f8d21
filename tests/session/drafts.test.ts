import { expect, test } from 'vitest';
import {
  createGame,
  createTable,
  loadGame,
  loadTable,
  orderGroups,
  type Game,
} from '../../src/session/index.ts';
import { asDrafts } from '../../src/ui/saves/drafts.ts';
import { valueOf } from '../support/results.ts';
import { tiny } from '../support/scenarios.ts';

// What is put together in a turn is kept beside the record, and taken up again with it.

const scenario = tiny();

function seats(persons: readonly number[]) {
  return scenario.actors.map((_, actor) =>
    persons.includes(actor) ? ('person' as const) : ('doctrine' as const),
  );
}

/** The first order that may be given now. */
function open(game: Game): number {
  const all = orderGroups(game.view(), (action) => game.refusals(action));
  const choices = all.flatMap(({ cards }) => cards.flatMap((card) => card.choices));
  return choices.find(({ refusals }) => refusals.length === 0)!.action;
}

/** As a store gives it back. */
const stored = (value: unknown) => asDrafts(JSON.parse(JSON.stringify(value)));

test('a draft comes back with the record, and is sealed from there', () => {
  const game = createGame({ scenario, seed: 'draft', seats: seats([0]) });
  expect(game.drafts()).toEqual({});
  const action = open(game);
  expect(game.addOrder(action).ok).toBe(true);
  const again = valueOf(loadGame(scenario, game.record()));
  again.restore(stored(game.drafts())!);
  expect(again.view().draft).toEqual(game.view().draft);
  expect(again.seal().ok).toBe(true);
  expect(again.drafts()).toEqual({});
  const [first] = again.record().journal.filter(({ seat }) => seat === scenario.actors[0].id);
  expect(first).toMatchObject({ kind: 'orders', orders: [expect.any(String)] });
});

test('what may not be any more is left out, and takes nothing with it', () => {
  const game = createGame({ scenario, seed: 'draft', seats: seats([0]) });
  const action = open(game);
  const strange = scenario.actions.findIndex(({ actor }) => actor === 1);
  const draft = {
    orders: [strange, action, 99_999],
    answers: { 77: 'accept' as const },
    counters: {},
    proposal: undefined,
  };
  game.restore({ 0: draft, 1: draft });
  expect(game.view().draft).toMatchObject({ orders: [action], answers: {} });
});

test('at one screen each seat finds its own, sealed or not', () => {
  const table = createTable({ scenario, seed: 'draft', seats: seats([0, 1]) });
  const [first, second] = table.waiting();
  table.sit(first);
  table.addOrder(open(table));
  const [action] = table.view().draft.orders;
  expect(table.seal().ok).toBe(true);
  table.sit(second);
  const other = open(table);
  table.addOrder(other);
  const again = valueOf(loadTable(scenario, table.record()));
  again.restore(stored(table.drafts())!);
  again.sit(first);
  expect(again.view().draft.orders).toEqual([action]);
  again.sit(second);
  expect(again.view().draft.orders).toEqual([other]);
  expect(again.waiting()).toEqual([first, second]);
  table.seal();
  expect(table.drafts()).toEqual({});
});

test.each([
  ['nothing', undefined],
  ['a text', 'draft'],
  ['no seat', { x: { orders: [] } }],
  ['orders that are none', { 0: { orders: ['a'], answers: {}, counters: {} } }],
])('a store that holds %s gives no drafts', (_, value) => {
  expect(asDrafts(value)).toBeUndefined();
});

test('of what a store holds, only what has the right form is read', () => {
  const proposal = { addressees: [1], terms: [[0, 3]], deadline: 4 };
  const read = asDrafts({
    0: {
      orders: [3],
      answers: { 1: 'accept', 2: 'perhaps', x: 'refuse' },
      counters: { 1: [[0, 1]], 2: 'x' },
      proposal,
      more: 1,
    },
  });
  expect(read).toEqual({ 0: { orders: [3], answers: { 1: 'accept' }, counters: { 1: [[0, 1]] }, proposal } });
  expect(asDrafts({ 0: { orders: [], proposal: { ...proposal, deadline: 'soon' } } })).toEqual({
    0: { orders: [], answers: {}, counters: {}, proposal: undefined },
  });
});
