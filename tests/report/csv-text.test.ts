import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvText } from '../../src/report/index.ts';
import { readCsv } from '../support/csv.ts';

test('whatever the texts, the table comes back as it was, but for the apostrophe before a formula', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '=', ' ', 'a', '-') }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(text, fc.integer(), text), { maxLength: 6 }), (rows) => {
      const [head, ...back] = readCsv(csvText(['one', 'two', 'three'], rows, new Set(['three'])));
      expect(head).toEqual(['one', 'two', 'three']);
      expect(back).toHaveLength(rows.length);
      back.forEach((cells, i) => {
        expect(cells[1]).toBe(String(rows[i][1]));
        for (const j of [0, 2]) expect([rows[i][j], `'${rows[i][j]}`]).toContain(cells[j]);
      });
    }),
  );
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =HYPERLINK("x")', '＝1', '\u00A0@x'])(
  'no spreadsheet takes %j for a formula',
  (formula) => {
    const [, [cell]] = readCsv(csvText(['a'], [[formula]]));
    expect(cell.startsWith("'")).toBe(true);
    expect(cell.slice(1)).toBe(formula);
  },
);

test('what only looks dangerous stays as it is: numbers below nought, words with a hyphen', () => {
  expect(csvText(['a', 'b', 'c'], [[-5, 'cold-war', undefined]])).toBe('a,b,c\r\n-5,cold-war,\r\n');
});

test('a code is quoted, so that it reads as text', () => {
  expect(csvText(['cameo'], [['010']], new Set(['cameo']))).toBe('cameo\r\n"010"\r\n');
});
