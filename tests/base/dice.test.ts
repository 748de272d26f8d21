import { expect, test } from 'vitest';
import { draw, drawKey, FACES, luckFromSeed, PURPOSES, PURPOSE } from '../../src/base/dice.ts';

test('the seed as text gives the same four words everywhere', () => {
  expect(luckFromSeed('example')).toEqual(luckFromSeed('example'));
  expect(luckFromSeed('example')).not.toEqual(luckFromSeed('example '));
  for (const word of luckFromSeed('example')) expect(Number.isInteger(word)).toBe(true);
});

test('the draw-key format and the order of purposes are pinned: they are part of every recorded game', () => {
  expect(drawKey(4, 'incident', 0, 1, 2)).toBe('4/incident/0/1/2');
  expect(PURPOSES.slice(0, 14)).toEqual([
    'length',
    'truth',
    'event',
    'report',
    'learn',
    'success',
    'incident',
    'incident_kind',
    'clash',
    'widen',
    'policy',
    'policy_crisis',
    'policy_reaction',
    'sample',
  ]);
});

test('draws are uniform: chi-squared over 100 cells of 200,000 keyed draws', () => {
  const luck = luckFromSeed('uniform');
  const cells = new Array<number>(100).fill(0);
  let n = 0;
  for (let turn = 0; turn < 20; turn++)
    for (let purpose = 0; purpose < 10; purpose++)
      for (let actor = -1; actor < 9; actor++)
        for (let target = -1; target < 9; target++)
          for (let counter = 0; counter < 10; counter++) {
            cells[Math.floor(draw(luck, turn, purpose, actor, target, counter) / (FACES / 100))]++;
            n++;
          }
  const expected = n / 100;
  const chi = cells.reduce((sum, seen) => sum + ((seen - expected) * (seen - expected)) / expected, 0);
  // 99 degrees of freedom: 148 is the 99.9th percentile, 57 the 0.1st (too even is as wrong as too uneven).
  expect(chi).toBeLessThan(148);
  expect(chi).toBeGreaterThan(57);
});

test.each([
  ['turn', 0],
  ['purpose', 1],
  ['actor', 2],
  ['target', 3],
  ['counter', 4],
] as const)('draws of neighbours in %s are independent', (_, dimension) => {
  const luck = luckFromSeed('neighbours');
  const table = Array.from({ length: 10 }, () => new Array<number>(10).fill(0));
  const count = 40000;
  for (let i = 0; i < count; i++) {
    const key: [number, number, number, number, number] = [i % 23, i % 13, i % 9, (i >> 3) % 9, i >> 4];
    const a = draw(luck, ...key);
    key[dimension] += 1;
    const b = draw(luck, ...key);
    table[Math.floor(a / 1000)][Math.floor(b / 1000)]++;
  }
  const rows = table.map((row) => row.reduce((x, y) => x + y, 0));
  const columns = table[0].map((__, j) => table.reduce((sum, row) => sum + row[j], 0));
  let chi = 0;
  for (let r = 0; r < 10; r++)
    for (let c = 0; c < 10; c++) {
      const expected = (rows[r] * columns[c]) / count;
      chi += ((table[r][c] - expected) * (table[r][c] - expected)) / expected;
    }
  // 81 degrees of freedom, 99.99th percentile about 136. Keys repeat in part, so the bound is generous.
  expect(chi).toBeLessThan(150);
});

test('different words, different luck', () => {
  const a = luckFromSeed('a');
  const b = luckFromSeed('b');
  let same = 0;
  for (let i = 0; i < 1000; i++)
    if (draw(a, 1, PURPOSE.clash, 0, 1, i) === draw(b, 1, PURPOSE.clash, 0, 1, i)) same++;
  expect(same).toBeLessThan(5);
});
