import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeHtmlTable } from './html-table.ts';
import { readTsv, writeSafeTsv, writeTsv } from './tsv.ts';

describe('cells on the clipboard', () => {
  it('are read as a spreadsheet writes them', () => {
    expect(readTsv('1.234\t5\r\n\t"hai\ndòng"\r\n')).toEqual([
      ['1.234', '5'],
      ['', 'hai\ndòng'],
    ]);
    expect(readTsv('7')).toEqual([['7']]);
    expect(readTsv('"a ""b"" c"\tx')).toEqual([['a "b" c', 'x']]);
  });

  it('keep a quote that is a character of the cell', () => {
    expect(readTsv('"quý" I\t2')).toEqual([['"quý" I', '2']]);
    expect(readTsv('"mở')).toEqual([['"mở']]);
  });

  it('keep blank rows in between', () => {
    expect(readTsv('1\n\n2\n')).toEqual([['1'], [''], ['2']]);
  });

  it('never become formulas, and numbers stay numbers', () => {
    const names = ['=HYPERLINK("http://x";"y")', '@SUM(A1)', '+84 912', '-5', '−3,5', '70%', '-'];
    expect(readTsv(writeSafeTsv([names]))).toEqual([
      ['\'=HYPERLINK("http://x";"y")', "'@SUM(A1)", "'+84 912", '-5', '−3,5', '70%', '-'],
    ]);
    expect(writeHtmlTable([[{ text: '=1+1', number: null }]])).toContain(
      `<td style="mso-number-format:'\\@'">=1+1</td>`,
    );
  });

  it('come back as they were written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', '.', '"', '\t', '\n', ' ', 'ế') });
    const rows = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }),
      );
    fc.assert(
      fc.property(rows, (table) => {
        // One row of one blank cell is an empty clipboard.
        expect(readTsv(`${writeTsv(table)}\r\n`)).toEqual(table);
      }),
    );
  });
});
