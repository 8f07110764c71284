import { exactText, wholeText } from '../../domain/allocation/fraction-text.ts';
import { proposedTotal } from '../../domain/allocation/proposed-total.ts';
import { type Failure, failure } from '../../domain/error.ts';
import type { Figure } from '../../domain/figure.ts';
import { exactSum } from '../../domain/ratio.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { latestResult, yearOutlook } from '../../domain/result-figures.ts';
import { receivers } from '../../domain/totals.ts';
import { ROOT_UNIT } from '../../domain/unit.ts';
import { issuedVersion, versionInForce } from '../../domain/version-rules.ts';
import { formatDecimal } from '../../domain/vietnamese/numbers.ts';
import { readFigures } from '../../store/figures.ts';
import { groupBy } from '../../store/group-by.ts';
import type { Readable } from '../../store/workspace-store.ts';
import { readTargets, type SharingPlace } from './sharing-place.ts';

const MOST = 1_000_000_000_000n;

/**
 * The total that grows from last year: its result (official, estimated, or as far as it is counted),
 * else its target. Errors: `unknown-basis` where neither stands, `bad-request` beyond the numbers
 * that a total may be.
 */
export async function growthTotal(
  view: Readable,
  place: SharingPlace,
  growth: string,
): Promise<Result<{ readonly total: number; readonly note: string }, Failure>> {
  const base = (await lastResult(view, place)) ?? (await lastTarget(view, place));
  const last = place.year - 1;
  if (base === null) {
    return err(
      failure(
        'unknown-basis',
        `Chưa có kết quả hay chỉ tiêu năm ${last} của «${place.indicator.name}» nên không đề xuất tổng theo mức tăng được. Nhập tổng.`,
        { path: 'growth', year: last, indicator: place.indicator.code },
      ),
    );
  }
  const proposed = proposedTotal(base.value, growth);
  if (proposed === null || proposed.total > MOST || base.value < 0) {
    return err(
      failure('bad-request', `Mức tăng ${growth}% không cho một tổng dùng được. Nhập tổng.`, {
        path: 'growth',
      }),
    );
  }
  const sign = growth.startsWith('-') ? '−' : '+';
  const percent = formatDecimal(Math.abs(Number(growth)));
  const rounded =
    proposed.exact.numerator % proposed.exact.denominator === 0n
      ? ''
      : `, làm tròn thành ${wholeText(proposed.total)}`;
  return ok({
    total: Number(proposed.total),
    note: `Tổng đề xuất: ${formatDecimal(base.value)} (${base.what}) × (1 ${sign} ${percent}%) = ${exactText(proposed.exact)}${rounded}.`,
  });
}

type Base = { readonly value: number; readonly what: string };

const STAGE_WORDS = {
  '': '',
  actual: ', đến kỳ báo cáo gần nhất',
  estimate: ', ước cả năm',
  official: ', chính thức',
} as const;

/** The organization's own result, else the sum of its units' where none is missing. */
async function lastResult(view: Readable, place: SharingPlace): Promise<Base | null> {
  const last = place.year - 1;
  const filter = { kinds: ['result'], indicators: [place.indicator.code] } as const;
  const results = (await readFigures(view, filter)).filter(({ sector }) => sector === '');
  const byUnit = groupBy(results, ({ unit }) => unit);
  const resultOf = (unit: string): Figure | null => {
    const told = byUnit.get(unit) ?? [];
    return yearOutlook(told, last) ?? latestResult(told, last);
  };
  const own = resultOf(ROOT_UNIT);
  if (own !== null && own.value !== null) {
    return { value: own.value, what: `thực hiện năm ${last}${STAGE_WORDS[own.stage]}` };
  }
  const units = receivers(place.facts.units, { type: 'year', year: last });
  const values = units.flatMap(({ code }) => resultOf(code)?.value ?? []);
  if (values.length === 0 || values.length < units.length) return null;
  return {
    value: exactSum(values),
    what: `thực hiện năm ${last} của ${units.length} đơn vị`,
  };
}

async function lastTarget(view: Readable, place: SharingPlace): Promise<Base | null> {
  const last = place.year - 1;
  const { versions } = place.facts;
  const version = issuedVersion(versions, last) ?? versionInForce(versions, last);
  const targets = await readTargets(view, version, place.indicator.code, String(last));
  const value = targets.value(ROOT_UNIT, '');
  return value === null ? null : { value, what: `chỉ tiêu giao năm ${last}` };
}
