import { describe, expect, test } from 'vitest';
import { STEP } from '../../src/engine/world.ts';
import {
  feedOf,
  gravityOf,
  isBare,
  latestPeriod,
  sentenceOf,
  unansweredAt,
  type GameEvent,
  type GameView,
  type Seen,
} from '../../src/session/index.ts';
import { say } from '../../src/words/say.ts';
import { autumn } from '../support/scenarios.ts';
import { played } from './played.ts';

const scenario = autumn();
const at = (id: string) => scenario.actors.findIndex((actor) => actor.id === id);
const [iran, azerbaijan] = [at('iran'), at('azerbaijan')];
const act = (key: string, actor: number) =>
  scenario.actions.find((action) => action.actor === actor && action.key === key)!.index;

/** What a seat has seen: Iran's ultimatum in turn 2, something in turn 3, then turn 4. */
function seenWith(...between: readonly object[]): Seen[] {
  const ordered = {
    kind: 'order',
    order: 0,
    action: act('deliver_ultimatum:azerbaijan', iran),
    origin: 'ordered',
  };
  const entries: readonly (readonly [number, object])[] = [
    [2, ordered],
    ...between.map((event) => [3, event] as const),
    [4, { kind: 'turn', turn: 4 }],
  ];
  return entries.map(([turn, event], index) => ({
    index,
    turn,
    step: STEP.briefing,
    event: event as GameEvent,
    unconfirmed: false,
  }));
}

const passed = (...between: readonly object[]) => {
  const seen = seenWith(...between);
  return unansweredAt({ scenario, seen }, seen.at(-1)!);
};

describe('an ultimatum', () => {
  test('that nobody answers is told, with who let it pass', () => {
    expect(passed()).toEqual([{ by: iran, to: azerbaijan }]);
    const seen = seenWith();
    const view = { scenario, seen, seat: iran, history: [] } as unknown as GameView;
    expect(say(sentenceOf(view, seen.at(-1)!).says)).toBe(
      'Azerbaijan lets the ultimatum of Iran pass without an open answer.',
    );
    expect(gravityOf(view, seen.at(-1)!)).toBeGreaterThan(40);
    expect(gravityOf(view, { ...seen.at(-1)!, event: { kind: 'turn', turn: 5 } })).toBe(0);
  });

  test('is answered by an act, an offer or a yes toward the one who gave it, and by a crisis of the two', () => {
    const toIran = scenario.actionsOf[azerbaijan].find((index) => scenario.actions[index].target === iran)!;
    const toArmenia = scenario.actionsOf[azerbaijan].find(
      (index) => scenario.actions[index].target === at('armenia') && scenario.actions[index].partner < 0,
    )!;
    const order = (action: number) => ({ kind: 'order', order: 1, action, origin: 'ordered' });
    expect(passed(order(toIran))).toEqual([]);
    expect(passed(order(toArmenia))).toHaveLength(1);
    expect(
      passed({ kind: 'offered', offer: 1, proposer: azerbaijan, addressees: [iran], terms: [] }),
    ).toEqual([]);
    expect(passed({ kind: 'crisis_opened', owner: iran, mover: azerbaijan, line: 0 })).toEqual([]);
    expect(passed({ kind: 'crisis_opened', owner: at('armenia'), mover: azerbaijan, line: 0 })).toHaveLength(
      1,
    );
  });
});

test('what can be unfolded below an event has content, and so has every why', () => {
  for (const openness of ['open', 'inferred'] as const)
    played(
      scenario,
      'iran',
      `bare-${openness}`,
      'hawk',
      (view) => {
        for (const card of feedOf(view, latestPeriod(view))) {
          const told = [card.about, ...card.story, ...card.changes, ...card.draws].filter(Boolean);
          expect(isBare(card)).toBe(told.length === 0 && card.kind !== 'order');
          const { why } = card;
          // In the open the score stands below the reasons, else what one can tell of the state.
          expect(why === undefined || why.inferred !== undefined || why.of > 0, say(card.says)).toBe(true);
          expect(card.kind !== 'settled' || /: .+: ./.test(say(card.says)), say(card.says)).toBe(true);
        }
      },
      openness,
    );
});
