import { type Failure, failure } from '../error.ts';
import { err, ok, type Result } from '../result.ts';
import type { AmendRequest } from './amend-request.ts';
import type { AmendStart, StartRow } from './amend-start.ts';
import { type AmendedRow, concluded, openingWords } from './amend-words.ts';
import { exactShare, multiplierFor } from './exact-shares.ts';
import { listed } from './feasibility.ts';
import { toDecimalCut } from './fraction.ts';
import { wholeText } from './fraction-text.ts';
import { apportionOneWay, type OneWayAnswerRow } from './one-way.ts';
import { commonWeights } from './weights.ts';

const SHARE_PLACES = 12;

/** In proportion: the difference itself is shared by weight, as far as each unit's bounds leave room. */
export function amendProportional(
  request: AmendRequest,
  start: AmendStart,
): Result<readonly AmendedRow[], Failure> {
  const { total, basis } = request.fresh;
  const raise = start.difference > 0n;
  const amount = raise ? start.difference : -start.difference;
  const rows = start.rows.map((row, index) => ({
    id: row.id,
    label: row.label,
    min: 0,
    max: row.locked ? null : roomOf(row, raise),
    locked: row.locked ? 0 : null,
    ...(request.fresh.rows[index]?.lock === undefined
      ? {}
      : { lock: request.fresh.rows[index].lock }),
  }));
  const shared = apportionOneWay({
    ...request.fresh,
    innerName: raise ? 'Phần tăng' : 'Phần giảm',
    total: Number(amount),
    rows,
  });
  if (!shared.ok) return err(inAmendment(shared.error, amount, raise));
  const weights = commonWeights(basis);
  const claims = rows.map((row, index) => ({
    weight: row.locked === null ? (weights.numerators[index] ?? 0n) : 0n,
    lower: 0n,
    upper: row.max === null ? null : BigInt(row.max),
  }));
  const multiplier = multiplierFor(claims, amount);
  return ok(
    start.rows.map((row, index) => {
      const claim = claims[index];
      const part = shared.value.rows[index];
      if (claim === undefined || part === undefined) throw new Error(`No share for row ${index}`);
      const { numerator, denominator } = exactShare(claim, multiplier);
      const start12 = BigInt(row.value) * denominator;
      const entitlement = { numerator: start12 + (raise ? numerator : -numerator), denominator };
      const value = raise ? row.value + part.value : row.value - part.value;
      const body = `${openingWords(row, start, total)}${changeWords(row, part, value, raise)}`;
      return concluded(row, start, {
        value,
        share: toDecimalCut(entitlement, SHARE_PLACES),
        body,
        step: { kind: 'proportional', part, column: shared.value.working },
      });
    }),
  );
}

function roomOf({ value, lower, upper }: StartRow, raise: boolean): number | null {
  if (!raise) return value - lower;
  return upper === null ? null : upper - value;
}

function changeWords(row: StartRow, part: OneWayAnswerRow, value: number, raise: boolean): string {
  if (row.locked) return 'không tham gia điều chỉnh.';
  const verb = raise ? 'tăng' : 'giảm';
  const room = roomOf(row, raise);
  const limit =
    room === null
      ? ''
      : ` (${verb} nhiều nhất ${wholeText(room)} để không ${raise ? 'vượt mức tối đa' : 'dưới mức tối thiểu và kết quả đã báo cáo'})`;
  const sum = `${wholeText(row.value)} ${raise ? '+' : '−'} ${wholeText(part.value)} = ${wholeText(value)}`;
  return `chia phần ${verb} theo căn cứ${limit}: ${part.reason} ${sum}.`;
}

function inAmendment(error: Failure, amount: bigint, raise: boolean): Failure {
  if (error.code !== 'infeasible') return error;
  const { by, zeroWeightRows } = error.details ?? {};
  const rest = wholeText(typeof by === 'number' ? by : 0);
  const verb = raise ? 'tăng' : 'giảm';
  const start = `Phải ${verb} ${wholeText(amount)} nhưng`;
  const total = raise ? 'giảm tổng' : 'tăng tổng';
  if (isTexts(zeroWeightRows)) {
    return failure(
      'infeasible',
      `${start} các đơn vị có số liệu căn cứ chỉ ${verb} được một phần, còn ${rest}; ${listed(zeroWeightRows)} có căn cứ bằng 0 nên không ${verb}. Nhập căn cứ, chọn căn cứ khác, nới các mức, mở khóa hoặc ${total}.`,
      error.details,
    );
  }
  const limits = raise ? 'mức tối đa và khóa' : 'mức tối thiểu, khóa và kết quả đã báo cáo';
  return failure(
    'infeasible',
    `${start} ${limits} còn chặn ${rest}. Nới các mức, mở khóa hoặc ${total}.`,
    error.details,
  );
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
