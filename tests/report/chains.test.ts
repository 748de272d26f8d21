import { beforeAll, describe, expect, test } from 'vitest';
import { openingByTurn } from '../../src/report/game.ts';
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

  test('what led away from the line is none of its causes', () => {
    let effects = 0;
    for (const game of games)
      for (const { links } of chainsOf(game)) {
        const line = game.log[links.find(({ role }) => role === 'line')!.index].event;
        if (line.kind !== 'crossed') throw new Error('a chain without its line');
        const { crossed } = game.scenario.lines[line.line];
        const reached = links.flatMap(({ role, index }) => {
          const { event } = game.log[index];
          return role === 'effect' && event.kind === 'change' ? [event] : [];
        });
        for (const { slot, from, to } of reached) {
          effects++;
          // With everything else as it stood somewhere in that game, the change never makes the rule less true.
          const worlds = [...openingByTurn(game), game.world.q];
          const degrees = worlds.map((q) => {
            const at = (value: number) => crossed.degree(q.map((old, i) => (i === slot ? value : old)));
            return at(to) - at(from);
          });
          expect(Math.max(...degrees)).toBeGreaterThan(0);
        }
        // An act that calms nobody stands in no chain of causes.
        for (const { role, index } of links) {
          const { event } = game.log[index];
          if (role !== 'act' || event.kind !== 'order') continue;
          const moved = game.log.filter(
            (entry) =>
              entry.event.kind === 'change' &&
              entry.turn === game.log[index].turn &&
              entry.event.causes.some((cause) => cause.kind === 'order' && cause.order === event.order),
          );
          const hostile = game.scenario.actions[event.action].template.code.goldstein < 0;
          expect(hostile || moved.length > 0).toBe(true);
        }
      }
    expect(effects).toBeGreaterThan(5);
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
