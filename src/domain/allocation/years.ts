import type { Failure } from '../error.ts';
import { err, ok, type Result } from '../result.ts';
import { wholeText } from './fraction-text.ts';
import type { SharedWorking, SharingWorking } from './working.ts';
import { shareSentences } from './years-reason.ts';
import type { FlowRequest, YearsRequest } from './years-request.ts';
import { partOf, shareOverYears, yearsInTheWay } from './years-share.ts';
import { stockYears } from './years-stock.ts';

export type YearValue = {
  readonly year: number;
  readonly value: number;
  readonly reason: string;
  readonly working: YearWorking;
};

/** How a year came to its value: what its sentence and the opened reason are made from. */
type YearWorking =
  | { readonly kind: 'done'; readonly toShare: number }
  | { readonly kind: 'fixed'; readonly from: number; readonly by: FixedBy }
  | {
      readonly kind: 'shared';
      readonly sharing: SharingWorking;
      readonly year: SharedWorking;
      /** The level before the year; null for a flow. */
      readonly from: number | null;
    };

/** Why a level of a stock is not shared out: done, a milestone, or the end that was asked for. */
export type FixedBy = 'done' | 'milestone' | 'end';

/**
 * Shares a stage target out over its years: a flow's total, or the way of a stock from start to end,
 * whose values are levels. Done years are taken as they are and milestones kept exactly. Errors:
 * `zero-basis`, `infeasible` with the years (as text) in `details.rows`.
 */
export function apportionYears(request: YearsRequest): Result<readonly YearValue[], Failure> {
  switch (request.kind) {
    case 'flow':
      return flowYears(request);
    case 'stock':
      return stockYears(request);
  }
}

function flowYears({ total, years }: FlowRequest): Result<readonly YearValue[], Failure> {
  const finished = years.filter(({ done }) => done !== null);
  const open = years.filter(({ done }) => done === null);
  const doneSum = finished.reduce((sum, { done }) => sum + BigInt(done ?? 0), 0n);
  const rest = BigInt(total) - doneSum;
  if (rest < 0n) {
    const before = `Các năm đã thực hiện cộng lại ${wholeText(doneSum)}, vượt tổng ${wholeText(total)}`;
    return err(
      yearsInTheWay(
        `${before} là ${wholeText(-rest)}. Tăng tổng hoặc xem lại kết quả.`,
        finished.filter(({ done }) => done !== 0),
        -rest,
      ),
    );
  }
  if (open.length === 0 && rest > 0n) {
    const message = `Mọi năm đã thực hiện mà tổng còn ${wholeText(rest)} chưa chia. Thêm năm hoặc giảm tổng.`;
    return err(yearsInTheWay(message, years, rest));
  }
  const shared = shareOverYears(open, rest);
  if (!shared.ok) return shared;
  const sentences = shareSentences(shared.value);
  const left =
    doneSum === 0n
      ? ''
      : `tổng ${wholeText(total)} trừ các năm đã thực hiện ${wholeText(doneSum)} còn ${wholeText(rest)}; `;
  let next = 0;
  return ok(
    years.map(({ year, done }) => {
      if (done !== null) {
        const reason = doneFlowReason(year, done, rest);
        return { year, value: done, reason, working: { kind: 'done', toShare: Number(rest) } };
      }
      const part = partOf(shared.value, next);
      const reason = `Năm ${year}: ${left}${sentences[next] ?? ''}. Chỉ tiêu năm: ${wholeText(part.value)}.`;
      next += 1;
      const working = { kind: 'shared', ...part.working, from: null } as const;
      return { year, value: part.value, reason, working };
    }),
  );
}

function doneFlowReason(year: number, done: number, rest: bigint): string {
  return `Năm ${year}: đã thực hiện ${wholeText(done)}, lấy đúng kết quả, không tham gia chia; còn ${wholeText(rest)} chia cho các năm khác.`;
}
