import { beforeAll, describe, expect, test } from 'vitest';
import { oneIn } from '../../src/engine/run.ts';
import { concerned } from '../../src/engine/stances.ts';
import {
  aloneText,
  closingByTurn,
  coldWarSentence,
  courseEnd,
  coursesOf,
  crisesOf,
  crisisClaims,
  CSV_COLUMNS,
  escalationOf,
  eventsCsv,
  headlineOf,
  hiddenActs,
  laddersOf,
  mindsOf,
  mistakeLines,
  otherLines,
  outcomeFindings,
  peopleOf,
  quantitiesByTurn,
  tensionWith,
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

  test('every pair that climbed has its ladder, those of a crisis among them, and a tension to go with it', () => {
    let foreign = 0;
    for (const game of games) {
      const escalation = escalationOf(game);
      const ladders = laddersOf(game, escalation);
      expect(ladders.slice(0, escalation.rungs.length)).toEqual(escalation.rungs);
      const pairs = ladders.map(({ a, b }) => `${a} ${b}`);
      expect(new Set(pairs).size).toBe(pairs.length);
      for (const { owner, mover } of crisesOf(game))
        expect(pairs).toContain([owner, mover].toSorted((x, y) => x - y).join(' '));
      for (const { a, b, peak } of ladders.slice(escalation.rungs.length)) {
        foreign++;
        expect(peak).toBeGreaterThan(0);
        const tension = tensionWith(game, escalation, a, b);
        expect(tension[0]).toMatchObject({ a, b, subject: true });
        expect(tension[0].values).toHaveLength(game.world.turn + 1);
        expect(tension.filter((one) => one.a === a && one.b === b)).toHaveLength(1);
      }
    }
    expect(foreign).toBeGreaterThan(0);
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
      for (const { action, knew, suspected } of hiddenActs(game)) {
        expect(knew.some((a) => suspected.includes(a))).toBe(false);
        // A channel out of sight has not come out because the one at its other end knows of it.
        const { template, target } = game.scenario.actions[action];
        expect(template.code.goldstein > 0 && knew.includes(target)).toBe(false);
      }
      expect(peopleOf(game)).toHaveLength(game.scenario.people.length);
      expect(headlineOf(game).title).not.toMatch(/[{}]/);
      expect(headlineOf(game).lead).not.toMatch(/[{}]/);
    }
    expect(crises).toBeGreaterThan(0);
  });
});

describe('who else was in a crisis, and what was believed in it', () => {
  test('every third party that it concerned declared itself or is told as silent, once', () => {
    let declared = 0;
    let promised = 0;
    for (const game of games)
      for (const crisis of crisesOf(game)) {
        const told = [...crisis.declared.map(({ actor }) => actor), ...crisis.silent];
        expect(told.toSorted()).toEqual(
          concerned(game.scenario, crisis.line, [crisis.owner, crisis.mover]).toSorted(),
        );
        declared += crisis.declared.length;
        promised += crisis.promises.length;
        const lines = otherLines(game, crisis).map(({ says }) => says);
        expect(new Set(lines).size).toBe(lines.length);
        for (const { actor } of crisis.declared)
          expect(lines.join(' ')).toContain(game.scenario.actors[actor].name);
        expect(lines.join(' ')).not.toMatch(/[{}]|undefined/);
      }
    expect(declared).toBeGreaterThan(0);
    expect(promised).toBeGreaterThan(0);
  });

  test('odds are those drawn, and without the others they are the ladder’s own', () => {
    const odds = games.flatMap((game) =>
      crisesOf(game).flatMap(({ steps }) => steps.flatMap(({ drawn }) => drawn ?? [])),
    );
    expect(odds.length).toBeGreaterThan(0);
    const own = autumn().ladder.flatMap(({ clash, widen }) => [oneIn(clash), oneIn(widen)]);
    for (const { alone } of odds) expect(own).toContain(alone);
    expect(odds.some(({ chance, alone }) => chance !== alone)).toBe(true);
    for (const one of odds) expect(aloneText(one) === '').toBe(one.chance === one.alone);
  });

  test('what a side believed is what its seat could tell then, and the truth is that of the seed', () => {
    let misread = 0;
    let mistakes = 0;
    for (const game of games)
      for (const crisis of crisesOf(game)) {
        const minds = mindsOf(game, crisis);
        expect(minds.map(({ reader }) => reader)).toEqual([crisis.owner, crisis.mover]);
        for (const mind of minds) {
          expect(mind.resolve).toBe(game.world.resolve[mind.about]);
          expect(mind.gain).toBe(game.world.aim[mind.about] > 0);
          const [low, high] = game.scenario.actors[mind.about].resolve;
          for (const { low: from, high: to } of [mind.before, mind.after])
            expect(low <= from && from < to && to <= high).toBe(true);
          expect(mind.misread).toBe(mind.resolve < mind.after.low || mind.resolve > mind.after.high);
          if (mind.misread) misread++;
          for (const { held, was } of mind.mistakes) expect(held).not.toBe(was);
          mistakes += mind.mistakes.length;
          expect(mistakeLines(game, mind)).toHaveLength(mind.mistakes.length);
        }
        for (const { claim, so, knew } of crisisClaims(game, crisis)) {
          const { about, known } = game.scenario.claims[claim];
          expect([crisis.owner, crisis.mover]).toContain(about);
          expect(so).toBe(game.world.truths[claim] > 0);
          const told = [crisis.owner, crisis.mover].filter((side) => known & (1 << side));
          expect(knew).toEqual(expect.arrayContaining(told));
        }
      }
    expect([misread > 0, mistakes > 0]).toEqual([true, true]);
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

test('a cold war over a settled issue says that tension is what is left', () => {
  const [game] = games;
  const { scenario, world } = game;
  const dyad = scenario.subject.dyads[0];
  const q = world.q.slice();
  q[scenario.layout.tension[dyad[0]][dyad[1]]] = 54;
  const told = (settled: boolean) => {
    const subject = {
      ...scenario.subject,
      settled: { ...scenario.subject.settled, degree: () => (settled ? 1 : -1) },
    };
    return coldWarSentence({
      ...game,
      scenario: { ...scenario, subject },
      world: { ...world, q, deals: [] },
    });
  };
  expect(told(true)).toMatch(
    /^The main issue is settled, but tension of .+ is \d+, and a settlement asks for less than 40/,
  );
  expect(told(false)).toMatch(/^No war, no clash/);
});
