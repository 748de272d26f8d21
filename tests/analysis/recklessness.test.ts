import { expect, test } from 'vitest';
import { QUICK, ROWS, type Audit } from '../../src/analysis/audit/index.ts';
import { findScenario, readBeside, readTexts } from '../../src/cli/files.ts';
import { OUTCOMES } from '../../src/engine/index.ts';
import { compileTexts, parseAudit } from '../../src/scenario/index.ts';
import { valueOf } from '../support/results.ts';

const file = findScenario('_tiny')!;
const scenario = valueOf(compileTexts(readTexts(file)));
const beside = readBeside(file, 'audit.yaml')!;
const plan = valueOf(parseAudit(beside.text, beside.name, scenario, OUTCOMES));
const GAMES = 40;

/** Scores around 50, as far from it as `apart`; the region's at `region`. All others than the reckless play as doctrine does. */
async function verdict(apart: (seat: number) => number, region: (seat: number) => number) {
  const series = (seat: number, wild: boolean) => ({
    scores: [...scenario.actors, undefined].map((_, at) =>
      Array.from({ length: GAMES }, (_, game) => {
        if (at === scenario.actors.length) return (wild ? region(seat) : 30) + (game % 3);
        return 50 + (game % 2 === 0 ? 1 : -1) * (wild && at === seat ? apart(seat) : 10) + (game % 5);
      }),
    ),
    war: Array.from({ length: GAMES }, () => 0),
  });
  const known = (key: string) => {
    const seat = scenario.actors.findIndex(({ id }) => key.split(' ').includes(id));
    return series(seat, key.startsWith('series reckless'));
  };
  const host: Audit['host'] = {
    each: () => Promise.reject(new Error('everything is known')),
    memo: (key) => Promise.resolve(known(key) as never),
  };
  const audit: Audit = { scenario, plan, sizes: { ...QUICK, seats: GAMES }, seed: 'test', host };
  const [row] = await ROWS.recklessness(audit);
  return row.met;
}

test('recklessness is judged over all seats: a wider spread and a worse region, though one seat alone shows neither', async () => {
  const first = (one: number, rest: number) => (seat: number) => (seat === 0 ? one : rest);
  expect(await verdict(first(10, 20), first(30, 20))).toBe(true);
});

test('it does not hold where the spread is no wider, or the region fares no worse', async () => {
  expect(
    await verdict(
      () => 9,
      () => 20,
    ),
  ).toBe(false);
  expect(
    await verdict(
      () => 20,
      () => 30,
    ),
  ).toBe(false);
});
