import { type Failure, failure } from './error.ts';
import { parsePeriod } from './period.ts';
import { err, ok, type Result } from './result.ts';

/** Căn cứ phân bổ: what a sharing is proportional to. */
export type BasisSource =
  | { readonly type: 'equal' }
  /** What stands in the version now. */
  | { readonly type: 'current' }
  | { readonly type: 'baseline'; readonly indicator: string }
  | { readonly type: 'target'; readonly year: number }
  | { readonly type: 'result'; readonly period: string }
  | { readonly type: 'registered'; readonly year: number };

/** Reads `equal`, `current`, a baseline's code, `target:YEAR`, `result:PERIOD`, `registered:YEAR`. Error: `unknown-basis`. */
export function parseBasis(text: string): Result<BasisSource, Failure> {
  if (text === 'equal' || text === 'current') return ok({ type: text });
  const [word, rest] = text.split(':', 2);
  if (rest === undefined) return ok({ type: 'baseline', indicator: text });
  if ((word === 'target' || word === 'registered') && /^\d{4}$/.test(rest)) {
    return ok({ type: word, year: Number(rest) });
  }
  if (word === 'result' && parsePeriod(rest).ok) return ok({ type: 'result', period: rest });
  return err(unknownBasis(text));
}

/** A basis that no unit has a figure for. */
export function unknownBasis(text: string): Failure {
  return failure(
    'unknown-basis',
    `Không có căn cứ «${text}». Dùng equal, current, mã số liệu căn cứ, target:NĂM, result:KỲ hoặc registered:NĂM.`,
    { basis: text },
  );
}

/**
 * The period whose baseline figures serve a year: the year itself, else the newest one before it
 * that any unit has a figure for.
 */
export function baselinePeriodFor(year: number, periods: readonly string[]): string | undefined {
  return periods
    .filter((period) => Number(period.slice(0, 4)) <= year)
    .sort()
    .at(-1);
}
