import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical, type Json } from '../../src/base/canonical.ts';

const json: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium' },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.string({ unit: 'binary' }),
    fc.array(tie('value')),
    fc.dictionary(fc.string({ unit: 'binary' }), tie('value'), { noNullPrototype: true }),
  ),
})).value;

test('canonical JSON is JSON and says the same', () => {
  fc.assert(
    fc.property(json, (value) => void expect(JSON.parse(canonical(value))).toEqual(value)),
    { numRuns: 1000, seed: 21 },
  );
});

test('the order in which keys were written does not matter', () => {
  const turned = (value: Json): Json => {
    if (Array.isArray(value)) return (value as readonly Json[]).map(turned);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, part]) => [key, turned(part)]),
    );
  };
  fc.assert(
    fc.property(json, (value) => void expect(canonical(turned(value))).toBe(canonical(value))),
    { numRuns: 1000, seed: 22 },
  );
});

test('two values with one text are one value', () => {
  fc.assert(
    fc.property(json, json, (a, b) => {
      expect(canonical(a) === canonical(b)).toBe(isDeepStrictEqual(a, b));
    }),
    { numRuns: 1000, seed: 23 },
  );
});
