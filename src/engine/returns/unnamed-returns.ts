import type { UnnamedReturn } from '../../contract/views/others.ts';
import { parsePeriod } from '../../domain/period.ts';
import { ok } from '../../domain/result.ts';
import { readReturns } from '../../store/returns.ts';
import type { Answer } from '../context.ts';
import type { Session } from '../session.ts';

/** Stored files of a period that no unit is known of, wholly or in part. Error: `unknown-period`. */
export async function unnamedReturns(
  session: Session,
  input: { readonly period: string },
): Answer<readonly UnnamedReturn[]> {
  const period = parsePeriod(input.period);
  if (!period.ok) return period;
  const returns = await readReturns(session.store, input.period);
  return ok(
    returns.filter(({ unit }) => unit === '').map(({ file, received }) => ({ file, received })),
  );
}
