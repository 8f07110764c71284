import type { ReportTable } from '../../src/domain/report/table.ts';
import { addressesOf, contentOf } from '../../src/workbooks/report/formulas.ts';
import { buildProgress } from '../../src/workbooks/report/progress.ts';
import { LETTERHEAD, MEMBERS, SIGNATURE } from '../office/samples.ts';

const UNITS = 5000;
const INDICATORS = 4;

type Value = {
  readonly value: number;
  readonly numerator: null;
  readonly denominator: null;
  readonly stage: '';
};

/** 5.000 units under one heading and four counts: 30 columns. */
export function largeProgress(): ReportTable {
  const units = Array.from({ length: UNITS }, (_, index) => ({
    code: `u${index}`,
    name: `Công đoàn cơ sở phường Vinh Hưng ${index + 1}`,
  }));
  const place = new Map(units.map(({ code }, index) => [code, index]));
  const value = (amount: number): Value => ({
    value: amount,
    numerator: null,
    denominator: null,
    stage: '',
  });
  return buildProgress({
    letterhead: LETTERHEAD,
    signature: SIGNATURE,
    periodName: 'năm 2026',
    resultName: 'Thực hiện cả năm',
    wholeName: 'Toàn tỉnh',
    asOf: null,
    indicators: Array.from({ length: INDICATORS }, (_, index) => ({
      ...MEMBERS,
      code: `chi-tieu-${index}`,
      name: `Chỉ tiêu ${index + 1}`,
      comparator: 'none',
    })),
    groups: [{ title: 'Công đoàn cơ sở', units }],
    figuresOf: (unit) => {
      const index = place.get(unit);
      if (index === undefined) return { target: null, result: null, outlook: null, before: null };
      return {
        target: value(40 + ((index * 37) % 900)),
        result: value((index * 53) % 700),
        outlook: value((index * 53) % 800),
        before: value((index * 31) % 600),
      };
    },
    totalAt: 'bottom',
    notes: [],
    mostColumns: 28,
  });
}

/** What stands in the cells of the table's rows, formulas with their values, without any look. */
export function* bareRows(table: ReportTable): Iterable<readonly unknown[]> {
  const addresses = addressesOf(table, 1);
  for (const [index, row] of table.rows.entries()) {
    yield table.columns.map((column, at) => {
      const cell = row.cells[at];
      return cell === undefined ? null : contentOf(cell, column, index + 1, addresses);
    });
  }
}
