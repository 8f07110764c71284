import { expect, test } from 'vitest';
import type { ReportChart } from '../../../domain/report/chart.ts';
import type { ReportTable } from '../../../domain/report/table.ts';
import { zipEntries } from '../../open/zip-entries.ts';
import { changePart } from '../package-parts.ts';
import { reportToXlsx } from '../write-xlsx.ts';
import { chartPages } from './chart-pages.ts';
import { chartPart } from './chart-part.ts';
import { unitChart } from './unit-chart.ts';

const INDICATOR = {
  code: 'kn',
  name: 'Kết nạp <mới> & phát triển',
  kind: 'count-flow',
  unitOfMeasure: 'đoàn viên',
} as const;
const MADE = { company: 'LĐLĐ tỉnh Điện Biên', at: new Date(0) };

/** Two groups, so that the units are no neighbours; the second unit did not report. */
function table(): ReportTable {
  const unit = (
    code: string,
    target: number,
    result: number | null,
  ): ReportTable['rows'][number] => ({
    id: `unit:${code}`,
    kind: 'unit',
    cells: [
      { type: 'text', text: `Đơn vị ${code}` },
      { type: 'number', value: target },
      result === null ? { type: 'blank' } : { type: 'number', value: result },
    ],
  });
  const heading = (id: string): ReportTable['rows'][number] => ({
    id,
    kind: 'group',
    cells: [{ type: 'text', text: id }, { type: 'blank' }, { type: 'blank' }],
  });
  const groups = [{ title: 'A', units: ['a', 'b', 'c'].map((code) => ({ code, name: code })) }];
  return {
    id: 'progress',
    title: ['Biểu'],
    paper: { kind: 'stand-alone', orientation: 'portrait' },
    letterhead: null,
    annexLabel: null,
    attachedTo: null,
    asOf: null,
    unitOfMeasure: null,
    columns: [
      { key: 'unit', width: 20, format: 'text', decimals: 0 },
      { key: 'kn:target', width: 10, format: 'count', decimals: 0 },
      { key: 'kn:result', width: 10, format: 'count', decimals: 0 },
    ],
    header: [
      ['Đơn vị', 'Giao', 'Kết quả'].map((text, column) => ({
        text,
        column,
        columnSpan: 1,
        rowSpan: 1,
      })),
    ],
    rows: [heading('I'), unit('a', 10, 7), unit('b', 20, null), heading('II'), unit('c', 30, 0)],
    notes: [],
    signature: null,
    charts: [unitChart(INDICATOR, groups)],
  };
}

function namesIn(file: Uint8Array): readonly string[] {
  const entries = zipEntries(Buffer.from(file));
  if (!entries.ok) throw new Error('not a package');
  return entries.value.map(({ name }) => name);
}

function textIn(file: Uint8Array, name: string): string {
  let text = '';
  changePart(file, name, (xml) => {
    text = xml;
    return xml;
  });
  return text;
}

test("the chart names the table's own cells and keeps what they hold; a blank one is a gap", async () => {
  const file = await reportToXlsx(table(), MADE);
  const chart = textIn(file, 'xl/charts/chart1.xml');
  const first = /\$C\$(\d+):\$C\$\d+/.exec(chart)?.[1];
  const row = Number(first);
  expect(chart).toContain(
    `<c:f>('Biểu'!$C$${row}:$C$${row + 1},'Biểu'!$C$${row + 3})</c:f><c:numCache><c:formatCode>#,##0</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>7</c:v></c:pt><c:pt idx="2"><c:v>0</c:v></c:pt></c:numCache>`,
  );
  expect(textIn(file, 'xl/worksheets/sheet1.xml')).toContain(`<c r="C${row}"`);
  expect(chart.includes('<c:majorUnit val="1"/>')).toBe(false);
  expect(chart).toContain('<c:dispBlanksAs val="gap"/>');
  expect(chart).toContain('<a:t>Kết nạp &lt;mới&gt; &amp; phát triển (đoàn viên)</a:t>');
});

test('the scale of few steps by one, or whole numbers would be written twice', () => {
  const values = { formula: 'A1', format: 'count', decimals: 0 } as const;
  const chart = { form: 'bars', title: '', measure: '', series: [{ name: 'a', role: 'result' }] };
  const categories = { formula: 'B1', values: ['x', 'y'] };
  const axis = (counts: readonly number[]) =>
    chartPart(chart as never, { categories, series: [{ ...values, values: counts }] } as never);
  expect(axis([0, 1])).toContain('<c:majorUnit val="1"/>');
  expect(axis([0, 900])).not.toContain('majorUnit');
});

