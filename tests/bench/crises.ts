/**
 * What doctrine crises come to, beside the base rates of International Crisis Behavior (1,131 crisis actors), and how often
 * promises are kept: npm run bench -- crises [--crises N] [--scenario ID] [--set PATH=VALUE]...
 */
import { parseArgs } from 'node:util';
import { CrisisWatch } from '../../src/analysis/crises.ts';
import { gameSeed } from '../../src/analysis/ensemble.ts';
import { playGame } from '../../src/analysis/play.ts';
import { compileTexts, fromOverrides } from '../../src/scenario/index.ts';
import { allPolicies, openScenario } from './lib/setting.ts';

const { values } = parseArgs({
  options: {
    scenario: { type: 'string', default: 'autumn-2021' },
    crises: { type: 'string', default: '5000' },
    games: { type: 'string', default: '100000' },
    set: { type: 'string', multiple: true, default: [] },
  },
});
const changed: Record<string, number> = {};
for (const setting of values.set) {
  const [path, value] = setting.split('=');
  changed[path] = Number(value);
}
const { texts } = openScenario(values.scenario);
const compiled = compileTexts(texts, fromOverrides(changed));
if (!compiled.ok) throw new Error(JSON.stringify(compiled.error[0]));
const scenario = compiled.value;
const seats = allPolicies(scenario, 'doctrine');
const watch = new CrisisWatch(scenario);
const { tally } = watch;
const wanted = Number(values.crises);
const limit = Number(values.games);
let games = 0;
for (; games < limit && tally.crises < wanted; games++)
  playGame(scenario, gameSeed('crises', games), seats, watch);

/** Of 1,131 crisis actors: outcome victory, compromise, stalemate, defeat; violence none, minor, serious, war. */
const OUTCOMES = [378, 263, 261, 210];
const VIOLENCE = [374, 278, 234, 240];
const share = (count: number, of: number) => `${((100 * count) / Math.max(1, of)).toFixed(1)} %`;
const rows = (counts: Record<string, number>, base: readonly number[]) => {
  const sum = Object.values(counts).reduce((a, b) => a + b, 0);
  const all = base.reduce((a, b) => a + b, 0);
  Object.entries(counts).forEach(([name, count], i) =>
    console.log(`  ${name.padEnd(11)} ${share(count, sum).padStart(7)}   on record ${share(base[i], all)}`),
  );
};
console.log(`${scenario.id}: ${tally.crises} crises in ${games} games`);
console.log('outcome, by side');
rows(tally.outcomes, OUTCOMES);
console.log('violence, by crisis');
rows(tally.violence, VIOLENCE);
console.log('promises: called on, kept, mediated');
for (const { id, called, kept, mediated } of tally.promises)
  if (called > 0)
    console.log(`  ${id.padEnd(20)} ${called}  ${share(kept, called)}  ${share(mediated, called)}`);
const sum = (key: 'called' | 'kept') => tally.promises.reduce((n, promise) => n + promise[key], 0);
console.log(`  all                  ${sum('called')}  ${share(sum('kept'), sum('called'))}`);
console.log('declared: owner, mover, mediate');
for (const [id, { owner, mover, mediate }] of Object.entries(tally.stances))
  console.log(`  ${id.padEnd(12)} ${[owner, mover, mediate].map((n) => share(n, tally.crises)).join('  ')}`);
console.log(
  `declared a crisis: ${tally.declared.map((n, i) => `${i}: ${share(n ?? 0, tally.crises)}`).join(', ')}`,
);
console.log('pairs, owner first: crises, of them war');
for (const [pair, { crises, wars }] of Object.entries(tally.pairs))
  console.log(`  ${pair.padEnd(22)} ${crises}  ${share(wars, crises)}`);
console.log('lines');
for (const [line, count] of Object.entries(tally.lines)) console.log(`  ${line.padEnd(34)} ${count}`);
