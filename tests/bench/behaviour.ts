/**
 * The behaviour rows of the design's numbers, measured: npm run bench -- behaviour [--games N] [--pairs N]
 * [--strategies N] [--only outcomes|seats|cycles|conditionals|ablation]... [--seed S] [--scenario ID] [--json FILE]
 */
import { ablation } from './lib/ablation.ts';
import { outcomes } from './lib/outcomes.ts';
import { Pool } from './lib/pool.ts';
import { conditionals, cycles } from './lib/repetition.ts';
import { circumstances, Report } from './lib/report.ts';
import { seats } from './lib/seats.ts';
import { readSetting } from './lib/setting.ts';

const PARTS = { outcomes, seats, cycles, conditionals, ablation };

const setting = readSetting();
const pool = new Pool(setting.texts);
const report = new Report();
const { at, load } = circumstances();
console.log(`${setting.scenario.id} (${setting.scenario.hash}), ${at}, load ${load.join(' ')}`);
const began = performance.now();
const progress = setInterval(() => {
  if (process.stderr.isTTY) process.stderr.write(`\r${pool.played} games `);
}, 500);
for (const [name, part] of Object.entries(PARTS)) {
  if (setting.only.length > 0 && !setting.only.includes(name)) continue;
  const from = performance.now();
  await part(setting, pool, report);
  console.log(`\n(${name}: ${Math.round((performance.now() - from) / 1000)} s)`);
}
clearInterval(progress);
if (setting.only.length === 0)
  report.add({
    row: 'allies with a commitment join the crises it names',
    bar: '20 to 45 %',
    measured: 'not measured: nobody can declare itself in a crisis of others yet',
    met: undefined,
    detail: [],
  });
await pool.close();
if (setting.json !== undefined) report.save(setting.json);
const seconds = (performance.now() - began) / 1000;
console.log(
  `\n${pool.played} games in ${Math.round(seconds)} s, ${Math.round(pool.played / seconds)} a second`,
);
