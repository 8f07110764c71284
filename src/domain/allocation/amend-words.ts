import type { AmendStart, StartRow } from './amend-start.ts';
import { wholeText } from './fraction-text.ts';

export type AmendedRow = {
  readonly id: string;
  readonly value: number;
  /**
   * The exact entitlement with 12 decimals, cut: that of the fresh allocation (fewest), or the start
   * value with the unit's share of the difference (proportional).
   */
  readonly share: string;
  readonly reason: string;
};

/** «Tổng tăng từ 594 lên 650; …đã giao 194; »: what every reason of an amendment begins with. */
export function openingWords(row: StartRow, start: AmendStart, total: number): string {
  return `${row.label}: ${totalWords(start, total)}; đã giao ${wholeText(row.issued)}${movedWords(row)}; `;
}

/** The difference in words: «tổng tăng từ 594 lên 650». */
function totalWords({ issuedSum, rows, difference }: AmendStart, total: number): string {
  const to = BigInt(total);
  const turn =
    to === issuedSum
      ? `tổng giữ nguyên ${wholeText(total)}`
      : `tổng ${to > issuedSum ? 'tăng' : 'giảm'} từ ${wholeText(issuedSum)} ${to > issuedSum ? 'lên' : 'xuống'} ${wholeText(total)}`;
  if (rows.every(({ value, issued }) => value === issued)) return turn;
  const rest =
    difference === 0n
      ? 'vừa hết chênh lệch'
      : `còn phải ${difference > 0n ? 'tăng' : 'giảm'} ${wholeText(difference > 0n ? difference : -difference)}`;
  return `${turn}, sau khi áp khóa và các mức tối thiểu, tối đa ${rest}`;
}

function movedWords({ locked, value, issued }: StartRow): string {
  if (locked) return `, đã khóa ở ${wholeText(value)}`;
  if (value === issued) return '';
  return `, đưa ${value > issued ? 'lên mức tối thiểu' : 'xuống mức tối đa'} ${wholeText(value)}`;
}

/** A row with its reason closed by the value. */
export function concluded(row: StartRow, value: number, share: string, body: string): AmendedRow {
  const reason = `${body} Chỉ tiêu sau điều chỉnh: ${wholeText(value)}.`;
  return { id: row.id, value, share, reason };
}
