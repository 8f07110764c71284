import type { ReadingIssue } from '../../domain/returns/reading.ts';
import type { BodyRow } from './body-rows.ts';
import type { HeaderPath } from './header-paths.ts';
import { headerRole, isWholeHeader } from './header-words.ts';
import { issueAt } from './issues.ts';
import type { Matchers } from './name-matching.ts';
import type { SheetView } from './sheet-view.ts';

/** The sector that a row is of; `isStated` tells that the row says one, or says that it is the whole. */
export type RowSector = {
  readonly sector: string;
  readonly isStated: boolean;
  /** The row is of a sector that is not known. */
  readonly issue: ReadingIssue | null;
};

const WHOLE: RowSector = { sector: '', isStated: false, issue: null };

/** Reads the column «Loại hình», «Khu vực» of a table, if it has one that names sectors. */
export function rowSectors(
  view: SheetView,
  paths: readonly HeaderPath[],
  rows: readonly BodyRow[],
  { sector }: Matchers,
): { readonly column: number | null; readonly of: (row: number) => RowSector } {
  const column = paths.find(
    ({ parts, column: at }) =>
      headerRole(parts.at(-1)?.text ?? '') === 'sector' &&
      rows.some(({ row, type }) => type === 'data' && sector(view.seen(row, at)) !== null),
  )?.column;
  if (column === undefined) return { column: null, of: () => WHOLE };
  return {
    column,
    of: (row) => {
      const text = view.seen(row, column);
      if (text === '') return WHOLE;
      const code = isWholeHeader(text) ? '' : sector(text);
      if (code !== null) return { sector: code, isStated: true, issue: null };
      const place = { sheet: view.grid.name, row, column };
      const words = `không có khu vực, loại hình «${text}» trong danh mục. Sửa trong tệp, hoặc để trống các số của dòng này.`;
      return { sector: '', isStated: true, issue: issueAt('unknown-indicator', place, words) };
    },
  };
}
