import type { ReportPaper } from '../../domain/report/table.ts';
import { MARGINS_MM } from '../report/page.ts';
import { htmlText } from './html-text.ts';

export const FONT = "font-family:'Times New Roman','Liberation Serif',Tinos,serif";

const { top, right, bottom, left } = MARGINS_MM;
const MARGINS = `${top}mm ${right}mm ${bottom}mm ${left}mm`;

/** Pages are numbered at the top from the second on, as papers are (Nghị định 30/2020). */
const STYLES = `
@page { size: A4 portrait; margin: ${MARGINS}; @top-center { content: counter(page); font: 13pt 'Times New Roman', 'Liberation Serif', Tinos, serif; } }
@page :first { @top-center { content: none; } }
@page landscape { size: A4 landscape; margin: ${MARGINS}; }
body { margin: 0; color: #000; background: #fff; line-height: 1.25; }
thead { display: table-header-group; }
tr, img, .whole { break-inside: avoid; }
h2, h3, .stays { break-after: avoid; }
section + section { break-before: page; }
.landscape { page: landscape; }
@media screen {
  body { padding: 16px; background: #e9e9e6; }
  section { box-sizing: border-box; width: 210mm; margin: 0 auto 16px; padding: ${MARGINS}; background: #fff; box-shadow: 0 0 0 1px #bbb; }
  section.landscape { width: 297mm; }
}
`;

/** Room between the margins, so that a paper keeps its lines wherever it is pasted. */
const WIDTH_MM = { portrait: 210 - left - right, landscape: 297 - left - right } as const;

/** Pages of one orientation. */
export function htmlSection(orientation: ReportPaper['orientation'], content: string): string {
  return `<section class="${orientation}" lang="vi"><div style="${FONT};font-size:14pt;width:${WIDTH_MM[orientation]}mm;max-width:100%">${content}</div></section>`;
}

/** A whole file that needs nothing beside itself. */
export function htmlPage(title: string, sections: readonly string[]): Uint8Array {
  const text = [
    '<!DOCTYPE html>',
    '<html lang="vi">',
    '<head>',
    '<meta charset="utf-8">',
    // Whatever a name may hold, the file runs nothing and fetches nothing.
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">`,
    `<title>${htmlText(title)}</title>`,
    `<style>${STYLES}</style>`,
    '</head>',
    '<body>',
    ...sections,
    '</body>',
    '</html>',
    '',
  ].join('\n');
  return new TextEncoder().encode(text);
}
