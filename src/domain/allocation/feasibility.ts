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
  /** Whether any row of the request has weight, a locked one too. */
  readonly weighed: boolean;
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

function noWeight({ rows, toShare, weighed }: Sharing): Failure | null {
  if (toShare <= 0n || weighed) return null;
  const total = toShare + lockedSum(rows);
  const message =
    rows.length === 0
      ? `Chưa có đơn vị nào nhận chỉ tiêu nên không phân bổ được ${wholeText(total)}. Thêm đơn vị rồi phân bổ lại.`
      : `Số liệu căn cứ đều bằng 0 nên không phân bổ được ${wholeText(total)}. Chọn căn cứ khác hoặc nhập số liệu căn cứ.`;
  return failure('zero-basis', message, { toShare: Number(toShare) });
}

function lockedSum(rows: readonly OneWayRow[]): bigint {
  return rows.reduce((sum, row) => sum + BigInt(row.locked ?? 0), 0n);
}

function tooMuchAsked({ rows, toShare, free, claims }: Sharing): Failure | null {
  const asked = claims.reduce((sum, claim) => sum + claim.lower, 0n);
  if (asked <= toShare) return null;
  const asking = new Set(free.filter((_, index) => (claims[index]?.lower ?? 0n) > 0n));
  const ids = rows
    .filter((row, index) => asking.has(index) || (row.locked ?? 0) > 0)
    .map((row) => row.id);
  const by = asked - toShare;
  const locked = lockedSum(rows);
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
  const rest = wholeText(by);
  const held = `ô đã khóa của ${listed(locked)} giữ ${wholeText(lockedSum(rows))}`;
  const locks = locked.length > 0 ? ` (${held})` : '';
  const unlock = locked.length > 0 ? 'mở khóa, ' : '';
  if (zeroWeightRows.length === 0) {
    return infeasible(
      `Mức tối đa không đủ nhận hết chỉ tiêu${locks}: còn thừa ${rest}. ${capitalized(`${unlock}tăng mức tối đa`)} hoặc giảm tổng.`,
      ids,
      by,
    );
  }
  if (claims.every(({ weight }) => weight === 0n)) {
    const words = `${capitalized(held)}, còn ${rest} chưa phân bổ mà các đơn vị còn lại đều có số liệu căn cứ bằng 0. Mở khóa, nhập căn cứ hoặc chọn căn cứ khác.`;
    return infeasible(words, ids, by, { zeroWeightRows, onlyZeroWeight: true });
  }
  return infeasible(
    `Các đơn vị có số liệu căn cứ đã ở mức tối đa${locks}, còn thừa ${rest}; ${listed(zeroWeightRows)} có căn cứ bằng 0 nên không nhận thêm. ${capitalized(`${unlock}tăng mức tối đa`)}, nhập căn cứ hoặc giảm tổng.`,
    ids,
    by,
    { zeroWeightRows },
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
  more: { readonly zeroWeightRows?: readonly string[]; readonly onlyZeroWeight?: true } = {},
): Failure {
  return failure('infeasible', message, { rows, columns: [], cells: [], by: Number(by), ...more });
}

function idAt(rows: readonly OneWayRow[], index: number | undefined): string {
  return index === undefined ? '' : (rows[index]?.id ?? '');
}

const LISTED_AT_MOST = 5;

/** «a», «b» và 3 đơn vị khác: rows by their ids. */
export function listed(ids: readonly string[]): string {
  const shown = ids.slice(0, LISTED_AT_MOST).map((id) => `«${id}»`);
  const more = ids.length - shown.length;
  return more > 0 ? `${shown.join(', ')} và ${more} đơn vị khác` : shown.join(', ');
}
