import { beforeAll, describe, expect, test } from 'vitest';
import {
  closingByTurn,
  courseEnd,
  coursesOf,
  crisesOf,
  CSV_COLUMNS,
  escalationOf,
  eventsCsv,
  headlineOf,
  hiddenActs,
  outcomeFindings,
  peopleOf,
  quantitiesByTurn,
  truthsOf,
  type FinishedGame,
} from '../../src/report/index.ts';
import { escalationScore } from '../../src/analysis/codings.ts';
import { createGame, finishedOf } from '../../src/session/index.ts';
import { readCsv } from '../support/csv.ts';
import { autumn } from '../support/scenarios.ts';

/** A game of policies only, as the debrief gets it. */
function played(seed: string): FinishedGame {
  const scenario = autumn();
  const seats = scenario.actors.map((_, actor) =>
    actor === 1 ? ('random' as const) : ('doctrine' as const),
  );
  return { ...finishedOf(createGame({ scenario, seed, seats }).view(), false)!, seat: 1 };
}

const games: FinishedGame[] = [];
beforeAll(() => {
  for (let i = 0; i < 24; i++) games.push(played(`report-${i}`));
});

describe('what the debrief says of a game', () => {
  test('the log folds to the last world', () => {
    for (const game of games) {
      const closing = closingByTurn(game);
      expect(closing).toHaveLength(game.world.turn + 1);
      expect(closing[closing.length - 1]).toEqual([...game.world.q]);
      expect(quantitiesByTurn(game)).toHaveLength(game.world.turn + 1);
    }
  });

  test('exactly one class is named, the first whose test is met', () => {
    for (const game of games) {
      const findings = outcomeFindings(game);
      expect(findings).toHaveLength(6);
      expect(findings.filter(({ named }) => named)).toHaveLength(1);
      expect(findings.findIndex(({ met }) => met)).toBe(findings.findIndex(({ named }) => named));
    }
  });

  test('filled boxes, weighed and averaged, are what the engine counted', () => {
    for (const game of games) {
      coursesOf(game).forEach(({ courses }, actor) => {
        const total = courses.reduce((sum, { weight }) => sum + weight, 0);
        for (let turn = 1; turn <= game.world.turn; turn++) {
          const held = courses.reduce((sum, course) => sum + (course.held[turn] ? course.weight : 0), 0);
          const scored = game.log.find(
            ({ event, turn: at }) => event.kind === 'scored' && at === turn,
          )?.event;
          if (scored?.kind !== 'scored') throw new Error('a turn without a score');
          expect(scored.held[actor]).toBe(Math.round((held * 1000) / total));
        }
      });
    }
  });

  test('the end of a course agrees with its boxes', () => {
    for (const game of games)
      for (const { courses } of coursesOf(game))
        for (const { held, end } of courses) {
          const last = held[held.length - 1];
          expect(['held', 'held_again', 'won'].includes(end.kind)).toBe(last);
          expect(held.slice(end.turn).every((holds) => holds === last)).toBe(true);
          expect(end.turn === 0 || held[end.turn - 1] !== last).toBe(true);
          expect(courseEnd(end)).not.toBe('');
        }
  });

  test('charts have a value for every column and none outside its scale', () => {
    for (const game of games) {
      const { columns, rungs, tension } = escalationOf(game);
      expect(new Set(columns.map(({ turn }) => turn)).size).toBe(game.world.turn);
      for (const { up, down, peak } of rungs) {
        expect([up.length, down.length]).toEqual([columns.length, columns.length]);
        expect(Math.max(...up, ...down)).toBe(peak);
        expect(peak).toBeLessThanOrEqual(12);
      }
      for (const { values } of tension) expect(values).toHaveLength(game.world.turn + 1);
    }
  });

  test('crises, secrets and people are told in whole', () => {
    let crises = 0;
    for (const game of games) {
      for (const crisis of crisesOf(game)) {
        crises++;
        expect(crisis.steps.length).toBeGreaterThan(0);
        expect(crisis.end === undefined).toBe(game.world.crisis !== null && crisis.turn === game.world.turn);
      }
      expect(truthsOf(game)).toHaveLength(game.scenario.actors.filter(({ minor }) => !minor).length);
      for (const { knew, suspected } of hiddenActs(game))
        expect(knew.some((a) => suspected.includes(a))).toBe(false);
      expect(peopleOf(game)).toHaveLength(game.scenario.people.length);
      expect(headlineOf(game).title).not.toMatch(/[{}]/);
      expect(headlineOf(game).lead).not.toMatch(/[{}]/);
    }
    expect(crises).toBeGreaterThan(0);
  });
});

describe('events as CSV', () => {
  test('a row an event, with as many cells as names, codes as text, and weights that add up to the score', () => {
    for (const game of games) {
      const text = eventsCsv(game);
      const [head, ...rows] = readCsv(text);
      expect(head).toEqual([...CSV_COLUMNS]);
      expect(rows.length).toBeGreaterThan(50);
      for (const row of rows) expect(row).toHaveLength(CSV_COLUMNS.length);
      const column = (name: (typeof CSV_COLUMNS)[number]) => rows.map((row) => row[head.indexOf(name)]);
      const kinds = column('kind');
      expect(kinds.filter((kind) => kind === 'order')).toHaveLength(
        game.log.filter(({ event }) => event.kind === 'order').length,
      );
      column('cameo').forEach((code, i) => {
        expect(code !== '', kinds[i]).toBe(kinds[i] === 'order' || kinds[i] === 'incident');
        expect(code === '' || text.includes(`"${code}"`)).toBe(true);
      });
      const weights = column('weight').reduce((sum, weight) => sum + Number(weight), 0);
      const score = escalationScore(game.scenario, game.log, game.world.turn);
      expect(weights / game.scenario.actors.length / game.world.turn).toBeCloseTo(score.mean);
    }
  });
});
