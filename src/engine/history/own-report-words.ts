import type { OwnReport } from '../../domain/report/own-report.ts';
import { EMPTY, type Row } from './row-words.ts';

/** What a report of one's own shows: «4 cột, 13 đơn vị». */
export function ownReportWords(row: Row): string {
  if (row === null) return EMPTY;
  const { columns = [], rows } = definitionIn(row.definition);
  const units = rows?.units ?? null;
  return `${columns.length} cột, ${units === null ? 'mọi đơn vị' : `${units.length} đơn vị`}`;
}

/** What happened to it, with its name: «Lập biểu «Kết nạp theo quý»». */
export function ownReportLabel(before: Row, after: Row): string {
  const what =
    before === null ? 'Lập biểu' : after === null ? 'Xóa biểu tự lập' : 'Sửa biểu tự lập';
  const [from, to] = [before?.name, after?.name];
  const renamed = before !== null && after !== null && from !== to ? ` → «${to}»` : '';
  return `${what} «${from ?? to}»${renamed}`;
}

function definitionIn(stored: unknown): Partial<OwnReport> {
  const told: unknown = typeof stored === 'string' ? JSON.parse(stored) : stored;
  return typeof told === 'object' && told !== null ? told : {};
}
