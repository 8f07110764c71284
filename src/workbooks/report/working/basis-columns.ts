import {
  compareBigints,
  type Fraction,
  leastCommonMultiple,
  wholeNumber,
} from '../../../domain/allocation/fraction.ts';
import type { Basis } from '../../../domain/allocation/request.ts';
import { commonWeights } from '../../../domain/allocation/weights.ts';
import {
  binary,
  call,
  choose,
  column,
  type Formula,
  parameter,
  plus,
  times,
  units,
} from '../../../domain/report/formula.ts';
import type { ReportParameter } from '../../../domain/report/table.ts';
import { amount, amountOf, countParameter, decimalsFor, formatFor, live } from './draft-cells.ts';
import type { DraftColumn } from './draft-table.ts';

/** The columns «Căn cứ», and the one whose numbers the sharing is in proportion to. */
export type BasisColumns = {
  readonly columns: readonly DraftColumn[];
  readonly parameters: readonly ReportParameter[];
  readonly notes: readonly string[];
  /** The column of weights: whole numbers wherever `sum` is not null. */
  readonly key: string;
  /** The sum of the whole weights; null where they have too many digits for a spreadsheet. */
  readonly sum: bigint | null;
  /** The column's weights ÷ those of the request. */
  readonly scale: Fraction;
};

/** Whole numbers up to here are told apart by Excel and LibreOffice, which compare 15 digits. */
export const EXACT_LIMIT = 10n ** 14n;
const MOST_DECIMALS = 6;

/** Columns of the bases; decimals and combined bases are brought to whole weights in a column of its own. */
export function basisColumns(basis: Basis, label: string | null): BasisColumns {
  return basis.kind === 'weights' ? plainBasis(basis.weights, label) : combinedBases(basis.bases);
}

function plainBasis(weights: readonly Fraction[], label: string | null): BasisColumns {
  const decimals = decimalsFor(weights, MOST_DECIMALS);
  const figures: DraftColumn = {
    key: 'basis',
    heading: label === null ? 'Căn cứ' : `Căn cứ: ${label}`,
    format: formatFor(decimals),
    decimals,
    cells: weights.map(amountOf),
    summed: true,
  };
  if (decimals === 0) {
    const sum = weights.reduce(
      (total, { numerator, denominator }) => total + numerator / denominator,
      0n,
    );
    return {
      columns: [figures],
      parameters: [],
      notes: [],
      key: 'basis',
      sum,
      scale: wholeNumber(1n),
    };
  }
  const { whole, sum } = scaled(weights, decimals);
  const scale = 10 ** decimals;
  return {
    columns: [
      figures,
      wholeColumn(
        weights.map(() => call('ROUND', times(column('basis'), scale), 0)),
        'count',
      ),
    ],
    parameters: [],
    notes: [`{weight} = {basis} × ${scale.toLocaleString('vi-VN')}, để tính bằng số nguyên.`],
    key: 'weight',
    sum: whole ? sum : null,
    scale: wholeNumber(BigInt(scale)),
  };
}

type CombinedBases = Extract<Basis, { kind: 'combined' }>['bases'];

