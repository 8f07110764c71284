import type { DocumentBlock, OfficialDocument } from '../../../../domain/report/document.ts';
import type { ReportTable } from '../../../../domain/report/table.ts';

/** What a page break of a document does not cut: a paragraph, or one row of a table within it. */
export type FlowPiece =
  | { readonly type: 'opening' }
  | { readonly type: 'ground'; readonly text: string }
  | { readonly type: 'resolution'; readonly text: string }
  | { readonly type: 'block'; readonly block: Exclude<DocumentBlock, { readonly type: 'table' }> }
  | { readonly type: 'row'; readonly table: ReportTable; readonly row: number }
  | { readonly type: 'closing' };

/** The pieces of a document in their order. */
export function flowOf(document: OfficialDocument): readonly FlowPiece[] {
  return [
    { type: 'opening' },
    ...document.grounds.map((text) => ({ type: 'ground', text }) as const),
    ...(document.resolution === null
      ? []
      : [{ type: 'resolution', text: document.resolution } as const]),
    ...document.body.flatMap((block): readonly FlowPiece[] =>
      block.type === 'table'
        ? block.table.rows.map((_, row) => ({ type: 'row', table: block.table, row }))
        : [{ type: 'block', block }],
    ),
    { type: 'closing' },
  ];
}

/** Headings do not stand last on a page, and signatures do not stand alone on one. */
export function staysWithNext(pieces: readonly FlowPiece[], index: number): boolean {
  const piece = pieces[index];
  if (pieces[index + 1]?.type === 'closing') return true;
  return (
    piece?.type === 'resolution' || (piece?.type === 'block' && piece.block.type === 'heading')
  );
}

/** Height of a piece; `header` is that of its table, which every page of the table repeats. */
export type PieceHeight = {
  readonly height: number;
  readonly header: number;
  /** Rows of one table share it; null for anything else. */
  readonly table: ReportTable | null;
  readonly staysWithNext: boolean;
};

/** Pieces from `from` up to, not including, `to`. */
export type FlowPage = { readonly from: number; readonly to: number };

/** Cuts the pieces into pages; one that is taller than a page gets a page of its own. */
export function paginateFlow(pieces: readonly PieceHeight[], room: number): readonly FlowPage[] {
  const pages: FlowPage[] = [];
  let from = 0;
  let used = 0;
  let index = 0;
  while (index < pieces.length) {
    const piece = pieces[index];
    if (piece === undefined) break;
    const opens = index === from || pieces[index - 1]?.table !== piece.table;
    const height = piece.height + (piece.table !== null && opens ? piece.header : 0);
    if (index > from && used + height > room) {
      let to = index;
      while (to > from + 1 && pieces[to - 1]?.staysWithNext === true) to -= 1;
      pages.push({ from, to });
      from = to;
      index = to;
      used = 0;
    } else {
      used += height;
      index += 1;
    }
  }
  if (from < pieces.length) pages.push({ from, to: pieces.length });
  return pages;
}
