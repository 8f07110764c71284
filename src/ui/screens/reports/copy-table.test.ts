import { describe, expect, it } from 'vitest';
import type { ReportCell, ReportTable } from '../../../domain/report/table.ts';
import { copiedTable } from './copy-table.ts';

function table(unit: ReportCell, members: ReportCell): ReportTable {
  return {
    id: 'progress',
    title: [],
    paper: { kind: 'stand-alone', orientation: 'portrait' },
    letterhead: null,
    annexLabel: null,
    attachedTo: null,
    asOf: null,
    unitOfMeasure: null,
    columns: [
      { key: 'unit', width: 20, format: 'text', decimals: 0 },
      { key: 'members', width: 8, format: 'count', decimals: 0 },
      { key: 'percent', width: 8, format: 'percent', decimals: 1 },
    ],
    header: [
      [
        { text: 'Đơn vị', column: 0, columnSpan: 1, rowSpan: 2 },
        { text: 'Kết nạp', column: 1, columnSpan: 2, rowSpan: 1 },
      ],
      [
        { text: 'Chỉ tiêu', column: 1, columnSpan: 1, rowSpan: 1 },
        { text: 'Tỷ lệ (%)', column: 2, columnSpan: 1, rowSpan: 1 },
      ],
    ],
    rows: [{ id: 'a', kind: 'unit', cells: [unit, members, { type: 'number', value: 45.3 }] }],
    notes: [],
    signature: null,
  };
}

const text = (words: string): ReportCell => ({ type: 'text', text: words });
const number = (value: number): ReportCell => ({ type: 'number', value });

describe('a table on the clipboard', () => {
  it('has its merged headings in place, and numbers that no computer misreads', () => {
    const copied = copiedTable(table(text('LĐLĐ huyện'), number(7500)));
    expect(copied.text.split('\r\n')).toEqual([
      'Đơn vị\tKết nạp\t',
      '\tChỉ tiêu\tTỷ lệ (%)',
      'LĐLĐ huyện\t7500\t45,3%',
    ]);
    expect(copied.html).toContain('<th rowspan="2"');
    expect(copied.html).toContain('x:num="7500" sdval="7500"');
    expect(copied.html).toContain('>7.500</td>');
    expect(copied.html).toContain('x:num="0.453"');
  });

  it.each(['=HYPERLINK("http://a")', '+1', '-1+2', '@SUM(A1)'])('keeps %s a text', (words) => {
    const copied = copiedTable(table(text(words), { type: 'blank' }));
    const last = copied.text.split('\r\n').at(-1) ?? '';
    expect(last).not.toMatch(/^"?[=+@-]/);
    expect(copied.html).toContain("mso-number-format:'\\@'");
    expect(copied.html).not.toContain('x:num="-1');
  });

  it('shows what is missing as blank or «—» and never as 0', () => {
    const copied = copiedTable(table(text('<b>'), text('—')));
    expect(copied.text).toContain('<b>\t—\t');
    expect(copied.html).toContain('&lt;b&gt;');
  });
});