/** Weight = Σ share × value ÷ Σ values, times what makes all of them whole numbers. */
function combinedBases(bases: CombinedBases): BasisColumns {
  const shareDecimals = decimalsFor(
    bases.map(({ share }) => share),
    MOST_DECIMALS,
  );
  const shareScale = 10 ** shareDecimals;
  const columns = bases.map(({ label, values }, index): DraftColumn => {
    const decimals = decimalsFor(values, MOST_DECIMALS);
    return {
      key: `basis${index}`,
      heading: `Căn cứ ${index + 1}: ${label ?? ''}`.replace(/: $/, ''),
      format: formatFor(decimals),
      decimals,
      cells: values.map(amountOf),
      summed: true,
    };
  });
  const whole = (term: Formula, index: number) => {
    const decimals = columns[index]?.decimals ?? 0;
    return decimals === 0 ? term : call('ROUND', times(term, 10 ** decimals), 0);
  };
  const sum = wholeSum(
    bases,
    columns.map(({ decimals }) => decimals),
  );
  const sumKeys = bases.map((_, index) => parameter(`sum${index}`));
  const shareKeys = bases.map((_, index) => parameter(`share${index}`));
  const exactWeight = plus(
    0,
    ...bases.map((_, index) =>
      times(
        binary(parameter(`share${index}`), '/', parameter('gcd')),
        whole(column(`basis${index}`), index),
        binary(parameter('lcm'), '/', parameter(`sum${index}`)),
      ),
    ),
  );
  const nearWeight = plus(
    0,
    ...bases.map((_, index) =>
      choose(
        binary(parameter(`sum${index}`), '=', 0),
        0,
        binary(
          times(parameter(`share${index}`), whole(column(`basis${index}`), index)),
          '/',
          parameter(`sum${index}`),
        ),
      ),
    ),
  );
  const rows = bases[0]?.values ?? [];
  return {
    columns: [
      ...columns,
      sum === null
        ? {
            ...wholeColumn(
              rows.map(() => nearWeight),
              'decimal',
            ),
            decimals: 4,
            heading: 'Căn cứ tổng hợp',
          }
        : {
            ...wholeColumn(
              rows.map(() => exactWeight),
              'count',
            ),
            heading: 'Căn cứ tổng hợp',
          },
    ],
    parameters: [
      ...bases.map(({ share, label }, index) =>
        countParameter(
          `share${index}`,
          `Tỷ trọng căn cứ ${index + 1}${label === undefined ? '' : `: ${label}`}`,
          amount(Number((share.numerator * BigInt(shareScale)) / share.denominator)),
        ),
      ),
      ...bases.map((_, index) =>
        countParameter(
          `sum${index}`,
          `Tổng căn cứ ${index + 1}`,
          live(whole(call('SUM', units(`basis${index}`)), index)),
        ),
      ),
      ...(sum === null
        ? []
        : [
            countParameter(
              'gcd',
              'Ước chung lớn nhất của các tỷ trọng',
              live(call('GCD', ...shareKeys)),
            ),
            countParameter(
              'lcm',
              'Bội chung nhỏ nhất của các tổng căn cứ',
              live(call('LCM', ...sumKeys)),
            ),
          ]),
    ],
    notes: [
      sum === null
        ? '{weight} = tổng của tỷ trọng × số liệu ÷ tổng căn cứ.'
        : '{weight} = tổng của tỷ trọng × số liệu ÷ tổng căn cứ, nhân với bội chung nhỏ nhất ÷ ước chung lớn nhất để thành số nguyên.',
    ],
    key: 'weight',
    sum,
    scale: sum === null ? wholeNumber(BigInt(shareScale)) : scaleOf(bases, sum),
  };
}

function wholeColumn(formulas: readonly Formula[], format: 'count' | 'decimal'): DraftColumn {
  return {
    key: 'weight',
    heading: 'Căn cứ quy số nguyên',
    format,
    decimals: 0,
    cells: formulas.map(live),
    summed: true,
  };
}

function scaled(values: readonly Fraction[], decimals: number) {
  const unit = 10n ** BigInt(decimals);
  const whole = values.every(
    ({ numerator, denominator }) => (numerator * unit) % denominator === 0n,
  );
  const sum = values.reduce(
    (total, value) => total + (value.numerator * unit) / value.denominator,
    0n,
  );
  return { whole, sum };
}

/** What the whole weights add up to; null where shares, values or the sum are beyond exact numbers. */
function wholeSum(bases: CombinedBases, decimals: readonly number[]): bigint | null {
  const ownShares = bases.map(({ share }) => share);
  if (!scaled(ownShares, MOST_DECIMALS).whole) return null;
  const sums = bases.map(({ values }, index) => scaled(values, decimals[index] ?? 0));
  if (sums.some(({ whole, sum }) => !whole || sum === 0n)) return null;
  const common = sums.reduce((multiple, { sum }) => leastCommonMultiple(multiple, sum), 1n);
  const shares = bases.map(
    ({ share }) => (share.numerator * 10n ** BigInt(MOST_DECIMALS)) / share.denominator,
  );
  const divisor = shares.reduce(greatestDivisor, 0n);
  if (divisor === 0n) return null;
  const sum = shares.reduce((total, share) => total + (share / divisor) * common, 0n);
  return compareBigints(sum, EXACT_LIMIT) <= 0 ? sum : null;
}

function scaleOf(bases: CombinedBases, sum: bigint): Fraction {
  const { numerators, denominator } = commonWeights({ kind: 'combined', bases });
  const all = numerators.reduce((total, numerator) => total + numerator, 0n);
  return { numerator: sum * denominator, denominator: all };
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
