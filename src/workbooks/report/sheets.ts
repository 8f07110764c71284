import type { ReportTable } from '../../domain/report/table.ts';

/** Columns of figures that can be read side by side on A4. */
const MOST_COLUMNS = 12;

/** Things whose columns fit on one sheet together, in their order; each has `columns` of them. */
export function sheetsOf<T>(things: readonly T[], columns: number): readonly (readonly T[])[] {
  const most = Math.max(1, Math.floor(MOST_COLUMNS / columns));
  const count = Math.max(1, Math.ceil(things.length / most));
  const each = Math.ceil(things.length / count);
  return Array.from({ length: count }, (_, index) =>
    things.slice(index * each, (index + 1) * each),
  );
}

/** One report of several tables: the first with the others after it. */
export function joined(tables: readonly ReportTable[]): ReportTable {
  const [first, ...further] = tables;
  if (first === undefined) throw new Error('A report has at least one table');
  return further.length === 0 ? first : { ...first, further };
}
