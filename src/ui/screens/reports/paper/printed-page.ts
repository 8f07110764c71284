import type { ReportPaper } from '../../../../domain/report/table.ts';
import { type FlowPage, flowOf, type PieceHeight, paginateFlow, staysWithNext } from './flow.ts';
import { type PaperPage, paginate } from './paginate.ts';
import { orientationOf, type PaperPart } from './paper-part.ts';
import { roomOnPage } from './paper-size.ts';

/** A page as it is seen and printed. */
export type PrintedPage = {
  readonly key: string;
  readonly orientation: ReportPaper['orientation'];
  /** Within its part; printed from page 2 on (Nghị định 30/2020). */
  readonly number: number;
  readonly content:
    | { readonly type: 'table'; readonly part: TablePart; readonly page: PaperPage }
    | { readonly type: 'document'; readonly part: DocumentPart; readonly page: FlowPage };
};

type TablePart = Extract<PaperPart, { readonly type: 'table' }>;
type DocumentPart = Extract<PaperPart, { readonly type: 'document' }>;

/** The pages of parts that are drawn in one piece each, in the boxes given. */
export function measuredPages(
  parts: readonly PaperPart[],
  boxes: readonly Element[],
): readonly PrintedPage[] {
  return parts.flatMap((part, index): readonly PrintedPage[] => {
    const box = boxes[index];
    if (box === undefined) return [];
    const orientation = orientationOf(part);
    const page = (place: number) => ({
      key: `${index} ${place}`,
      orientation,
      number: place + 1,
    });
    if (part.type === 'table') {
      return tablePages(part, box).map((cut, place) => ({
        ...page(place),
        content: { type: 'table', part, page: cut },
      }));
    }
    return documentPages(part, box).map((cut, place) => ({
      ...page(place),
      content: { type: 'document', part, page: cut },
    }));
  });
}

function tablePages({ table }: TablePart, box: Element): readonly PaperPage[] {
  return paginate(
    {
      heading: heightOf(box.querySelector('[data-part="heading"]')),
      header: heightOf(box.querySelector('thead')),
      rows: [...box.querySelectorAll('tbody > tr')].map(heightOf),
      closing: heightOf(box.querySelector('[data-part="closing"]')),
    },
    roomOnPage(table.paper.orientation),
    table.rows.map((row) => row.kind === 'group'),
  );
}

function documentPages({ document }: DocumentPart, box: Element): readonly FlowPage[] {
  const pieces = flowOf(document);
  const drawn = [...box.querySelectorAll('[data-piece], tbody > tr')];
  const heights = pieces.map((piece, index): PieceHeight => {
    const element = drawn[index] ?? null;
    const table = piece.type === 'row' ? piece.table : null;
    const header = element?.closest('table')?.querySelector('thead') ?? null;
    return {
      height: heightOf(element),
      header: table === null ? 0 : heightOf(header),
      table,
      staysWithNext: staysWithNext(pieces, index),
    };
  });
  return paginateFlow(heights, roomOnPage('portrait'));
}

function heightOf(element: Element | null): number {
  return element?.getBoundingClientRect().height ?? 0;
}
