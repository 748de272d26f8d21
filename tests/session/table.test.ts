import { describe, expect, test } from 'vitest';
import {
  createGame,
  createTable,
  crisisOf,
  loadGame,
  loadTable,
  orderGroups,
  type Table,
} from '../../src/session/index.ts';
import { replay } from '../../src/record/index.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { valueOf } from '../support/results.ts';
import { autumn, tiny } from '../support/scenarios.ts';

function seatsWith(scenario: Scenario, persons: readonly number[]) {
  return scenario.actors.map((_, actor) =>
    persons.includes(actor) ? ('person' as const) : ('doctrine' as const),
  );
}

/** One decision of whoever is asked next: the last open order, and climbing. */
function decide(table: Table, seat: number): void {
  table.sit(seat);
  const view = table.view();
  if (!view.prompt) throw new Error(`seat ${seat} is not asked`);
  const taken = () => {
    switch (view.prompt!.kind) {
      case 'reaction':
        return table.react('crisis').ok ? { ok: true } : table.react('protest');
      case 'stance':
        return table.declare(crisisOf(view)!.stances.at(-1)!.stance);
      case 'move':
        return table.move(crisisOf(view)!.moves[0].move);
      case 'orders': {
        const open = orderGroups(view, (action) => table.refusals(action))
          .flatMap(({ cards }) => cards.flatMap(({ choices }) => choices))
          .filter(({ refusals }) => refusals.length === 0);
        for (const { action } of open.slice(-2)) table.addOrder(action);
        return table.seal();
      }
    }
  };
  expect(taken().ok).toBe(true);
}

function playOut(table: Table, each: (table: Table) => void = () => undefined): void {
  for (let steps = 0; table.waiting().length > 0; steps++) {
    if (steps > 500) throw new Error('the game does not end');
    each(table);
    decide(table, table.waiting()[0]);
  }
}

describe.each([2, 3, 4])('%i persons at one screen', (count) => {
  const scenario = tiny();
  const persons = scenario.actors.map((_, actor) => actor).slice(0, count);
  const setup = { scenario, seed: 'table', seats: seatsWith(scenario, persons) };

  test('nothing is resolved before all have sealed, and what is sealed shows to nobody else', () => {
    const table = createTable(setup);
    expect(table.waiting()).toEqual(persons);
    const before = table.record().journal.length;
    const seen = persons.map((seat) => {
      table.sit(seat);
      return table.view().seen.length;
    });
    for (const seat of persons.slice(0, -1)) decide(table, seat);
    expect(table.sealed()).toEqual(persons.slice(0, -1));
    expect(table.record().journal).toHaveLength(before);
    persons.forEach((seat, i) => {
      table.sit(seat);
      expect(table.view().seen).toHaveLength(seen[i]);
    });
    // Who has not sealed yet sees an empty draft, whatever the others put together.
    table.sit(persons.at(-1)!);
    expect(table.view().draft.orders).toEqual([]);
    decide(table, persons.at(-1)!);
    expect(table.record().journal.length).toBeGreaterThan(before);
  });

  test('it ends, and its record replays and opens like any other', () => {
    const table = createTable(setup);
    playOut(table);
    const record = table.record();
    expect(record.finished).toBe(true);
    expect(table.view().seat).toBe(-1);
    expect(valueOf(replay(record, scenario)).hashes).toEqual(record.hashes);
    const opened = valueOf(loadGame(scenario, record)).view();
    expect(opened.final!.world).toEqual(table.view().final!.world);
  });

  test('what is common holds nothing that one of them has not seen', () => {
    const table = createTable(setup);
    let looked = 0;
    playOut(table, () => {
      const { seen, seat } = table.common();
      expect(seat).toBe(-1);
      for (const person of persons) {
        table.sit(person);
        const own = new Set(table.view().seen.map(({ index }) => index));
        expect(seen.filter(({ index }) => !own.has(index))).toEqual([]);
      }
      looked++;
    });
    expect(looked).toBeGreaterThan(0);
  });

  test('a save goes on where it stopped', () => {
    const table = createTable(setup);
    for (let i = 0; i < count * 2; i++) decide(table, table.waiting()[0]);
    const again = valueOf(loadTable(scenario, table.record()));
    playOut(table);
    playOut(again);
    expect(again.record()).toEqual(table.record());
  });
});

test('nine persons in the scenario of the page: a turn is resolved for all', () => {
  const scenario = autumn();
  const persons = scenario.actors.map((_, actor) => actor);
  const table = createTable({ scenario, seed: 'nine', seats: seatsWith(scenario, persons) });
  expect(table.waiting()).toEqual(persons);
  for (const seat of persons) decide(table, seat);
  expect(table.record().journal.filter(({ turn, kind }) => turn === 1 && kind === 'orders')).toHaveLength(9);
});

test('one person at a table plays the game that one person plays alone', () => {
  const scenario = tiny();
  const setup = { scenario, seed: 'alone', seats: seatsWith(scenario, [0]) };
  const table = createTable(setup);
  const alone = createGame(setup);
  while (alone.view().prompt) {
    expect(table.view()).toEqual(alone.view());
    const { kind } = alone.view().prompt!;
    for (const game of [table, alone])
      expect(
        (kind === 'orders'
          ? game.seal()
          : kind === 'reaction'
            ? game.react('pass')
            : kind === 'stance'
              ? game.declare('stay_out')
              : game.move('hold')
        ).ok,
      ).toBe(true);
  }
  expect(table.record()).toEqual(alone.record());
});
