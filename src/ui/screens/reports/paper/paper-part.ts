import type { OfficialDocument } from '../../../../domain/report/document.ts';
import type { ReportPaper, ReportTable } from '../../../../domain/report/table.ts';

/** What begins a page of its own and is numbered by itself. */
export type PaperPart =
  | { readonly type: 'table'; readonly table: ReportTable }
  | { readonly type: 'document'; readonly document: OfficialDocument };

/** A table and its further ones. */
export function partsOfTable(report: ReportTable): readonly PaperPart[] {
  return [report, ...(report.further ?? [])].map((table) => ({ type: 'table', table }));
}

/** A document and its annexes. */
export function partsOfDocument(document: OfficialDocument): readonly PaperPart[] {
  return [{ type: 'document', document }, ...document.annexes.flatMap(partsOfTable)];
}

/** Texts stand upright; a table says for itself. */
export function orientationOf(part: PaperPart): ReportPaper['orientation'] {
  return part.type === 'table' ? part.table.paper.orientation : 'portrait';
}
