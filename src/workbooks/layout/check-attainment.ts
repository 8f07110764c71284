import { isCount } from '../../domain/indicator.ts';
import type { ReadingIssue } from '../../domain/returns/reading.ts';
import { formatPercent, parseTyped } from '../../domain/vietnamese/numbers.ts';
import { detailAt, valueAt } from '../open/sheet-grid.ts';
import type { AttainmentColumn } from './column-plan.ts';
import { issueAt } from './issues.ts';
import type { DraftTable } from './read-table.ts';
import type { SheetView } from './sheet-view.ts';

const MOST_DECIMALS = 2;

/** `ratio-mismatch` where a typed per cent is not result ÷ target of its own row. */
export function checkAttainment(table: DraftTable): ReadingIssue[] {
  return table.plan.attainments.flatMap((columns) =>
    table.body.rows.flatMap(({ row, type }) =>
      type === 'data' ? checkRow(table, columns, row) : [],
    ),
  );
}

function checkRow(table: DraftTable, columns: AttainmentColumn, row: number): ReadingIssue[] {
  const result = table.figureAt(row, columns.result);
  const target = table.figureAt(row, columns.target);
  const counted = result?.indicator && isCount(result.indicator.kind);
  if (!counted || result.value === null || !target?.value) return [];
  const readings = statedPercents(table.view, row, columns.column);
  if (readings.length === 0) return [];
  const due = (result.value / target.value) * 100;
  if (readings.some((stated) => agrees(stated, due))) return [];
  const place = { sheet: table.view.grid.name, row, column: columns.column };
  const shown = table.view.own(row, columns.column);
  const text = `tỷ lệ ghi «${shown}» nhưng ${table.view.own(row, columns.result)} trên ${table.view.own(row, columns.target)} là ${formatPercent(due, { max: MOST_DECIMALS })}. Tỷ lệ được tính lại, không lấy từ tệp.`;
  return [issueAt('ratio-mismatch', place, text)];
}

/** 0.52, 52 and «52%» may all mean 52 per cent. */
function statedPercents(view: SheetView, row: number, column: number): number[] {
  const value = valueAt(view.grid, row, column);
  if (typeof value === 'number') {
    return detailAt(view.grid, row, column)?.percent ? [value * 100] : [value, value * 100];
  }
  if (typeof value !== 'string') return [];
  const typed = parseTyped(value, 'percent');
  if (typed.type !== 'value') return [];
  return typed.percentSign ? [typed.value] : [typed.value, typed.value * 100];
}

/** Equal up to the decimals that the sheet gives, whether it rounded or cut. */
function agrees(stated: number, due: number): boolean {
  const decimals = String(Number(stated.toFixed(10))).split('.')[1]?.length ?? 0;
  return Math.abs(stated - due) < 10 ** -Math.min(decimals, MOST_DECIMALS);
}
