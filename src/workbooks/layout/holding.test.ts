import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dienBien } from '../../../tests/fixtures/returns/context.ts';
import { readBook } from '../open/read-book.ts';
import { holdingCodes } from './holding.ts';
import { readReturn } from './read-return.ts';
import { heldBackBy } from './testing/held-back-by.ts';

const RETURNS = join(import.meta.dirname, '../../../tests/fixtures/returns');

describe('what holds the figures of a table back', () => {
  it.each(['muong-cha.xlsx', 'ten-rieng.xlsx', 'theo-khu-vuc.xlsx', 'nam-po.xlsx', 'tong-hop.xls'])(
    'is the same for all figures at once as one by one: %s',
    (fileName) => {
      const book = readBook(readFileSync(join(RETURNS, fileName)), fileName);
      if (!book.ok) throw new Error(book.error.code);
      const reading = readReturn(book.value, dienBien({ fileName }));
      for (const table of reading.tables) {
        const codesOf = holdingCodes(reading, table);
        for (const figure of table.figures) {
          expect(new Set(codesOf(figure))).toEqual(new Set(heldBackBy(reading, table, figure)));
        }
      }
    },
  );
});
