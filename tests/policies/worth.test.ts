import { expect, test } from 'vitest';
import { worth, worthNarrow } from '../../src/policies/appraise.ts';

test('what a priority comes to is the same reckoned with checks and without', () => {
  const degrees = [-100, -99, -51, -2, -1, 1, 2, 37, 99, 100];
  const different: number[][] = [];
  for (const weight of [0, 1, 17, 333, 1000])
    for (const [degreeStep, flipStep] of [
      [0, 0],
      [100, 300],
      [777, 1234],
    ])
      for (const from of degrees)
        for (const to of degrees) {
          const sure = worth(weight, from, to, degreeStep, flipStep);
          if (worthNarrow(weight, from, to, degreeStep, flipStep) !== sure)
            different.push([weight, from, to, degreeStep, flipStep]);
        }
  expect(different).toEqual([]);
});
