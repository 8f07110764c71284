import type { ReportTable, SignatureBlock } from '../../domain/report/table.ts';
import { htmlColumns, htmlLetterhead } from './html-letterhead.ts';
import { htmlSection } from './html-page.ts';
import { htmlTable } from './html-table.ts';
import { htmlLine } from './html-text.ts';

const CENTRED = 'text-align:center';
const TITLE = `${CENTRED};font-weight:bold`;
export const SIGNED = `${TITLE};padding-top:68pt`;

/** A section for every table of a report. */
export function reportHtml(table: ReportTable): readonly string[] {
  return [table, ...(table.further ?? [])].map((each) =>
    htmlSection(
      each.paper.orientation,
      [
        ...heading(each),
        htmlTable(each),
        each.signature === null ? '' : signature(each.signature),
      ].join('\n'),
    ),
  );
}

function heading({ letterhead, annexLabel, title, attachedTo, asOf }: ReportTable) {
  return [
    letterhead === null
      ? ''
      : `${htmlLetterhead(letterhead, null, null)}<div style="height:10pt"></div>`,
    annexLabel === null ? '' : htmlLine(TITLE, annexLabel),
    ...title.map((line) => htmlLine(TITLE, line)),
    ...[attachedTo, asOf].map((line) =>
      line === null ? '' : htmlLine(`${CENTRED};font-size:13pt;font-style:italic`, line),
    ),
  ];
}

function signature({ left, right }: SignatureBlock): string {
  const half = '50%';
  return htmlColumns(
    [[htmlLine(TITLE, left.title), htmlLine(TITLE, '\u00a0'), htmlLine(SIGNED, left.name)], half],
    [
      [
        htmlLine(TITLE, right.authority),
        htmlLine(TITLE, right.title),
        htmlLine(SIGNED, right.name),
      ],
      half,
    ],
  );
}
