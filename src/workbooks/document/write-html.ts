import type { OfficialDocument } from '../../domain/report/document.ts';
import type { ReportTable } from '../../domain/report/table.ts';
import { documentHtml } from './html-document.ts';
import { htmlPage } from './html-page.ts';
import { reportHtml } from './html-report.ts';

/** A table report as a file of its own that prints on A4 and can be pasted into a mail. */
export function tableToHtml(table: ReportTable): Uint8Array {
  return htmlPage(table.title.join(' '), reportHtml(table));
}

/** An official paper with its annexes in the same form. */
export function documentToHtml(document: OfficialDocument): Uint8Array {
  return htmlPage(document.title, documentHtml(document));
}
