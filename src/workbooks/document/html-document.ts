import { assertNever } from '../../domain/assert-never.ts';
import type { DocumentBlock, OfficialDocument } from '../../domain/report/document.ts';
import { htmlColumns, htmlLetterhead, rule } from './html-letterhead.ts';
import { htmlSection } from './html-page.ts';
import { reportHtml, SIGNED } from './html-report.ts';
import { htmlTable } from './html-table.ts';
import { htmlAttribute, htmlLine, htmlText } from './html-text.ts';

const BOLD_CENTRED = 'text-align:center;font-weight:bold';
const JUSTIFIED = 'text-align:justify;text-indent:12.7mm;padding:3pt 0';

/** The paper itself, and a section for each of its annexes. */
export function documentHtml(document: OfficialDocument): readonly string[] {
  return [
    htmlSection(
      'portrait',
      [...opening(document), ...document.body.map(blockHtml), signature(document)].join('\n'),
    ),
    ...document.annexes.flatMap(reportHtml),
  ];
}

function opening(document: OfficialDocument): readonly string[] {
  const { letterhead, number, about, kind, subject, authority, addressees, grounds } = document;
  return [
    htmlLetterhead(letterhead, number, about),
    kind === null ? '' : htmlLine(`${BOLD_CENTRED};padding-top:16pt`, kind),
    ...subject.map((line) => htmlLine(BOLD_CENTRED, line)),
    subject.length === 0 ? '' : rule('46mm'),
    authority === null ? '' : htmlLine(`${BOLD_CENTRED};padding:8pt 0`, authority),
    addressed(addressees),
    ...grounds.map((line) => htmlLine(`${JUSTIFIED};font-style:italic`, line)),
    document.resolution === null
      ? ''
      : htmlLine(`${BOLD_CENTRED};padding:8pt 0`, document.resolution),
  ];
}

function addressed(addressees: readonly string[]): string {
  const [only] = addressees;
  if (only === undefined) return '';
  const style = 'padding:12pt 0 2pt 20mm';
  if (addressees.length === 1) return htmlLine(`${style};padding-bottom:8pt`, `Kính gửi: ${only}`);
  return [
    htmlLine(style, 'Kính gửi:'),
    ...addressees.map((one) => htmlLine('padding-left:24mm;text-indent:-4mm', one)),
  ].join('\n');
}

function blockHtml(block: DocumentBlock): string {
  switch (block.type) {
    case 'heading':
      return block.level === 1
        ? `<h2 style="margin:0;font-size:14pt;${JUSTIFIED}">${htmlText(block.text)}</h2>`
        : `<h3 style="margin:0;font-size:14pt;font-style:italic;${JUSTIFIED}">${htmlText(block.text)}</h3>`;
    case 'paragraph':
    case 'item':
      return htmlLine(JUSTIFIED, block.text);
    case 'article':
      return `<p style="margin:0;${JUSTIFIED}"><strong>${htmlText(block.label)}</strong> ${htmlText(block.text)}</p>`;
    case 'table':
      return htmlTable({
        ...block.table,
        paper: { ...block.table.paper, orientation: 'portrait' },
      });
    case 'picture': {
      const { png, widthMm, caption, description } = block.picture;
      return [
        `<p class="stays" style="margin:0;text-align:center;padding-top:8pt"><img src="data:image/png;base64,${htmlAttribute(png)}" alt="${htmlAttribute(description)}" style="width:${widthMm}mm;max-width:100%"></p>`,
        caption === ''
          ? ''
          : htmlLine(
              'text-align:center;font-size:12pt;font-style:italic;padding-bottom:8pt',
              caption,
            ),
      ].join('\n');
    }
    default:
      return assertNever(block);
  }
}

function signature({
  recipients,
  signature: { authority, title, name },
}: OfficialDocument): string {
  const to =
    recipients.length === 0
      ? []
      : [
          htmlLine('font-size:12pt;font-weight:bold;font-style:italic', 'Nơi nhận:'),
          ...recipients.map((one) => htmlLine('font-size:11pt', one)),
        ];
  const by = [
    authority === '' ? '' : htmlLine(BOLD_CENTRED, authority),
    htmlLine(BOLD_CENTRED, title),
    htmlLine(SIGNED, name),
  ];
  return `<div style="padding-top:10pt">${htmlColumns([to, '50%'], [by, '50%'])}</div>`;
}
