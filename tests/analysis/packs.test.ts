import { expect, test } from 'vitest';
import { emptyTally, playInto } from '../../src/analysis/ensemble.ts';
import { measureGames } from '../../src/analysis/behaviour/measure.ts';
import { allSeats } from '../../src/analysis/audit/setting.ts';
import type { PolicyId } from '../../src/policies/index.ts';
import type { Changes } from '../../src/scenario/index.ts';
import { scenarioOf } from '../support/scenarios.ts';

// Red lines of states that look on, and a road that is bought: what the tables of the packs are meant to bring about.

// Of twenty games chance alone can make two counts equal that differ by thirty in a hundred.
const GAMES = 60;

/** A red line, a start that crosses it, and an act by which its owner shows that it minds. */
const MINDED: readonly (readonly [pack: string, owner: string, line: string, Changes['set'], act: string])[] =
  [
    [
      'brink-2023',
      'russia',
      'peacekeepers_pushed',
      { 'posture(azerbaijan, karabakh_zone)': 4 },
      'press_on_lachin',
    ],
    ['corridor-talks', 'russia', 'armenia_cut_up', { 'region.syunik.controller': 'azerbaijan' }, 'arms_sale'],
    [
      'after-the-twelve-days-2025',
      'eu',
      'syunik_by_force',
      { 'issue.zangezur': 'held_by_force' },
      'criticise',
    ],
    [
      'after-the-twelve-days-2025',
      'turkey',
      'attack_on_azerbaijan',
      { 'rung(iran, azerbaijan)': 9 },
      'protest_note',
    ],
  ];

test.each(MINDED)('in %s %s does more where its line %s is crossed', (pack, owner, line, set, act) => {
  const scenario = scenarioOf(pack);
  const seat = scenario.actors.findIndex(({ id }) => id === owner);
  const template = scenario.templates.findIndex(({ id }) => id === act);
  const gamesWith = (without: readonly string[]) =>
    measureGames(
      scenarioOf(pack, { set, without }),
      scenario,
      allSeats(scenario, 'doctrine'),
      'minded',
      0,
      GAMES,
    ).filter(({ actions }) => actions[seat * scenario.templates.length + template] > 0).length;
  expect(gamesWith([])).toBeGreaterThan(gamesWith([`${owner}.${line}`]));
});

test('at the talks a road is given for a road or for the gate in some games, and in most in none', () => {
  const scenario = scenarioOf('corridor-talks');
  const tally = emptyTally(scenario);
  const games = 100;
  const seats = scenario.actors.map((): PolicyId => 'doctrine');
  for (let n = 0; n < games; n++) playInto(tally, scenario, 'roads', n, seats);
  const { 'agreed.road_for_road': forRoads, 'agreed.gate_for_road': forTheGate } = tally.happenedGames;
  expect(forRoads + forTheGate).toBeGreaterThan(0);
  expect(forRoads + forTheGate).toBeLessThan(games / 2);
});
