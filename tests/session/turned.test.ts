import { describe, expect, test } from 'vitest';
import {
  latestPeriod,
  prioritiesOf,
  turnedIn,
  type EventCard,
  type GameView,
  type Seen,
} from '../../src/session/index.ts';
import { autumn } from '../support/scenarios.ts';
import { played } from './played.ts';

const scenario = autumn();

/** The pictures that a seat had at the beginning of each turn. */
function starts(actor: string, temper: 'hawk' | 'dove'): GameView[] {
  const views: GameView[] = [];
  played(scenario, actor, 'turned', temper, (view) => {
    if (view.prompt?.kind === 'orders' && view.observation.turn === views.length + 1) views.push(view);
  });
  return views;
}

/** Of the amounts by which an act moved a quantity in a turn: whether each went the way that the quantity went. */
function pushesOf(view: GameView, turn: number, card: EventCard, slot: number, way: number): boolean[] {
  return view.seen.flatMap(({ event, turn: at }) =>
    event.kind === 'change' && event.slot === slot && at === turn
      ? event.causes.flatMap((cause) =>
          cause.kind === 'order' && cause.order === card.order && cause.by !== 0
            ? [Math.sign(cause.by) === Math.sign(way)]
            : [],
        )
      : [],
  );
}

test('a turn tells each priority of the seat that it won or lost, and no other', () => {
  let lost = 0;
  let told = 0;
  for (const actor of ['iran', 'armenia', 'georgia'])
    for (const temper of ['hawk', 'dove'] as const) {
      const views = starts(actor, temper);
      for (const view of views.slice(1)) {
        const turn = latestPeriod(view);
        const held = (one: GameView) =>
          new Map(prioritiesOf(one, one.seat).map(({ id, degree }) => [id, degree > 0]));
        const [before, after] = [held(views[turn - 1]), held(view)];
        const changed = [...after].filter(([id, holds]) => holds !== before.get(id));
        const turned = turnedIn(view, turn);
        expect(turned.map(({ priority, won }) => [priority.id, won])).toEqual(changed);
        for (const { priority, won, by, what } of turned) {
          expect(what.length).toBeGreaterThan(0);
          if (!won) lost++;
          const { holds } = scenario.rules[view.seat].priorities.find(({ id }) => id === priority.id)!;
          const start = view.history[turn - 1];
          const end = view.history[turn] ?? view.observation.q;
          for (const card of by) {
            told++;
            const pushes = holds.slots.flatMap((slot) =>
              pushesOf(view, turn, card, slot, end[slot] - start[slot]),
            );
            // What an act does by its tone alone stands in no change as its own.
            expect(pushes.length === 0 || pushes.includes(true)).toBe(true);
          }
        }
      }
    }
  expect(lost).toBeGreaterThan(3);
  expect(told).toBeGreaterThan(10);
});

describe('what turned a priority', () => {
  // Israel's second priority holds with listening posts, and its fifth asks that Iran stay shut out.
  const [first] = starts('israel', 'dove');
  const { layout, issues, rules } = scenario;
  const { seat } = first;
  const isolation = rules[seat].priorities.find(({ id }) => id === 'iran_shut_out')?.holds.slots[0] ?? -1;
  const entry = (index: number, event: Seen['event']): Seen => ({
    index,
    turn: 1,
    step: 2,
    unconfirmed: false,
    event,
  });
  /** A picture in which one turn moved one quantity by those causes. */
  const moved = (slot: number, from: number, to: number, seen: readonly Seen[]): GameView => {
    const before = first.observation.q.slice();
    const after = before.slice();
    before[slot] = from;
    after[slot] = to;
    const observation = Object.create(first.observation, { q: { value: after } }) as GameView['observation'];
    return { ...first, observation, history: [before, after], seen };
  };
  const names = (view: GameView) =>
    turnedIn(view, 1).map(({ won, by }) => [won, ...by.map(({ index }) => index)]);

  test('a deal that sets an issue did it', () => {
    const found = rules[seat].priorities
      .flatMap(({ holds }) => holds.slots)
      .map((slot) => layout.issue.indexOf(slot))
      .filter((issue) => issue >= 0);
    const told = found.flatMap((issue) =>
      issues[issue].levels.flatMap((_, from) =>
        issues[issue].levels.map((__, to) => {
          const slot = layout.issue[issue];
          return names(
            moved(slot, from, to, [
              entry(1, { kind: 'agreed', offer: 1, parties: [1, seat], terms: [[1, issue, to]] }),
              entry(2, {
                kind: 'change',
                slot,
                from,
                to,
                known: 1 << seat,
                causes: [{ kind: 'model', why: 'deal', by: 0 }],
              }),
            ]),
          );
        }),
      ),
    );
    const turned = told.flat();
    expect(turned.length).toBeGreaterThan(0);
    for (const one of turned) expect(one.slice(1)).toEqual([1]);
  });

  test('an act that moved it the other way did not', () => {
    const acts = scenario.actions
      .filter(({ effects }) => effects.some((effect) => effect.kind === 'add' && effect.slot === isolation))
      .map(({ index }) => index)
      .slice(0, 2);
    expect(acts).toHaveLength(2);
    const order = (index: number, place: number, action: number) =>
      entry(index, {
        kind: 'order',
        order: place,
        origin: 'ordered',
        action,
        cost: 0,
        breach: 0,
        known: 1 << seat,
        unconfirmed: 0,
      });
    const view = moved(isolation, 56, 50, [
      order(1, 0, acts[0]),
      order(2, 1, acts[1]),
      entry(3, {
        kind: 'change',
        slot: isolation,
        from: 56,
        to: 50,
        known: 1 << seat,
        causes: [
          { kind: 'order', order: 0, by: 2 },
          { kind: 'order', order: 1, by: -8 },
        ],
      }),
    ]);
    expect(names(view)).toEqual([[false, 2]]);
  });
});
