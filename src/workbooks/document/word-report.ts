import { type FileChild, type ISectionOptions, Paragraph } from 'docx';
import { closingLines } from '../../domain/report/closing-lines.ts';
import type { ReportPaper, ReportTable } from '../../domain/report/table.ts';
import { tableSize } from './table-size.ts';
import { wordLetterhead } from './word-letterhead.ts';
import { section } from './word-sections.ts';
import { tableSignature } from './word-signature.ts';
import { parameterTable, wordTable } from './word-table.ts';
import { styled } from './word-text.ts';

/** Room between the margins. */
export const WIDTH_MM = { portrait: 165, landscape: 252 } as const;

/** A section for every table of a report. */
export function reportSections(table: ReportTable): readonly ISectionOptions[] {
  return [table, ...(table.further ?? [])].map((each) =>
    section(each.paper.orientation, [
      ...headingOf(each),
      ...tableWithNotes(each),
      ...closing(each),
    ]),
  );
}

function headingOf(table: ReportTable): readonly FileChild[] {
  const { letterhead, annexLabel, title, attachedTo, asOf, paper } = table;
  return [
    ...(letterhead === null
      ? []
      : [
          wordLetterhead(letterhead, null, null, WIDTH_MM[paper.orientation]),
          new Paragraph({ style: 'Khoang' }),
        ]),
    ...(annexLabel === null ? [] : [styled('PhuLuc', annexLabel)]),
    ...title.map((line) => styled('TenPhuLuc', line)),
    ...[attachedTo, asOf].flatMap((line) => (line === null ? [] : [styled('KemTheo', line)])),
  ];
}

/** Measure, amounts, table and notes, without what makes it a paper of its own. */
export function tableWithNotes(
  table: ReportTable,
  orientation: ReportPaper['orientation'] = table.paper.orientation,
): readonly FileChild[] {
  const { unitOfMeasure, parameters = [] } = table;
  const { letters } = tableSize(table.columns, orientation);
  return [
    ...(parameters.length === 0
      ? []
      : [new Paragraph({ style: 'Khoang' }), parameterTable(parameters, orientation, letters)]),
    unitOfMeasure === null
      ? new Paragraph({ style: 'Khoang' })
      : styled('DonViTinh', unitOfMeasure),
    wordTable(table, orientation),
    ...closingLines(table).map((note) =>
      styled('GhiChu', note, { keepNext: table.signature !== null }),
    ),
  ];
}

function closing({ signature, paper }: ReportTable): readonly FileChild[] {
  const end = new Paragraph({ style: 'Cuoi' });
  if (signature === null) return [end];
  return [
    new Paragraph({ style: 'Khoang', keepNext: true }),
    tableSignature(signature, WIDTH_MM[paper.orientation]),
    end,
  ];
}
