import type { ReturnAnswer, ReturnContext } from './context.ts';

/** What a person said last about a cell. */
export function answerAt<T extends 'unit' | 'indicator' | 'value'>(
  { answers }: ReturnContext,
  type: T,
  sheet: string,
  cell: string,
): Extract<ReturnAnswer, { type: T }> | undefined {
  return answers?.findLast(
    (one): one is Extract<ReturnAnswer, { type: T }> =>
      one.type === type && 'sheet' in one && one.sheet === sheet && one.cell === cell,
  );
}
