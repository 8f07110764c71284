import type { Pointing } from '../../domain/template/filling.ts';
import { EMPTY, type Row } from './row-words.ts';

/** What a form of the office is: its file, and how many cells were pointed at. */
export function templateWords(row: Row): string {
  if (row === null) return EMPTY;
  const told = pointingsIn(row.pointings);
  const file = `tệp «${String(row.file ?? '')}»`;
  return told.length === 0 ? file : `${file}, ${told.length} chỗ được chỉ`;
}

/** What happened to a form, with its name: «Thêm mẫu biểu «Biểu 01»». */
export function templateLabel(before: Row, after: Row): string {
  const what = before === null ? 'Thêm mẫu biểu' : after === null ? 'Bỏ mẫu biểu' : 'Sửa mẫu biểu';
  const [from, to] = [before?.name, after?.name];
  const renamed = before !== null && after !== null && from !== to ? ` → «${to}»` : '';
  return `${what} «${from ?? to}»${renamed}`;
}

function pointingsIn(stored: unknown): readonly Pointing[] {
  const told: unknown = typeof stored === 'string' ? JSON.parse(stored) : stored;
  return Array.isArray(told) ? told : [];
}
