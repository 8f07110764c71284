import { searchKey } from '../../../../domain/vietnamese/names.ts';
import type { SheetColumn, SheetRow } from '../../../grid/sheet.ts';

export type FoundPlace =
  | { readonly type: 'row'; readonly id: string }
  | { readonly type: 'column'; readonly id: string };

/** The rows that the search marks, from above, then the columns whose title holds the words. */
export function findings(
  search: string,
  rows: readonly Pick<SheetRow, 'id' | 'found'>[],
  columns: readonly Pick<SheetColumn, 'id' | 'title'>[],
): readonly FoundPlace[] {
  const wanted = searchKey(search);
  if (wanted === '') return [];
  return [
    ...rows.filter(({ found }) => found).map(({ id }) => ({ type: 'row' as const, id })),
    ...columns
      .filter(({ title }) => searchKey(title).includes(wanted))
      .map(({ id }) => ({ type: 'column' as const, id })),
  ];
}

/** The place to go to next, around the ends; -1 is none yet. */
export function nextPlace(at: number, by: 1 | -1, count: number): number {
  if (at < 0) return by > 0 ? 0 : count - 1;
  return (at + by + count) % count;
}
