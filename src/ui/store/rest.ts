import type { Refusal, Result, Table } from '../../session/index.ts';

/** A turn in which nothing is done. */
const NOTHING = { orders: [], answers: {}, counters: {}, proposal: undefined };

/**
 * Hands in for every person who is still asked the least that may be: no orders, a line let pass, no side taken, no step in a
 * crisis. What was sealed before stays; the last input resolves what is owed, up to the next prompt. Says whether all of it was taken.
 */
export function passAll(table: Table): boolean {
  return table.waiting().every((seat) => pass(table, seat).ok);
}

function pass(table: Table, seat: number): Result<void, readonly Refusal[]> {
  table.sit(seat);
  switch (table.view().prompt?.kind) {
    case 'reaction':
      return table.react('pass');
    case 'stance':
      return table.declare('stay_out');
    case 'move':
      return table.move('hold');
    default:
      // What was put together and never sealed was not decided.
      table.restore({ [seat]: NOTHING });
      return table.seal();
  }
}
