import type { Failure } from '../../../error.ts';
import type { Result } from '../../../result.ts';
import { parseTwoWay } from '../parse-two-way.ts';
import type { TwoWayJson } from '../request.ts';
import { apportionTwoWay } from '../two-way.ts';

export type Numbers = readonly (readonly number[])[];
export type Limits = readonly (readonly (number | null)[])[];

/** A two-way problem in plain numbers. */
export type Problem = {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly weights: readonly (readonly (number | string)[])[];
  readonly min?: Limits;
  readonly max?: Limits;
  readonly locked?: Limits;
  readonly allowZeroWeight?: boolean;
};

export function answerTo({ rows, columns, ...rest }: Problem): Result<TwoWayJson, Failure> {
  const request = parseTwoWay({
    rows: rows.map((total, i) => ({ id: `r${i}`, total })),
    columns: columns.map((total, j) => ({ id: `c${j}`, total })),
    ...rest,
  });
  return request.ok ? apportionTwoWay(request.value) : request;
}

export function solved(problem: Problem): TwoWayJson {
  const answer = answerTo(problem);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

export function sums(values: Numbers): { readonly rows: number[]; readonly columns: number[] } {
  const rows = values.map((line) => line.reduce((sum, value) => sum + value, 0));
  const columns = (values[0] ?? []).map((_, j) =>
    values.reduce((sum, line) => sum + (line[j] ?? 0), 0),
  );
  return { rows, columns };
}
