import { describe, expect, it } from 'vitest';
import { writeHtmlTable } from './html-table.ts';
import { blockOf, type CopiedCell } from './table-text.ts';

function cell(text: string, number: number | null = null, rows = 1, columns = 1): CopiedCell {
  return { text, number, rows, columns };
}

function written(text: string, number: number | null): string | undefined {
  return blockOf([[cell(text, number)]])[0]?.[0];
}

describe('a table that was copied elsewhere', () => {
  it('is a block as wide as its widest row', () => {
    expect(blockOf([[cell('a'), cell('b')], [cell('c')]])).toEqual([
      ['a', 'b'],
      ['c', ''],
    ]);
  });

  it('leaves blank what a merged cell covers', () => {
    expect(
      blockOf([[cell('a', null, 2, 2), cell('b')], [cell('c')], [cell('d'), cell('e'), cell('f')]]),
    ).toEqual([
      ['a', '', 'b'],
      ['', '', 'c'],
      ['d', 'e', 'f'],
    ]);
  });

  it('writes a number by our separators where the number itself is told', () => {
    expect(written('7,500', 7500)).toBe('7.500');
    expect(written('1,250', 1250)).toBe('1.250');
    expect(written('7 222', 7222)).toBe('7.222');
    expect(written('7.500', 7500)).toBe('7.500');
    expect(written('7.5', 7.5)).toBe('7,5');
    expect(written('1,234.5', 1234.5)).toBe('1.234,5');
    expect(written('70.5%', 0.705)).toBe('70,5%');
    expect(written('-1,234', -1234)).toBe('−1.234');
  });

  it('keeps what was rounded on the screen as it was seen', () => {
    expect(written('3', 2.9999)).toBe('3');
    expect(written('7,500', 7500.4)).toBe('7.500');
  });

  it('leaves alone what is no number, or another number than the one told', () => {
    expect(written('7,500', null)).toBe('7,500');
    expect(written('01/02/2026', 46054)).toBe('01/02/2026');
    expect(written('05.2026', 46143)).toBe('05.2026');
    expect(written('hai', 2)).toBe('hai');
  });
});

it('a table for other programs holds numbers beside their texts, and no text becomes a tag', () => {
  const html = writeHtmlTable([
    [
      { text: '1.234', number: 1234 },
      { text: '<b>&"x"\ny', number: null },
    ],
  ]);
  expect(html).toContain('x:num="1234" sdval="1234"');
  expect(html).toContain('<td>&lt;b&gt;&amp;&quot;x&quot;<br>y</td>');
});
