import type { FormCorrections } from '../../domain/returns/form.ts';
import { EMPTY, type Row } from './row-words.ts';

/** What a remembered form puts right: «3 cột, 1 dòng được sửa». */
export function formWords(row: Row): string {
  if (row === null) return EMPTY;
  const { columns = [], rows = [], dash = null } = correctionsIn(row.corrections);
  const counts = [
    columns.length === 0 ? '' : `${columns.length} cột`,
    rows.length === 0 ? '' : `${rows.length} dòng`,
    dash === null ? '' : 'dấu «-»',
  ].filter((part) => part !== '');
  return counts.length === 0 ? 'không sửa gì' : `${counts.join(', ')} được sửa`;
}

/** What happened to a form, with its name: «Nhớ mẫu «Cụm 2»». */
export function formLabel(before: Row, after: Row): string {
  const what = before === null ? 'Nhớ mẫu' : after === null ? 'Bỏ mẫu đã nhớ' : 'Sửa mẫu đã nhớ';
  const [from, to] = [before?.name, after?.name];
  const renamed = before !== null && after !== null && from !== to ? ` → «${to}»` : '';
  return `${what} «${from ?? to}»${renamed}`;
}

function correctionsIn(stored: unknown): Partial<FormCorrections> {
  const told: unknown = typeof stored === 'string' ? JSON.parse(stored) : stored;
  return typeof told === 'object' && told !== null ? told : {};
}
