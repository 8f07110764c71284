import { type Failure, failure } from '../error.ts';
import { err, type Result } from '../result.ts';
import { wholeText } from './fraction-text.ts';
import { apportionOneWay, type OneWayAnswer } from './one-way.ts';
import type { SharedWorking, SharingWorking } from './working.ts';
import type { YearShare } from './years-request.ts';

/** An amount over years by weight, largest remainder. */
export function shareOverYears(
  years: readonly YearShare[],
  amount: bigint,
): Result<OneWayAnswer, Failure> {
  const answer = apportionOneWay({
    mode: 'one-way',
    total: Number(amount),
    method: 'largest-remainder',
    step: 1,
    rows: years.map(({ year }) => ({ id: String(year), min: 0, max: null, locked: null })),
    basis: { kind: 'weights', weights: years.map(({ weight }) => weight) },
  });
  if (answer.ok || answer.error.code !== 'zero-basis') return answer;
  const named = years.map(({ year }) => year).join(', ');
  return err(
    failure(
      'zero-basis',
      `Trọng số của năm ${named} đều bằng 0 nên không chia được ${wholeText(amount)}. Nhập trọng số của ít nhất một năm.`,
      { years: years.map(({ year }) => year), toShare: Number(amount) },
    ),
  );
}

/** What the year at an index receives, with how. */
export function partOf(
  { rows, working: sharing }: OneWayAnswer,
  index: number,
): {
  readonly value: number;
  readonly working: { readonly sharing: SharingWorking; readonly year: SharedWorking };
} {
  const row = rows[index];
  if (row === undefined || row.working.kind !== 'shared') {
    throw new Error(`No part of the sharing for year ${index}`);
  }
  return { value: row.value, working: { sharing, year: row.working } };
}

/** The refusal that names the years in each other's way. */
export function yearsInTheWay(
  message: string,
  years: readonly { readonly year: number }[],
  by: bigint,
): Failure {
  const rows = years.map(({ year }) => String(year));
  return failure('infeasible', message, { rows, columns: [], cells: [], by: Number(by) });
}
