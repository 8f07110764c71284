import { Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { FRAME_TABLE, twips } from './styles-xml.ts';

/**
 * Blocks side by side without lines, as letterhead and signature stand; on a lying page the first
 * keeps to the left edge and the last to the right one. A row is never broken.
 */
export function sideBySide(
  leftMm: number,
  rightMm: number,
  rows: readonly (readonly [readonly Paragraph[], readonly Paragraph[]])[],
  widthMm = leftMm + rightMm,
): Table {
  const gap = widthMm - leftMm - rightMm;
  const hasGap = gap > 0;
  return new Table({
    style: FRAME_TABLE,
    layout: TableLayoutType.FIXED,
    width: { size: twips(widthMm), type: WidthType.DXA },
    columnWidths: (hasGap ? [leftMm, gap, rightMm] : [leftMm, rightMm]).map(twips),
    rows: rows.map(
      ([left, right]) =>
        new TableRow({
          cantSplit: true,
          children: [side(left), ...(hasGap ? [side([])] : []), side(right)],
        }),
    ),
  });
}

function side(children: readonly Paragraph[]): TableCell {
  // A cell needs a paragraph of its own.
  return new TableCell({ children: children.length === 0 ? [new Paragraph({})] : children });
}
