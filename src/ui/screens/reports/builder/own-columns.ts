import type { OwnColumn, OwnReport } from '../../../../domain/report/own-report.ts';

/** Adds columns behind the others; one that is there already is not added again. */
export function withColumns(report: OwnReport, added: readonly OwnColumn[]): OwnReport {
  const there = new Set(report.columns.map(columnKey));
  const fresh = added.filter((column) => !there.has(columnKey(column)));
  return fresh.length === 0 ? report : { ...report, columns: [...report.columns, ...fresh] };
}

/** Without the column at this place; an order by it goes back to the protocol. */
export function withoutColumn(report: OwnReport, place: number): OwnReport {
  return reordered(
    report,
    report.columns.map((_, index) => index).filter((index) => index !== place),
  );
}

/** The column one place further to the left or right; at the edge nothing moves. */
export function withMoved(report: OwnReport, place: number, by: -1 | 1): OwnReport {
  const target = place + by;
  if (target < 0 || target >= report.columns.length) return report;
  const places = report.columns.map((_, index) => index);
  places.splice(place, 1);
  places.splice(target, 0, place);
  return reordered(report, places);
}

/** The columns that stood at these places; an order follows the column that it is by. */
function reordered(report: OwnReport, places: readonly number[]): OwnReport {
  const columns = places.flatMap((place) => report.columns[place] ?? []);
  const { order } = report;
  if (order.type === 'protocol') return { ...report, columns };
  const column = places.indexOf(order.column);
  return {
    ...report,
    columns,
    order: column < 0 ? { type: 'protocol' } : { ...order, column },
  };
}

/** The same for columns that show the same. */
export function columnKey({ indicator, value, when }: OwnColumn): string {
  return `${indicator} ${value} ${when.type === 'period' ? when.period : when.type}`;
}
