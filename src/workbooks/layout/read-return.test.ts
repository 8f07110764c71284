import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dienBien, json, sheetOf } from '../../../tests/fixtures/returns/context.ts';
import type { FileReading } from '../../domain/returns/reading.ts';
import { readBook } from '../open/read-book.ts';
import type { SheetGrid } from '../open/sheet-grid.ts';
import type { ReturnContext } from './context.ts';
import { holdingCodes } from './holding.ts';
import { readReturn } from './read-return.ts';

const FIXTURES = join(import.meta.dirname, '../../../tests/fixtures/returns');

/** What the office holds: the number of workers of Mường Chà, from which 12 looks like 12.000. */
const references: ReturnContext['references'] = (indicator, unit) =>
  indicator === 'lao-dong-tong-so' && unit === 'muong-cha' ? { lastPeriod: 11_800 } : {};

function readFile(file: string, more: Partial<ReturnContext> = {}): FileReading {
  const book = readBook(readFileSync(join(FIXTURES, file)), file);
  if (!book.ok) throw new Error(`${file}: ${book.error.code}`);
  return readReturn(book.value, dienBien({ fileName: file, references, ...more }));
}

function readSheet(sheet: SheetGrid, more: Partial<ReturnContext> = {}): FileReading {
  return readReturn({ format: 'xlsx', sheets: [sheet] }, dienBien(more));
}

type Truth = {
  asked: string;
  status: string;
  unit: string | null;
  period: string | null;
  layouts: string[];
  figures: [string | null, string | null, string, string, number | null, string][];
  issues: [string, string | null][];
};

function told(reading: FileReading): Omit<Truth, 'asked'> {
  return {
    status: reading.status,
    unit: reading.unit,
    period: reading.period,
    layouts: reading.tables.map(({ layout }) => layout),
    figures: reading.tables.flatMap(({ figures }) =>
      figures.map((f): Truth['figures'][number] => [
        f.unit,
        f.indicator,
        f.sector,
        f.kind,
        f.value,
        f.cell,
      ]),
    ),
    issues: issuesOf(reading),
  };
}

function issuesOf(reading: FileReading): Truth['issues'] {
  const issues = [...reading.issues, ...reading.tables.flatMap((table) => table.issues)];
  return sorted(issues.map(({ code, cell }) => [code, cell]));
}

function sorted(issues: Truth['issues']): Truth['issues'] {
  return issues.toSorted((a, b) => a.join().localeCompare(b.join()));
}

function issueIn(reading: FileReading, cell: string) {
  return reading.tables.flatMap(({ issues }) => issues).find((issue) => issue.cell === cell);
}

describe('a return is read as it was meant', () => {
  const truth = json<Record<string, Truth>>('tests/fixtures/returns/truth.json');

  it.each(Object.entries(truth))('%s', (file, { asked, ...expected }) => {
    const reading = readFile(file, { period: asked });
    expect(told(reading)).toEqual({ ...expected, issues: sorted(expected.issues) });
  });

  it('says of each cell what it was taken for', () => {
    const meanings = new Map(
      readFile('tong-hop.xlsx').tables[0]?.meanings.map(({ cell, meaning }) => [cell, meaning]),
    );
    expect(
      Object.fromEntries(
        ['A2', 'A3', 'B5', 'D6', 'C7', 'B8', 'B9', 'D9', 'E9', 'C23'].map((cell) => [
          cell,
          meanings.get(cell),
        ]),
      ),
    ).toEqual({
      A2: 'period',
      A3: 'title',
      B5: 'header',
      D6: 'header',
      C7: 'column-number',
      B8: 'group',
      B9: 'unit',
      D9: 'value',
      E9: 'ignored',
      C23: 'total',
    });
  });
});

describe('a problem says where it is and what can be done', () => {
  it('offers 7.500 for 7,5, and a blank', () => {
    const issue = issueIn(readFile('muong-cha.xlsx'), 'E11');
    expect(issue?.message).toBe(
      'Ô E11 (trang «Bieu 01»): 7,5 không phải số nguyên. Nếu đơn vị viết 7.500 thì sửa thành 7.500.',
    );
    expect(issue?.remedies).toEqual([{ action: 'set-value', value: 7500 }, { action: 'blank' }]);
  });

  it('offers every unit that «Điện Biên» may be, and never the province', () => {
    const issue = issueIn(readFile('ten-rieng.xlsx'), 'B5');
    const [remedy] = issue?.remedies ?? [];
    const offered = remedy?.action === 'choose-unit' ? remedy.candidates.map((c) => c.unit) : [];
    expect(offered).toEqual(['huyen-dien-bien', 'dien-bien-phu', 'dien-bien-dong']);
  });

  it('proves a lost 000 by the total row', () => {
    const rows = (a: number, total: number) => [
      ['Báo cáo 6 tháng đầu năm 2020'],
      ['TT', 'Đơn vị', 'Tổng số lao động'],
      [1, 'Huyện Mường Ảng', a],
      [2, 'Huyện Nậm Pồ', 480],
      [null, 'Tổng cộng', total],
    ];
    const issues = (a: number, total: number) => issuesOf(readSheet(sheetOf(rows(a, total))));
    expect(issues(12, 12_480)).toEqual([['scale-suspect', 'C3']]);
    expect(issues(12, 492)).toEqual([]);
    expect(issues(12, 500)).toEqual([['total-mismatch', 'C5']]);
    expect(issues(1.5, 1980)).toEqual([['not-an-integer', 'C3']]);
  });
});

