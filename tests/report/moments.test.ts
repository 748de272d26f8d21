import { expect, test } from 'vitest';
import {
  closingByTurn,
  headlineOf,
  openingByTurn,
  outcomeFindings,
  type FinishedGame,
} from '../../src/report/index.ts';
import { feedOf, finishedOf, latestPeriod, type GameView } from '../../src/session/index.ts';
import { say } from '../../src/words/say.ts';
import { autumn } from '../support/scenarios.ts';
import { played } from '../session/played.ts';

const scenario = autumn();
const [IRAN, AZERBAIJAN] = ['iran', 'azerbaijan'].map((id) => scenario.actors.findIndex((a) => a.id === id));

/** The first game, in order of their seeds, in which Azerbaijan advanced into Armenia and nobody fired. */
function advanced(): FinishedGame {
  for (let n = 0; n < 60; n++) {
    const end = played(scenario, 'eu', `advance-${n}`, 'dove', () => undefined);
    const game = finishedOf(end, true)!;
    const { worst, fire } = game.world;
    const at = scenario.subject.dyads.map(
      ([a, b]) => Math.min(a, b) * scenario.actors.length + Math.max(a, b),
    );
    const [withIran, withArmenia] = at.map((i) => worst[i]);
    if (withIran < 4 && withArmenia === 4 && at.every((i) => fire[i] === 0)) return game;
  }
  throw new Error('no game among sixty has an advance without fire');
}

test('what the map shows as a turn begins is what the debrief calls the news of that turn', () => {
  const shown: number[] = [];
  const slot = scenario.layout.tension[IRAN][AZERBAIJAN];
  const end = played(scenario, 'israel', 'aras-wkqct', 'hawk', (view) => {
    if (view.prompt?.kind === 'orders') shown[view.observation.turn] = view.observation.q[slot];
  });
  const game = finishedOf(end, true)!;
  const opening = openingByTurn(game).map((q) => q[slot]);
  expect(opening.slice(1)).toEqual(shown.slice(1));
  expect(opening[0]).toBe(closingByTurn(game)[0][slot]);
  expect(headlineOf(game).lead).toContain('from 36 (38 with the first news) to');
});

test('tension in the feed says where it stands as the next turn begins', () => {
  let then = 0;
  const look = (view: GameView) => {
    if (view.prompt?.kind !== 'orders') return;
    const turn = latestPeriod(view);
    for (const { says } of feedOf(view, turn)) {
      if (says.key !== 'event.tension_then') continue;
      then++;
      const { a, b, then: stands } = says.values!;
      const [one, two] = [a, b].map((name) => scenario.actors.findIndex((actor) => actor.name === name));
      expect(stands).toBe(view.observation.q[scenario.layout.tension[one][two]]);
      expect(say(says)).toMatch(
        /: \d+ → \d+(?: \(the most in one turn\))?, and \d+ as the next turn begins\.$/,
      );
    }
  };
  played(scenario, 'eu', 'aras-52tkq', 'dove', look);
  expect(then).toBeGreaterThan(0);
});

test('the tests of the outcome name the pairs and the issues that they look at, and say why force without fire is no clash', () => {
  const game = advanced();
  const [war, clash, , settlement] = outcomeFindings(game);
  expect(war.asks).toBe('War (hostility 5) between Iran–Azerbaijan or Azerbaijan–Armenia');
  expect(settlement.asks).toContain('The Aras route through Iran');
  expect(settlement.asks).toContain('tension of Iran–Azerbaijan and Azerbaijan–Armenia is below 40');
  expect(clash.found).toBe(
    'Force without fire, as an advance is; highest hostility 4 of 5, Azerbaijan–Armenia',
  );
  expect(headlineOf(game).lead).toContain(
    'Azerbaijan came to stand on rung 8 (Incursion, no fire) toward Armenia',
  );
});
