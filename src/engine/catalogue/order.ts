import { type ErrorCode, type Failure, failure } from '../../domain/error.ts';
import { err, ok, type Result } from '../../domain/result.ts';

type Ordered = { readonly code: string; readonly order: number };

type UnknownCode = Extract<ErrorCode, 'unknown-unit' | 'unknown-sector' | 'unknown-indicator'>;

/**
 * The list with the named items in the order given: they share the places that they held among
 * them, everything else stays. Numbered from 1. Errors: `unknown`, `bad-request` for a code named twice.
 */
export function reordered<T extends Ordered>(
  items: readonly T[],
  codes: readonly string[],
  unknown: UnknownCode,
): Result<readonly T[], Failure> {
  const byCode = new Map(items.map((item) => [item.code, item]));
  const missing = codes.find((code) => !byCode.has(code));
  if (missing !== undefined) {
    return err(failure(unknown, `Không có «${missing}» trong danh mục.`, { code: missing }));
  }
  const moved = new Set(codes);
  if (moved.size !== codes.length) {
    return err(
      failure('bad-request', 'Thứ tự mới nêu một mục hai lần. Nêu mỗi mục một lần.', { codes }),
    );
  }
  const coming = codes.values();
  const list = items.toSorted((left, right) => left.order - right.order);
  return ok(
    list.map((item, index) => {
      const code = moved.has(item.code) ? coming.next().value : item.code;
      return { ...(byCode.get(code ?? item.code) ?? item), order: index + 1 };
    }),
  );
}

/** The place behind everything that is there. */
export function nextOrder(items: readonly Ordered[]): number {
  return Math.max(0, ...items.map(({ order }) => order)) + 1;
}
