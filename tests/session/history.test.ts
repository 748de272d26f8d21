import { expect, test } from 'vitest';
import { createGame, loadGame, toLink, type SeatKind } from '../../src/session/index.ts';
import { fromLink } from '../../src/record/index.ts';
import { findScenario, readTexts } from '../../src/cli/files.ts';
import { compileTexts, fromOverrides } from '../../src/scenario/index.ts';
import { scenarioOf } from '../support/scenarios.ts';

// A person steps in after some turns of history, in any seat; what was played before is history's, and the record says so.

const scenario = scenarioOf('long-game-2020-2025');
const seated = (seat: string): SeatKind[] =>
  scenario.actors.map(({ id }) => (id === seat ? 'person' : 'doctrine'));

test.each([
  [1, 'iran'],
  [8, 'azerbaijan'],
  [11, 'armenia'],
  [17, 'russia'],
  [17, 'georgia'],
])('after %i turns of history, as %s', (turnsInFact, seat) => {
  const game = createGame({ scenario, seed: 'step in', seats: seated(seat), turnsInFact });
  const { prompt, seen, fresh, seat: own } = game.view();
  expect(prompt?.turn).toBe(turnsInFact + 1);
  expect(scenario.actors[own].id).toBe(seat);
  // Only what is new is played to the person: the briefing of the turn.
  expect(seen.slice(fresh).every(({ turn }) => turn >= turnsInFact)).toBe(true);
  const done = seen.flatMap(({ event }) => (event.kind === 'order' ? [event.action] : []));
  expect(done.length).toBeGreaterThan(0);
  const dated = new Set(scenario.history.map(({ action }) => action));
  expect(done.every((action) => dated.has(action))).toBe(true);
  expect(game.seal().ok).toBe(true);
});

test('a save goes on where it was, and the finished game travels as a record and as a link', () => {
  const game = createGame({ scenario, seed: 'saved', seats: seated('iran'), turnsInFact: 17 });
  expect(game.seal().ok).toBe(true);
  const save = game.record();
  expect(save.overrides).toEqual({ 'history.turns': 17 });
  const recompiled = compileTexts(readTexts(findScenario(scenario.id)!), fromOverrides(save.overrides));
  if (!recompiled.ok) throw new Error('the scenario compiles with the record’s setting');
  expect(recompiled.value.hash).toBe(scenario.hash);
  const loaded = loadGame(recompiled.value, save);
  if (!loaded.ok) throw new Error(loaded.error.code);
  expect(loaded.value.view().prompt).toEqual(game.view().prompt);
  expect(loaded.value.view().seen).toEqual(game.view().seen);
  for (let n = 0; n < 60 && game.view().prompt; n++) {
    const { prompt } = game.view();
    if (prompt?.kind === 'reaction') game.react('protest');
    else if (prompt?.kind === 'stance') game.declare('stay_out');
    else if (prompt?.kind === 'move') game.move('back_down');
    else game.seal();
  }
  const { final } = game.view();
  expect(final).toBeDefined();
  const back = fromLink(toLink(final!.record, recompiled.value), recompiled.value);
  expect(back).toEqual({ ok: true, value: final!.record });
});

test('more turns of history than there are turns is refused', () => {
  const texts = readTexts(findScenario(scenario.id)!);
  const codes = [-1, 20, 'all'].map((value) => {
    const compiled = compileTexts(texts, { set: { 'history.turns': value } });
    return compiled.ok ? 'taken' : compiled.error[0].code;
  });
  expect(codes).toEqual(['bounds', 'bounds', 'bounds']);
});
