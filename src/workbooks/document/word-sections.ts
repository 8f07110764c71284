import {
  type FileChild,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import type { ReportPaper } from '../../domain/report/table.ts';
import { MARGINS_MM } from '../report/page.ts';
import { twips } from './styles-xml.ts';

const A4 = { width: twips(210), height: twips(297) };

/** Pages of one orientation, numbered by themselves at the top from the second on. */
export function section(
  orientation: ReportPaper['orientation'],
  children: readonly FileChild[],
): ISectionOptions {
  const { top, bottom, left, right, header } = MARGINS_MM;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        // The library turns width and height round by itself where the page lies.
        size: {
          ...A4,
          orientation:
            orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: {
          top: twips(top),
          bottom: twips(bottom),
          left: twips(left),
          right: twips(right),
          header: twips(header),
          footer: twips(header),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      default: new Header({
        children: [
          new Paragraph({
            style: 'SoTrang',
            children: [new TextRun({ children: [PageNumber.CURRENT] })],
          }),
        ],
      }),
      first: new Header({ children: [new Paragraph({ style: 'SoTrang' })] }),
    },
    children,
  };
}