describe('a sum row', () => {
  const issues = (...rows: (string | number | null)[][]) =>
    issuesOf(
      readSheet(sheetOf([['6 tháng đầu năm 2020'], ['TT', 'Đơn vị', 'Kết nạp mới'], ...rows])),
    );

  it('may be a part’s «Cộng» or the last «Cộng» of all', () => {
    const parts = [
      ['I', 'Khối huyện', 7],
      [1, 'H. Mường Ảng', 3],
      [2, 'H. Nậm Pồ', 4],
      ['II', 'Công đoàn ngành', 5],
      [1, 'CĐN Xây dựng', 5],
    ];
    expect(issues(...parts, [null, 'Cộng', 12])).toEqual([]);
    expect(issues(...parts, [null, 'Cộng', 5])).toEqual([]);
    expect(issues(...parts, [null, 'Cộng', 6])).toEqual([['total-mismatch', 'C8']]);
  });

  it('is not a unit that only bears a Roman number', () => {
    const rows = [
      ['I', 'Huyện Sông Mã', 3],
      ['II', 'Huyện Nậm Pồ', 4],
    ];
    expect(issues(...rows)).toEqual([['unknown-unit', 'B3']]);
  });
});

describe('a formula whose stored result is old', () => {
  it('is questioned with the number that its cells come to', () => {
    const rows = [
      ['LĐLĐ huyện Mường Ảng'],
      ['6 tháng đầu năm 2020'],
      ['TT', 'Chỉ tiêu', 'Quý I', 'Quý II', 'Thực hiện 6 tháng'],
      [1, 'Kết nạp mới', 5, 7, 11],
      [2, 'Thành lập CĐCS', 1, 0, 1],
    ];
    const reading = readSheet(
      sheetOf(rows, [], { E4: { formula: 'SUM(C4:D4)' }, E5: { formula: 'C5+D5' } }),
    );
    expect(issuesOf(reading)).toEqual([['stale-formula', 'E4']]);
    expect(issueIn(reading, 'E4')?.remedies[0]).toEqual({ action: 'set-value', value: 12 });
  });
});

describe('a person’s answers settle what was asked', () => {
  it('names the unit of a row', () => {
    const answers = [
      { type: 'unit', sheet: 'Sheet1', cell: 'B5', unit: 'huyen-dien-bien' },
    ] as const;
    const reading = readFile('ten-rieng.xlsx', { answers });
    expect(reading.tables[0]?.figures.find(({ cell }) => cell === 'D5')?.unit).toBe(
      'huyen-dien-bien',
    );
    expect(issuesOf(reading)).toEqual([['unknown-unit', 'B7']]);
  });

  it('gives values, blanks and indicators, and accepts what is so', () => {
    const sheet = 'Bieu 01';
    const reading = readFile('muong-cha.xlsx', {
      answers: [
        { type: 'value', sheet, cell: 'E11', value: 7500 },
        { type: 'accept', sheet, cell: 'E12' },
        { type: 'value', sheet, cell: 'E13', value: null },
        { type: 'value', sheet, cell: 'E14', value: null },
        { type: 'value', sheet, cell: 'E15', value: 75 },
        { type: 'value', sheet, cell: 'E16', value: 40 },
        { type: 'indicator', sheet, cell: 'B17', indicator: 'dn-co-cd' },
      ],
    });
    const value = (cell: string) =>
      reading.tables[0]?.figures.find((figure) => figure.cell === cell)?.value;
    expect(reading.status).toBe('ready');
    expect([value('E11'), value('E12'), value('E13'), value('E17')]).toEqual([
      7500,
      12,
      undefined,
      4,
    ]);
    expect(issuesOf(reading)).toEqual([['scale-suspect', 'E12']]);
  });
});

describe('what keeps a figure out of the workspace', () => {
  it('is its own errors, those of its unit or period, and no warning', () => {
    const held = (file: string, cell: string, more: Partial<ReturnContext> = {}) => {
      const reading = readFile(file, more);
      const table = reading.tables[0];
      const figure = table?.figures.find((one) => one.cell === cell);
      return table && figure ? holdingCodes(reading, table)(figure) : null;
    };
    expect(held('muong-cha.xlsx', 'E10')).toEqual([]);
    expect(held('muong-cha.xlsx', 'E11')).toEqual(['not-an-integer']);
    expect(held('ten-rieng.xlsx', 'D4')).toEqual([]);
    expect(held('ten-rieng.xlsx', 'D5')).toEqual(['ambiguous-unit']);
    expect(held('muong-ang.xlsx', 'E11', { period: '2019-H1' })).toEqual(['period-mismatch']);
    expect(held('theo-khu-vuc.xlsx', 'C7', { period: '2020-Q1' })).toEqual([]);
  });
});

describe('a file without figures', () => {
  it('is rejected with the reason', () => {
    expect(readSheet(sheetOf([['Kính gửi Ban Tổ chức']]))).toMatchObject({
      status: 'rejected',
      issues: [{ code: 'unsupported' }],
    });
    const empty = sheetOf([
      ['6 tháng đầu năm 2020'],
      ['TT', 'Đơn vị', 'Kết nạp mới'],
      [1, 'H. Nậm Pồ', null],
    ]);
    expect(readSheet(empty)).toMatchObject({ status: 'rejected', issues: [{ code: 'empty' }] });
  });
});
