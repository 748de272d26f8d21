import { expect, test } from 'vitest';
import { feedOf, latestPeriod, owedReaction, type GameView } from '../../src/session/index.ts';
import { say } from '../../src/words/say.ts';
import { scenarioOf } from '../support/scenarios.ts';
import { played } from './played.ts';

/** Every moment of some games in which the seat is asked that. */
function asked(kind: 'reaction' | 'orders', id: string, actor: string, seeds: number): GameView[] {
  const scenario = scenarioOf(id);
  const views: GameView[] = [];
  for (let n = 0; n < seeds; n++)
    played(scenario, actor, `owing ${n}`, 'hawk', (view) => {
      if (view.prompt?.kind === kind) views.push(view);
    });
  return views;
}

test('who owes an answer is told what crossed the line, what pushed that way, and why that state is blamed', () => {
  const views = [
    ...asked('reaction', 'autumn-2021', 'iran', 2),
    ...asked('reaction', 'brink-2023', 'azerbaijan', 3),
  ];
  let acts = 0;
  for (const view of views) {
    const owed = owedReaction(view)!;
    const { line } = owed;
    expect(line.owner).toBe(view.seat);
    expect(owed.what.length, line.id).toBeGreaterThan(0);
    expect(owed.what.map(say).join()).not.toMatch(/[{}]|undefined/);
    expect(say(owed.held)).toContain(view.scenario.actors[owed.mover].name);
    const before = view.history[view.prompt!.turn - 1];
    const after = view.observation.q;
    for (const { order, action, says } of owed.by) {
      if (order < 0) continue;
      acts++;
      // Whatever it is named for, it moved something that the line looks at the way that this went.
      const pushed = view.seen.some(
        ({ event, turn }) =>
          event.kind === 'change' &&
          turn === view.prompt!.turn &&
          line.crossed.slots.includes(event.slot) &&
          Math.sign(event.to - event.from) === Math.sign(after[event.slot] - before[event.slot]) &&
          event.causes.some((cause) => cause.kind === 'model' || cause.order === order),
      );
      expect(pushed, `${line.id}: ${say(says)} (${action})`).toBe(true);
    }
  }
  expect(views.length).toBeGreaterThan(3);
  expect(acts).toBeGreaterThan(3);
});

test('a crossed line in the feed says how the things stand that it looks at, and why that state is blamed', () => {
  let told = 0;
  for (const view of asked('orders', 'autumn-2021', 'iran', 2))
    for (const card of feedOf(view, latestPeriod(view))) {
      if (card.kind !== 'crossed') continue;
      told++;
      const story = card.story.map(say);
      expect(story.at(-1)).toMatch(/drawn/);
      expect(story.join()).not.toMatch(/[{}]|undefined/);
    }
  expect(told).toBeGreaterThan(0);
});
