/**
 * How long the links of finished games are: npm run bench -- links [--games N]
 */
import { parseArgs } from 'node:util';
import { gameSeed } from '../../src/analysis/ensemble.ts';
import { recordGame } from '../../src/analysis/play.ts';
import type { PolicyId } from '../../src/policies/index.ts';
import { toLink } from '../../src/record/index.ts';
import { Report } from './lib/report.ts';
import { allPolicies, openScenario } from './lib/setting.ts';

const { values } = parseArgs({
  options: {
    scenario: { type: 'string', default: 'autumn-2021' },
    games: { type: 'string', default: '200' },
    json: { type: 'string' },
    seconds: { type: 'string' },
  },
});
const { scenario } = openScenario(values.scenario);
const games = Number(values.games);
const report = new Report();
/** Turns of the game that the bar is stated for, and the bar in bytes. */
const TURNS = 12;
const BAR = 2000;

for (const policy of ['doctrine', 'random'] as const) measure(policy);
if (values.json !== undefined) report.save(values.json);

function measure(policy: PolicyId): void {
  const sizes = Array.from({ length: games }, (_, n) => {
    const { record } = recordGame(scenario, gameSeed('links', n), allPolicies(scenario, policy));
    const turns = record.hashes.length;
    return { length: toLink(record, scenario).length, turns, per12: 0 };
  }).map((one) => ({ ...one, per12: Math.round((one.length * TURNS) / one.turns) }));
  const at = (share: number, of: readonly number[]) =>
    of.toSorted((a, b) => a - b)[Math.min(of.length - 1, Math.floor(share * of.length))];
  const lengths = sizes.map(({ length }) => length);
  const scaled = sizes.map(({ per12 }) => per12);
  report.add({
    row: `link of a finished game of ${scenario.id}, ${policy} in every seat`,
    bar: '2 kB for 12 turns',
    measured: `${at(0.5, scaled)} bytes for 12 turns, the middle of ${games} games (${at(0.95, scaled)} in nineteen of twenty, ${Math.max(...scaled)} at most)`,
    met: policy === 'doctrine' ? at(0.95, scaled) < BAR : undefined,
    detail: [
      `as played, in ${Math.min(...sizes.map(({ turns }) => turns))} to ${Math.max(...sizes.map(({ turns }) => turns))} turns: ${at(0.5, lengths)} bytes in the middle, ${Math.max(...lengths)} at most; the address of the page comes before it`,
    ],
  });
}
