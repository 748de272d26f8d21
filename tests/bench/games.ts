/**
 * Games and records a second on one core, beside boardgame.io in the same run: npm run bench -- games [--seconds N]
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gameSeed } from '../../src/analysis/ensemble.ts';
import { playGame, recordGame } from '../../src/analysis/play.ts';
import type { Input } from '../../src/engine/inputs.ts';
import { replay } from '../../src/record/index.ts';
import { load, timed, told, type Speed } from './lib/clock.ts';
import { Report } from './lib/report.ts';
import { allPolicies, openScenario } from './lib/setting.ts';

const { values } = parseArgs({
  options: {
    scenario: { type: 'string', default: 'autumn-2021' },
    seconds: { type: 'string', default: '8' },
    json: { type: 'string' },
  },
});
const seconds = Number(values.seconds);
const { scenario } = openScenario(values.scenario);
const seats = allPolicies(scenario, 'doctrine');
const report = new Report();
/** Turns of the game that the bars are stated for. */
const TURNS = 12;
/** Rounds of the comparison with boardgame.io. */
const ROUNDS = 5;
/** Games in a piece of work between two looks at the clock. */
const PIECE = 10;
/** Games after which next to nothing is compiled any more: ensembles and audits play tens of thousands. */
const WARM = 3000;

console.log(`${scenario.id}, load ${load()}`);

// Before anything else is played: what the engine that runs JavaScript has compiled counts here.
const cold = playFor(seconds, 0);

const counts = { turns: 0, moves: 0, changes: 0 };
const sample = 100;
for (let n = 0; n < sample; n++) {
  const world = playGame(
    scenario,
    gameSeed('counted', n),
    seats,
    {
      push: (event) => (counts.changes += event.kind === 'change' ? 1 : 0),
    },
    { inputs: (_, inputs) => inputs.forEach((input) => (counts.moves += movesOf(input))) },
  );
  counts.turns += world.turn;
}
const turns = counts.turns / sample;
const changesPerMove = Math.round(counts.changes / counts.moves);

for (let n = cold.count + sample; n < WARM; n++) playGame(scenario, gameSeed('warm', n), seats);
const games = playFor(seconds, 100_000);
const per12 = (value: number) => Math.round((value * turns) / TURNS);
report.add({
  row: `complete doctrine games a second, one core, Node, sustained: after ${WARM.toLocaleString('en-GB')} or more`,
  bar: '1,000 of 12 turns (goal 5,000)',
  measured: inTwelve(games),
  met: per12(games.perCpuSecond) >= 1000,
  detail: [
    `${(per12(games.perCpuSecond) / 1000).toFixed(2)} of the bar by CPU time; load ${load()}`,
    `from a cold start, the first ${seconds} seconds of the process: ${inTwelve(cold)}`,
  ],
});

const records = Array.from(
  { length: 40 },
  (_, n) => recordGame(scenario, gameSeed('records', n), seats).record,
);
const verified = timed(seconds / 2, (n) => {
  const answer = replay(records[n % records.length], scenario);
  if (!answer.ok) throw new Error(`a record of this run does not replay: ${answer.error.code}`);
  return 1;
});
report.add({
  row: 'records verified a second',
  bar: '200 (goal 1,000)',
  measured: told(verified),
  met: verified.perCpuSecond >= 200,
  detail: [`${(verified.perCpuSecond / 200).toFixed(2)} of the bar by CPU time; load ${load()}`],
});

peer();
if (values.json !== undefined) report.save(values.json);

/** What boardgame.io would call moves: each order, answer, reaction and move of a crisis, and passing. */
function movesOf(input: Input): number {
  return input.kind === 'orders'
    ? Math.max(1, input.orders.length + input.answers.length + input.proposals.length)
    : 1;
}

/**
 * boardgame.io with as many turns, moves and changes, choosing none, in a process of its own. The two take turns, and the
 * median of the ratios is told: on a shared machine each may have a bad moment.
 */
function peer(): void {
  const folder = fileURLToPath(new URL('../../tools/bench/', import.meta.url));
  const row = 'the same, against boardgame.io applying as many moves and choosing none';
  const bar = '25 times (goal 100)';
  if (!existsSync(`${folder}node_modules/boardgame.io`)) {
    const measured = 'skipped: boardgame.io is not installed; npm ci in tools/bench gets it';
    report.add({ row, bar, measured, met: undefined, detail: [] });
    return;
  }
  const rounds = Array.from({ length: ROUNDS }, (_, round) => {
    const ours = playFor(seconds / ROUNDS, (ROUNDS + round) * 100_000);
    const theirs = peerFor(folder, seconds / ROUNDS);
    return { ratio: ours.perCpuSecond / theirs.perCpuSecond, ours, theirs };
  }).sort((a, b) => a.ratio - b.ratio);
  const { ratio, ours, theirs } = rounds[Math.floor(ROUNDS / 2)];
  report.add({
    row,
    bar,
    measured: `${ratio.toFixed(1)} times by CPU time, the median of ${ROUNDS} rounds (${rounds[0].ratio.toFixed(1)} to ${rounds[ROUNDS - 1].ratio.toFixed(1)})`,
    met: ratio >= 25,
    detail: [
      `of the median round: ${ours.perCpuSecond.toFixed(0)} and ${theirs.perCpuSecond.toFixed(0)} games per second of CPU; boardgame.io: ` +
        `${theirs.moves} moves in ${theirs.turns} turns, ${changesPerMove} changes a move in a list of ${scenario.layout.start.length}; its local client; load ${load()}`,
    ],
  });
}

/** A speed as measured, and in games of as many turns as the bar is stated for. */
function inTwelve(speed: Speed): string {
  return `${told(speed)}, of ${turns.toFixed(2)} turns: ${per12(speed.perSecond)}, ${per12(speed.perCpuSecond)} and ${per12(speed.best)} of ${TURNS} turns`;
}

function playFor(duration: number, from: number): Speed {
  return timed(duration, (n) => {
    for (let i = 0; i < PIECE; i++) playGame(scenario, gameSeed('games', from + n * PIECE + i), seats);
    return PIECE;
  });
}

interface PeerSpeed {
  readonly perSecond: number;
  readonly perCpuSecond: number;
  readonly moves: number;
  readonly turns: number;
}

function peerFor(folder: string, duration: number): PeerSpeed {
  const moves = Math.round(counts.moves / counts.turns);
  const sizes = [
    Math.round(turns),
    scenario.actors.length,
    moves,
    changesPerMove,
    scenario.layout.start.length,
  ];
  const run = spawnSync(process.execPath, [`${folder}peer.mjs`, ...[...sizes, duration].map(String)], {
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as PeerSpeed;
}
