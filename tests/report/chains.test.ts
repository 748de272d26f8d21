import { beforeAll, describe, expect, test } from 'vitest';
import { chainsOf, momentsOf, type FinishedGame } from '../../src/report/index.ts';
import { createGame, finishedOf } from '../../src/session/index.ts';
import { autumn } from '../support/scenarios.ts';

const games: FinishedGame[] = [];
beforeAll(() => {
  const scenario = autumn();
  for (let i = 0; i < 16; i++) {
    const seats = scenario.actors.map((_, actor) =>
      actor === i % 3 ? ('random' as const) : ('doctrine' as const),
    );
    games.push(finishedOf(createGame({ scenario, seed: `chains-${i}`, seats }).view(), false)!);
  }
});

describe('chains of cause', () => {
  test('every answered line is one chain, and every link is an event of the log in the order of time', () => {
    let crises = 0;
    for (const game of games) {
      const chains = chainsOf(game);
      const answered = game.log.filter(({ event }) => event.kind === 'reacted' && event.became !== 'pass');
      expect(chains).toHaveLength(answered.length);
      for (const { links, crisis, owner } of chains) {
        crises += crisis ? 1 : 0;
        const order = links.map(({ index }) => index);
        expect(order).toEqual(order.toSorted((a, b) => a - b));
        expect(links.map(({ role }) => role)).toContain('line');
        expect(links.filter(({ role }) => role === 'answer')).toHaveLength(1);
        const line = game.log[links.find(({ role }) => role === 'line')!.index].event;
        expect(line.kind === 'crossed' && game.scenario.lines[line.line].owner).toBe(owner);
        for (const { says, because } of links)
          expect(says + because.map((one) => one.says).join()).not.toMatch(/[{}]/);
      }
    }
    expect(crises).toBeGreaterThan(0);
  });

  test('most chains begin with an act, and acts of simulated states tell their reasons', () => {
    const chains = games.flatMap(chainsOf);
    const begun = chains.filter(({ links }) => links.some(({ role }) => role === 'act'));
    expect(begun.length * 2).toBeGreaterThan(chains.length);
    const acts = begun.flatMap(({ links }) => links.filter(({ role }) => role === 'act'));
    expect(acts.some(({ because }) => because.length > 0)).toBe(true);
  });
});

test('questions are filled with the moments of the game, and differ between games', () => {
  const asked = games.map((game) => momentsOf(game));
  for (const questions of asked) {
    expect(questions.length).toBeGreaterThan(1);
    for (const question of questions) expect(question).not.toMatch(/[{}]|undefined/);
  }
  expect(new Set(asked.map((questions) => questions.join())).size).toBe(games.length);
});
