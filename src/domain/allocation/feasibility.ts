import { type Failure, failure } from '../error.ts';
import { type Claim, ceilingOf } from './exact-shares.ts';
import { wholeText } from './fraction-text.ts';
import type { OneWayRow } from './request.ts';
import type { StepConflict } from './step.ts';

/** A sharing before it is done: all rows of the request, and the claims of those that take part. */
export type Sharing = {
  readonly rows: readonly OneWayRow[];
  /** The total less what is locked; below 0 where the locks exceed it. */
  readonly toShare: bigint;
  /** Row numbers of those that take part; `claims` runs alongside. */
  readonly free: readonly number[];
  readonly claims: readonly Claim[];
};

/** Why a sharing cannot be done, or null: contradicting bounds, no weight at all, bounds and locks against the total. */
export function obstacleTo(sharing: Sharing): Failure | null {
  return (
    lowerAboveUpper(sharing) ??
    noWeight(sharing) ??
    tooMuchAsked(sharing) ??
    tooLittleTaken(sharing)
  );
}

function lowerAboveUpper({ rows, free, claims }: Sharing): Failure | null {
  let by = 0n;
  const ids: string[] = [];
  claims.forEach(({ lower, upper }, index) => {
    if (upper === null || lower <= upper) return;
    by += lower - upper;
    ids.push(idAt(rows, free[index]));
  });
  if (ids.length === 0) return null;
  return infeasible(
    `Mức tối thiểu lớn hơn mức tối đa ở ${listed(ids)}. Sửa lại mức tối thiểu hoặc tối đa.`,
    ids,
    by,
  );
}

function noWeight({ rows, toShare, claims }: Sharing): Failure | null {
  if (toShare <= 0n || claims.some((claim) => claim.weight > 0n)) return null;
  if (claims.length === 0 && rows.length > 0) return null;
  if (rows.length === 0) {
    return failure(
      'zero-basis',
      `Chưa có đơn vị nào nhận chỉ tiêu nên không phân bổ được ${wholeText(toShare)}. Thêm đơn vị rồi phân bổ lại.`,
      { toShare: Number(toShare) },
    );
  }
  return failure(
    'zero-basis',
    `Số liệu căn cứ đều bằng 0 nên không phân bổ được ${wholeText(toShare)}. Chọn căn cứ khác hoặc nhập số liệu căn cứ.`,
    { toShare: Number(toShare) },
  );
}

function tooMuchAsked({ rows, toShare, free, claims }: Sharing): Failure | null {
  const asked = claims.reduce((sum, claim) => sum + claim.lower, 0n);
  if (asked <= toShare) return null;
  const asking = new Set(free.filter((_, index) => (claims[index]?.lower ?? 0n) > 0n));
  const ids = rows
    .filter((row, index) => asking.has(index) || (row.locked ?? 0) > 0)
    .map((row) => row.id);
  const by = asked - toShare;
  const locked = rows.reduce((sum, row) => sum + BigInt(row.locked ?? 0), 0n);
  const parts = [
    ...(locked > 0n ? [`các ô đã khóa ${wholeText(locked)}`] : []),
    ...(asked > 0n ? [`mức tối thiểu cộng lại ${wholeText(asked)}`] : []),
  ].join(' và ');
  const remedies = [
    ...(locked > 0n ? ['mở khóa'] : []),
    ...(asked > 0n ? ['giảm mức tối thiểu'] : []),
  ].join(', ');
  return infeasible(
    `${capitalized(parts)}, vượt tổng ${wholeText(toShare + locked)} là ${wholeText(by)}. ${capitalized(remedies)} hoặc tăng tổng.`,
    ids,
    by,
  );
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function tooLittleTaken({ rows, toShare, free, claims }: Sharing): Failure | null {
  let most = 0n;
  for (const claim of claims) {
    const ceiling = ceilingOf(claim);
    if (ceiling === null) return null;
    most += ceiling;
  }
  if (most >= toShare) return null;
  const by = toShare - most;
  if (free.length === 0) {
    return infeasible(
      `Mọi ô đã khóa mà tổng chỉ tiêu còn ${wholeText(by)} chưa phân bổ. Mở khóa bớt hoặc giảm tổng.`,
      rows.map((row) => row.id),
      by,
    );
  }
  const capped: string[] = [];
  const zeroWeightRows: string[] = [];
  claims.forEach((claim, index) => {
    const id = idAt(rows, free[index]);
    const hasRoom = claim.upper === null || claim.upper > claim.lower;
    if (claim.weight === 0n && hasRoom) zeroWeightRows.push(id);
    else capped.push(id);
  });
  const locked = rows.filter((row) => row.locked !== null).map((row) => row.id);
  const inTheWay = new Set([...capped, ...locked]);
  const ids = rows.map((row) => row.id).filter((id) => inTheWay.has(id));
  return zeroWeightRows.length === 0
    ? infeasible(
        `Mức tối đa không đủ nhận hết chỉ tiêu: còn thừa ${wholeText(by)}. Tăng mức tối đa hoặc giảm tổng.`,
        ids,
        by,
      )
    : infeasible(
        `Các đơn vị có số liệu căn cứ đã ở mức tối đa, còn thừa ${wholeText(by)}; ${listed(zeroWeightRows)} có căn cứ bằng 0 nên không nhận thêm. Tăng mức tối đa, nhập căn cứ hoặc giảm tổng.`,
        ids,
        by,
        zeroWeightRows,
      );
}

/** The refusal where bounds leave no room for multiples of the step. */
export function stepObstacle(
  { rows, toShare, free }: Sharing,
  step: bigint,
  conflict: StepConflict,
): Failure {
  const ids = conflict.rows.map((index) => idAt(rows, free[index]));
  return infeasible(
    `Không chia được ${wholeText(toShare)} theo bội số của ${step} trong mức tối thiểu, tối đa đã đặt. Đổi «Làm tròn đến» hoặc nới các mức.`,
    ids,
    conflict.by,
  );
}

function infeasible(
  message: string,
  rows: readonly string[],
  by: bigint,
  zeroWeightRows?: readonly string[],
): Failure {
  const details = { rows, columns: [], cells: [], by: Number(by) };
  return failure(
    'infeasible',
    message,
    zeroWeightRows === undefined ? details : { ...details, zeroWeightRows },
  );
}

function idAt(rows: readonly OneWayRow[], index: number | undefined): string {
  return index === undefined ? '' : (rows[index]?.id ?? '');
}

const LISTED_AT_MOST = 5;

function listed(ids: readonly string[]): string {
  const shown = ids.slice(0, LISTED_AT_MOST).map((id) => `«${id}»`);
  const more = ids.length - shown.length;
  return more > 0 ? `${shown.join(', ')} và ${more} đơn vị khác` : shown.join(', ');
}
