import type { HeaderBlock } from './header-block.ts';
import type { SheetView } from './sheet-view.ts';

/** One column's header from the top down: «Kết nạp đoàn viên», «Chỉ tiêu giao». */
export type HeaderPath = {
  readonly column: number;
  readonly parts: readonly HeaderPart[];
};

export type HeaderPart = { readonly text: string; readonly row: number; readonly column: number };

/** The header texts above each column right of the names; a parent stands over all its children. */
export function headerPaths(view: SheetView, header: HeaderBlock): readonly HeaderPath[] {
  const paths: HeaderPath[] = [];
  for (let column = header.nameColumn + 1; column <= header.right; column++) {
    const parts: HeaderPart[] = [];
    for (let row = header.top; row <= header.bottom; row++) {
      const part = partAt(view, header, row, column);
      if (part && part.text !== parts.at(-1)?.text) parts.push(part);
    }
    paths.push({ column, parts });
  }
  return paths;
}

function partAt(
  view: SheetView,
  header: HeaderBlock,
  row: number,
  column: number,
): HeaderPart | null {
  const merge = view.mergeAt(row, column);
  if (merge) {
    const text = view.own(merge.top, merge.left);
    return text === '' ? null : { text, row: merge.top, column: merge.left };
  }
  const text = view.own(row, column);
  if (text !== '') return { text, row, column };
  return hasTextBelow(view, header, row, column) ? unmergedParent(view, header, row, column) : null;
}

/** Many parents are typed above their first child and never merged over the others. */
function unmergedParent(
  view: SheetView,
  header: HeaderBlock,
  row: number,
  column: number,
): HeaderPart | null {
  for (let at = column - 1; at > header.nameColumn; at--) {
    if (view.mergeAt(row, at) || !hasTextBelow(view, header, row, at)) return null;
    const text = view.own(row, at);
    if (text !== '') return { text, row, column: at };
  }
  return null;
}

function hasTextBelow(view: SheetView, header: HeaderBlock, row: number, column: number): boolean {
  for (let below = row + 1; below <= header.bottom; below++) {
    if (view.own(below, column) !== '') return true;
  }
  return false;
}
