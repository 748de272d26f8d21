import { expect, test } from 'vitest';
import { canonical } from '../../src/base/canonical.ts';
import { hashText, IntegerHash } from '../../src/base/hash.ts';
import { divide, divideAway, divideRound } from '../../src/base/integer.ts';
import { nearest } from '../../src/base/nearest.ts';

test('canonical JSON sorts keys by code unit and has no white space', () => {
  expect(canonical({ b: 1, a: [1, { z: null, y: 'é' }], 10: true, 9: false })).toBe(
    '{"10":true,"9":false,"a":[1,{"y":"é","z":null}],"b":1}',
  );
});

test.each([[1.5], [NaN], [Infinity], [2 ** 60]])('a number that is no safe integer is our bug: %s', (n) => {
  expect(() => canonical({ n })).toThrow(/araxes bug/);
});

test('undefined has no canonical form', () => {
  expect(() => canonical({ a: undefined as never })).toThrow(/araxes bug/);
});

test('typed and plain lists are written and hashed alike; minus zero is zero', () => {
  expect(canonical(new Int32Array([1, -2]) as never)).toBe('[1,-2]');
  expect(canonical([-0])).toBe('[0]');
  expect(new IntegerHash().addAll(new Int32Array([1, -2])).digits()).toBe(
    new IntegerHash().addAll([1, -2]).digits(),
  );
});

test('hashes are pinned: a change makes every record unreadable', () => {
  expect(hashText('araxes')).toBe(hashText('araxes'));
  expect(hashText('araxes')).toMatch(/^[0-9a-f]{14}$/);
  expect([hashText(''), hashText('araxes'), new IntegerHash().addAll([1, 2, 3]).digits()])
    .toMatchInlineSnapshot(`
    [
      "0bdcb81aee8d83",
      "015da5f7acb007",
      "1121ee049e4251",
    ]
  `);
});

test('one changed integer, one changed order or one moved boundary changes the hash', () => {
  const of = (...lists: number[][]) => lists.reduce((h, list) => h.addAll(list), new IntegerHash()).digits();
  const seen = new Set([
    of([1, 2, 3]),
    of([1, 3, 2]),
    of([1, 2, 4]),
    of([1, 2], [3]),
    of([1], [2, 3]),
    of([1, 2, 3, 0]),
  ]);
  expect(seen.size).toBe(6);
  const flips = new Set<string>();
  for (let i = 0; i < 5000; i++) flips.add(of([i, 0]));
  for (let i = 1; i < 5000; i++) flips.add(of([0, i]));
  expect(flips.size).toBe(9999);
});

test('integer division: toward zero, to nearest, away from zero; by zero gives 0', () => {
  expect([divide(7, 2), divide(-7, 2), divide(7, 0)]).toEqual([3, -3, 0]);
  expect([
    divideRound(7, 2),
    divideRound(-7, 2),
    divideRound(5, 3),
    divideRound(4, 3),
    divideRound(1, 0),
  ]).toEqual([4, -4, 2, 1, 0]);
  expect([divideAway(1, 5), divideAway(-1, 5), divideAway(10, 5), divideAway(0, 5)]).toEqual([1, -1, 2, 0]);
});

test('the nearest name is suggested only when it is near', () => {
  expect(nearest('region.sunik', ['region.syunik', 'region.tavush'])).toBe('region.syunik');
  expect(nearest('xyz', ['region.syunik'])).toBeUndefined();
});
