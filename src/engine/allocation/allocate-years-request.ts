import type { z } from 'zod';
import type { allocateYearsSchema } from '../../contract/schemas/allocation.ts';
import { type Fraction, toDecimalCut } from '../../domain/allocation/fraction.ts';
import { weightsFor } from '../../domain/allocation/years-weights.ts';
import { type Failure, failure } from '../../domain/error.ts';
import { type Indicator, isCount } from '../../domain/indicator.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { YearsJson } from './sharing-json.ts';

/** A request as the contract has read it. */
export type AllocateYearsInput = z.output<typeof allocateYearsSchema>;

/** As many decimals as the arithmetic reads; growth over many years has more than anyone can check. */
const MOST_DECIMALS = 100;

/**
 * The request for the arithmetic, to be kept with the step. Errors: `bad-request` with the path of
 * the field, or for an indicator that is no count.
 */
export function yearsRequest(
  input: AllocateYearsInput,
  { kind, name, code }: Indicator,
): Result<YearsJson, Failure> {
  if (!isCount(kind)) {
    return err(
      failure(
        'bad-request',
        `«${name}» không phải là số lượng nên không chia cho các năm được. Chọn chỉ tiêu số lượng.`,
        { path: 'indicator', indicator: code },
      ),
    );
  }
  const weights = weightsOf(input);
  if (!weights.ok) return weights;
  const { total, start, end, milestones } = input;
  const years = input.years.map(({ year, done }, index) => ({
    year,
    weight: weights.value[index] ?? '0',
    done,
  }));
  if (kind === 'count-flow') {
    if (total === undefined) return err(missing('total', 'tổng cần chia cho các năm'));
    return milestones.length === 0
      ? ok({ mode: 'years', kind: 'flow', total, years })
      : err(
          failure(
            'bad-request',
            `«${name}» là số phát sinh trong kỳ nên không có mốc. Bỏ các mốc.`,
            { path: 'milestones' },
          ),
        );
  }
  if (start === undefined) return err(missing('start', 'mức đầu kỳ'));
  if (end === undefined) return err(missing('end', 'mức cuối kỳ'));
  return ok({ mode: 'years', kind: 'stock', start, end, years, milestones });
}

function missing(path: string, what: string): Failure {
  return failure('bad-request', `Chưa có ${what}. Nhập ${what}.`, { path });
}

function weightsOf({ years, pattern, growth }: AllocateYearsInput): Result<string[], Failure> {
  if (pattern === 'weights') return ok(years.map(({ weight }) => weight));
  const rate = percentOf(growth);
  if (rate.numerator < -rate.denominator) {
    return err(
      failure('bad-request', 'Mức tăng trưởng thấp hơn −100%. Nhập mức từ −100% trở lên.', {
        path: 'growth',
      }),
    );
  }
  const named = years.map(({ year }) => year);
  // Years out of order have no time between them; the arithmetic refuses them and names the place.
  if (named.some((year, index) => year <= (named[index - 1] ?? 0))) return ok(named.map(() => '1'));
  return ok(weightsFor(pattern, named, rate).map(decimalText));
}

/** «5.5» per cent as a fraction whose denominator is a power of ten. */
function percentOf(text: string): Fraction {
  const [, sign = '', whole = '0', decimals = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  return {
    numerator: BigInt(`${sign}${whole}${decimals}`),
    denominator: 100n * 10n ** BigInt(decimals.length),
  };
}

function decimalText(weight: Fraction): string {
  return toDecimalCut(weight, MOST_DECIMALS).replace(/\.?0+$/, '');
}
