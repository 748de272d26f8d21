import { expect, test } from 'vitest';
import { latestPeriod, prioritiesOf, turnedIn, type GameView } from '../../src/session/index.ts';
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
        for (const { priority, won, by } of turned) {
          if (!won) lost++;
          const { holds } = scenario.rules[view.seat].priorities.find(({ id }) => id === priority.id)!;
          for (const { changes } of by) {
            told++;
            expect(changes.some(({ slot }) => holds.slots.includes(slot))).toBe(true);
          }
        }
      }
    }
  expect(lost).toBeGreaterThan(3);
  expect(told).toBeGreaterThan(10);
});