test('the chart stands on a sheet of its own, known to the package, and the table stays as it is', async () => {
  const { charts: _, ...bare } = table();
  const [drawn, plain] = await Promise.all([reportToXlsx(table(), MADE), reportToXlsx(bare, MADE)]);
  expect(textIn(drawn, 'xl/worksheets/sheet1.xml')).toBe(textIn(plain, 'xl/worksheets/sheet1.xml'));
  expect(namesIn(drawn)).toEqual(
    expect.arrayContaining([
      'xl/drawings/drawing1.xml',
      'xl/drawings/_rels/drawing1.xml.rels',
      'xl/worksheets/_rels/sheet2.xml.rels',
    ]),
  );
  expect(textIn(drawn, 'xl/worksheets/sheet2.xml')).toContain('r:id="rId1"/></worksheet>');
  expect(textIn(drawn, '[Content_Types].xml')).toContain('PartName="/xl/charts/chart1.xml"');
  expect(textIn(drawn, 'xl/workbook.xml')).toContain('name="Biểu đồ"');
  expect(namesIn(plain).filter((name) => /chart|drawing/.test(name))).toEqual([]);
});

test('a formula without a number is no 0: the numbers stand beside the chart, the missing one blank', async () => {
  const counted = table();
  const rows = counted.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, at) =>
      at === 2 && row.kind === 'unit'
        ? ({
            type: 'sum',
            rows: [],
            value: row.id === 'unit:b' ? null : 4,
            absent: '',
          } as const)
        : cell,
    ),
  }));
  const file = await reportToXlsx({ ...counted, rows }, MADE);
  const chart = textIn(file, 'xl/charts/chart1.xml');
  expect(chart).toContain(
    `<c:f>'Biểu đồ'!$L$4:$L$6</c:f><c:numCache><c:formatCode>#,##0</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>4</c:v></c:pt><c:pt idx="2"><c:v>4</c:v></c:pt></c:numCache>`,
  );
  const sheet = textIn(file, 'xl/worksheets/sheet2.xml');
  expect(sheet).toMatch(/<c r="L4"[^>]*><f>&apos;Biểu&apos;!C\d+<\/f><v>4<\/v><\/c>/);
  expect(sheet).not.toContain('<c r="L5"');
  expect(sheet).toContain('<c r="J4"');
});

test('a table without a number gets no chart', async () => {
  const empty = table();
  const rows = empty.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => (cell.type === 'number' ? { type: 'blank' as const } : cell)),
  }));
  const file = await reportToXlsx({ ...empty, rows }, MADE);
  expect(namesIn(file).some((name) => name.includes('chart'))).toBe(false);
});

test('a table that is streamed says that it has no chart', async () => {
  const long = table();
  const more = Array.from({ length: 5000 }, (_, at) => ({
    id: `more:${at}`,
    kind: 'unit' as const,
    cells: [{ type: 'text', text: 'x' }, { type: 'blank' }, { type: 'blank' }] as const,
  }));
  const file = await reportToXlsx({ ...long, rows: [...long.rows, ...more] }, MADE);
  expect(namesIn(file).some((name) => name.includes('chart'))).toBe(false);
  expect(textIn(file, 'xl/sharedStrings.xml')).toContain('không kèm biểu đồ');
});

test('charts of many units are parted, and none is cut by the end of a page', () => {
  const units = Array.from({ length: 130 }, (_, at) => ({ code: `u${at}`, name: `${at}` }));
  const chart: ReportChart = unitChart(INDICATOR, [{ title: 'A', units }]);
  const pages = chartPages([{ chart }, { chart }], { firstRow: 2, rowsOfPage: 45 });
  expect(pages).toHaveLength(12);
  expect(pages[0]?.chart.title).toBe('Kết nạp <mới> & phát triển (1/6)');
  const bars = pages.flatMap(
    ({ chart: part }) => part.series[0]?.cells.map(({ row }) => row) ?? [],
  );
  expect(bars.slice(0, 130)).toEqual(units.map(({ code }) => `unit:${code}`));
  for (const { firstRow, rows } of pages) {
    expect(Math.floor(firstRow / 45)).toBe(Math.floor((firstRow + rows - 1) / 45));
  }
});
