import type { AmendStart, StartRow } from './amend-start.ts';
import { wholeText } from './fraction-text.ts';
import { lockedWords } from './lock-note.ts';
import type { OneWayAnswerRow } from './one-way.ts';
import type { SharingWorking } from './working.ts';

/** What one unit holds after the amendment, and why. */
export type AmendedRow = {
  readonly id: string;
  readonly value: number;
  /**
   * The exact entitlement with 12 decimals, cut: that of the fresh allocation (fewest), or the start
   * value with the unit's share of the difference (proportional).
   */
  readonly share: string;
  readonly reason: string;
  readonly working: AmendWorking;
};

/** How a unit came to its amended value. */
type AmendWorking = {
  readonly issued: number;
  /** The issued value moved into the bounds, or the lock's value: where the difference is added. */
  readonly start: number;
  readonly locked: boolean;
  /** What the new total leaves to be given out after those moves; below 0 it is taken away. */
  readonly difference: number;
  readonly step: AmendStep;
};

/** How the difference reached a unit, by the rule that gave it out. */
export type AmendStep =
  | { readonly kind: 'none' }
  /** `fresh`: the unit in a fresh allocation of the new total. */
  | {
      readonly kind: 'fewest';
      readonly fresh: OneWayAnswerRow;
      readonly column: SharingWorking;
      readonly move: AmendMove | null;
    }
  /** `part`: the unit in the sharing of the difference, without its sign. */
  | {
      readonly kind: 'proportional';
      readonly part: OneWayAnswerRow;
      readonly column: SharingWorking;
    };

/** A unit's turn: the place of its gap, and what the units before it left over. */
export type AmendMove = { readonly place: number; readonly gap: number; readonly left: number };

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

function movedWords({ locked, lock, value, issued }: StartRow): string {
  if (locked) return `, ${lockedWords(lock, value)}`;
  if (value === issued) return '';
  return `, đưa ${value > issued ? 'lên mức tối thiểu' : 'xuống mức tối đa'} ${wholeText(value)}`;
}

/** A row with its reason closed by the value. */
export function concluded(
  row: StartRow,
  { difference }: AmendStart,
  { value, share, body, step }: Conclusion,
): AmendedRow {
  return {
    id: row.id,
    value,
    share,
    reason: `${body} Chỉ tiêu sau điều chỉnh: ${wholeText(value)}.`,
    working: {
      issued: row.issued,
      start: row.value,
      locked: row.locked,
      difference: Number(difference),
      step,
    },
  };
}

type Conclusion = {
  readonly value: number;
  readonly share: string;
  readonly body: string;
  readonly step: AmendStep;
};
