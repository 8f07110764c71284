import { closingLines } from '../../domain/report/closing-lines.ts';
import type { ReportTable, SignatureBlock } from '../../domain/report/table.ts';
import { across, GAP_ROW, heightFor, type Look, PLAIN, type SheetRow } from './sheet-rows.ts';
import type { SheetWidths } from './sheet-widths.ts';

const SIGNATURE_SIZE = 13;
const NOTE: Look = { ...PLAIN, italic: true };
const SIGNED: Look = {
  ...PLAIN,
  size: SIGNATURE_SIZE,
  bold: true,
  horizontal: 'center',
  vertical: 'top',
};
/** Lines left free to sign by hand. */
const SIGNING_ROOM = ['', '', '', ''] as const;

/** Everything below the table: notes, and the signatures of a stand-alone table. */
export function closingRows(table: ReportTable, widths: SheetWidths): readonly SheetRow[] {
  const notes = closingLines(table).map((note) => ({
    height: heightFor(note, widths.total, NOTE, 3),
    cells: [across(1, widths.count, note, NOTE)],
  }));
  return [
    ...(notes.length === 0 ? [] : [GAP_ROW, ...notes]),
    ...(table.signature === null ? [] : signatureRows(table.signature, widths)),
  ];
}

/** One row, since a row is never cut in two by the end of a page, and a signature must not be. */
function signatureRows(
  { left, right }: SignatureBlock,
  { count, signatureSplit: split, between }: SheetWidths,
): readonly SheetRow[] {
  const block = (first: string, second: string, name: string) =>
    [first, second, ...SIGNING_ROOM, name].join('\n');
  const leftText = block(left.title, '', left.name);
  const rightText = block(right.authority, right.title, right.name);
  return [
    GAP_ROW,
    {
      height: Math.max(
        heightFor(leftText, between(1, split), SIGNED, 2),
        heightFor(rightText, between(split + 1, count), SIGNED, 2),
      ),
      cells: [across(1, split, leftText, SIGNED), across(split + 1, count, rightText, SIGNED)],
    },
  ];
}
