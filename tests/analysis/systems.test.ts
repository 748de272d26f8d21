import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { playGame } from '../../src/analysis/play.ts';
import { gameSeed } from '../../src/analysis/ensemble.ts';
import { OUTCOMES } from '../../src/engine/world.ts';
import type { PolicyId } from '../../src/policies/index.ts';
import { scenarioOf } from '../support/scenarios.ts';

// Each of the dossier's systems is met in play between simulated states: what shows it (acts, events, offers taken up)
// occurs in at least one pack. The cases of tests/cases/systems*.txt say what each does. docs/audit/systems.md has the
// counts; UPDATE_SYSTEMS=1 writes it anew.

const GAMES = 60;
const AUTUMN = 'autumn-2021';
const TALKS = 'corridor-talks';
const LONG = 'long-game-2020-2025';

/** What shows each system, all of it, and where. */
const SHOWN: readonly (readonly [system: number, pack: string, ...what: string[]])[] = [
  [1, AUTUMN, 'border_drill', 'joint_drill'],
  [2, AUTUMN, 'close_airspace_to_military', 'airspace_rumour'],
  [3, AUTUMN, 'truck_levy', 'detain_drivers'],
  [4, AUTUMN, 'spy_arrests'],
  [5, AUTUMN, 'oil_for_arms', 'arms_delivery'],
  [6, AUTUMN, 'deepen_presence'],
  [7, AUTUMN, 'joint_drill', 'stand_with'],
  [8, AUTUMN, 'guard_pipelines', 'energy_deal'],
  [9, TALKS, 'press_for_corridor', 'refuse_corridor_word', 'aras_route_offer', 'issue zangezur'],
  [10, AUTUMN, 'let_protesters_block_lachin'],
  [11, LONG, 'incursion'],
  [12, LONG, 'take_karabakh', 'promise'],
  [13, AUTUMN, 'invite_three_plus_three', 'host_western_talks', 'summon_moscow_table', 'invite_monitors'],
  [14, AUTUMN, 'security_aid', 'energy_deal'],
  [15, AUTUMN, 'kin_appeal azerbaijan', 'kin_appeal iran'],
  [16, AUTUMN, 'agree_transit_road', 'build_transit_road'],
  [17, AUTUMN, 'warn_of_red_line', 'crossed'],
  [18, AUTUMN, 'leaders_meet', 'trade_agreement'],
  [18, LONG, 'name_ambassador'],
  [19, AUTUMN, 'accords_anniversary', 'joint_drill'],
  [20, LONG, 'twelve_day_war', 'accuse_of_hosting', 'deny_presence', 'stay_neutral', 'condemn_strikes'],
  [21, AUTUMN, 'caspian_drill', 'fewer_peacekeepers'],
  [22, AUTUMN, 'oil_over_eighty', 'oil_dips'],
  [23, AUTUMN, 'accuse_of_hosting', 'call_ministers'],
  [24, LONG, 'letters_about_the_atom', 'maximum_pressure_again', 'damascus_falls', 'a_strait_is_named'],
  [25, AUTUMN, 'ended cold-war', 'ended limited-clash'],
];

/** In how many of some games of doctrine each thing happened. */
function countsOf(pack: string): Map<string, number> {
  const scenario = scenarioOf(pack);
  const counts = new Map<string, number>();
  const seats = scenario.actors.map((): PolicyId => 'doctrine');
  for (let n = 0; n < GAMES; n++) {
    const seen = new Set<string>();
    const add = (what: string) => seen.add(what);
    playGame(scenario, gameSeed('systems', n), seats, {
      push(event) {
        if (event.kind === 'order') {
          const { template, actor } = scenario.actions[event.action];
          add(template.id);
          add(`${template.id} ${scenario.actors[actor].id}`);
        } else if (event.kind === 'inject') add(scenario.injects[event.inject].id);
        else if (event.kind === 'change') {
          const issue = scenario.issues[scenario.layout.issue.indexOf(event.slot)];
          if (issue) add(`issue ${issue.id}`);
        } else if (event.kind === 'ended') add(`ended ${OUTCOMES[event.outcome]}`);
        else add(event.kind);
      },
    });
    for (const what of seen) counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  return counts;
}

const COUNTED = new Map<string, ReadonlyMap<string, number>>();
const REPORT = join(import.meta.dirname, '../../docs/audit/systems.md');
const rowOf = (system: number, pack: string, what: string) => `| ${system} | \`${pack}\` | \`${what}\` |`;

/** The counts as a page: what shows each system, where, and in how many games. */
function report(): string {
  const rows = SHOWN.flatMap(([system, pack, ...what]) =>
    what.map((one) => `${rowOf(system, pack, one)} ${COUNTED.get(pack)?.get(one) ?? 0} |`),
  );
  return [
    '# The systems of the dossier, met in play',
    '',
    `Each of the twenty-five systems has cases of its number in [tests/cases](../../tests/cases/). Here is what shows it`,
    `between simulated states: acts, events, changes of an issue, ends. The last column counts the games of ${GAMES} of`,
    'doctrine in which it happened; `UPDATE_SYSTEMS=1 npx vitest run --project unit tests/analysis/systems` counts anew.',
    '',
    '| System | Scenario | What shows it | Games |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

afterAll(() => {
  if (process.env['UPDATE_SYSTEMS'] === '1') writeFileSync(REPORT, report());
});

test('all twenty-five are looked for', () => {
  expect([...new Set(SHOWN.map(([system]) => system))]).toEqual(Array.from({ length: 25 }, (_, i) => i + 1));
});

test.each([AUTUMN, TALKS, LONG])('what shows a system of %s happens in doctrine play', (pack) => {
  const counts = countsOf(pack);
  COUNTED.set(pack, counts);
  const missing = SHOWN.flatMap(([system, where, ...what]) =>
    where === pack ? what.filter((one) => !counts.has(one)).map((one) => `system ${system}: ${one}`) : [],
  );
  expect(missing).toEqual([]);
  expect(counts.has('a thing that never happens')).toBe(false);
});

test('the report has these counts', () => {
  if (process.env['UPDATE_SYSTEMS'] === '1') return;
  expect(readFileSync(REPORT, 'utf8')).toBe(report());
});
