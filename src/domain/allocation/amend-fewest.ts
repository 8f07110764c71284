import type { Failure } from '../error.ts';
import { ok, type Result } from '../result.ts';
import type { AmendRequest } from './amend-request.ts';
import type { AmendStart, StartRow } from './amend-start.ts';
import { type AmendedRow, type AmendMove, concluded, openingWords } from './amend-words.ts';
import { compareBigints } from './fraction.ts';
import { wholeText } from './fraction-text.ts';
import { apportionOneWay, type OneWayAnswerRow } from './one-way.ts';
import { commonWeights } from './weights.ts';

/** How far a unit is from its fresh value in the direction of the difference. */
type Gap = { readonly row: number; readonly size: bigint; readonly weight: bigint };

/** What a unit was given of the difference: `left` is what the units before it had left over. */
type Move = { readonly place: number; readonly size: bigint; readonly left: bigint };

/**
 * Fewest changes: units move towards their values in a fresh allocation, the largest gap first (then
 * the larger weight, then the earlier row) and never past it, until the difference is used up.
 */
export function amendFewest(
  request: AmendRequest,
  start: AmendStart,
): Result<readonly AmendedRow[], Failure> {
  const { total, basis } = request.fresh;
  const fresh = apportionOneWay({
    ...request.fresh,
    innerName: 'Phân bổ mới',
    rows: request.fresh.rows.map((row, index) => ({
      ...row,
      min: start.rows[index]?.lower ?? row.min,
    })),
  });
  if (!fresh.ok) return fresh;
  const weights = commonWeights(basis);
  const sign = start.difference > 0n ? 1n : -1n;
  const gaps = start.rows.flatMap((row, index): readonly Gap[] => {
    const size = sign * (BigInt(fresh.value.rows[index]?.value ?? 0) - BigInt(row.value));
    const weight = weights.numerators[index] ?? 0n;
    return size > 0n && !row.locked ? [{ row: index, size, weight }] : [];
  });
  const moves = movesOf(gaps, sign * start.difference);
  return ok(
    start.rows.map((row, index) => {
      const freshRow = fresh.value.rows[index];
      if (freshRow === undefined) throw new Error(`No fresh value for row ${index}`);
      const move = moves.get(index) ?? null;
      const given = move === null ? 0n : smaller(move.size, move.left);
      const value = Number(BigInt(row.value) + sign * given);
      const body = `${openingWords(row, start, total)}${moveWords(row, freshRow.value, move, sign)}`;
      const working = row.locked ? '' : ` Cách tính phân bổ mới: ${freshWords(row, freshRow)}`;
      return concluded(row, start, {
        value,
        share: freshRow.share,
        body: `${body}${working}`,
        step: { kind: 'fewest', fresh: freshRow, column: fresh.value.working, move: placed(move) },
      });
    }),
  );
}

function placed(move: Move | null): AmendMove | null {
  if (move === null) return null;
  return { place: move.place, gap: Number(move.size), left: Number(move.left) };
}

function movesOf(gaps: readonly Gap[], amount: bigint): ReadonlyMap<number, Move> {
  const ordered = [...gaps].sort(
    (a, b) => compareBigints(b.size, a.size) || compareBigints(b.weight, a.weight) || a.row - b.row,
  );
  const moves = new Map<number, Move>();
  let left = amount;
  ordered.forEach(({ row, size }, index) => {
    moves.set(row, { place: index + 1, size, left });
    left -= smaller(size, left);
  });
  return moves;
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

function freshWords(row: StartRow, { reason, working }: OneWayAnswerRow): string {
  const isHeld = working.kind === 'shared' && working.min > 0 && working.value === working.min;
  const result =
    isHeld && row.heldByResult
      ? ` Mức tối thiểu ${wholeText(row.lower)} là kết quả đã báo cáo.`
      : '';
  return `${reason}${result}`;
}

function moveWords(row: StartRow, fresh: number, move: Move | null, sign: bigint): string {
  if (row.locked) return 'không tham gia điều chỉnh.';
  const verb = sign > 0n ? 'tăng' : 'giảm';
  const goal = `phân bổ mới theo tổng mới là ${wholeText(fresh)}`;
  if (move === null) {
    const side = fresh === row.value ? 'đúng bằng' : sign > 0n ? 'không cao hơn' : 'không thấp hơn';
    return `${goal}, ${side} mức đang có ${wholeText(row.value)}, giữ nguyên.`;
  }
  const gap = `${goal}, khoảng cách ${wholeText(move.size)} xếp thứ ${wholeText(move.place)} từ lớn xuống (bằng nhau thì theo căn cứ lớn hơn, rồi theo thứ tự trong danh sách)`;
  if (move.left === 0n) return `${gap}; các đơn vị xếp trước đã nhận hết phần ${verb}, giữ nguyên.`;
  const given = smaller(move.size, move.left);
  const all = given === move.size ? 'hết khoảng cách' : 'phần còn lại';
  const result = BigInt(row.value) + sign * given;
  return `${gap}; đến lượt còn phải ${verb} ${wholeText(move.left)}, ${verb} ${all}: ${wholeText(row.value)} ${sign > 0n ? '+' : '−'} ${wholeText(given)} = ${wholeText(result)}.`;
}
