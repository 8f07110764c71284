import { type Failure, failure } from '../../domain/error.ts';
import { ROOT_UNIT } from '../../domain/unit.ts';
import { formatCount } from '../../domain/vietnamese/numbers.ts';

/** What would be left without the thing that is to be removed; names in Vietnamese, each with its number. */
export type Hanging = {
  readonly figures: number;
  readonly others: Readonly<Record<string, number>>;
};

/** The refusal to remove something that is in use; null where nothing hangs on it. */
export function refusedRemoval(name: string, { figures, others }: Hanging): Failure | null {
  const found = Object.entries({ 'số liệu': figures, ...others }).filter(([, count]) => count > 0);
  if (found.length === 0) return null;
  const list = found.map(([what, count]) => `${formatCount(count)} ${what}`).join(', ');
  return failure(
    'bad-request',
    `Không xóa được «${name}» vì đang có ${list}. Dùng «Kết thúc» để thôi dùng mà vẫn giữ số liệu cũ.`,
    { figures, others: Object.fromEntries(found) },
  );
}

/** The root holds the province's totals, so it stays what and where it is. */
export function refusedForRoot(code: string, act: string): Failure | null {
  if (code !== ROOT_UNIT) return null;
  return failure(
    'bad-request',
    `Không ${act} được đơn vị gốc, nơi ghi tổng chỉ tiêu của cả hồ sơ. Chỉ đổi tên được.`,
    { unit: code },
  );
}
